namespace RnnGen.Samples.Forecasting;

/// <summary>A linear autoregression: the next value is a weighted sum of the last few and a constant, fitted by least squares.</summary>
internal sealed class LinearForecast
{
    private const double Ridge = 1e-6;

    private readonly double[] _weights;

    private LinearForecast(double[] weights) => _weights = weights;

    public int Order => _weights.Length - 1;

    /// <summary>Fits the values that may be learned from, and chooses the order that is best on those that follow.</summary>
    public static LinearForecast Choose(float[] series, int training, int validation) =>
        new[] { 1, 2, 3, 6, 9, 12, 18, 24, 36 }.Select(order => Fit(series, order, training)).MinBy(forecast =>
            Enumerable.Range(training, validation - training).Sum(t => Math.Pow(forecast.At(series, t) - series[t], 2)))!;

    /// <summary>The forecast of the value at a place, from those before it.</summary>
    public double At(float[] series, int t)
    {
        var sum = _weights[Order];
        for (var lag = 1; lag <= Order; lag++)
            sum += _weights[lag - 1] * series[t - lag];
        return sum;
    }

    private static LinearForecast Fit(float[] series, int order, int training)
    {
        var system = new double[order + 1, order + 2];
        for (var t = order; t < training; t++)
        {
            double Term(int i) => i == order + 1 ? series[t] : i == order ? 1 : series[t - 1 - i];
            for (var i = 0; i <= order; i++)
                for (var j = 0; j <= order + 1; j++)
                    system[i, j] += Term(i) * Term(j);
        }
        for (var i = 0; i <= order; i++)
            system[i, i] += Ridge * training;
        return new LinearForecast(Solve(system));
    }

    /// <summary>Gauss and Jordan; the matrix is symmetric and positive, so that no rows need to change places.</summary>
    private static double[] Solve(double[,] system)
    {
        var size = system.GetLength(0);
        for (var pivot = 0; pivot < size; pivot++)
        {
            for (var row = 0; row < size; row++)
            {
                var factor = system[row, pivot] / system[pivot, pivot];
                for (var column = pivot; row != pivot && column <= size; column++)
                    system[row, column] -= factor * system[pivot, column];
            }
        }
        return [.. Enumerable.Range(0, size).Select(row => system[row, size] / system[row, row])];
    }
}
