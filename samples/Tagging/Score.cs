using RnnGen.Sequences;

namespace RnnGen.Samples.Tagging;

/// <summary>How many tags are right, of all words and of those that are not in the vocabulary.</summary>
internal sealed record Score(Accuracy All, Accuracy Unknown)
{
    private const int Batch = 16;

    public static Score Of(Model model, EncodedSentences data)
    {
        var order = Enumerable.Range(0, data.Words.Length).OrderBy(s => data.Words[s].Length).ToArray();
        var score = new Score(default, default);
        foreach (var chosen in order.Chunk(Batch))
        {
            var tags = model.Tag(data, chosen);
            for (var i = 0; i < chosen.Length; i++)
                for (var t = 0; t < tags[i].Length; t++)
                    score = score.With(tags[i][t] == data.Tags[chosen[i]][t], data.Words[chosen[i]][t] == WordVocabulary.Unknown);
        }
        return score;
    }

    private Score With(bool isRight, bool isUnknown)
    {
        var one = new Accuracy(isRight ? 1 : 0, 1);
        return new Score(All + one, isUnknown ? Unknown + one : Unknown);
    }
}

/// <summary>What a network has to beat: each word has the tag that it has most often.</summary>
internal sealed class UsualTags
{
    private readonly Dictionary<int, int> _tags;

    public UsualTags(EncodedSentences training) =>
        _tags = training.Words.Zip(training.Tags).SelectMany(s => s.First.Zip(s.Second)).GroupBy(w => w.First, w => w.Second)
            .ToDictionary(word => word.Key, word => word.CountBy(tag => tag).MaxBy(tag => tag.Value).Key);

    public Accuracy Score(EncodedSentences data)
    {
        var all = data.Words.Zip(data.Tags).SelectMany(s => s.First.Zip(s.Second)).ToList();
        return new Accuracy(all.Count(w => _tags.GetValueOrDefault(w.First, -1) == w.Second), all.Count);
    }
}
