using System.Diagnostics;
using RnnGen.Samples;
using RnnGen.Samples.LongMemory;
using RnnGen.Sequences;
using Spectre.Console;

return CommandLine.Run(Options.Command(Run), args);

static void Run(Options options)
{
    MemoryTask[] tasks = options.Quick
        ? [new AddingTask(10), new CopyingTask(2, 5), new ReberTask(1)]
        : [new AddingTask(150), new CopyingTask(4, 80), new ReberTask(12)];
    var table = new Table().Border(TableBorder.Markdown)
        .AddColumns("task", "memory", "score", "by chance", "at the start", "trained", "time");
    foreach (var task in tasks)
        Compare(task, options, table);
    AnsiConsole.Write(table);
    Console.WriteLine("At the start, and trained: by how many decades the gradient changes from a step to the one before.");
    Console.WriteLine($"Pictures in {options.Pictures}.");
}

static void Compare(MemoryTask task, Options options, Table table)
{
    var (before, after, history) = (new List<Picture>(), new List<Picture>(), new List<Picture>());
    var (medians, mediansAfter) = (new List<Line>(), new List<Line>());
    foreach (var kind in Enum.GetValues<MemoryKind>())
    {
        var clock = Stopwatch.GetTimestamp();
        var outcome = LiveView.Show($"{kind}, {task.Name}", show =>
            new Training(task, kind, options.Units, options.Seed).Run(options.Steps, options.Rate, options.Seed, show));
        table.AddRow(
            task.Name, kind.ToString(), $"{outcome.Score:F4}", $"{task.Chance:F3}",
            $"{outcome.Before.DecadesPerStep:+0.000;-0.000}", $"{outcome.After.DecadesPerStep:+0.000;-0.000}", $"{Stopwatch.GetElapsedTime(clock).TotalSeconds:F0} s");
        Console.WriteLine($"{task.Name}, {kind}: {task.Measure} {outcome.Score:F4} (by chance {task.Chance:F3})");
        before.Add(outcome.Before.ToPicture($"{kind}, {task.Name}: before training"));
        after.Add(outcome.After.ToPicture($"{kind}, {task.Name}: after training"));
        medians.Add(Medians(kind, outcome.Before));
        mediansAfter.Add(Medians(kind, outcome.After));
        history.Add(outcome.History.ToPicture($"{kind}, {task.Name}: median while it learns"));
    }

    var name = task.Name.Split(' ')[0].ToLowerInvariant();
    Picture.Stack(before).SaveSvg(Path.Combine(options.Pictures, $"{name}-before.svg"));
    Picture.Stack(after).SaveSvg(Path.Combine(options.Pictures, $"{name}-after.svg"));
    Picture.Stack(history).SaveSvg(Path.Combine(options.Pictures, $"{name}-history.svg"));
    Picture.Stack(
        Picture.Lines($"{task.Name}: medians before training", Axis.Numbers("steps before the loss"), Axis.Numbers("log10 |dLoss/dState|"), medians),
        Picture.Lines($"{task.Name}: medians after training", Axis.Numbers("steps before the loss"), Axis.Numbers("log10 |dLoss/dState|"), mediansAfter))
        .SaveSvg(Path.Combine(options.Pictures, $"{name}-medians.svg"));
    if (task is AddingTask)
        Console.WriteLine(Picture.Stack(before).ToText(76));
}

static Line Medians(MemoryKind kind, GradientsByDistance gradients) =>
    new(kind.ToString(), [.. Enumerable.Range(0, gradients.Distances).Select(distance => gradients[distance].Median)]);
