using System.Runtime.InteropServices;

namespace RnnGen.Sequences;

/// <summary>
/// Trains a language model of very many words by a <see cref="SampledSoftmax"/>, by truncated backpropagation through time as
/// <see cref="LanguageModelTask"/> does. It is validated with the softmax over all words.
/// </summary>
public sealed class SampledSoftmaxTask : ITrainingTask
{
    private readonly IRecurrentNetwork _drawn;
    private readonly LanguageModelTask _whole;
    private readonly SampledSoftmax _softmax;
    private readonly LanguageModelPorts _ports;
    private readonly TextStream _stream;
    private readonly Batch<float> _batch;
    private readonly Tape<float> _tape;
    private readonly RecurrentState<float> _state;
    private readonly Parameters<float> _drawnGradients;
    private readonly List<int> _targets = [];
    private readonly int[] _lengths, _places;
    private readonly int _restart;
    private readonly CheckpointGroup _parts;

    /// <summary>Makes the task.</summary>
    /// <param name="whole">The network of all words: one input and one target of tokens, logits, and a loss that is the mean over steps.</param>
    /// <param name="drawn">The same with a target of as many tokens as words are drawn: more than a batch has steps in all, or all words.</param>
    /// <param name="options">The parameters that have a row for each word.</param>
    /// <param name="training">The text to learn from.</param>
    /// <param name="validation">The text kept back; may be empty.</param>
    /// <param name="streams">Sequences in a batch, at least 1.</param>
    /// <param name="steps">Steps through which gradients flow, at least 1.</param>
    /// <param name="seed">Where the epochs begin, and what random activations draw.</param>
    /// <param name="restart">Windows after which the state of a stream starts anew, at least 1.</param>
    /// <exception cref="ArgumentException">A network is of another kind, the two do not fit together, or a token is outside the vocabulary.</exception>
    /// <exception cref="CorpusException">The text is too short for one window of all streams.</exception>
    public SampledSoftmaxTask(
        IRecurrentNetwork whole, IRecurrentNetwork drawn, SampledSoftmaxOptions options, ReadOnlySpan<int> training, ReadOnlySpan<int> validation,
        int streams, int steps, ulong seed, int restart = 32)
    {
        _whole = new LanguageModelTask(whole, training, validation, streams, steps, seed, restart);
        _softmax = new SampledSoftmax(whole, drawn, options, SampledSoftmaxOptions.FrequenciesOf(training, LanguageModelPorts.Of(whole.Description).Vocabulary));
        (_drawn, _restart, _ports) = (drawn, restart, LanguageModelPorts.Of(drawn.Description));
        (_stream, _places, _lengths) = (new TextStream(training, streams, steps, seed), new int[steps], new int[streams]);
        Array.Fill(_lengths, steps);
        (_batch, _tape, _state) = (drawn.NewBatch(steps, streams), drawn.NewTape(steps, streams), drawn.NewState(streams));
        (_tape.Seed, _drawnGradients) = ((long)seed, drawn.Parameters.NewLike());
        _parts = new CheckpointGroup(
            new NetworkCheckpoint(whole.Description, whole.Parameters), _stream, new StateCheckpoint(_state), new NoiseCheckpoint(_tape), _softmax);
    }

    /// <inheritdoc/>
    public string Unit { get; init; } = "words";

    /// <inheritdoc/>
    public Parameters<float> Parameters => _whole.Parameters;

    /// <inheritdoc/>
    public Parameters<float> Gradients => _whole.Gradients;

    /// <inheritdoc/>
    /// <returns>The loss by the words that were drawn, in nats per word.</returns>
    public StepResult Step()
    {
        if (_stream.Next())
            _state.Reset();
        _targets.Clear();
        for (var b = 0; b < _stream.Streams; b++)
            _targets.AddRange(_stream.Targets(b));
        _softmax.Draw(CollectionsMarshal.AsSpan(_targets));

        _batch.Reset(_lengths);
        for (var b = 0; b < _stream.Streams; b++)
        {
            if ((_stream.Window + b) % _restart == 0)
                _state.Reset(b);
            _softmax.PlacesOf(_stream.Targets(b), _places);
            _batch.SetTokens(_ports.Input, b, _stream.Inputs(b));
            _batch.SetTokens(_ports.Target, b, _places);
        }

        Gradients.Clear();
        _drawnGradients.Clear();
        _drawn.Forward(_batch, _tape, _state);
        _drawn.Backward(_tape, _drawnGradients);
        _softmax.Add(_drawnGradients, Gradients);
        return new StepResult(_drawn.Loss(_tape), _batch.Rows);
    }

    /// <summary>The mean loss in nats per word over the whole text kept back, by the softmax over all words.</summary>
    public double? Validate() => _whole.Validate();

    void ICheckpointed.Save(Checkpoint checkpoint) => _parts.Save(checkpoint);

    void ICheckpointed.Check(Checkpoint checkpoint, CheckpointProblems problems) => _parts.Check(checkpoint, problems);

    void ICheckpointed.Restore(Checkpoint checkpoint) => _parts.Restore(checkpoint);
}
