using System.Diagnostics;
using RnnGen.Sequences;

namespace RnnGen.Samples.Dialogue;

/// <summary>What there is to learn from and how long.</summary>
internal sealed record Settings(int Talks, int Exchanges, int Epochs, int Hidden, int Seed, string? Picture);

/// <summary>Trains a speaker who remembers a conversation, and one who hears the last sentence only.</summary>
internal static class Training
{
    private const int BatchSize = 32, Judged = 320;

    public static void Run(Settings settings)
    {
        var smallTalk = new SmallTalk(settings.Seed);
        var (learned, judged) = (smallTalk.Make(settings.Talks, settings.Exchanges), smallTalk.Make(Judged, settings.Exchanges));
        var words = WordVocabulary.FromWords(learned.SelectMany(talk => talk).SelectMany(sentence => sentence.Split(' ')));
        Console.WriteLine($"{learned.Length:N0} conversations of {2 * settings.Exchanges} sentences to learn from, {judged.Length} to be judged by; {words.Count} words.");

        var (replies, curves) = (new List<string[]>(), new List<Line>());
        foreach (var remembers in (bool[])[false, true])
        {
            var speaker = new Speaker(words.Count, settings.Hidden, remembers ? BatchSize : BatchSize * settings.Exchanges, remembers ? 2 * settings.Exchanges : 2, settings.Seed);
            Console.WriteLine($"{(remembers ? "Remembers the conversation" : "Hears the last sentence only")}: {speaker.Count:N0} parameters.");
            var losses = Learn(speaker, [.. learned.Select(talk => Encode(words, talk))], remembers, settings);
            curves.Add(new Line(remembers ? "remembers" : "hears the last sentence", [.. losses.Select((_, epoch) => epoch + 1.0)], losses));
            replies.Add([.. judged.Select(talk => Encode(words, talk)).Chunk(BatchSize).SelectMany(talks => speaker.Speak(remembers ? talks : Cut(talks)))
                .Select(reply => string.Join(' ', words.Decode(reply)).Replace(" </s>", ""))]);
            Judge(judged, replies[^1]);
        }

        Console.WriteLine("\n  said, and replied by the one who remembers, and by the one who does not");
        for (var i = 0; i < settings.Exchanges; i++)
            Console.WriteLine($"  {judged[0][2 * i],-24} {replies[1][i],-24} {replies[0][i]}");
        if (settings.Picture is { } picture)
            Picture.Lines("While they learn", Axis.Numbers("epoch"), Axis.Logarithmic("nats per word"), curves).SaveSvg(picture);
    }

    private static List<double> Learn(Speaker speaker, int[][][] talks, bool remembers, Settings settings)
    {
        var (random, clock, steps) = (new Random(settings.Seed), Stopwatch.StartNew(), talks.Length / BatchSize);
        var rates = LearningRate.Cosine(4e-3, 1e-4).WithWarmUp(20);
        var losses = new List<double>();
        for (var epoch = 0; epoch < settings.Epochs; epoch++)
        {
            random.Shuffle(talks);
            var loss = 0.0;
            for (var step = 0; step < steps; step++)
            {
                var (chosen, done) = (talks[(step * BatchSize)..((step + 1) * BatchSize)], (long)(epoch * steps) + step);
                loss += speaker.Learn(remembers ? chosen : Cut(chosen), rates.At(new TrainingProgress(done, done / (double)(settings.Epochs * steps))));
            }
            Console.WriteLine($"  Epoch {epoch + 1,2}: loss {loss / steps:F4} nats per word, {clock.Elapsed.TotalSeconds:F0} s");
            losses.Add(loss / steps);
        }
        return losses;
    }

    /// <summary>How many replies are right to the last word: to what is told, and to questions.</summary>
    private static void Judge(string[][] talks, string[] replies)
    {
        var pairs = talks.SelectMany(talk => talk.Chunk(2)).Zip(replies, (pair, reply) => (IsQuestion: pair[0].EndsWith('?'), IsRight: pair[1] == reply)).ToList();
        double Share(bool isQuestion) => pairs.Where(p => p.IsQuestion == isQuestion).Average(p => p.IsRight ? 1.0 : 0);
        Console.WriteLine($"  Right to the last word: {Share(false):P1} of the replies to what is told, {Share(true):P1} of those to questions.");
    }

    /// <summary>Every sentence with its reply, as a conversation of its own.</summary>
    private static int[][][] Cut(int[][][] talks) => [.. talks.SelectMany(talk => talk.Chunk(2))];

    private static int[][] Encode(WordVocabulary words, string[] talk) => [.. talk.Select(sentence => (int[])[.. words.Encode(sentence.Split(' ')), WordVocabulary.End])];
}
