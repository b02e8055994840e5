namespace RnnGen.Sequences;

/// <summary>The hypotheses of a generated language model: rows of one batch, whose states are copied when hypotheses part.</summary>
public sealed class NetworkHypotheses : IHypotheses
{
    private readonly IRecurrentNetwork _network;
    private readonly LanguageModelPorts _ports;
    private readonly Action<Batch<float>, int>? _condition;
    private int[] _prompt;
    private Rows _now, _then;
    private int _count;

    /// <summary>Makes the hypotheses.</summary>
    /// <param name="network">A network with one input and one target of tokens and one output of logits, which reads no future.</param>
    /// <param name="prompt">What was written before the first token: at least one token, such as a begin token.</param>
    /// <exception cref="ArgumentException">The network is of another kind, or the prompt is empty or has a token outside the vocabulary.</exception>
    public NetworkHypotheses(IRecurrentNetwork network, params ReadOnlySpan<int> prompt)
        : this(network, condition: null, prompt)
    {
    }

    /// <summary>Makes the hypotheses of a decoder, which also reads what is given per sequence: a memory, initial values, inputs.</summary>
    /// <param name="network">A network as above, with any inputs per sequence.</param>
    /// <param name="condition">Sets all that is given per sequence of a row of the batch; asked for every row of every token.</param>
    /// <param name="prompt">What was written before the first token: at least one token, such as a begin token.</param>
    /// <exception cref="ArgumentException">The network is of another kind, or the prompt is empty or has a token outside the vocabulary.</exception>
    public NetworkHypotheses(IRecurrentNetwork network, Action<Batch<float>, int>? condition, params ReadOnlySpan<int> prompt)
    {
        (_network, _condition) = (network, condition);
        _ports = LanguageModelPorts.Of(network.Description, isConditional: condition is not null);
        _prompt = [];
        Prompt = prompt;
        (_now, _then) = (new Rows(network, 1), new Rows(network, 1));
    }

    /// <inheritdoc/>
    public int Vocabulary => _ports.Vocabulary;

    /// <summary>What was written before the first token; a new one counts from the next <see cref="Start"/>.</summary>
    /// <exception cref="ArgumentException">The prompt is empty or has a token outside the vocabulary.</exception>
    public ReadOnlySpan<int> Prompt
    {
        get => _prompt;
        set
        {
            if (value.Length == 0)
                throw new ArgumentException("A network needs a token before it can tell the next.", nameof(value));
            _ports.Require(value);
            _prompt = value.ToArray();
        }
    }

    /// <inheritdoc/>
    public void Start()
    {
        _count = 1;
        _now.State.Reset();
        foreach (var token in _prompt)
            _now.Run(_network, _ports, _condition, [token]);
    }

    /// <inheritdoc/>
    public void Extend(ReadOnlySpan<int> parents, ReadOnlySpan<int> tokens)
    {
        _ports.Require(tokens);
        if (_then.Capacity < parents.Length)
            _then = new Rows(_network, Math.Max(parents.Length, 2 * _then.Capacity));
        for (var row = 0; row < parents.Length; row++)
            Copy(_now.State, parents[row], _then.State, row);
        (_now, _then, _count) = (_then, _now, parents.Length);
        _now.Run(_network, _ports, _condition, tokens);
    }

    /// <inheritdoc/>
    public void LogProbabilities(Span<double> next)
    {
        for (var row = 0; row < _count; row++)
            LogSoftmax.Of(_network.Output(_now.Tape, _ports.Logits, row, 0)[..Vocabulary], next.Slice(row * Vocabulary, Vocabulary));
    }

    /// <summary>A value of the last step of a row, such as its attention; valid until the rows go on.</summary>
    /// <param name="name">The equation.</param>
    /// <param name="row">The row.</param>
    /// <exception cref="ArgumentException">There is no such value or row.</exception>
    public ReadOnlySpan<float> Value(string name, int row) => _now.Tape.Value(name, row);

    private static void Copy(RecurrentState<float> from, int parent, RecurrentState<float> to, int row)
    {
        var width = from.Values.Length / from.Batch;
        if (from.IsFresh(parent))
            to.Reset(row);
        else
            to.Set(row, from.Values.Slice(parent * width, width), from.Steps(parent));
    }

    /// <summary>Room for some hypotheses; those beyond the last one are sequences without a step.</summary>
    private sealed class Rows
    {
        private readonly Batch<float> _batch;
        private readonly int[] _lengths;

        public Rows(IRecurrentNetwork network, int capacity)
        {
            _batch = network.NewBatch(1, capacity);
            _lengths = new int[capacity];
            State = network.NewState(capacity);
            Tape = network.NewTape(1, capacity);
            Tape.IsTraining = false;
        }

        public int Capacity => _lengths.Length;

        public RecurrentState<float> State { get; }

        public Tape<float> Tape { get; }

        public void Run(IRecurrentNetwork network, LanguageModelPorts ports, Action<Batch<float>, int>? condition, ReadOnlySpan<int> tokens)
        {
            _lengths.AsSpan().Clear();
            _lengths.AsSpan(0, tokens.Length).Fill(1);
            _batch.Reset(_lengths);
            for (var row = 0; row < tokens.Length; row++)
            {
                _batch.SetTokens(ports.Input, row, tokens.Slice(row, 1));
                condition?.Invoke(_batch, row);
            }
            network.Forward(_batch, Tape, State);
        }
    }
}
