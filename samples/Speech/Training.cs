using System.Diagnostics;
using RnnGen.Sequences;

namespace RnnGen.Samples.Speech;

/// <summary>What there is to learn from and how.</summary>
internal sealed record Settings(string? Text, int Utterances, int Epochs, int Hidden, int Beam, double Noise, int Seed, string? Picture);

/// <summary>Trains a listener, and ends with words that it has not heard.</summary>
internal static class Training
{
    private const int BatchSize = 16;
    private const string Shades = " ·░▒▓█";

    public static void Run(Settings settings)
    {
        var words = settings.Text is { } path ? Words.Of(path, settings.Utterances, settings.Seed) : Words.Invented(settings.Utterances, settings.Seed);
        var voice = new Voice(letters: 26, settings.Noise, settings.Seed);
        Utterance[] said = [.. words.Select(Words.Encode).Select(letters => new Utterance(voice.Say(letters), letters))];
        var (learned, kept) = (said[(said.Length / 10)..], said[..(said.Length / 10)]);
        var (symbols, letters) = (said.Max(u => u.Letters.Max()) + 1, said.Max(u => u.Letters.Length));
        var model = new Model(symbols, Voice.MostFrames(letters), letters, BatchSize, settings.Hidden, settings.Beam, settings.Seed);
        Console.WriteLine(
            $"{learned.Length:N0} words of {symbols - 1} letters to learn from, {learned.Sum(u => u.Steps):N0} frames, nobody says which frame is which letter; " +
            $"{kept.Length:N0} words kept back; {model.Count:N0} parameters.");

        var (clock, next, loss) = (Stopwatch.StartNew(), 1L, 0.0);
        var batches = new SequenceBatches([.. learned.Select(u => u.Steps)], BatchSize, (ulong)settings.Seed);
        var schedule = LearningRate.Cosine(6e-3, 1e-4).WithWarmUp(20);
        var shown = kept.Take(20).MaxBy(u => u.Steps)!;
        var all = (long)settings.Epochs * batches.Count;
        for (var step = 0L; step < all; step++)
        {
            batches.Next();
            loss += model.Learn(learned, batches.Current, schedule.At(new TrainingProgress(step, (double)step / all)));
            if ((step + 1) % batches.Count != 0)
                continue;
            if (batches.Epoch == next || step + 1 == all)
            {
                Console.WriteLine($"Epoch {batches.Epoch,3}: loss {loss / batches.Count:F3} nats per word, {clock.Elapsed.TotalSeconds:F0} s.  {model.Frames(shown)}");
                next *= 2;
            }
            loss = 0;
        }
        Judge(model, kept, shown);
        if (settings.Picture is { } picture)
            Draw(model, shown).SaveSvg(picture);
    }

    /// <summary>The bands of the sound, and below them the probability of each letter that the word has, frame by frame.</summary>
    private static Picture Draw(Model model, Utterance word)
    {
        var letters = word.Letters.Distinct().Order().ToArray();
        var (sound, heard, chances) = (new double[Voice.Bands, word.Steps], new double[letters.Length, word.Steps], model.Chances(word));
        for (var t = 0; t < word.Steps; t++)
        {
            for (var band = 0; band < Voice.Bands; band++)
                sound[band, t] = word.Frames[(t * Voice.Bands) + band];
            for (var row = 0; row < letters.Length; row++)
                heard[row, t] = chances[t][letters[row]];
        }
        return Picture.Stack(
            Picture.HeatMap($"'{Words.Decode(word.Letters)}', said", Axis.Numbers("frame", 0, word.Steps), Axis.Numbers("band", 0, Voice.Bands), sound, Axis.Numbers("loudness")),
            Picture.HeatMap(
                $"heard as '{model.Hear(word).Beam}'", Axis.Numbers("frame", 0, word.Steps), Axis.Categories("letter", [.. letters.Select(letter => Words.Decode([letter]))]), heard,
                Axis.Numbers("probability", 0, 1)));
    }

    private static void Judge(Model model, Utterance[] kept, Utterance shown)
    {
        var (greedy, beam, right) = (default(ErrorRate), default(ErrorRate), 0);
        foreach (var utterance in kept)
        {
            var (truth, (one, all)) = (Words.Decode(utterance.Letters), model.Hear(utterance));
            greedy += ErrorRate.OfCharacters(truth, one);
            beam += ErrorRate.OfCharacters(truth, all);
            right += all == truth ? 1 : 0;
        }

        Console.WriteLine();
        for (var band = 0; band < Voice.Bands; band++)
            Console.WriteLine($"  {string.Concat(Enumerable.Range(0, shown.Steps).Select(t => Shade(shown.Frames[t * Voice.Bands + band])))}");
        Console.WriteLine($"  {model.Frames(shown)}  is heard as '{model.Hear(shown).Beam}', and was '{Words.Decode(shown.Letters)}'.\n");
        Console.WriteLine($"Character error rate: {greedy.Rate:P2} by the likeliest symbol of each frame, {beam.Rate:P2} by beam search; {(double)right / kept.Length:P1} of the words right.");
    }

    private static char Shade(float value) => Shades[Math.Clamp((int)(1.2f * (value + 2)), 0, Shades.Length - 1)];
}
