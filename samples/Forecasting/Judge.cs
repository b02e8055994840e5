using Spectre.Console;

namespace RnnGen.Samples.Forecasting;

using Table = Spectre.Console.Table;

/// <summary>Compares forecasts of the last part of a series, which nobody has learned from, by their root mean squared error in the units of the series.</summary>
internal sealed class Judge(double[] values, double unit, int test)
{
    private double _reference = double.NaN;

    public Table Table { get; } = new Table().Border(TableBorder.Markdown).AddColumns("forecast", "RMSE", "below the last value's by");

    /// <summary>The forecasts added last.</summary>
    public double[] Last { get; private set; } = [];

    /// <summary>Adds forecasts, in units of their own; the first ones added are those that others are compared with.</summary>
    public double[] Add(string name, Func<int, double> forecast)
    {
        Last = [.. Enumerable.Range(0, values.Length).Select(t => unit * forecast(t))];
        var error = Math.Sqrt(Enumerable.Range(test, values.Length - test).Average(t => Math.Pow(Last[t] - values[t], 2)));
        if (double.IsNaN(_reference))
            _reference = error;
        Table.AddRow(name, $"{error:F2}", $"{1 - error / _reference:P1}");
        return Last;
    }
}
