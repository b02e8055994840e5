using RnnGen.Samples;
using RnnGen.Samples.Forecasting;
using RnnGen.Sequences;
using Spectre.Console;

return CommandLine.Run(Options.Command(Run), args);

static void Run(Options options)
{
    var series = options.Data is { } path ? Series.Read(path) : Series.Make(3000, options.Seed);
    var values = series.Values;
    var test = values.Length - values.Length / 3;
    var training = (int)(test * 0.85);
    var unit = Math.Max(values.Take(training).Average(), 1e-12);
    float[] scaled = [.. values.Select(value => (float)(value / unit))];
    Console.WriteLine($"{series.Name}: {values.Length:N0} values; {training:N0} to learn from, {test - training:N0} to choose by, {values.Length - test:N0} to judge.");

    var judge = new Judge(values, unit, test);
    judge.Add("the last value", t => t == 0 ? 0 : scaled[t - 1]);
    var linear = LinearForecast.Choose(scaled, training, test);
    judge.Add($"linear, of the last {linear.Order}", t => t < linear.Order ? 0 : linear.At(scaled, t));

    var mean = new double[values.Length];
    var learning = new List<Line>();
    for (var i = 0; i < options.Networks; i++)
    {
        var lesson = new Training(scaled, training, test);
        var forecasts = lesson.Run(options.Units, options.Rounds, options.Rate, options.Seed + i);
        judge.Add($"network {i + 1}", t => forecasts[t]);
        for (var t = 0; t < mean.Length; t++)
            mean[t] += forecasts[t] / options.Networks;
        learning.Add(new Line($"network {i + 1}", [.. lesson.Losses.Select(loss => (double)loss.Round)], [.. lesson.Losses.Select(loss => loss.KeptBack)]));
    }
    var foretold = options.Networks > 1 ? judge.Add($"mean of {options.Networks} networks", t => mean[t]) : judge.Last;

    AnsiConsole.Write(judge.Table);
    var shown = Enumerable.Range(values.Length - 240, 240).ToArray();
    double[] times = [.. shown.Select(t => (double)t)];
    var end = Picture.Lines(
        $"{series.Name}: one step ahead", Axis.Numbers("step"), Axis.Numbers("value"),
        new Line("seen", times, [.. shown.Select(t => values[t])]), new Line("foretold", times, [.. shown.Select(t => foretold[t])]));
    Picture.Stack(end, Picture.Lines("Error on what was kept back", Axis.Numbers("batch"), Axis.Logarithmic("mean squared error"), learning)).SaveSvg(options.Picture);
    Console.WriteLine(end.ToText(100));
    Console.WriteLine($"The picture is in {options.Picture}.");
}
