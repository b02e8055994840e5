namespace RnnGen.Samples.LongMemory;

/// <summary>
/// The copying problem: a few symbols, a long silence, a sign, and then the same symbols are wanted. M. Arjovsky, A. Shah and Y. Bengio, "Unitary
/// evolution recurrent neural networks", ICML 2016.
/// </summary>
internal sealed class CopyingTask(int count, int silence) : SymbolTask
{
    private const int Kinds = 8, Silence = Kinds, Sign = Kinds + 1;

    public override string Name => $"copying {silence}";

    public override double Chance => 1.0 / Kinds;

    public override int MaxSteps => 2 * count + silence;

    public override int Distances => count + silence;

    protected override int Symbols => Kinds + 2;

    /// <summary>The symbols, the silence that ends with the sign, the symbols again.</summary>
    public override Example Make(Random random)
    {
        int[] word = [.. Enumerable.Range(0, count).Select(_ => random.Next(Kinds))];
        return Example.OfSymbols([.. word, .. Enumerable.Repeat(Silence, silence - 1), Sign, .. word], count + silence - 1, count + silence - 1);
    }

    public override double Score(IRecurrentNetwork network, Tape<float> tape, int sequence, Example example) =>
        Enumerable.Range(example.FirstCounting, count).Count(step => IsRight(network, tape, sequence, step, example)) / (double)count;
}
