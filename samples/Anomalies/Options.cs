using System.CommandLine;

namespace RnnGen.Samples.Anomalies;

/// <summary>What the command line asks for.</summary>
/// <param name="Data">A file with a signal; one that is made here if null.</param>
/// <param name="Factor">An alarm is an error so many times the usual one, on a signal from a file.</param>
/// <param name="Units">Units of the network.</param>
/// <param name="Rounds">Batches that it learns.</param>
/// <param name="Steps">The length of the signals that are made.</param>
/// <param name="Seed">Everything random follows from it.</param>
/// <param name="Picture">Where the picture is saved.</param>
internal sealed record Options(string? Data, double Factor, int Units, int Rounds, int Steps, int Seed, string Picture)
{
    public static RootCommand Command(Action<Options> run)
    {
        var data = new Option<string?>("--data") { Description = "A file with commas, whose last column is a signal: its first half is learned, alarms of its second half are listed." };
        var factor = CommandLine.Number("--factor", "An alarm is an error so many times what nine in ten stay below; with --data.", usual: 3, least: 0);
        var units = CommandLine.Whole("--units", "Units of the network.", 24);
        var rounds = CommandLine.Whole("--rounds", "Batches that it learns.", 2000);
        var seed = CommandLine.Whole("--seed", "Everything random follows from it.", usual: 1, least: 0);
        var picture = new Option<string>("--picture") { Description = "Where the picture is saved.", DefaultValueFactory = _ => Path.Combine("artifacts", "anomalies.svg") };
        var quick = new Option<bool>("--quick") { Description = "Few batches and short signals, to see that it runs." };
        var command = new RootCommand("Watches a signal and finds what is out of the ordinary.") { data, factor, units, rounds, seed, picture, quick };
        command.SetAction(parsed => run(new Options(
            parsed.GetValue(data), parsed.GetValue(factor), parsed.GetValue(units), parsed.GetValue(quick) ? 60 : parsed.GetValue(rounds),
            parsed.GetValue(quick) ? 4_000 : 60_000, parsed.GetValue(seed), parsed.GetValue(picture)!)));
        return command;
    }
}
