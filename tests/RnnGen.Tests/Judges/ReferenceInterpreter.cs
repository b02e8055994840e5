using RnnGen.Generator.Equations;
using Op = RnnGen.Generator.Equations.Operations;

namespace RnnGen.Tests.Judges;

/// <summary>
/// Evaluates any system of equations as it stands, one sequence and one step at a time, following every equation back to its leaves.
/// It is slow and plain on purpose: it judges whatever is clever.
/// </summary>
/// <param name="point">The values of the leaves; a seed that is left out is zero.</param>
/// <param name="direction">The tangents of the leaves; what is left out is constant.</param>
/// <param name="declared">The declared derivatives at the point around which the system is moved; null for values alone.</param>
internal sealed class ReferenceInterpreter<T>(EquationSystem system, Assignment point, Assignment? direction = null, DeclaredDerivatives? declared = null)
    where T : struct, IReal<T>
{
    private readonly Dictionary<object, T[]?[]> _known = [];
    private readonly HashSet<(object, int)> _underway = [];
    private readonly ReferenceOperations<T> _operations = new(point);
    private readonly ReferenceNoise _noise = new(point);

    /// <summary>Tells apart runs in which a function with a kink took another branch.</summary>
    public long Branches => _operations.Branches;

    /// <summary>Every row of a variable.</summary>
    public T[][] this[string variable] => Rows(system[variable]);

    public T[][] Rows(Variable variable) => DeepStack.Run(() =>
        Places(variable.Domain).Select(place => Value(variable, place.Sequence, place.Step)).ToArray());

    /// <summary>A variable at the last step of each sequence; its boundary where there is none.</summary>
    public T[][] AtEnd(Variable variable) => DeepStack.Run(() =>
        point.Lengths.Select((length, sequence) => At(variable, sequence, length - 1)).ToArray());

    /// <summary>A variable at the first step of each sequence; its boundary where there is none.</summary>
    public T[][] AtFront(Variable variable) => DeepStack.Run(() =>
        point.Lengths.Select((_, sequence) => At(variable, sequence, 0)).ToArray());

    /// <summary>One row of a node.</summary>
    public double[] Row(Node node, int sequence, int step) => DeepStack.Run(() => Value(node, sequence, step).Select(element => element.Value).ToArray());

    /// <summary>The value of the objective, or zero without a loss.</summary>
    public T Objective => system.Objective is { } objective ? Rows(objective)[0][0] : T.Create(0);

    private T[] Value(Variable variable, int sequence, int step) => Remember(variable, variable.Domain, sequence, step, () =>
        variable.Definition is { } definition
            ? Spread(Value(Within(definition, variable.Domain), sequence, step), variable.Shape)
            : Given(variable, sequence, step));

    private T[] Value(Node node, int sequence, int step) =>
        Remember(node, node.Domain, sequence, step, () => Compute(node, sequence, step));

    private T[] Compute(Node node, int sequence, int step) => node.Operation.Name switch
    {
        nameof(Op.Variable) => Value(node.Variable, sequence, step),
        nameof(Op.Shift) => At(node.Variable, sequence, step + node.Detail.Steps),
        nameof(Op.Linked) => At(node.Variable, sequence, point.Link(node.Detail.Link!, sequence, step)),
        nameof(Op.SumLinked) => SumOver(node, point.LinkedTo(node.Detail.Link!, sequence, step), sequence),
        nameof(Op.IsUnlinked) => Scalar(point.Link(node.Detail.Link!, sequence, step) < 0 ? 1 : 0),
        nameof(Op.Last) => At(node.Variable, sequence, point.Lengths[sequence] - 1),
        nameof(Op.First) => At(node.Variable, sequence, 0),
        nameof(Op.IsFirst) => Scalar(step == 0 ? 1 : 0),
        nameof(Op.IsLast) => Scalar(step == point.Lengths[sequence] - 1 ? 1 : 0),
        nameof(Op.IsFresh) => Scalar(1),
        nameof(Op.StepIndex) => Scalar(step),
        nameof(Op.Clock) => Scalar(step % node.Detail.Steps == 0 ? 1 : 0),
        nameof(Op.InverseLength) => Scalar(Inverse(point.Lengths[sequence])),
        nameof(Op.InverseSteps) => Scalar(Inverse(point.Steps)),
        nameof(Op.InverseWidth) => Scalar(Inverse(point.SizeOf(node.Detail.Extent!))),
        nameof(Op.InverseSequences) => Scalar(Inverse(point.Sequences)),
        nameof(Op.Total) => Total(node, sequence),
        nameof(Op.StopGradient) or nameof(Op.StraightThrough) or nameof(Op.Bounded) => Declared(node, sequence, step),
        _ when Op.IsRandom(node) => [.. _noise.Of(node, sequence, step).Select(value => T.Create(value))],
        nameof(Op.OuterSum) or nameof(Op.ScatterSum) => OverAllRows(node),
        _ => _operations.Compute(node, [.. node.Arguments.Select(argument => Value(Within(argument, node.Domain), sequence, step))]),
    };

    /// <summary>The value at the point around which the system is moved, plus the declared slope times how far what is differentiated has moved.</summary>
    private T[] Declared(Node node, int sequence, int step)
    {
        if (declared is null)
            return Spread(Value(Within(node.Arguments[0], node.Domain), sequence, step), node.Shape);
        T[] value = [.. declared.Row(node, sequence, step).Select(element => T.Create(element))];
        if (node.Is(Op.StopGradient))
            return value;
        var moving = node.Arguments[node.Is(Op.StraightThrough) ? 1 : 0];
        var moved = Spread(Value(Within(moving, node.Domain), sequence, step), node.Shape);
        var from = declared.Row(moving, sequence, step);
        var slope = declared.Slope(node, sequence, step);
        return [.. value.Select((element, i) => element + (T.Create(slope[i]) * (moved[i] - T.Create(from[from.Length == 1 ? 0 : i]))))];
    }

    /// <summary>The value at a step that may lie beyond the ends of the sequence, where the boundary stands.</summary>
    private T[] At(Variable variable, int sequence, int step)
    {
        if (step >= 0 && step < point.Lengths[sequence])
            return Value(variable, sequence, step);
        return variable.Boundary is { } boundary
            ? Spread(Value(Within(boundary, Domain.Sequence), sequence, -1), variable.Shape)
            : new T[point.SizeOf(variable.Shape)];
    }

    private T[] SumOver(Node node, IEnumerable<int> steps, int sequence)
    {
        var sum = new T[point.SizeOf(node.Shape)];
        foreach (var step in steps)
            _operations.Accumulate(sum, Value(node.Variable, sequence, step));
        return sum;
    }

    private T[] Total(Node node, int sequence)
    {
        var argument = node.Arguments[0];
        if ((argument.Domain & node.Domain) != node.Domain)
            throw new InvalidOperationException($"'{node}' sums a value per {argument.Domain} to a value per {node.Domain}.");
        var sum = new T[point.SizeOf(node.Shape)];
        foreach (var place in Places(argument.Domain).Where(place => node.Domain == Domain.Run || place.Sequence == sequence))
            _operations.Accumulate(sum, Value(argument, place.Sequence, place.Step));
        return sum;
    }

    private T[] OverAllRows(Node node)
    {
        var sum = new T[point.SizeOf(node.Shape)];
        var domain = node.Arguments[0].Domain | node.Arguments[1].Domain;
        foreach (var (sequence, step) in Places(domain))
            _operations.Accumulate(sum, _operations.Compute(node, [.. node.Arguments.Select(argument => Value(argument, sequence, step))]));
        return sum;
    }

    private T[] Given(Variable variable, int sequence, int step)
    {
        if (variable.Kind == VariableKind.Seed && !point.Has(variable.Name))
            return new T[point.SizeOf(variable.Shape)];
        var row = point.RowOf(variable.Domain, sequence, step);
        var values = point[variable.Name][row];
        var tangents = direction is not null && direction.Has(variable.Name) ? direction[variable.Name][row] : null;
        if (values.Length != point.SizeOf(variable.Shape))
            throw new InvalidOperationException($"'{variable}' of shape {variable.Shape} is given {values.Length} elements.");
        return [.. values.Select((value, i) => T.Create(value, tangents?[i] ?? 0))];
    }

    private T[] Remember(object key, Domain domain, int sequence, int step, Func<T[]> compute)
    {
        if (!_known.TryGetValue(key, out var rows))
            _known.Add(key, rows = new T[point.RowsOf(domain)][]);
        var row = point.RowOf(domain, sequence, step);
        if (rows[row] is { } known)
            return known;
        if (!_underway.Add((key, row)))
            throw new InvalidOperationException($"'{key}' of '{system.Name}' depends on itself.");
        rows[row] = compute();
        _underway.Remove((key, row));
        return rows[row]!;
    }

    private IEnumerable<(int Sequence, int Step)> Places(Domain domain) => domain switch
    {
        Domain.Run => [(-1, -1)],
        Domain.Sequence => Enumerable.Range(0, point.Sequences).Select(sequence => (sequence, -1)),
        _ => Enumerable.Range(0, point.Sequences).SelectMany(sequence => Enumerable.Range(0, point.Lengths[sequence]).Select(step => (sequence, step))),
    };

    private T[] Spread(T[] value, Shape shape)
    {
        var size = point.SizeOf(shape);
        if (value.Length == size)
            return value;
        return value.Length == 1 ? [.. Enumerable.Repeat(value[0], size)] : throw new InvalidOperationException($"{value.Length} elements do not fit {shape}.");
    }

    private static Node Within(Node argument, Domain domain) => (argument.Domain | domain) == domain
        ? argument
        : throw new InvalidOperationException($"'{argument}', a value per {argument.Domain}, is read once per {domain}.");

    private static T[] Scalar(double value) => [T.Create(value)];

    private static double Inverse(int count) => count == 0 ? 0 : 1.0 / count;
}
