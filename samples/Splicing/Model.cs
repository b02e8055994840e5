using RnnGen.Sequences;

namespace RnnGen.Samples.Splicing;

/// <summary>The network below a conditional random field, or below nothing: then every base is judged alone.</summary>
internal sealed class Model
{
    private readonly Splicer _network;
    private readonly LinearChainCrf<float> _field = new(Gene.TagNames.Length, Gene.Longest);
    private readonly OutputSequence<float> _scores = new("scores", Gene.TagNames.Length, Gene.Longest);
    private readonly Batch<float> _batch;
    private readonly Tape<float> _tape;
    private readonly Learner _learner, _fieldLearner;
    private readonly bool _isField;

    public Model(bool isField, int hidden, int batch, int seed)
    {
        _network = new Splicer(rightwardHidden: hidden, leftwardHidden: hidden, scores: Gene.TagNames.Length);
        _network.Initialize(seed);
        (_batch, _tape, _isField) = (_network.NewBatch(Gene.Longest, batch), _network.NewTape(Gene.Longest, batch), isField);
        (_learner, _fieldLearner) = (new Learner(_network.Parameters), new Learner(_field.Parameters));
    }

    public int Count => _network.Parameters.Count + _field.Parameters.Count;

    /// <returns>The mean loss per strand, in nats.</returns>
    public double Learn(IReadOnlyList<Gene> genes, double rate)
    {
        Read(genes);
        var (loss, fieldGradients) = (0f, _fieldLearner.Clear(1f / genes.Count));
        for (var i = 0; i < genes.Count; i++)
        {
            var tags = genes[i].Tags;
            var gradients = _scores.Gradients.AsSpan(0, tags.Length * _field.Labels);
            loss += _field.Loss(_scores.Read(_tape, i, tags.Length), tags, gradients, fieldGradients);
            _scores.WriteGradients(_tape, i, tags.Length, 1f / genes.Count);
        }
        _network.Backward(_tape, _learner.Clear());
        _learner.Step(rate);
        if (_isField)
            _fieldLearner.Step(rate);
        return loss / genes.Count;
    }

    /// <summary>The likeliest tags of a strand.</summary>
    public int[] Tag(Gene gene)
    {
        Read([gene]);
        var tags = new int[gene.Tags.Length];
        _field.Decode(_scores.Read(_tape, 0, tags.Length), tags);
        return tags;
    }

    private void Read(IReadOnlyList<Gene> genes)
    {
        _batch.Reset([.. genes.Select(g => g.Tags.Length)]);
        for (var i = 0; i < genes.Count; i++)
            _batch.SetTokens("letter", i, genes[i].Letters());
        _network.Forward(_batch, _tape);
    }
}
