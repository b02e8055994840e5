namespace RnnGen.Sequences;

/// <summary>
/// Trains a network to predict the next token of a text, by truncated backpropagation through time with the state carried from window
/// to window (Williams and Peng 1990; Mikolov and others 2010).
/// </summary>
/// <remarks>
/// Now and then a stream's state starts anew, one stream after another. A network that never sees a fresh state but at the start of an
/// epoch need not learn to begin a text, and may do so badly for ever.
/// </remarks>
public sealed class LanguageModelTask : ITrainingTask
{
    private readonly IRecurrentNetwork _network;
    private readonly LanguageModelPorts _ports;
    private readonly TextStream _stream;
    private readonly int[] _validation;
    private readonly Batch<float> _batch;
    private readonly Tape<float> _tape;
    private readonly RecurrentState<float> _state;
    private readonly int[] _lengths;
    private readonly int _restart;
    private readonly Action<Batch<float>>? _also;
    private readonly CheckpointGroup _parts;

    /// <summary>Makes the task.</summary>
    /// <param name="network">A network with one input and one target of tokens, and a loss that is the mean over steps.</param>
    /// <param name="training">The text to learn from.</param>
    /// <param name="validation">The text kept back; may be empty.</param>
    /// <param name="streams">Sequences in a batch, at least 1.</param>
    /// <param name="steps">Steps through which gradients flow, at least 1.</param>
    /// <param name="seed">Where the epochs begin, and what random activations draw.</param>
    /// <param name="restart">Windows after which the state of a stream starts anew, at least 1.</param>
    /// <param name="also">Sets what else the network reads of each batch, such as words drawn at random for a sampled loss; then the network may
    /// have more inputs, behind that of the text, and need have no logits.</param>
    /// <exception cref="ArgumentException">The network is of another kind, or a token is outside its vocabulary.</exception>
    /// <exception cref="CorpusException">The text is too short for one window of all streams.</exception>
    public LanguageModelTask(
        IRecurrentNetwork network, ReadOnlySpan<int> training, ReadOnlySpan<int> validation, int streams, int steps, ulong seed,
        int restart = 32, Action<Batch<float>>? also = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(restart, 1);
        _ports = also is null ? LanguageModelPorts.Of(network.Description) : LanguageModelPorts.OfText(network.Description);
        _ports.Require(training);
        _ports.Require(validation);
        _network = network;
        (_restart, _also) = (restart, also);
        _stream = new TextStream(training, streams, steps, seed);
        _validation = validation.ToArray();
        _batch = network.NewBatch(steps, streams);
        _tape = network.NewTape(steps, streams);
        _tape.Seed = (long)seed;
        _state = network.NewState(streams);
        _lengths = new int[streams];
        _parts = new CheckpointGroup(
            new NetworkCheckpoint(network.Description, network.Parameters), _stream, new StateCheckpoint(_state), new NoiseCheckpoint(_tape));
        Gradients = network.Parameters.NewLike();
    }

    /// <inheritdoc/>
    public string Unit { get; init; } = "characters";

    /// <inheritdoc/>
    public Parameters<float> Parameters => _network.Parameters;

    /// <inheritdoc/>
    public Parameters<float> Gradients { get; }

    /// <summary>The times that the text was begun so far.</summary>
    public long Epoch => _stream.Epoch;

    /// <inheritdoc/>
    public StepResult Step()
    {
        if (_stream.Next())
            _state.Reset();
        Begin(_stream.Streams, _stream.Steps);
        for (var b = 0; b < _stream.Streams; b++)
        {
            if ((_stream.Window + b) % _restart == 0)
                _state.Reset(b);
            _batch.SetTokens(_ports.Input, b, _stream.Inputs(b));
            _batch.SetTokens(_ports.Target, b, _stream.Targets(b));
        }

        _also?.Invoke(_batch);
        Gradients.Clear();
        _network.Forward(_batch, _tape, _state);
        _network.Backward(_tape, Gradients);
        return new StepResult(_network.Loss(_tape), _batch.Rows);
    }

    /// <summary>The mean loss in nats per token over the whole text kept back, read in parallel streams.</summary>
    public double? Validate()
    {
        var streams = Math.Min(_stream.Streams, (_validation.Length - 1) / _stream.Steps);
        if (streams < 1)
            return null;

        var noise = _tape.Seed;
        _tape.IsTraining = false;
        var loss = Validate(streams, (_validation.Length - 1) / streams);
        (_tape.IsTraining, _tape.Seed) = (true, noise);
        return loss;
    }

    private double Validate(int streams, int length)
    {
        var state = _network.NewState(streams);
        var sum = 0.0;
        for (var begin = 0; begin < length; begin += _stream.Steps)
        {
            var steps = Math.Min(_stream.Steps, length - begin);
            Begin(streams, steps);
            for (var b = 0; b < streams; b++)
            {
                _batch.SetTokens(_ports.Input, b, _validation.AsSpan(b * length + begin, steps));
                _batch.SetTokens(_ports.Target, b, _validation.AsSpan(b * length + begin + 1, steps));
            }
            _also?.Invoke(_batch);
            _network.Forward(_batch, _tape, state);
            sum += _network.Loss(_tape) * steps;
        }
        return sum / length;
    }

    private void Begin(int streams, int steps)
    {
        var lengths = _lengths.AsSpan(0, streams);
        lengths.Fill(steps);
        _batch.Reset(lengths);
    }

    void ICheckpointed.Save(Checkpoint checkpoint) => _parts.Save(checkpoint);

    void ICheckpointed.Check(Checkpoint checkpoint, CheckpointProblems problems) => _parts.Check(checkpoint, problems);

    void ICheckpointed.Restore(Checkpoint checkpoint) => _parts.Restore(checkpoint);
}
