namespace RnnGen.Samples.Anomalies;

/// <summary>
/// Follows the value that a given part of all numbers stays below, without keeping any of them: after each number its logarithm takes a small step, up or
/// down. However large a number is, it moves the quantile no further than another.
/// H. Robbins and S. Monro, "A stochastic approximation method", The Annals of Mathematical Statistics 22 (1951).
/// </summary>
internal sealed class RunningQuantile(double part, double pace)
{
    private double _logarithm = double.NaN;
    private int _count;

    public double Value => Math.Exp(_logarithm);

    public void Add(double number)
    {
        var logarithm = Math.Log(Math.Max(number, 1e-12));
        if (_count++ == 0)
            _logarithm = logarithm;
        var step = Math.Max(pace, 1.0 / _count);
        _logarithm += step * (logarithm > _logarithm ? part : part - 1);
    }
}
