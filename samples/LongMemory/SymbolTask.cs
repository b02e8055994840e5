using System.Numerics.Tensors;

namespace RnnGen.Samples.LongMemory;

/// <summary>A task with symbols, of which the last ones are to be foretold.</summary>
internal abstract class SymbolTask : MemoryTask
{
    public override string Measure => "right answers";

    protected abstract int Symbols { get; }

    public override IRecurrentNetwork NewNetwork(MemoryKind kind, int units) => kind switch
    {
        MemoryKind.Elman => new SymbolElman(input: units, vocabulary: Symbols, code: Symbols),
        MemoryKind.Gru => new SymbolGru(input: units, vocabulary: Symbols, code: Symbols),
        _ => new SymbolLstm(input: units, vocabulary: Symbols, code: Symbols),
    };

    public override void Fill(Batch<float> batch, int sequence, Example example, bool onlyFar)
    {
        batch.SetTokens("symbol", sequence, example.Symbols.AsSpan(0, example.Length));
        batch.SetTokens("next", sequence, example.Symbols.AsSpan(1, example.Length));
        for (var step = example.FirstCounting; step < example.Length; step++)
            batch.Set("counts", sequence, step, [onlyFar && step != example.FarStep ? 0 : 1]);
    }

    protected static bool IsRight(IRecurrentNetwork network, Tape<float> tape, int sequence, int step, Example example) =>
        TensorPrimitives.IndexOfMax(network.Output(tape, output: 0, sequence, step)) == example.Symbols[step + 1];
}
