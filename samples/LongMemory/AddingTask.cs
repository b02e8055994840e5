using RnnGen.Sequences;

namespace RnnGen.Samples.LongMemory;

/// <summary>
/// The adding problem: of many numbers two are marked, and their sum is asked at the end. S. Hochreiter and J. Schmidhuber, "Long short-term
/// memory", Neural Computation 9 (1997).
/// </summary>
internal sealed class AddingTask(int steps) : MemoryTask
{
    public override string Name => $"adding {steps}";

    public override string Measure => "mean squared error";

    public override double Chance => 1 / 6.0;

    public override int MaxSteps => steps;

    public override int Distances => steps;

    public override IRecurrentNetwork NewNetwork(MemoryKind kind, int units) => kind switch
    {
        MemoryKind.Elman => new NumberElman(probe: units),
        MemoryKind.Gru => new NumberGru(probe: units),
        _ => new NumberLstm(probe: units),
    };

    public override Example Make(Random random)
    {
        var numbers = new float[2 * steps];
        for (var step = 0; step < steps; step++)
            numbers[2 * step] = random.NextSingle();
        var (first, second) = (random.Next(steps / 2), steps / 2 + random.Next(steps / 2));
        numbers[2 * first + 1] = numbers[2 * second + 1] = 1;
        return Example.OfNumbers(numbers, numbers[2 * first] + numbers[2 * second]);
    }

    public override void Fill(Batch<float> batch, int sequence, Example example, bool onlyFar)
    {
        batch.Set("x", sequence, example.Numbers);
        batch.Set("answer", sequence, [example.Answer]);
    }

    public override double Score(IRecurrentNetwork network, Tape<float> tape, int sequence, Example example) =>
        Math.Pow(network.Output(tape, output: 0, sequence, step: 0)[0] - example.Answer, 2);
}
