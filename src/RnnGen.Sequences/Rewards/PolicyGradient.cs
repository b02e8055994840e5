namespace RnnGen.Sequences;

/// <summary>
/// The gradient of the expected reward of what a network writes, where the reward is any number that a whole sequence is worth: sequences are drawn,
/// and the gradient of each one's log-probability counts as much as its reward lies above a baseline (REINFORCE: R. J. Williams, "Simple
/// statistical gradient-following algorithms for connectionist reinforcement learning", Machine Learning 8, 1992; for sequences M. Ranzato
/// and others, "Sequence level training with recurrent neural networks", ICLR 2016).
/// </summary>
/// <remarks>
/// The network multiplies its cross-entropy by a scalar per sequence, and counts sequences, not steps:
/// <code>
/// [Input(Per = Per.Sequence)] Scalar worth;
/// [Loss(Normalizer = Normalizer.Sequence)] Scalar loss => worth * CrossEntropy(logits, next);
/// </code>
/// Where <c>worth</c> is a scalar per step, each token counts as much as is worth what comes from it on: what was before it, it cannot change. The
/// same network is taught by examples with the worth 1.
/// </remarks>
public sealed class PolicyGradient
{
    private readonly IRecurrentNetwork _network;
    private readonly PolicyGradientOptions _options;
    private readonly Action<Batch<float>, int, int>? _condition;
    private readonly Rollouts _drawing, _greedy;
    private readonly RewardComparison _comparison;
    private readonly bool _isPerSequence;

    /// <summary>Makes the drawer.</summary>
    /// <param name="network">A network as above, with one input and one target of tokens and one output of logits, which reads no future.</param>
    /// <param name="options">How to draw and to compare.</param>
    /// <param name="condition">Sets all that is given per sequence of a row, the worth excepted: the batch, the row, the number of its input.</param>
    /// <exception cref="ArgumentException">The network is of another kind, or a token is outside its vocabulary.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An option is outside its range.</exception>
    public PolicyGradient(IRecurrentNetwork network, PolicyGradientOptions options, Action<Batch<float>, int, int>? condition = null)
    {
        options.Verify();
        if (network.Description.Inputs.Where(p => p.Name == options.Worth && p is { IsToken: false, Width: 1 }).ToList() is not [var worth])
            throw new ArgumentException($"'{network.Description.FullName}' has no scalar input named '{options.Worth}'.", nameof(network));
        (_network, _options, _condition, _isPerSequence) = (network, options, condition, worth.PerSequence);
        _comparison = new RewardComparison(options);
        var rows = options.MaxInputs * options.Draws;
        _drawing = NewRollouts(rows, options.Draws);
        _greedy = NewRollouts(options.MaxInputs, 1);
        (Batch, Tape) = (network.NewBatch(options.MaxLength, rows), network.NewTape(options.MaxLength, rows));
        Tape.IsTraining = false;
    }

    /// <summary>The sequences of the last step; row i was drawn for input i / <see cref="PolicyGradientOptions.Draws"/>.</summary>
    public Batch<float> Batch { get; }

    /// <summary>The tape of the last step, from which an encoder's gradient goes on.</summary>
    public Tape<float> Tape { get; }

    /// <summary>Draws sequences, and adds the gradient of the mean reward, its sign turned: what an optimiser that goes downhill needs.</summary>
    /// <param name="inputs">The number of inputs.</param>
    /// <param name="reward">What a sequence is worth: the number of its input, and its tokens, the end included where it was reached.</param>
    /// <param name="gradients">Added to.</param>
    /// <returns>The mean reward of the sequences that were drawn.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no room for so many inputs.</exception>
    /// <exception cref="ArgumentException">A reward is not finite; no gradient is added.</exception>
    public double Accumulate(int inputs, Func<int, int[], double> reward, Parameters<float> gradients) =>
        Accumulate(inputs, (input, tokens) => Returns.OfSequence(reward(input, tokens)), gradients);

    /// <summary>The same, where each token is worth something by itself; the sequence is worth their sum.</summary>
    /// <param name="inputs">The number of inputs.</param>
    /// <param name="rewards">What the tokens are worth, a number for each: the number of the input, and the tokens.</param>
    /// <param name="gradients">Added to.</param>
    /// <returns>The mean of the sums of the sequences that were drawn.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no room for so many inputs.</exception>
    /// <exception cref="ArgumentException">A reward is missing or not finite; no gradient is added.</exception>
    public double Accumulate(int inputs, Func<int, int[], double[]> rewards, Parameters<float> gradients) =>
        Accumulate(inputs, (input, tokens) => rewards(input, tokens) is { } numbers && numbers.Length == tokens.Length
            ? Returns.OfTokens([.. numbers], _options.Discount)
            : throw new ArgumentException($"A sequence of {tokens.Length} tokens needs as many rewards.", nameof(rewards)), gradients);

    /// <summary>The mean reward of what the network writes greedily.</summary>
    /// <param name="inputs">The number of inputs.</param>
    /// <param name="reward">What a sequence is worth, as above.</param>
    public double Greedy(int inputs, Func<int, int[], double> reward) =>
        ReturnsOf(_greedy.Greedy(inputs), 1, (input, tokens) => Returns.OfSequence(reward(input, tokens))).Average(r => r.Total);

    private double Accumulate(int inputs, Func<int, int[], Returns> judge, Parameters<float> gradients)
    {
        var drawn = _drawing.Draw(checked(inputs * _options.Draws));
        var returns = ReturnsOf(drawn, _options.Draws, judge);
        var advantages = _comparison.Advantages(returns, () => ReturnsOf(_greedy.Greedy(inputs), 1, judge), [.. drawn.Select(sequence => _isPerSequence ? 1 : sequence.Length)]);

        Batch.Reset([.. drawn.Select(sequence => sequence.Length)]);
        for (var row = 0; row < drawn.Length; row++)
        {
            Batch.SetTokens(_drawing.Input, row, _drawing.Before(drawn[row]));
            Batch.SetTokens(_drawing.Target, row, drawn[row]);
            _condition?.Invoke(Batch, row, row / _options.Draws);
            Batch.Set(_options.Worth, row, advantages[row]);
        }
        _network.Forward(Batch, Tape);
        _network.Backward(Tape, gradients);
        return returns.Average(r => r.Total);
    }

    private Rollouts NewRollouts(int rows, int draws) => new(
        _network, rows, _options.Begin, _options.End, _options.MaxLength, _options.Seed,
        _condition is { } condition ? (batch, row) => condition(batch, row, row / draws) : null,
        _isPerSequence ? null : _options.Worth);

    private static Returns[] ReturnsOf(int[][] sequences, int draws, Func<int, int[], Returns> judge)
    {
        var returns = sequences.Select((sequence, row) => judge(row / draws, sequence)).ToArray();
        return Array.TrueForAll(returns, r => double.IsFinite(r.Total))
            ? returns
            : throw new ArgumentException("A reward is not finite.", nameof(judge));
    }
}
