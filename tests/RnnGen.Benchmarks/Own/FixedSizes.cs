using RnnGen.Benchmarks.Compare;
using RnnGen.Cells;

namespace RnnGen.Benchmarks.Own;

/// <summary>The LSTM of 1 input and 16 units, as constants.</summary>
[Cell(Of = typeof(Lstm))]
[Size("input", 1), Size("hidden", 16)]
public partial class LstmOf1And16;

/// <summary>The LSTM of 16 inputs and 32 units, as constants.</summary>
[Cell(Of = typeof(Lstm))]
[Size("input", 16), Size("hidden", 32)]
public partial class LstmOf16And32;

/// <summary>Classes whose sizes are constants, in turns with those whose constructor takes them.</summary>
internal static class FixedSizes
{
    private const string Name = "fixed sizes";

    /// <summary>RnnGen with fixed sizes, if it is asked for.</summary>
    public static IEnumerable<ISystem> System(Options options) => options.IsPeerWanted(Name) ? [new OwnSystem(Name, Of)] : [];

    private static Cell? Of(Workload workload) => workload switch
    {
        { Kind: Workload.Streaming, Cell: "Lstm", Input: 1, Hidden: 16 } => Class(nameof(LstmOf1And16), () => new LstmOf1And16(), cell => new(cell.Step, cell.NewState)),
        { Kind: Workload.Streaming, Cell: "Lstm", Input: 16, Hidden: 32 } => Class(nameof(LstmOf16And32), () => new LstmOf16And32(), cell => new(cell.Step, cell.NewState)),
        _ => null,
    };

    private static Cell Class<T>(string name, Func<T> make, Func<T, Streaming> stream) where T : IRecurrentNetwork =>
        new(name, (_, _) => 0, (_, _) => make()) { Stream = network => stream((T)network), SizesAreFixed = true };
}
