using System.Numerics;

namespace RnnGen.Sequences;

/// <summary>
/// Connectionist temporal classification: the probability of a sequence of labels whose places in time are not known. The network says
/// one symbol per step, a label or the blank; repeated symbols count once, blanks not at all, and the probabilities of all ways to say
/// the labels are summed. A. Graves, S. Fernández, F. Gomez and J. Schmidhuber, "Connectionist temporal classification", ICML 2006, equations
/// 5 to 16, with logarithms instead of rescaled numbers.
/// </summary>
/// <remarks>Nothing is allocated after construction. An instance belongs to one thread at a time.</remarks>
/// <typeparam name="T"><see langword="float"/> or <see langword="double"/>.</typeparam>
public sealed class CtcLoss<T> where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly T[] _logarithms;
    private readonly T[] _forward;
    private readonly T[] _backward;
    private readonly T[] _occupied;
    private readonly int[] _states;

    /// <summary>Makes room for a computation.</summary>
    /// <param name="symbols">The labels and the blank, at least 2.</param>
    /// <param name="maxSteps">The most steps, at least 1.</param>
    /// <param name="maxLabels">The most labels of a sequence, at least 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is too small.</exception>
    public CtcLoss(int symbols, int maxSteps, int maxLabels)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(symbols, 2);
        ArgumentOutOfRangeException.ThrowIfLessThan(maxSteps, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(maxLabels);
        (Symbols, MaxSteps, MaxLabels) = (symbols, maxSteps, maxLabels);
        _states = new int[2 * maxLabels + 1];
        _logarithms = new T[checked(maxSteps * symbols)];
        _forward = new T[checked(maxSteps * _states.Length)];
        _backward = new T[_forward.Length];
        _occupied = new T[symbols];
    }

    /// <summary>The labels and the blank.</summary>
    public int Symbols { get; }

    /// <summary>The most steps.</summary>
    public int MaxSteps { get; }

    /// <summary>The most labels of a sequence.</summary>
    public int MaxLabels { get; }

    /// <summary>−log p of the labels, in nats, and its gradient.</summary>
    /// <param name="logits">Steps × symbols numbers before the softmax, step by step; symbol 0 is the blank.</param>
    /// <param name="labels">The labels, from 1 to the number of symbols − 1.</param>
    /// <param name="gradients">Is set to the gradient of the logits; as many as there are logits.</param>
    /// <returns>+∞, with the gradient 0, where there are too few steps to say the labels.</returns>
    /// <exception cref="ArgumentException">A size is wrong, or a label is not one; nothing is changed.</exception>
    public T Loss(ReadOnlySpan<T> logits, ReadOnlySpan<int> labels, Span<T> gradients)
    {
        var steps = Check(logits, labels, gradients);
        for (var t = 0; t < steps; t++)
            LogSpace<T>.Softmax(logits.Slice(t * Symbols, Symbols), _logarithms.AsSpan(t * Symbols));
        var states = _states.AsSpan(0, 2 * labels.Length + 1);
        states.Fill(CtcDecoder.Blank);
        for (var i = 0; i < labels.Length; i++)
            states[2 * i + 1] = labels[i];

        var logarithm = Forward(states, steps);
        if (T.IsNegativeInfinity(logarithm))
        {
            gradients.Clear();
            return T.PositiveInfinity;
        }
        Backward(states, steps);
        for (var t = 0; t < steps; t++)
            SetGradient(t, states, logarithm, gradients.Slice(t * Symbols, Symbols));
        return -logarithm;
    }

    /// <summary>softmax − p(the symbol at this step | the labels), equation 16.</summary>
    private void SetGradient(int t, ReadOnlySpan<int> states, T logarithm, Span<T> gradients)
    {
        Array.Clear(_occupied);
        for (var s = 0; s < states.Length; s++)
            _occupied[states[s]] += T.Exp(_forward[t * states.Length + s] + _backward[t * states.Length + s] - logarithm);
        for (var k = 0; k < Symbols; k++)
            gradients[k] = T.Exp(_logarithms[t * Symbols + k]) - _occupied[k];
    }

    /// <summary>log α: all beginnings up to step t, with its symbol, that have come to state s.</summary>
    private T Forward(ReadOnlySpan<int> states, int steps)
    {
        for (var s = 0; s < states.Length; s++)
            _forward[s] = s < 2 ? _logarithms[states[s]] : T.NegativeInfinity;
        for (var t = 1; t < steps; t++)
        {
            var before = _forward.AsSpan((t - 1) * states.Length, states.Length);
            for (var s = 0; s < states.Length; s++)
            {
                var sum = before[s];
                if (s > 0)
                    sum = LogSpace<T>.Add(sum, before[s - 1]);
                if (s > 1 && MaySkip(states, s))
                    sum = LogSpace<T>.Add(sum, before[s - 2]);
                _forward[t * states.Length + s] = sum + _logarithms[t * Symbols + states[s]];
            }
        }

        var last = _forward.AsSpan((steps - 1) * states.Length, states.Length);
        return last.Length > 1 ? LogSpace<T>.Add(last[^1], last[^2]) : last[0];
    }

    /// <summary>log β: all ends behind step t, without its symbol, that start from state s.</summary>
    private void Backward(ReadOnlySpan<int> states, int steps)
    {
        for (var s = 0; s < states.Length; s++)
            _backward[(steps - 1) * states.Length + s] = s >= states.Length - 2 ? T.Zero : T.NegativeInfinity;
        for (var t = steps - 2; t >= 0; t--)
        {
            var after = _backward.AsSpan((t + 1) * states.Length, states.Length);
            var said = _logarithms.AsSpan((t + 1) * Symbols, Symbols);
            for (var s = 0; s < states.Length; s++)
            {
                var sum = after[s] + said[states[s]];
                if (s + 1 < states.Length)
                    sum = LogSpace<T>.Add(sum, after[s + 1] + said[states[s + 1]]);
                if (s + 2 < states.Length && MaySkip(states, s + 2))
                    sum = LogSpace<T>.Add(sum, after[s + 2] + said[states[s + 2]]);
                _backward[t * states.Length + s] = sum;
            }
        }
    }

    /// <summary>Whether a label may follow the label before it without a blank between them.</summary>
    private static bool MaySkip(ReadOnlySpan<int> states, int s) => states[s] != CtcDecoder.Blank && states[s] != states[s - 2];

    private int Check(ReadOnlySpan<T> logits, ReadOnlySpan<int> labels, Span<T> gradients)
    {
        var steps = CtcDecoder.StepsOf(logits.Length, Symbols, MaxSteps);
        if (gradients.Length != logits.Length)
            throw new ArgumentException($"There is room for {gradients.Length} gradients of {logits.Length} logits.", nameof(gradients));
        if (labels.Length > MaxLabels)
            throw new ArgumentException($"There are {labels.Length} labels; there is room for {MaxLabels}.", nameof(labels));
        foreach (var label in labels)
            if (label < 1 || label >= Symbols)
                throw new ArgumentException($"There is no label {label}: labels are 1 to {Symbols - 1}, and {CtcDecoder.Blank} is the blank.", nameof(labels));
        return steps;
    }
}
