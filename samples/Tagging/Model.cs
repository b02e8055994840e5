using RnnGen.Sequences;

namespace RnnGen.Samples.Tagging;

/// <summary>Two networks as one: the tagger reads what the speller says of each word, and passes its gradient back to it.</summary>
internal sealed class Model
{
    private readonly IReadOnlyList<int[]> _spellings;
    private readonly Speller _speller;
    private readonly Tagger _tagger;
    private readonly Batch<float> _words, _sentences;
    private readonly Tape<float> _spelled, _tagged;
    private readonly Learner _spelling, _tagging;
    private readonly List<int> _forms = [];
    private readonly Dictionary<int, int> _places = [];

    public Model(Encoding encoding, int longest, int batch, int letters, int spelled, int words, int hidden, int seed)
    {
        _spellings = encoding.Spellings;
        _speller = new Speller(vocabulary: encoding.Letters.Count, letters: letters, rightwardHidden: spelled, leftwardHidden: spelled);
        _tagger = new Tagger(input: 2 * spelled, vocabulary: encoding.Words.Count, words: words, rightwardHidden: hidden, leftwardHidden: hidden);
        _speller.Initialize(seed);
        _tagger.Initialize(seed + 1);
        (_words, _spelled) = (_speller.NewBatch(2 * Encoding.HalfWord, longest * batch), _speller.NewTape(2 * Encoding.HalfWord, longest * batch));
        (_sentences, _tagged) = (_tagger.NewBatch(longest, batch), _tagger.NewTape(longest, batch));
        (_spelling, _tagging) = (new Learner(_speller.Parameters), new Learner(_tagger.Parameters));
    }

    public int Count => _speller.Parameters.Shapes.Concat(_tagger.Parameters.Shapes).Sum(s => s.Count);

    /// <summary>One step of training on some sentences.</summary>
    /// <returns>The mean loss per word, in nats.</returns>
    public double Learn(EncodedSentences data, ReadOnlySpan<int> chosen, double rate)
    {
        _tagged.IsTraining = true;
        Read(data, chosen);
        _tagger.Backward(_tagged, _tagging.Clear());
        for (var s = 0; s < chosen.Length; s++)
            for (var t = 0; t < _sentences.Length(s); t++)
                Add(_tagged.Value("δspelling", s, t), _spelled.OutputGradient("spelling", PlaceOf(data, chosen[s], t), 0));
        _speller.Backward(_spelled, _spelling.Clear());
        _tagging.Step(rate);
        _spelling.Step(rate);
        return _tagger.Loss(_tagged);
    }

    /// <summary>The likeliest tag of every word of some sentences.</summary>
    public int[][] Tag(EncodedSentences data, ReadOnlySpan<int> chosen)
    {
        _tagged.IsTraining = false;
        Read(data, chosen);
        var tags = new int[chosen.Length][];
        for (var s = 0; s < chosen.Length; s++)
        {
            tags[s] = new int[_sentences.Length(s)];
            for (var t = 0; t < tags[s].Length; t++)
                tags[s][t] = System.Numerics.Tensors.TensorPrimitives.IndexOfMax(_tagger.Output(_tagged, 0, s, t));
        }
        return tags;
    }

    /// <summary>Spells each different word once, then reads the sentences.</summary>
    private void Read(EncodedSentences data, ReadOnlySpan<int> chosen)
    {
        _forms.Clear();
        _places.Clear();
        foreach (var sentence in chosen)
            foreach (var form in data.Forms[sentence])
                if (_places.TryAdd(form, _forms.Count))
                    _forms.Add(form);
        var forms = System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_forms);
        _words.Reset(_spellings, forms);
        _words.SetTokens("letter", _spellings, forms);
        _speller.Forward(_words, _spelled);

        _sentences.Reset(data.Words, chosen);
        _sentences.SetTokens("word", data.Words, chosen);
        _sentences.SetTokens("tag", data.Tags, chosen);
        for (var s = 0; s < chosen.Length; s++)
            for (var t = 0; t < _sentences.Length(s); t++)
                _sentences.Set("spelling", s, t, _spelled.Value("spelling", PlaceOf(data, chosen[s], t)));
        _tagger.Forward(_sentences, _tagged);
    }

    private int PlaceOf(EncodedSentences data, int sentence, int t) => _places[data.Forms[sentence][t]];

    private static void Add(ReadOnlySpan<float> values, Span<float> sums) => System.Numerics.Tensors.TensorPrimitives.Add(sums, values, sums);
}
