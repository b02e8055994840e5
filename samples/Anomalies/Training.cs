using RnnGen.Sequences;

namespace RnnGen.Samples.Anomalies;

/// <summary>Teaches the network pieces of a signal with which nothing is wrong.</summary>
internal static class Training
{
    private const int Steps = 64, Pieces = 16;

    public static void Run(Watcher network, float[] signal, int rounds, int seed)
    {
        var (batch, tape, gradients) = (network.NewBatch(Steps, Pieces), network.NewTape(Steps, Pieces), network.Parameters.NewLike());
        var adam = new Adam(gradients.Count);
        var rate = LearningRate.Cosine(0.01, 0.0005);
        var random = new Random(seed);
        int[] lengths = [.. Enumerable.Repeat(Steps, Pieces)];
        for (var round = 0; round < rounds; round++)
        {
            batch.Reset(lengths);
            for (var piece = 0; piece < Pieces; piece++)
            {
                var first = random.Next(signal.Length - Steps);
                batch.Set("x", piece, signal.AsSpan(first, Steps));
                batch.Set("next", piece, signal.AsSpan(first + 1, Steps));
            }
            network.Forward(batch, tape);
            gradients.Clear();
            network.Backward(tape, gradients);
            GradientClipping.ByNorm(gradients.Write(), 1);
            adam.LearningRate = rate.At(new TrainingProgress(round, (double)round / rounds));
            adam.Step(network.Parameters, gradients);
        }
    }
}
