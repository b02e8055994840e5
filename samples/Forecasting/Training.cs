using RnnGen.Sequences;

namespace RnnGen.Samples.Forecasting;

/// <summary>Teaches a network pieces of a series, and keeps the parameters that were best on values kept back. What it foretells of the first steps of a piece does not count.</summary>
internal sealed class Training(float[] values, int training, int validation)
{
    private const int Steps = 120, Unheard = 24, Pieces = 16, JudgedEvery = 20;

    /// <summary>The logarithm of the most by which the roots of a piece are stretched or shrunk: cycles to come may be higher than those that were seen.</summary>
    private const double MostStretch = 0.35;

    private readonly float[] _roots = [.. values.Select(MathF.Sqrt)];

    /// <summary>The losses of the batches learned from and of the values kept back.</summary>
    public List<(int Round, double Learned, double KeptBack)> Losses { get; } = [];

    /// <summary>Trains a network anew.</summary>
    /// <returns>Its forecasts, the first one that of the value at 1.</returns>
    public double[] Run(int units, int rounds, double firstRate, int seed)
    {
        var network = new Forecaster(memoryHidden: units);
        network.Parameters.Initialize(seed);
        var (batch, tape, gradients) = (network.NewBatch(Steps, Pieces), network.NewTape(Steps, Pieces), network.Parameters.NewLike());
        var adam = new AdamW(gradients.Count, weightDecay: 0.01);
        var rate = LearningRate.Cosine(firstRate, firstRate / 20);
        var random = new Random(seed);
        var (best, bestLoss) = (new float[gradients.Count], double.PositiveInfinity);
        for (var round = 0; round < rounds; round++)
        {
            batch.Reset([.. Enumerable.Repeat(Steps, Pieces)]);
            for (var piece = 0; piece < Pieces; piece++)
            {
                var first = random.Next(training - Steps);
                var height = (float)Math.Exp(MostStretch * (2 * random.NextDouble() - 1));
                float[] roots = [.. _roots.AsSpan(first, Steps + 1).ToArray().Select(root => height * root)];
                batch.Set("root", piece, roots.AsSpan(0, Steps));
                batch.Set("next", piece, roots.AsSpan(1, Steps));
                for (var step = Unheard; step < Steps; step++)
                    batch.Set("counts", piece, step, [1]);
            }
            network.Forward(batch, tape);
            gradients.Clear();
            network.Backward(tape, gradients);
            GradientClipping.ByNorm(gradients.Write(), 1);
            adam.LearningRate = rate.At(new TrainingProgress(round, (double)round / rounds));
            adam.Step(network.Parameters, gradients);
            if ((round + 1) % JudgedEvery != 0 && round + 1 < rounds)
                continue;

            var loss = KeptBack(Forecasts(network));
            Losses.Add((round, network.Loss(tape), loss));
            if (loss < bestLoss)
                (bestLoss, best) = (loss, network.Parameters.Values.ToArray());
        }
        best.CopyTo(network.Parameters.Write());
        return Forecasts(network);
    }

    /// <summary>
    /// Streams the whole series: each value is heard after its forecast was made. The mean of a square is the square of the mean and the variance, which is
    /// taken from the values kept back.
    /// </summary>
    private double[] Forecasts(Forecaster network)
    {
        var state = network.NewState();
        var forecasts = new double[values.Length];
        for (var t = 0; t + 1 < values.Length; t++)
            forecasts[t + 1] = network.Step([_roots[t]], [1], state)[0];

        var variance = Enumerable.Range(training, validation - training).Average(t => Math.Pow(forecasts[t] - _roots[t], 2));
        for (var t = 1; t < values.Length; t++)
            forecasts[t] = Math.Pow(Math.Max(0, forecasts[t]), 2) + variance;
        return forecasts;
    }

    private double KeptBack(double[] forecasts) =>
        Enumerable.Range(training, validation - training).Average(t => Math.Pow(forecasts[t] - values[t], 2));
}
