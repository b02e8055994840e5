using System.Collections.Generic;
using System.Linq;
using RnnGen.Generator.Equations;

namespace RnnGen.Generator.Scheduling;

/// <summary>One call of a kernel, or one pass over rows.</summary>
internal abstract class Statement
{
    /// <summary>What it computes.</summary>
    public abstract IEnumerable<Value> Values { get; }
}

/// <summary>Sums of products, before the products that share an operand are joined.</summary>
internal sealed class SumStatement(IReadOnlyList<Value> sums) : Statement
{
    public IReadOnlyList<Value> Sums { get; } = sums;

    public override IEnumerable<Value> Values => Sums;

    /// <summary>The joined products; known once storage is.</summary>
    public List<ProductCall> Products { get; } = [];
}

/// <summary>Lays matrices that were computed of weights to where products read them.</summary>
internal sealed class PackStatement(IReadOnlyList<Value> matrices) : Statement
{
    public IReadOnlyList<Value> Matrices { get; } = matrices;

    /// <summary>It only moves what others have computed.</summary>
    public override IEnumerable<Value> Values => [];

    /// <summary>The products that read the matrices, and the place in them; known once storage is.</summary>
    public List<(ProductCall Product, PackedPart Part)> Parts { get; } = [];

    /// <summary>Whether a value is a matrix that products read packed.</summary>
    public static bool IsPacked(Value value) => value.Domain == Domain.Run && value.Shape.IsMatrix && value.Users.Any(user => user.Value.Expression.Is(Accumulation.Accumulate));
}

/// <summary>The rows of a table at their tokens.</summary>
internal sealed class GatherStatement(Value value) : Statement
{
    public Value Value { get; } = value;

    public override IEnumerable<Value> Values => [Value];
}

/// <summary>What is read at the steps that a link names.</summary>
internal sealed class LinkStatement(Value value) : Statement
{
    public Value Value { get; } = value;

    public override IEnumerable<Value> Values => [Value];
}

/// <summary>Values that are there once per distinct token, at every step.</summary>
internal sealed class SpreadStatement(IReadOnlyList<Value> values) : Statement
{
    public override IEnumerable<Value> Values => values;
}

/// <summary>Sums over the steps of each distinct token.</summary>
internal sealed class CollectStatement(IReadOnlyList<Value> values) : Statement
{
    public override IEnumerable<Value> Values => values;
}

/// <summary>A sum of outer products, or rows added to a table: the gradient of a parameter, or of a matrix that is computed of them.</summary>
internal sealed class GradientStatement(Value value) : Statement
{
    public Value Value { get; } = value;

    public override IEnumerable<Value> Values => [Value];
}

/// <summary>The last or first value of each sequence.</summary>
internal sealed class EndStatement(Value value) : Statement
{
    public Value Value { get; } = value;

    public override IEnumerable<Value> Values => [Value];
}

/// <summary>Everything that one row needs of itself alone, in one pass over the rows of a domain.</summary>
internal sealed class RowStatement(Domain domain) : Statement
{
    public Domain Domain { get; } = domain;

    public List<Phase> Phases { get; } = [];

    /// <summary>Whether this is a part of a pass that one method could not hold.</summary>
    public bool IsOneOfSeveral { get; set; }

    public override IEnumerable<Value> Values => Phases.SelectMany(phase => phase.Values);
}

/// <summary>A part of the work on a row.</summary>
internal abstract class Phase
{
    public List<Value> Values { get; } = [];
}

/// <summary>A call of a function of a whole row: softmax, copies.</summary>
internal sealed class CallPhase : Phase;

/// <summary>Scalars of the row.</summary>
internal sealed class ScalarPhase : Phase;

/// <summary>One pass over the elements of vectors of one width.</summary>
internal sealed class VectorPhase(Size width) : Phase
{
    public Size Width { get; } = width;
}

/// <summary>One pass over the elements of matrices of one shape, row by row.</summary>
internal sealed class MatrixPhase(Shape shape) : Phase
{
    public Shape Shape { get; } = shape;
}

/// <summary>A part of the plan: a loop over time, or work for all rows at once.</summary>
/// <param name="Loop">The loop; null for work at once.</param>
internal sealed record PlanItem(Loop? Loop, IReadOnlyList<Statement> Statements)
{
    /// <summary>
    /// Whether a loop takes a few sequences at a time through all statements of a step: what products have made is still in the nearest
    /// cache when equations read it. An adjoint's products come last, and are read one step later.
    /// </summary>
    public bool IsInBlocks => Loop is not null
        && Statements.SkipWhile(statement => statement is not SumStatement).Any(statement => statement is RowStatement)
        && Statements.SelectMany(statement => statement.Values).All(value => value.IsForward);
}
