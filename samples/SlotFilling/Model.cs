using RnnGen.Sequences;

namespace RnnGen.Samples.SlotFilling;

/// <summary>The network with what judges its outputs: a field over the tags, and another one, of a single step, over the intents.</summary>
internal sealed class Model
{
    private readonly Understanding _network;
    private readonly Batch<float> _batch;
    private readonly Tape<float> _tape;
    private readonly LinearChainCrf<float> _tags, _intents;
    private readonly OutputSequence<float> _tagScores, _intentScores;
    private readonly Learner _learner, _tagLearner, _intentLearner;

    public Model(Encoding encoding, int longest, int batch, int words, int hidden, int seed)
    {
        var (tags, intents) = (encoding.Tags.Count, encoding.Intents.Count);
        _network = new Understanding(
            vocabulary: encoding.Words.Count, words: words, rightwardHidden: hidden, leftwardHidden: hidden, tags: tags, summary: hidden, intents: intents);
        _network.Initialize(seed);
        (_batch, _tape) = (_network.NewBatch(longest, batch), _network.NewTape(longest, batch));
        (_tags, _intents) = (new LinearChainCrf<float>(tags, longest), new LinearChainCrf<float>(intents, maxSteps: 1));
        (_tagScores, _intentScores) = (new OutputSequence<float>("tags", tags, longest), new OutputSequence<float>("intents", intents, 1));
        (_learner, _tagLearner, _intentLearner) = (new Learner(_network.Parameters), new Learner(_tags.Parameters), new Learner(_intents.Parameters));
    }

    public int Count => _network.Parameters.Shapes.Concat(_tags.Parameters.Shapes).Concat(_intents.Parameters.Shapes).Sum(s => s.Count);

    /// <summary>One step of training on some requests.</summary>
    /// <returns>The mean loss per request, in nats: of its tags and of its intent.</returns>
    public double Learn(EncodedRequests data, ReadOnlySpan<int> chosen, double rate)
    {
        _tape.IsTraining = true;
        Read(data, chosen);
        var (tagGradients, intentGradients) = (_tagLearner.Clear(1f / chosen.Length), _intentLearner.Clear(1f / chosen.Length));
        var loss = 0f;
        for (var i = 0; i < chosen.Length; i++)
        {
            var tags = data.Tags[chosen[i]];
            loss += _tags.Loss(_tagScores.Read(_tape, i, tags.Length), tags, _tagScores.Gradients.AsSpan(0, tags.Length * _tags.Labels), tagGradients);
            _tagScores.WriteGradients(_tape, i, tags.Length, 1f / chosen.Length);
            loss += _intents.Loss(_intentScores.Read(_tape, i, 1), [data.Intents[chosen[i]]], _intentScores.Gradients, intentGradients);
            _intentScores.WriteGradients(_tape, i, 1, 1f / chosen.Length);
        }

        _network.Backward(_tape, _learner.Clear());
        _learner.Step(rate);
        _tagLearner.Step(rate);
        _intentLearner.Step(rate);
        return loss / chosen.Length;
    }

    /// <summary>The likeliest intent and tags of a request.</summary>
    public (int Intent, int[] Tags) Understand(EncodedRequests data, int request)
    {
        _tape.IsTraining = false;
        Read(data, [request]);
        var (intent, tags) = (new int[1], new int[data.Words[request].Length]);
        _intents.Decode(_intentScores.Read(_tape, 0, 1), intent);
        _tags.Decode(_tagScores.Read(_tape, 0, tags.Length), tags);
        return (intent[0], tags);
    }

    /// <summary>What the network says of each tag, for each word of a request, before the field judges.</summary>
    public float[][] Scores(EncodedRequests data, int request)
    {
        _tape.IsTraining = false;
        Read(data, [request]);
        return [.. _tagScores.Read(_tape, 0, data.Words[request].Length).ToArray().Chunk(_tags.Labels)];
    }

    private void Read(EncodedRequests data, ReadOnlySpan<int> chosen)
    {
        _batch.Reset(data.Words, chosen);
        _batch.SetTokens("word", data.Words, chosen);
        _network.Forward(_batch, _tape);
    }
}
