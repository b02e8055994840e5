using RnnGen.Sequences;

namespace RnnGen.Samples.CharLm;

/// <summary>A line every ten seconds.</summary>
internal sealed class PlainDisplay : Display
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(10);

    private TimeSpan _next;

    public override TrainingOutcome Show(Func<TrainingOutcome> training) => training();

    public override void Report(TrainingReport report)
    {
        if (report.Elapsed < _next)
            return;
        _next = report.Elapsed + Interval;
        Console.WriteLine($"  {Summary(report)}");
    }

    public override void Validated(ValidationReport report, string sample)
    {
        Console.WriteLine(Heading(report));
        Console.WriteLine($"  | {sample.Trim().ReplaceLineEndings("\n  | ")}");
    }
}
