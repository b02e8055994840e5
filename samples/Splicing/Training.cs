using System.Diagnostics;
using RnnGen.Sequences;
using Spectre.Console;

namespace RnnGen.Samples.Splicing;

/// <summary>What there is to learn from and how long.</summary>
internal sealed record Settings(int Genes, int Epochs, int Hidden, int Seed, string? Picture);

/// <summary>Trains with and without a field, and compares with a scan for motifs.</summary>
internal static class Training
{
    private const int BatchSize = 16;

    public static void Run(Settings settings)
    {
        var random = new Random(settings.Seed);
        Gene[] learned = [.. Enumerable.Range(0, settings.Genes).Select(_ => Gene.Make(random))], judged = [.. Enumerable.Range(0, 500).Select(_ => Gene.Make(random))];
        Console.WriteLine($"{learned.Length:N0} strands of {learned.Sum(g => g.Bases.Length):N0} bases to learn from, {judged.Length} to be judged by.");
        var table = new Spectre.Console.Table().Border(TableBorder.Markdown).AddColumns("", "bases", "precision", "recall", "F1 of introns");

        var limit = Enumerable.Range(-4, 13).MaxBy(l => Judge(learned.Take(300), g => Scan.Tag(g, l)).All.F1);
        Add(table, "scan by the true frequencies", Judge(judged, g => Scan.Tag(g, limit)));
        var shown = judged[0];
        List<(string Name, int[] Tags)> found = [("as it is", shown.Tags), ("by the scan", Scan.Tag(shown, limit))];
        foreach (var isField in (bool[])[false, true])
        {
            var (model, clock) = (new Model(isField, settings.Hidden, BatchSize, settings.Seed), Stopwatch.StartNew());
            Learn(model, learned, settings);
            Console.WriteLine($"{(isField ? "With" : "Without")} a field: {model.Count:N0} parameters, {clock.Elapsed.TotalSeconds:F0} s.");
            Add(table, isField ? "both ways, below a field" : "both ways", Judge(judged, model.Tag));
            found.Add((isField ? "below a field" : "both ways", model.Tag(shown)));
            if (isField)
                Show(shown, found[^1].Tags);
        }
        AnsiConsole.Profile.Width = Math.Max(AnsiConsole.Profile.Width, 90);
        AnsiConsole.Write(table);
        if (settings.Picture is { } picture)
            Draw(shown, found).SaveSvg(picture);
    }

    /// <summary>A row for each way, dark in exons; the first base of an intron stands out.</summary>
    private static Picture Draw(Gene gene, IReadOnlyList<(string Name, int[] Tags)> ways)
    {
        var tags = new double[ways.Count, gene.Bases.Length];
        for (var way = 0; way < ways.Count; way++)
            for (var at = 0; at < gene.Bases.Length; at++)
                tags[way, at] = ways[way].Tags[at] switch { 0 => 0, 1 => 1, _ => 0.6 };
        return Picture.HeatMap(
            "Introns of a strand", Axis.Numbers("base", 0, gene.Bases.Length), Axis.Categories("", [.. ways.Select(w => w.Name)]), tags, Axis.Numbers("intron", 0, 1));
    }

    private static void Learn(Model model, Gene[] genes, Settings settings)
    {
        var batches = new SequenceBatches([.. genes.Select(g => g.Bases.Length)], BatchSize, (ulong)settings.Seed);
        var (all, loss) = ((long)settings.Epochs * batches.Count, 0.0);
        var rates = LearningRate.Cosine(5e-3, 1e-4).WithWarmUp(20);
        for (var step = 0L; step < all; step++)
        {
            batches.Next();
            loss += model.Learn([.. batches.Current.ToArray().Select(i => genes[i])], rates.At(new TrainingProgress(step, (double)step / all)));
            if ((step + 1) % batches.Count == 0)
            {
                Console.WriteLine($"  Epoch {batches.Epoch,2}: loss {loss / batches.Count:F2} nats per strand");
                loss = 0;
            }
        }
    }

    private static SpanEvaluation Judge(IEnumerable<Gene> genes, Func<Gene, int[]> tag)
    {
        var evaluation = new SpanEvaluation();
        foreach (var gene in genes)
            evaluation.Add(Names(tag(gene)), Names(gene.Tags));
        return evaluation;
    }

    private static void Add(Spectre.Console.Table table, string name, SpanEvaluation found) =>
        table.AddRow(name, $"{found.Tokens.Value:P1}", $"{found.All.Precision:P1}", $"{found.All.Recall:P1}", $"{found.All.F1:P1}");

    private static string[] Names(int[] tags) => [.. tags.Select(tag => Gene.TagNames[tag])];

    /// <summary>The strand, with what is cut out in small letters: as it is, and as it was found.</summary>
    private static void Show(Gene gene, int[] found)
    {
        foreach (var (name, tags) in new[] { ("is   ", gene.Tags), ("found", found) })
            Console.WriteLine($"  {name} {string.Concat(gene.Bases.Select((c, i) => tags[i] == 0 ? c : char.ToLowerInvariant(c)).Take(150))}");
    }
}
