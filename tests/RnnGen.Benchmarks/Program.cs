using System.Diagnostics;
using System.Globalization;
using RnnGen.Benchmarks;

// The two systems take turns on one core, so that what disturbs one disturbs the other.
const int Rounds = 9;
const int Samples = 30;
var python = args.Length > 0 ? args[0] : "python3";
var step = new LanguageModelStep();
var mine = new List<double>();
var theirs = new List<double>();
for (var round = 0; round < Rounds; round++)
{
    mine.Add(Median(Measure(step)));
    if (Peer(python) is { } peer)
        theirs.Add(peer);
}

Console.WriteLine("character LM training step: vocabulary 96, embedding 64, LSTM 128, T = 64, B = 32, clip by norm, Adam, 1 thread");
Console.WriteLine($"RnnGen   {Median(mine):F2} ms");
Console.WriteLine(theirs.Count == 0 ? $"PyTorch  not installed for {python}" : $"PyTorch  {Median(theirs):F2} ms, ratio {Median(theirs) / Median(mine):F2}");

static List<double> Measure(LanguageModelStep step)
{
    var times = new List<double>();
    for (var i = 0; i < Samples; i++)
    {
        var start = Stopwatch.GetTimestamp();
        step.Run();
        times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
    }

    return times;
}

static double? Peer(string python)
{
    var script = Path.Combine(AppContext.BaseDirectory, "Peers", "torch_lm_step.py");
    using var process = Process.Start(new ProcessStartInfo(python, [script, Samples.ToString(CultureInfo.InvariantCulture)]) { RedirectStandardOutput = true, RedirectStandardError = true });
    var output = process!.StandardOutput.ReadToEnd();
    process.WaitForExit();
    return process.ExitCode == 0 ? double.Parse(output, CultureInfo.InvariantCulture) : null;
}

static double Median(IReadOnlyList<double> values) => values.Order().ElementAt(values.Count / 2);
