namespace RnnGen.Samples.Anomalies;

/// <summary>A machine that hums: two tones, the louder one swelling and fading, and noise. Now and then something is wrong with it.</summary>
internal sealed class Machine
{
    public static readonly string[] Kinds = ["spike", "stuck", "jump", "noise", "faster"];

    private const double Noise = 0.05;
    private const int Calm = 150;

    private Machine(float[] values, List<Anomaly> anomalies) => (Values, Anomalies) = (values, anomalies);

    public float[] Values { get; }

    public IReadOnlyList<Anomaly> Anomalies { get; }

    /// <param name="steps">The length of the signal.</param>
    /// <param name="isSound">Whether nothing is ever wrong.</param>
    /// <param name="seed">Everything random follows from it.</param>
    public static Machine Run(int steps, bool isSound, int seed)
    {
        var random = new Random(seed);
        var (values, anomalies) = (new float[steps], new List<Anomaly>());
        var (phase, next) = (2 * Math.PI * random.NextDouble(), 2 * Calm);
        var (start, offset) = (random.Next(1000), 0.0);
        for (var t = 0; t < steps; t++)
        {
            if (!isSound && t == next && t + Calm < steps)
            {
                anomalies.Add(Make(random, t));
                next = anomalies[^1].End + Calm + random.Next(2 * Calm);
            }
            var now = anomalies.Count > 0 && t < anomalies[^1].End ? anomalies[^1] : null;
            if (now is { Kind: "jump" })
                phase += 0.4 * Math.PI;
            phase += now is { Kind: "faster" } ? 0.33 : 0.2;
            offset += 0.53;
            var tone = Math.Sin(phase) * (0.7 + 0.2 * Math.Sin(0.011 * (start + t))) + 0.3 * Math.Sin(offset);
            values[t] = (float)(tone + Gauss(random) * (now is { Kind: "noise" } ? 6 * Noise : Noise));
            if (now is { Kind: "spike" })
                values[t] += random.Next(2) == 0 ? 0.6f : -0.6f;
            if (now is { Kind: "stuck" })
                values[t] = values[now.Start - 1];
        }
        return new Machine(values, anomalies);
    }

    private static Anomaly Make(Random random, int start)
    {
        var kind = Kinds[random.Next(Kinds.Length)];
        return new Anomaly(kind, start, start + (kind is "spike" or "jump" ? 1 : 12 + random.Next(12)));
    }

    private static double Gauss(Random random) => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
