using System.Diagnostics;
using RnnGen.Sequences;
using Spectre.Console;

namespace RnnGen.Samples.SlotFilling;

/// <summary>What there is to learn from and how.</summary>
internal sealed record Settings(string? Train, string? Test, int Epochs, int Hidden, int Seed, string? Picture, bool Quick);

/// <summary>Trains, shows what comes of it, and ends with requests that it has not seen.</summary>
internal static class Training
{
    private const int BatchSize = 16;

    public static void Run(Settings settings)
    {
        var household = new Household(settings.Seed);
        var training = settings.Train is { } path ? Request.Read(path) : household.Requests(settings.Quick ? 300 : 2000);
        var test = settings.Test is { } testPath ? Request.Read(testPath) : settings.Train is null ? household.Requests(300) : [];
        var encoding = new Encoding(training);
        var (learned, judged) = (encoding.Encode(training), encoding.Encode(test));
        var longest = training.Concat(test).Max(r => r.Words.Length);
        var model = new Model(encoding, longest, BatchSize, words: 100, settings.Hidden, settings.Seed);
        Console.WriteLine(
            $"{training.Count:N0} requests, {encoding.Intents.Count} intents, {encoding.Tags.Count} tags; {encoding.Words.Count:N0} words have numbers; " +
            $"{model.Count:N0} parameters.");

        var (clock, next) = (Stopwatch.StartNew(), 1L);
        var batches = new SequenceBatches([.. learned.Words.Select(w => w.Length)], BatchSize, (ulong)settings.Seed);
        var schedule = LearningRate.Cosine(4e-3, 1e-4).WithWarmUp(20);
        var (loss, all) = (0.0, (long)settings.Epochs * batches.Count);
        for (var step = 0L; step < all; step++)
        {
            batches.Next();
            loss += model.Learn(learned, batches.Current, schedule.At(new TrainingProgress(step, (double)step / all)));
            if ((step + 1) % batches.Count != 0)
                continue;
            if (batches.Epoch == next || step + 1 == all)
            {
                Console.WriteLine($"Epoch {batches.Epoch,3}: loss {loss / batches.Count:F4} nats per request, {clock.Elapsed.TotalSeconds:F0} s.");
                next *= 2;
            }
            loss = 0;
        }
        if (test.Count > 0)
            Judge(model, encoding, test, judged);
        if (test.Count > 0 && settings.Picture is { } picture)
            Draw(model, encoding, test, judged).SaveSvg(picture);
    }

    /// <summary>What the words of the longest of the first requests score, for the ten tags that score best in it.</summary>
    private static Picture Draw(Model model, Encoding encoding, IReadOnlyList<Request> test, EncodedRequests judged)
    {
        var shown = Enumerable.Range(0, Math.Min(20, test.Count)).MaxBy(i => test[i].Words.Length);
        var scores = model.Scores(judged, shown);
        var tags = Enumerable.Range(0, encoding.Tags.Count).OrderByDescending(tag => scores.Max(word => word[tag])).Take(10).Order().ToArray();
        var cells = new double[tags.Length, scores.Length];
        for (var row = 0; row < tags.Length; row++)
            for (var word = 0; word < scores.Length; word++)
                cells[row, word] = scores[word][tags[row]];
        return Picture.HeatMap(
            "Scores below the field", Axis.Categories("", test[shown].Words), Axis.Categories("", [.. tags.Select(tag => encoding.Tags[tag])]), cells, Axis.Numbers("score"));
    }

    private static void Judge(Model model, Encoding encoding, IReadOnlyList<Request> test, EncodedRequests judged)
    {
        var (slots, right) = (new SpanEvaluation(), 0);
        for (var i = 0; i < test.Count; i++)
        {
            var (intent, tags) = model.Understand(judged, i);
            slots.Add([.. tags.Select(tag => encoding.Tags[tag])], test[i].Tags);
            right += intent == judged.Intents[i] ? 1 : 0;
            if (i < 3)
                Console.WriteLine($"  {encoding.Intents[intent]}: {Brackets(test[i].Words, [.. tags.Select(tag => encoding.Tags[tag])])}");
        }

        var table = new Spectre.Console.Table().AddColumns("slot", "precision", "recall", "F1", "spans");
        foreach (var (type, score) in slots.ByType.OrderByDescending(t => t.Value.Expected).Take(10))
            table.AddRow(Markup.Escape(type), $"{score.Precision:P1}", $"{score.Recall:P1}", $"{score.F1:P1}", $"{score.Expected}");
        table.AddRow("all", $"{slots.All.Precision:P1}", $"{slots.All.Recall:P1}", $"{slots.All.F1:P1}", $"{slots.All.Expected}");
        AnsiConsole.Write(table);
        Console.WriteLine($"Test: slot F1 {slots.All.F1:P2}; {(double)right / test.Count:P2} of {test.Count:N0} intents right.");
    }

    private static string Brackets(string[] words, string[] tags)
    {
        var text = string.Join(' ', words.Select((word, t) => tags[t][0] == 'B' ? $"[{tags[t][2..]}: {word}" : word).Select((word, t) =>
            tags[t] != "O" && (t + 1 == tags.Length || tags[t + 1][0] != 'I') ? word + "]" : word));
        return text;
    }
}
