using System.Diagnostics;
using RnnGen.Sequences;

namespace RnnGen.Samples.Rewards;

/// <summary>What there is to learn from and how long.</summary>
internal sealed record Settings(int Examples, int Epochs, int Steps, int Seed, string? Picture);

/// <summary>Teaches by examples; then lets copies of the pupil go on in different ways.</summary>
internal static class Comparison
{
    private const double Rate = 1e-3;

    public static void Run(Settings settings)
    {
        var random = new Random(settings.Seed);
        (int Wish, int[] Tokens)[] examples = [.. Enumerable.Range(0, settings.Examples).Select(_ => Calculation.Draw(random))];
        Console.WriteLine($"{examples.Length:N0} calculations to learn from: {string.Join(", ", examples.Take(5).Select(e => $"{Calculation.Text(e.Tokens)} = {e.Wish}"))}, …");
        var pupil = new Pupil(settings.Seed);
        pupil.Copy(examples, settings.Epochs * (long)((examples.Length + 31) / 32), 3e-3, settings.Seed, _ => { });
        Report("examples", pupil, 0);

        var curves = new List<Line>();
        void Continue(string name, Action<Pupil, Action<long>> learn)
        {
            var (copy, points, clock) = (pupil.Copy(), new List<double> { Share(pupil.Greedy()) }, Stopwatch.StartNew());
            learn(copy, step =>
            {
                if (step % Every(settings) == 0)
                    points.Add(Share(copy.Greedy()));
            });
            curves.Add(new Line(name, [.. points.Select((_, i) => (double)i * Every(settings))], points));
            Report(name, copy, clock.Elapsed.TotalSeconds);
        }

        Continue("more examples", (copy, after) => copy.Copy(examples, settings.Steps, Rate, settings.Seed + 1, after));
        foreach (var (name, baseline) in new[]
        {
            ("no baseline", RewardBaseline.None), ("moving mean", RewardBaseline.MovingMean),
            ("self-critical", RewardBaseline.SelfCritical), ("other draws", RewardBaseline.OtherDraws),
        })
            Continue(name, (copy, after) => copy.Try(baseline, settings.Steps, Rate, settings.Seed + 1, after));
        Draw(settings, curves);
    }

    private static int Every(Settings settings) => Math.Max(1, settings.Steps / 30);

    private static double Share(int[][] written) => written.Select((tokens, wish) => Calculation.Reward(wish, tokens)).Average();

    private static void Report(string name, Pupil pupil, double seconds)
    {
        var (greedy, drawn) = (pupil.Greedy(), Enumerable.Range(0, 20).Select(_ => pupil.Drawn()).ToList());
        var different = Enumerable.Range(0, Calculation.Wishes).Average(wish => drawn.Select(d => Calculation.Text(d[wish])).Distinct().Count());
        Console.WriteLine(
            $"{name,-14} right: {Share(greedy),5:P0} of the likeliest, {drawn.Average(Share),5:P0} of those drawn, {different,4:F1} different ones of 20;  " +
            $"{string.Join("  ", new[] { 13, 42, 97 }.Select(wish => $"{wish} = {Calculation.Text(greedy[wish])}"))}  {(seconds > 0 ? $"({seconds:F0} s)" : "")}");
    }

    private static void Draw(Settings settings, List<Line> curves)
    {
        var picture = Picture.Lines("Calculations with the result wished for", Axis.Numbers("step", 0, settings.Steps), Axis.Numbers("share", 0, 1), [.. curves]);
        Console.WriteLine(picture.ToText(90));
        if (settings.Picture is { } path)
        {
            picture.SaveSvg(path);
            Console.WriteLine($"The same picture is in {path}.");
        }
    }
}
