using System.Globalization;
using RnnGen.Generator.Equations.Declarations;

namespace RnnGen.Tests.Writing;

/// <summary>A declaration as the C# class that a user would have written.</summary>
internal static class DeclarationSource
{
    public const string Usings = "using RnnGen;\nusing static RnnGen.Activation;\nusing static RnnGen.Equations;\n";

    /// <summary>A whole file with several cells of one namespace.</summary>
    public static string Print(params IEnumerable<Declaration> cells) =>
        $"{Usings}\nnamespace {CellWriter.Namespace};\n\n{string.Join("\n", cells.Select(Class))}";

    private static string Class(Declaration cell)
    {
        var members = cell.Inputs.Select(Input)
            .Concat(cell.Weights.Select(Weight))
            .Concat(cell.Uses.Select(use => $"[Use] {use.Cell[(use.Cell.LastIndexOf('.') + 1)..]} {use.Name};"))
            .Concat(cell.Equations.Select(Equation));
        return $"[{cell.Kind}]\n{cell.Accessibility} partial class {cell.Name}\n{{\n{string.Concat(members.Select(member => $"    {member}\n"))}}}\n";
    }

    private static string Input(InputDeclaration input)
    {
        var arguments = Arguments(
            input.Size == 0 ? null : $"{input.Size}",
            input.Per == Lifetime.Step ? null : "Per = Per.Sequence");
        return $"[{(input.IsTarget ? "Target" : "Input")}{arguments}] {input.Type} {input.Name};";
    }

    private static string Weight(WeightDeclaration weight)
    {
        var arguments = Arguments(
            weight.Initializer.Length == 0 ? null : $"Init = Init.{weight.Initializer}",
            double.IsNaN(weight.Scale) ? null : $"Scale = {Number(weight.Scale)}",
            weight.Rows == 0 ? null : $"Rows = {weight.Rows}",
            weight.Columns == 0 ? null : $"Columns = {weight.Columns}",
            weight.IsFixed ? "Fixed = true" : null);
        return $"[Weight{arguments}] {weight.Type} {weight.Name};";
    }

    private static string Equation(EquationDeclaration equation)
    {
        string?[] attributes =
        [
            equation.State is { } state ? "State" + Arguments(Initial(state)) : null,
            equation.Gate is { } gate ? "Gate" + Arguments(gate.Activation, double.IsNaN(gate.Slope) ? null : $"Slope = {Number(gate.Slope)}") : null,
            equation.IsOutput ? "Output" : null,
            equation.Size == 0 ? null : $"Size({equation.Size})",
            equation.Loss is { } loss ? "Loss" + Arguments(Loss(loss)) : null,
        ];
        var present = attributes.Where(attribute => attribute is not null).ToList();
        return $"{(present.Count == 0 ? "" : $"[{string.Join(", ", present)}] ")}{equation.Type} {equation.Name} => {equation.Source};";
    }

    private static string? Initial(State state) => state.Initial switch
    {
        InitialValue.Zero => null,
        InitialValue.Constant => $"Initial = Initial.Constant, Value = {Number(state.Value)}",
        _ => $"Initial = Initial.{state.Initial}",
    };

    private static string?[] Loss(Loss loss) =>
    [
        loss.Weight == 1 ? null : $"Weight = {Number(loss.Weight)}",
        loss.Mask.Length == 0 ? null : $"Mask = nameof({loss.Mask})",
        loss.Normalizer == default ? null : $"Normalizer = Normalizer.{loss.Normalizer}",
    ];

    private static string Arguments(params string?[] arguments)
    {
        var present = arguments.Where(argument => argument is not null).ToList();
        return present.Count == 0 ? "" : $"({string.Join(", ", present)})";
    }

    private static string Number(double value) => value.ToString("R", CultureInfo.InvariantCulture);
}
