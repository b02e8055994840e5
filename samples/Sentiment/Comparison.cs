using System.Diagnostics;
using RnnGen.Sequences;
using Spectre.Console;

namespace RnnGen.Samples.Sentiment;

/// <summary>What there is to learn from and how long.</summary>
internal sealed record Settings(string? Train, string? Test, int Reviews, int Epochs, int Seed, string? Picture);

/// <summary>Trains a network of each kind on the same reviews, and compares.</summary>
internal static class Comparison
{
    private static readonly string[] s_asked =
    [
        "(S (S (N the story) (V is good)) .)", "(S (S (N the story) (V is (A not good))) .)", "(S (S (N the story) (V is (A not (A very bad)))) .)",
        "(S (S (S (N the cast) (V is good)) (S , (S but (S (N the story) (V is (A not moving)))))) .)",
        "(S (S (S (N the cast) (V is (A not good))) (S , (S but (S (N the story) (V is moving))))) .)",
        "(S (S (S although (S (N the music) (V is (A so beautiful)))) (S , (S (N this film) (V is (A very dull))))) .)",
    ];

    public static void Run(Settings settings)
    {
        var critics = new Critics(settings.Seed);
        var learned = settings.Train is { } path ? Review.Read(path) : critics.Reviews(settings.Reviews, 1, 2);
        var judged = settings.Test is { } testPath ? Review.Read(testPath) : settings.Train is null ? critics.Reviews(1000, 1, 2) : learned;
        var longer = settings.Train is null ? critics.Reviews(1000, 3, 4) : [];
        Review[] asked = [.. s_asked.Select(text => Review.OfTree(text, isPositive: false))];
        var words = WordVocabulary.FromWords(learned.SelectMany(r => r.Words), minCount: settings.Train is null ? 1 : 2);
        var longest = learned.Concat(judged).Concat(longer).Concat(asked).Max(r => r.Words.Length);
        Console.WriteLine($"{learned.Count:N0} reviews to learn from, {judged.Count:N0} to be judged by, {words.Count:N0} words; {learned.Count(r => r.IsPositive) / (double)learned.Count:P0} are praise.");
        foreach (var review in learned.Take(4))
            Console.WriteLine($"  {(review.IsPositive ? '+' : '-')} {string.Join(' ', review.Words)}");

        var table = new Spectre.Console.Table().Border(TableBorder.Markdown).AddColumns("composition", "right", "right, of longer ones", "parameters", "seconds");
        var answers = new List<(string Name, double[] Praise)>();
        foreach (var (name, network) in Networks(words.Count, hasTrees: settings.Train is null))
        {
            var (reader, clock) = (new Reader(network, words, longest, settings.Seed), Stopwatch.StartNew());
            reader.Learn(learned, settings.Epochs, settings.Seed);
            table.AddRow(
                name, $"{Share(reader, judged):P1}", longer.Count > 0 ? $"{Share(reader, longer):P1}" : "", $"{network.Parameters.Count:N0}", $"{clock.Elapsed.TotalSeconds:F1}");
            answers.Add((name, reader.Ask(asked)));
        }
        AnsiConsole.Profile.Width = Math.Max(AnsiConsole.Profile.Width, 90);
        AnsiConsole.Write(table);

        Console.WriteLine($"\nHow likely it is praise: {string.Join(", ", answers.Select(a => a.Name))}.");
        for (var i = 0; i < asked.Length; i++)
            Console.WriteLine($"  {string.Join("  ", answers.Select(a => $"{a.Praise[i]:F2}"))}  {string.Join(' ', asked[i].Words)}");
        if (settings.Picture is { } picture)
            Draw(answers, asked).SaveSvg(picture);
    }

    private static Picture Draw(IReadOnlyList<(string Name, double[] Praise)> answers, Review[] asked)
    {
        var praise = new double[asked.Length, answers.Count];
        for (var i = 0; i < asked.Length; i++)
            for (var j = 0; j < answers.Count; j++)
                praise[i, j] = answers[j].Praise[i];
        return Picture.HeatMap(
            "How likely it is praise", Axis.Categories("composition", [.. answers.Select(a => a.Name)]),
            Axis.Categories("", [.. asked.Select(review => string.Join(' ', review.Words))]), praise, Axis.Numbers("praise", 0, 1));
    }

    private static (string Name, IRecurrentNetwork Network)[] Networks(int vocabulary, bool hasTrees) =>
    [
        ("mean", new MeanOfWords(vocabulary)), ("sum", new SumOfWords(vocabulary)), ("windows", new Windows(vocabulary)),
        ("recurrent", new Recurrent(vocabulary)), ("both ways", new BothWays(vocabulary)),
        .. hasTrees ? [("tree", new OverTree(vocabulary))] : Array.Empty<(string, IRecurrentNetwork)>(),
    ];

    private static double Share(Reader reader, IReadOnlyList<Review> reviews) =>
        reader.Ask(reviews).Zip(reviews, (praise, review) => praise > 0.5 == review.IsPositive ? 1.0 : 0).Average();
}
