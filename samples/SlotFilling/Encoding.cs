using RnnGen.Sequences;

namespace RnnGen.Samples.SlotFilling;

/// <summary>Numbers for words, tags and intents, made from the requests to learn from.</summary>
internal sealed class Encoding(IReadOnlyList<Request> training)
{
    /// <summary>Words that occur once are unknown, so that unknown words are learned too.</summary>
    public WordVocabulary Words { get; } = WordVocabulary.FromWords(training.SelectMany(r => r.Words), minCount: 2);

    public LabelSet Tags { get; } = new(training.SelectMany(r => r.Tags), "tags to learn from");

    public LabelSet Intents { get; } = new(training.Select(r => r.Intent), "intents to learn from");

    public EncodedRequests Encode(IReadOnlyList<Request> requests) => new(
        [.. requests.Select(r => Words.Encode(r.Words))],
        [.. requests.Select(r => r.Tags.Select(tag => Tags.NumberOf(tag, r.Line)).ToArray())],
        [.. requests.Select(r => Intents.NumberOf(r.Intent, r.Line))]);
}

/// <summary>Requests in numbers.</summary>
internal sealed record EncodedRequests(int[][] Words, int[][] Tags, int[] Intents);
