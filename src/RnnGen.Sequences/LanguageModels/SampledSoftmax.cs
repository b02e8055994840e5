namespace RnnGen.Sequences;

/// <summary>
/// Trains a network whose softmax is over very many words by another one whose softmax is over some of them, drawn anew for each batch: all words
/// that come next in the batch, and others (Y. Bengio and J.-S. Senécal, "Adaptive importance sampling to accelerate training of a neural
/// probabilistic language model", IEEE Transactions on Neural Networks 19, 2008; one set for a whole batch: S. Jean, K. Cho, R. Memisevic and
/// Y. Bengio, "On using very large target vocabulary for neural machine translation", ACL 2015).
/// </summary>
/// <remarks>
/// Both networks have the same equations, but for the number of their words. The logarithm of 1 divided by the probability with which a word was
/// drawn is added to its logit, so that the sum of exp over the words that were drawn is, on average, that over all words; where there are places
/// for all words, loss and gradient are those of the full softmax. Nothing is allocated after construction.
/// <code>
/// softmax.Draw(targets);                                   // and batch.SetTokens("next", s, softmax.PlacesOf(…))
/// drawn.Forward(batch, tape);
/// drawn.Backward(tape, drawnGradients);
/// softmax.Add(drawnGradients, gradients);                  // of whole.Parameters, which learn
/// </code>
/// </remarks>
public sealed class SampledSoftmax : ICheckpointed
{
    private const string RandomEntry = "softmax.random";
    private const float Never = -1e30f;

    private readonly SampledParameters _parameters;
    private readonly WordSample _sample;
    private readonly SplitMix64 _random;
    private readonly bool[] _isTarget;
    private readonly int[] _words, _placeOf;
    private readonly double[] _weights;
    private int _count;

    /// <summary>Joins two networks.</summary>
    /// <param name="whole">The network of all words. Its parameters are those that learn.</param>
    /// <param name="drawn">The network of some words. Its parameters are copies.</param>
    /// <param name="options">The parameters that have a row for each word.</param>
    /// <param name="frequencies">How frequent each word is, in any unit, above 0: see <see cref="SampledSoftmaxOptions.FrequenciesOf"/>.</param>
    /// <exception cref="ArgumentException">The networks differ in more than their words, or a frequency is missing or not above 0.</exception>
    public SampledSoftmax(IRecurrentNetwork whole, IRecurrentNetwork drawn, SampledSoftmaxOptions options, ReadOnlySpan<double> frequencies)
    {
        _parameters = new SampledParameters(whole.Parameters, drawn.Parameters, options);
        if (frequencies.Length != _parameters.Words)
            throw new ArgumentException($"There are {frequencies.Length} frequencies for {_parameters.Words} words.", nameof(frequencies));
        (_sample, _random) = (new WordSample(frequencies), new SplitMix64(options.Seed));
        (_isTarget, _placeOf) = (new bool[frequencies.Length], new int[frequencies.Length]);
        (_words, _weights) = (new int[Places], new double[Places]);
        Array.Fill(_placeOf, -1);
    }

    /// <summary>The words that can be drawn at once: those of the smaller softmax.</summary>
    public int Places => _parameters.Places;

    /// <summary>The words that were drawn, in the order of their places: first those that come next in the batch.</summary>
    public ReadOnlySpan<int> Words => _words.AsSpan(0, _count);

    /// <summary>Draws the words of a batch, and gives the smaller network all numbers that it needs.</summary>
    /// <param name="targets">The words that come next in the batch.</param>
    /// <exception cref="ArgumentException">There are more different ones than places, or one is outside the vocabulary; nothing is drawn.</exception>
    public void Draw(ReadOnlySpan<int> targets)
    {
        Forget();
        foreach (var word in targets)
        {
            if ((uint)word >= (uint)_placeOf.Length || (!_isTarget[word] && _count == Places))
            {
                Forget();
                throw new ArgumentException(
                    (uint)word >= (uint)_placeOf.Length
                        ? $"The word {word} is none of the {_placeOf.Length} words."
                        : $"A batch has more different words that come next than the {Places} that can be drawn.", nameof(targets));
            }
            if (_isTarget[word])
                continue;
            (_isTarget[word], _words[_count], _weights[_count]) = (true, word, 1);
            _count++;
        }

        _count += _sample.Draw(Places - _count, _isTarget, _random.NextDouble(), _words.AsSpan(_count), _weights.AsSpan(_count));
        _parameters.CopyCommon();
        for (var place = 0; place < Places; place++)
        {
            if (place < _count)
                _placeOf[_words[place]] = place;
            _parameters.Gather(place, place < _count ? _words[place] : -1, place < _count ? (float)Math.Log(_weights[place]) : Never);
        }
    }

    /// <summary>The place of a word among those that were drawn; −1 if it was not.</summary>
    public int PlaceOf(int word) => _placeOf[word];

    /// <summary>The places of words that were drawn.</summary>
    /// <param name="words">The words.</param>
    /// <param name="places">As many places.</param>
    public void PlacesOf(ReadOnlySpan<int> words, Span<int> places)
    {
        for (var i = 0; i < words.Length; i++)
            places[i] = PlaceOf(words[i]);
    }

    /// <summary>Adds the gradients of the smaller network to those of the larger one, each to the word that stood there.</summary>
    /// <param name="drawnGradients">Of the network of some words.</param>
    /// <param name="gradients">Of the network of all words; added to.</param>
    public void Add(Parameters<float> drawnGradients, Parameters<float> gradients)
    {
        var sums = gradients.Write();
        _parameters.AddCommon(drawnGradients, sums);
        for (var place = 0; place < _count; place++)
            _parameters.Scatter(drawnGradients, place, _words[place], sums);
    }

    private void Forget()
    {
        foreach (var word in Words)
            (_isTarget[word], _placeOf[word]) = (false, -1);
        _count = 0;
    }

    void ICheckpointed.Save(Checkpoint checkpoint) => checkpoint.AddRandomState(RandomEntry, _random.State);

    void ICheckpointed.Check(Checkpoint checkpoint, CheckpointProblems problems) => problems.ExpectRandomState(checkpoint, RandomEntry);

    void ICheckpointed.Restore(Checkpoint checkpoint) => _random.State = checkpoint.RandomState(RandomEntry);
}
