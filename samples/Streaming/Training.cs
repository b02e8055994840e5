using RnnGen.Sequences;

namespace RnnGen.Samples.Streaming;

/// <summary>Teaches the network pieces of the signal.</summary>
internal static class Training
{
    private const int Steps = 64, Pieces = 16;

    public static double Run(Follower network, int rounds, int seed)
    {
        var batch = network.NewBatch(Steps, Pieces);
        var tape = network.NewTape(Steps, Pieces);
        var gradients = network.Parameters.NewLike();
        var adam = new Adam(gradients.Count);
        var rate = LearningRate.Cosine(0.01);
        var (lengths, samples) = (new int[Pieces], new float[Steps + 1]);
        var random = new Random(seed);
        Array.Fill(lengths, Steps);

        for (var round = 0; round < rounds; round++)
        {
            batch.Reset(lengths);
            for (var piece = 0; piece < Pieces; piece++)
            {
                Signal.Fill(samples, random.Next(10_000));
                batch.Set("x", piece, samples.AsSpan(0, Steps));
                batch.Set("next", piece, samples.AsSpan(1, Steps));
            }

            network.Forward(batch, tape);
            gradients.Clear();
            network.Backward(tape, gradients);
            GradientClipping.ByNorm(gradients.Write(), 1);
            adam.LearningRate = rate.At(new TrainingProgress(round, (double)round / rounds));
            adam.Step(network.Parameters, gradients);
        }
        return network.Loss(tape);
    }
}
