namespace RnnGen.Samples.Anomalies;

/// <summary>What a detector made of a stream, against what was wrong with it.</summary>
/// <param name="Raised">The steps at which alarms began; those within <see cref="Rest"/> steps are one.</param>
/// <param name="True">How many of them belong to an anomaly.</param>
/// <param name="Found">The anomalies that raised one.</param>
/// <param name="Anomalies">How many anomalies there were.</param>
internal sealed record Alarms(IReadOnlyList<int> Raised, int True, IReadOnlyList<Anomaly> Found, int Anomalies)
{
    /// <summary>An alarm that comes so many steps after the end of an anomaly still belongs to it.</summary>
    private const int Rest = 15;

    public double Precision => Raised.Count == 0 ? 1 : (double)True / Raised.Count;

    public double Recall => Anomalies == 0 ? 1 : (double)Found.Count / Anomalies;

    public double F1 => Precision + Recall == 0 ? 0 : 2 * Precision * Recall / (Precision + Recall);

    public static Alarms Judge(double[] errors, double factor, IReadOnlyList<Anomaly> anomalies)
    {
        var detector = new Detector(factor);
        var (raised, last) = (new List<int>(), int.MinValue / 2);
        for (var t = 0; t < errors.Length; t++)
        {
            if (!detector.IsAlarming(errors[t]))
                continue;
            if (t - last > Rest)
                raised.Add(t);
            last = t;
        }
        bool Belongs(int alarm, Anomaly anomaly) => alarm >= anomaly.Start && alarm < anomaly.End + Rest;
        return new Alarms(
            raised, raised.Count(alarm => anomalies.Any(anomaly => Belongs(alarm, anomaly))),
            [.. anomalies.Where(anomaly => raised.Any(alarm => Belongs(alarm, anomaly)))], anomalies.Count);
    }
}
