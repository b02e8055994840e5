namespace RnnGen.Samples.Anomalies;

/// <summary>How far forecasts are from a signal that arrives value by value. The error of a step is known as soon as its value is there.</summary>
internal static class Errors
{
    public static double[] Of(Watcher network, float[] signal)
    {
        var (state, errors, foretold) = (network.NewState(), new double[signal.Length], 0f);
        for (var t = 0; t < signal.Length; t++)
        {
            errors[t] = Math.Abs(signal[t] - foretold);
            foretold = network.Step(signal.AsSpan(t, 1), state)[0];
        }
        return errors;
    }

    /// <summary>Of who expects the last value again.</summary>
    public static double[] OfLastValue(float[] signal) => [.. signal.Select((value, t) => Math.Abs((double)value - signal[Math.Max(0, t - 1)]))];

    /// <summary>Of who expects the signal to go on as straight as it came.</summary>
    public static double[] OfStraightLine(float[] signal) =>
        [.. signal.Select((value, t) => Math.Abs((double)value - 2 * signal[Math.Max(0, t - 1)] + signal[Math.Max(0, t - 2)]))];
}
