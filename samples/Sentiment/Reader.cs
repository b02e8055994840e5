using RnnGen.Sequences;

namespace RnnGen.Samples.Sentiment;

/// <summary>Trains a network to tell praise from blame, and asks it.</summary>
internal sealed class Reader
{
    private const int BatchSize = 32;

    private readonly IRecurrentNetwork _network;
    private readonly WordVocabulary _words;
    private readonly Batch<float> _batch;
    private readonly Tape<float> _tape;

    public Reader(IRecurrentNetwork network, WordVocabulary words, int longest, int seed)
    {
        (_network, _words) = (network, words);
        network.Parameters.Initialize(seed);
        var steps = ReadsTrees ? (2 * longest) - 1 : longest;
        (_batch, _tape) = (network.NewBatch(steps, BatchSize), network.NewTape(steps, BatchSize));
    }

    private bool ReadsTrees => _network is OverTree;

    public void Learn(IReadOnlyList<Review> reviews, int epochs, int seed)
    {
        var batches = new SequenceBatches([.. reviews.Select(r => r.Words.Length)], BatchSize, (ulong)seed);
        var (learner, all) = (new Learner(_network.Parameters), (long)epochs * batches.Count);
        var rate = LearningRate.Cosine(3e-3, 1e-4).WithWarmUp(20);
        for (var step = 0L; step < all; step++)
        {
            batches.Next();
            Read([.. batches.Current.ToArray().Select(i => reviews[i])]);
            _network.Backward(_tape, learner.Clear());
            learner.Step(rate.At(new TrainingProgress(step, (double)step / all)));
        }
    }

    /// <summary>The probability that each review is praise.</summary>
    public double[] Ask(IReadOnlyList<Review> reviews)
    {
        var answers = new List<double>();
        foreach (var chosen in reviews.Chunk(BatchSize))
        {
            Read(chosen);
            for (var i = 0; i < chosen.Length; i++)
            {
                var scores = _network.Output(_tape, 0, i, 0);
                answers.Add(1 / (1 + Math.Exp(scores[0] - scores[1])));
            }
        }
        return [.. answers];
    }

    private void Read(Review[] reviews)
    {
        _batch.Reset([.. reviews.Select(r => ReadsTrees ? r.Tree!.Nodes.Count : r.Words.Length)]);
        for (var i = 0; i < reviews.Length; i++)
        {
            if (!ReadsTrees)
                _batch.SetTokens("word", i, _words.Encode(reviews[i].Words));
            else
            {
                _batch.SetTokens("word", i, [.. reviews[i].Tree!.Nodes.Select(node => node.Word is { } word ? _words.NumberOf(word) : WordVocabulary.Unknown)]);
                _batch.SetLinks("left", i, reviews[i].Tree!.Children(0));
                _batch.SetLinks("right", i, reviews[i].Tree!.Children(1));
            }
            _batch.SetToken("label", i, 0, reviews[i].IsPositive ? 1 : 0);
        }
        _network.Forward(_batch, _tape);
    }
}
