using System.Diagnostics;
using RnnGen.Sequences;
using Spectre.Console;

namespace RnnGen.Samples.Tagging;

/// <summary>What there is to learn from and how.</summary>
internal sealed record Settings(string? Train, string? Dev, string? Test, int Epochs, int Hidden, int Seed, string? Picture, bool Quick);

/// <summary>Trains a tagger, shows how it gets better, and ends with sentences that it has not seen.</summary>
internal static class Training
{
    private const int BatchSize = 16;

    public static void Run(Settings settings)
    {
        var clock = Stopwatch.StartNew();
        var size = settings.Quick ? 300 : 6000;
        var grammar = new Grammar(settings.Seed);
        var training = settings.Train is { } path ? Sentence.Read(path) : grammar.Sentences(size);
        var dev = settings.Dev is { } devPath ? Sentence.Read(devPath) : settings.Train is null ? grammar.Sentences(size / 6) : [];
        var test = settings.Test is { } testPath ? Sentence.Read(testPath) : settings.Train is null ? grammar.Sentences(size / 6) : [];

        var encoding = new Encoding(training);
        var (learned, kept, judged) = (encoding.Encode(training), encoding.Encode(dev), encoding.Encode(test));
        var longest = new[] { learned, kept, judged }.Where(d => d.Words.Length > 0).Max(d => d.Longest);
        var model = new Model(encoding, longest, BatchSize, letters: 24, spelled: settings.Quick ? 16 : 48, words: 64, settings.Hidden, settings.Seed);
        Console.WriteLine(
            $"{training.Count:N0} sentences of {learned.Words.Sum(s => s.Length):N0} words to learn from; {encoding.Words.Count:N0} words and " +
            $"{encoding.Letters.Count} letters have numbers; {model.Count:N0} parameters.");
        var usual = new UsualTags(learned);

        var table = new Spectre.Console.Table().AddColumns("epoch", "loss", "kept back", "unknown words", "seconds");
        var batches = new SequenceBatches([.. learned.Words.Select(s => s.Length)], BatchSize, (ulong)settings.Seed);
        var schedule = LearningRate.Cosine(4e-3, 1e-4).WithWarmUp(20);
        var (steps, loss, all) = (0L, 0.0, (long)settings.Epochs * batches.Count);
        while (steps < all)
        {
            batches.Next();
            loss += model.Learn(learned, batches.Current, schedule.At(new TrainingProgress(steps, (double)steps / all)));
            if (++steps % batches.Count != 0)
                continue;
            var score = Score.Of(model, kept);
            table.AddRow($"{batches.Epoch}", $"{loss / batches.Count:F4}", $"{score.All.Value:P2}", $"{score.Unknown.Value:P2}", $"{clock.Elapsed.TotalSeconds:F0}");
            if (settings.Train is not null)
                Console.WriteLine($"epoch {batches.Epoch}: loss {loss / batches.Count:F4}, kept back {score.All.Value:P2}");
            loss = 0;
        }
        AnsiConsole.Write(table);

        if (test.Count == 0)
            return;
        var final = Score.Of(model, judged);
        Console.WriteLine($"Test: {final.All.Value:P2} of {final.All.Total:N0} words right, {final.Unknown.Value:P2} of the {final.Unknown.Total:N0} unknown ones.");
        Console.WriteLine($"The tag that each word has most often: {usual.Score(judged).Value:P2}.");
        if (settings.Picture is { } picture)
            Confusion(model, judged, encoding.Tags).SaveSvg(picture);
        var (words, tags) = (test[0].Words, model.Tag(judged, [0])[0]);
        Console.WriteLine(string.Join(' ', words.Select((word, t) => $"{word}/{encoding.Tags[tags[t]]}")));
    }

    /// <summary>A row per tag, a column per guess; the colour is the share of the row's words.</summary>
    private static Picture Confusion(Model model, EncodedSentences data, LabelSet tags)
    {
        var cells = new double[tags.Count, tags.Count];
        foreach (var sentence in Enumerable.Range(0, data.Words.Length))
            foreach (var (truth, guess) in data.Tags[sentence].Zip(model.Tag(data, [sentence])[0]))
                cells[truth, guess]++;
        for (var truth = 0; truth < tags.Count; truth++)
        {
            var all = Enumerable.Range(0, tags.Count).Sum(guess => cells[truth, guess]);
            for (var guess = 0; guess < tags.Count; guess++)
                cells[truth, guess] /= all;
        }
        return Picture.HeatMap("Which tag is taken for which", Axis.Categories("guess", tags.Labels), Axis.Categories("tag", tags.Labels), cells, Axis.Numbers("share", 0, 1));
    }
}
