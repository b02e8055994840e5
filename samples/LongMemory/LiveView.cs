using RnnGen.Sequences;
using Spectre.Console;

namespace RnnGen.Samples.LongMemory;

/// <summary>Shows on a terminal, while a network learns, how far back its gradients reach.</summary>
internal static class LiveView
{
    public static T Show<T>(string title, Func<Action<GradientHistory, long>, T> training)
    {
        if (AnsiConsole.Profile.Capabilities is not { Ansi: true, Interactive: true } || Console.IsOutputRedirected)
            return training((_, _) => { });
        var result = default(T);
        AnsiConsole.Live(new Text(title)).AutoClear(true).Start(view =>
            result = training((history, step) =>
                view.UpdateTarget(new Text(history.ToPicture($"{title}, step {step}").ToText(Math.Clamp(AnsiConsole.Profile.Width - 1, 40, 120))))));
        return result!;
    }
}
