namespace RnnGen.Samples.Anomalies;

/// <summary>Says of each error of a forecast whether it is out of the ordinary: larger than so and so many times what nearly all errors stay below.</summary>
internal sealed class Detector(double factor)
{
    /// <summary>The steps before the first alarm, in which the quantile settles.</summary>
    public const int Settling = 200;

    private readonly RunningQuantile _usual = new(part: 0.9, pace: 0.02);
    private int _step;

    public double Limit => factor * _usual.Value;

    public bool IsAlarming(double error)
    {
        var isAlarming = _step++ >= Settling && error > Limit;
        _usual.Add(error);
        return isAlarming;
    }
}
