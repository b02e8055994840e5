using System.Collections.Generic;
using RnnGen.Generator.Equations.Declarations;

namespace RnnGen.Generator.Equations.Linking;

/// <content><c>Linear</c>: a matrix for each argument, a row of a table for a token, and a bias.</content>
internal sealed partial class Lowering
{
    private Node? LowerLinear(Linear linear)
    {
        if (LowerAll(linear.Arguments) is not { } arguments)
            return null;
        var rows = context.Sizes.Unknown();
        var prefix = scope.ParameterPrefix + equation.Member + (linear.Name.Length == 0 ? "" : "." + linear.Name);
        var terms = new List<Node>();
        var names = new HashSet<string>();
        for (var i = 0; i < arguments.Length; i++)
        {
            var name = ArgumentName(linear.Arguments[i]) ?? (linear.Name.Length > 0 && arguments.Length == 1 ? "weight" : null);
            if (name is null)
            {
                context.Report(ErrorKind.UnnamedLinear, At(linear.Arguments[i]), Text(linear.Arguments[i]));
                return null;
            }

            if (!names.Add(name))
            {
                context.Report(ErrorKind.DuplicateParameter, At(linear.Arguments[i]), $"{prefix}.{name}");
                return null;
            }

            var start = linear.Arguments[i] is Shift or OverLink ? Starts.Orthogonal : Starts.Glorot;
            if (NewParameter($"{prefix}.{name}", ShapeFor(rows, arguments[i]), start, linear) is not { } matrix)
                return null;
            terms.Add(Times(Table.Read(matrix), arguments[i]));
        }

        if (linear.HasBias)
        {
            if (NewParameter($"{prefix}.bias", new Shape(rows), Starts.Constant(equation.Gate?.Bias ?? 0), linear) is not { } bias)
                return null;
            terms.Add(arguments[0].Shape.IsMatrix ? Table.SpreadColumns(Table.Read(bias), arguments[0].Shape.Rows) : Table.Read(bias));
        }

        return Table.Add([.. terms]);
    }

    /// <summary>The matrix of a token is stored as a table, one row per token: the column that its one-hot vector picks.</summary>
    private static Shape ShapeFor(Size rows, Node argument) =>
        VocabularyOf(argument) is { } vocabulary ? new Shape(vocabulary, rows) : new Shape(rows, argument.Shape[argument.Shape.Rank - 1]);

    private Node Times(Node matrix, Node argument) =>
        VocabularyOf(argument) is not null ? Table.Gather(matrix, argument)
        : argument.Shape.IsMatrix ? Table.MatrixProduct(argument, matrix, Operations.SecondTransposed)
        : Table.Product(matrix, argument);

    private static Size? VocabularyOf(Node argument) => argument.Is(Operations.Variable) ? argument.Variable.Vocabulary : null;

    /// <summary>A parameter that no other part of this scope has; streams of one field find the one of the first stream.</summary>
    private Variable? NewParameter(string name, Shape shape, Start start, Linear linear)
    {
        var place = At(linear);
        var isNew = !context.Parameters.ContainsKey(name);
        var parameter = builder.Parameter(name, shape, start);
        if (isNew)
        {
            context.Places[parameter] = place;
        }
        else if (context.Places.TryGetValue(parameter, out var first) && first.Equals(place))
        {
            context.Sizes.Equate(shape, parameter.Shape, new SizeConflict(place, name, shape, name, parameter.Shape));
        }
        else
        {
            context.Report(ErrorKind.DuplicateParameter, place, name);
            return null;
        }

        return parameter;
    }

    private static string? ArgumentName(Expression argument) => argument switch
    {
        Reference reference => reference.Name,
        Shift { Operand: Reference reference } => reference.Name,
        OverLink { Operand: Reference reference } linked => $"{reference.Name}.{linked.Link}",
        Apply apply => apply.Use,
        Local local => local.Name,
        Iteration { Values.Count: 1 } named => named.Name,
        _ => null,
    };
}
