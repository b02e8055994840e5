using System.CommandLine;

namespace RnnGen.Samples.LongMemory;

/// <summary>What the command line asks for.</summary>
/// <param name="Steps">Steps of each training.</param>
/// <param name="Units">Units of each memory.</param>
/// <param name="Rate">The first learning rate.</param>
/// <param name="Seed">Everything random follows from it.</param>
/// <param name="Pictures">The folder of the pictures.</param>
/// <param name="Quick">Whether everything is tiny.</param>
internal sealed record Options(int Steps, int Units, double Rate, int Seed, string Pictures, bool Quick)
{
    public static RootCommand Command(Action<Options> run)
    {
        var steps = CommandLine.Whole("--steps", "Steps of each of the nine trainings.", 4000);
        var units = CommandLine.Whole("--units", "Units of each memory.", 32);
        var rate = CommandLine.Number("--rate", "The first learning rate; it falls as a cosine.", usual: 5e-3, least: 0);
        var seed = CommandLine.Whole("--seed", "Everything random follows from it.", usual: 1, least: 0);
        var pictures = new Option<string>("--pictures") { Description = "The folder of the pictures.", DefaultValueFactory = _ => Path.Combine("artifacts", "long-memory") };
        var quick = new Option<bool>("--quick") { Description = "Short sequences for a few seconds, to see that it runs." };
        var command = new RootCommand("Teaches Elman, GRU and LSTM three tasks that take a long memory, and shows their gradients.") { steps, units, rate, seed, pictures, quick };
        command.SetAction(parsed => run(new Options(
            parsed.GetValue(quick) ? Math.Min(20, parsed.GetValue(steps)) : parsed.GetValue(steps),
            parsed.GetValue(units), parsed.GetValue(rate), parsed.GetValue(seed), parsed.GetValue(pictures)!, parsed.GetValue(quick))));
        return command;
    }
}
