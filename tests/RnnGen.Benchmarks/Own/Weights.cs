using RnnGen.Benchmarks.Compare;

namespace RnnGen.Benchmarks.Own;

/// <summary>Gives a cell the numbers that its peers have too.</summary>
internal static class Weights
{
    private const int FromInput = 0, FromHidden = 1, Bias = 2, Peephole = 3;

    /// <summary>Sets all parameters.</summary>
    public static void Fill(Parameters<float> parameters, Workload workload)
    {
        var values = parameters.Write();
        for (var i = 0; i < parameters.Shapes.Count; i++)
        {
            var shape = parameters.Shapes[i];
            Numbers.Range(Seed(workload, shape.Name), 0, shape.Count, 2 / Math.Sqrt(workload.Hidden)).CopyTo(values[parameters.Offset(i)..]);
        }
    }

    private static uint Seed(Workload workload, string parameter) =>
        (workload.Kind == Workload.Library && workload.Cell != "Lstm") || LibraryCells.All.Any(cell => cell.Name == workload.Cell)
            ? Numbers.Named(parameter)
            : OfGate(workload.Cell, parameter);

    private static uint OfGate(string cell, string parameter)
    {
        var (gate, part) = parameter switch
        {
            "Wax" => (0, FromInput),
            "Waa" => (0, FromHidden),
            "ba" => (0, Bias),
            "pi" => (0, Peephole),
            "pf" => (1, Peephole),
            "po" => (2, Peephole),
            "memory.bias" => (3, Bias),
            "memory.h" => (2, FromHidden),
            _ => (Gate(cell, parameter[0]), Part(parameter[2..])),
        };
        return (uint)(100 + 10 * gate + part);
    }

    private static int Gate(string cell, char gate) => (cell.StartsWith("Gru", StringComparison.Ordinal) ? "rzn" : "ifog").IndexOf(gate, StringComparison.Ordinal);

    private static int Part(string part) => part switch { "x" => FromInput, "bias" => Bias, _ => FromHidden };
}
