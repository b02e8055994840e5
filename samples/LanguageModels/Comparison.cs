using System.Diagnostics;
using RnnGen.Sequences;
using Spectre.Console;

namespace RnnGen.Samples.LanguageModels;

/// <summary>Measures all models on the same characters, mixes them, and lets each write.</summary>
internal static class Comparison
{
    public static void Run(Texts text, Training training, string? arpa, string prompt, int seed)
    {
        int[] orders = text.Tokens is Words ? [2, 3, 4] : [2, 4, 6];
        var contenders = orders.Select(training.NGram).ToList();
        if (arpa is not null)
            ArpaFile.Write(arpa, (NGramModel)contenders[^1].Model, text.Tokens.Names);
        foreach (var (name, network) in Networks(text.Tokens))
            contenders.Add(training.Network(name, network));
        if (text.Tokens is Words)
        {
            contenders.Add(training.ByDrawnWords("tied, some drawn", new TiedWords(vocabulary: text.Tokens.Count)));
            contenders.Add(training.ByNoise("tied, by noise", new TiedWords(vocabulary: text.Tokens.Count)));
        }
        Measure(text, contenders);
        foreach (var contender in contenders.Skip(orders.Length - 1))
            Writing.Show(contender, text.Tokens, prompt, seed);
    }

    private static (string Name, IRecurrentNetwork Network)[] Networks(ITokens tokens) => tokens is Words
        ?
        [
            ("feed-forward", new FeedForwardWords(vocabulary: tokens.Count)),
            ("recurrent", new RecurrentWords(vocabulary: tokens.Count)),
            ("recurrent, tied", new TiedWords(vocabulary: tokens.Count)),
        ]
        :
        [
            ("feed-forward", new FeedForwardModel(vocabulary: tokens.Count)),
            ("recurrent", new RecurrentModel(vocabulary: tokens.Count, memoryHidden: 256)),
        ];

    private static void Measure(Texts text, List<Contender> contenders)
    {
        var table = new Spectre.Console.Table().Border(TableBorder.Markdown).AddColumns("model", "nats", "bits", "perplexity", "parameters", "µs each", "training");
        foreach (var column in table.Columns.Skip(1))
            column.RightAligned();
        int[] judged = [.. text.Choose, .. text.Judge];
        var (chosen, judgements) = (new List<double[]>(), new List<double[]>());
        foreach (var contender in contenders)
        {
            var watch = Stopwatch.StartNew();
            var logs = contender.Model.OfText(judged);
            var micros = watch.Elapsed.TotalMicroseconds / judged.Length;
            chosen.Add(logs[..text.Choose.Length]);
            judgements.Add(logs[text.Choose.Length..]);
            Add(table, contender.Name, Likelihood.Of(judgements[^1]), $"{contender.Parameters:N0}", $"{micros:F2}", $"{contender.Time.TotalSeconds:F1} s");
        }

        var weights = Mixture.Fit(chosen);
        Add(table, "mixture of all", Likelihood.Of(Mixture.Join(judgements, weights)), $"{contenders.Sum(c => c.Parameters):N0}", "", "");
        AnsiConsole.Profile.Width = Math.Max(AnsiConsole.Profile.Width, 90);
        AnsiConsole.Write(table);
        Console.WriteLine($"Weights of the mixture: {string.Join(", ", weights.Select(w => w.ToString("F3")))}.");
    }

    private static void Add(Spectre.Console.Table table, string name, Likelihood likelihood, params string[] more) =>
        table.AddRow([name, $"{likelihood.NatsPerToken:F4}", $"{likelihood.BitsPerToken:F4}", $"{likelihood.Perplexity:F2}", .. more]);
}
