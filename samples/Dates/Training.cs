using System.Diagnostics;
using RnnGen.Sequences;

namespace RnnGen.Samples.Dates;

/// <summary>What there is to learn from and how.</summary>
internal sealed record Settings(int Examples, int Epochs, int Batch, int Hidden, int Beam, bool Attends, bool OwnWords, string? Text, string? Picture, int Seed);

/// <summary>Trains, judges by days that were kept back, and shows where the writer looked.</summary>
internal static class Training
{
    public static void Run(Settings settings)
    {
        if (settings.Text is "")
            throw new IOException("There is no date to be shown: its text is empty.");
        var almanac = new Almanac(settings.Seed);
        var (learned, kept) = almanac.Examples(settings.Examples, settings.Examples / 10);
        var characters = CharacterVocabulary.FromText(string.Concat(learned.Select(e => e.Text)));
        int[][] texts = [.. learned.Select(e => characters.Encode(e.Text))], dates = [.. learned.Select(e => Iso.Encode(e.Date))];
        var shown = settings.Text ?? Shown(kept);
        var longest = learned.Concat(kept).Select(e => e.Text).Append(shown).Max(text => text.Length);
        var translator = new Translator(characters.Count, longest, settings.Batch, settings.Hidden, settings.Attends, settings.Seed);
        Console.WriteLine(
            $"{learned.Length:N0} dates in {almanac.Forms} forms of {almanac.Cultures} cultures to learn from, {kept.Length:N0} of other days kept back; " +
            $"{characters.Count} characters; {translator.Count:N0} parameters.");
        foreach (var example in learned.Take(5))
            Console.WriteLine($"  {example.Date:yyyy-MM-dd}  {example.Text}");

        var clock = Stopwatch.StartNew();
        var batches = new SequenceBatches([.. texts.Select(t => t.Length)], settings.Batch, (ulong)settings.Seed);
        var all = (long)settings.Epochs * batches.Count;
        var rates = LearningRate.Cosine(4e-3, 1e-4).WithWarmUp(50);
        var truth = settings.OwnWords ? ScheduledSampling.Linear(1, 0.5 / all) : ScheduledSampling.None;
        var loss = 0.0;
        for (var step = 0L; step < all; step++)
        {
            batches.Next();
            var chosen = batches.Current.ToArray();
            loss += translator.Learn(
                [.. chosen.Select(i => texts[i])], [.. chosen.Select(i => dates[i])], rates.At(new TrainingProgress(step, (double)step / all)), truth.TruthAt(step));
            if ((step + 1) % batches.Count != 0)
                continue;
            var right = kept.Take(500).Count(e => translator.Greedy(characters.Encode(e.Text)) == Written(e));
            Console.WriteLine(
                $"Epoch {batches.Epoch,2}: loss {loss / batches.Count:F4} nats per character, {right / (double)Math.Min(kept.Length, 500):P1} of {Math.Min(kept.Length, 500)} dates right, {clock.Elapsed.TotalSeconds:F0} s.");
            loss = 0;
        }

        Judge(translator, characters, kept, settings.Beam);
        Show(translator, characters, shown, settings);
    }

    private static void Judge(Translator translator, CharacterVocabulary characters, Example[] kept, int beam)
    {
        var greedy = kept.Count(e => translator.Greedy(characters.Encode(e.Text)) == Written(e));
        var found = kept.Select(e => translator.Beam(characters.Encode(e.Text), beam)).ToArray();
        var wrong = Enumerable.Range(0, kept.Length).Where(i => found[i].Date != Written(kept[i])).ToArray();
        Console.WriteLine(
            $"Right, every character: {greedy / (double)kept.Length:P2} greedily, {1 - (wrong.Length / (double)kept.Length):P2} by a beam of {beam}, of {kept.Length:N0} dates.");
        foreach (var i in wrong.Take(3))
            Console.WriteLine($"  {kept[i].Culture}: '{kept[i].Text}' is {Written(kept[i])}, and was taken for {found[i].Date} (probability {found[i].Probability:F2}).");
    }

    private static void Show(Translator translator, CharacterVocabulary characters, string text, Settings settings)
    {
        var read = characters.Encode(text);
        var (date, probability) = translator.Beam(read, settings.Beam);
        Console.WriteLine($"\n'{text}' is {date} (probability {probability:F3}).");
        if (!settings.Attends)
            return;
        var written = date.Select(c => c == '-' ? 10 : c - '0').ToArray();
        var map = Picture.HeatMap(
            "Where the writer looks", Axis.Characters("read", text), Axis.Characters("written", date), translator.Attention(read, written), Axis.Numbers("weight", 0, 1));
        Console.WriteLine(map.ToText(100));
        if (settings.Picture is { } path)
        {
            map.SaveSvg(path);
            Console.WriteLine($"The same picture is in {path}.");
        }
    }

    /// <summary>A date that every terminal can show, with the name of its day.</summary>
    private static string Shown(Example[] kept) =>
        kept.Select(e => e.Text).FirstOrDefault(text => text.All(char.IsAscii) && text.Contains(',') && text.Length is > 20 and < 32) ?? kept[0].Text;

    private static string Written(Example example) => $"{example.Date:yyyy-MM-dd}";
}
