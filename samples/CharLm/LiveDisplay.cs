using RnnGen.Sequences;
using Spectre.Console;

namespace RnnGen.Samples.CharLm;

/// <summary>A bar with loss, speed and time left, and above it what has been learned so far.</summary>
internal sealed class LiveDisplay : Display
{
    private ProgressContext? _context;
    private ProgressTask? _bar;

    public override TrainingOutcome Show(Func<TrainingOutcome> training) => AnsiConsole.Progress()
        .AutoRefresh(false)
        .Columns(new ProgressBarColumn(), new PercentageColumn(), new TaskDescriptionColumn { Alignment = Justify.Left })
        .Start(context =>
        {
            _context = context;
            _bar = context.AddTask("starting");
            return training();
        });

    public override void Report(TrainingReport report)
    {
        _bar!.Value = 100 * report.Fraction;
        _bar.Description = Summary(report);
        _context!.Refresh();
    }

    public override void Validated(ValidationReport report, string sample)
    {
        AnsiConsole.Write(new Panel(new Text(sample.Trim())) { Header = new PanelHeader(Heading(report)), Expand = true });
        _context!.Refresh();
    }
}
