using RnnGen.Sequences;
using Spectre.Console;

namespace RnnGen.Samples.CharLm;

/// <summary>Shows a training: live on a terminal, line by line elsewhere.</summary>
internal abstract class Display
{
    public static Display Create() =>
        AnsiConsole.Profile.Capabilities is { Ansi: true, Interactive: true } && !Console.IsOutputRedirected ? new LiveDisplay() : new PlainDisplay();

    /// <summary>Runs a training that tells this display how it goes.</summary>
    public abstract TrainingOutcome Show(Func<TrainingOutcome> training);

    public abstract void Report(TrainingReport report);

    public abstract void Validated(ValidationReport report, string sample);

    protected static string Heading(ValidationReport report) =>
        $"After {report.Step:N0} steps: validation {report.Loss:F4} nats = {report.Loss / Math.Log(2):F4} bits per character{(report.IsBest ? ", the best so far" : "")}";

    protected static string Summary(TrainingReport report) =>
        $"step {report.Step,6:N0}  loss {report.Loss:F3}  {report.UnitsPerSecond:N0} characters/s" +
        (report.Remaining is { } left ? $@"  {left:m\:ss} left" : "");
}
