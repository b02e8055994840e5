using System.CommandLine;

namespace RnnGen.Samples.Forecasting;

/// <summary>What the command line asks for.</summary>
/// <param name="Data">A file with the series; one that is made here if null.</param>
/// <param name="Units">Units of a network.</param>
/// <param name="Networks">Networks whose forecasts are averaged.</param>
/// <param name="Rounds">Batches that each of them learns.</param>
/// <param name="Rate">The first learning rate.</param>
/// <param name="Seed">Everything random follows from it.</param>
/// <param name="Picture">Where the picture is saved.</param>
internal sealed record Options(string? Data, int Units, int Networks, int Rounds, double Rate, int Seed, string Picture)
{
    public static RootCommand Command(Action<Options> run)
    {
        var data = new Option<string?>("--data") { Description = "A file with commas, whose last column is the series; else one is made." };
        var units = CommandLine.Whole("--units", "Units of a network.", 24);
        var networks = CommandLine.Whole("--networks", "Networks whose forecasts are averaged.", 5);
        var rounds = CommandLine.Whole("--rounds", "Batches that each of them learns.", 1500);
        var rate = CommandLine.Number("--rate", "The first learning rate; it falls as a cosine.", usual: 5e-3, least: 0);
        var seed = CommandLine.Whole("--seed", "Everything random follows from it.", usual: 1, least: 0);
        var picture = new Option<string>("--picture") { Description = "Where the picture is saved.", DefaultValueFactory = _ => Path.Combine("artifacts", "forecasting.svg") };
        var quick = new Option<bool>("--quick") { Description = "One network and few batches, to see that it runs." };
        var command = new RootCommand("Foretells a series one step ahead, and compares.") { data, units, networks, rounds, rate, seed, picture, quick };
        command.SetAction(parsed => run(new Options(
            parsed.GetValue(data), parsed.GetValue(units), parsed.GetValue(quick) ? 1 : parsed.GetValue(networks),
            parsed.GetValue(quick) ? 40 : parsed.GetValue(rounds), parsed.GetValue(rate), parsed.GetValue(seed), parsed.GetValue(picture)!)));
        return command;
    }
}
