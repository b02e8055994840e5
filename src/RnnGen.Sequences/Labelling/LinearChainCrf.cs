using System.Numerics;

namespace RnnGen.Sequences;

/// <summary>
/// A linear-chain conditional random field: the probability of a whole sequence of labels, given a score (emission) of every label at
/// every step. J. Lafferty, A. McCallum and F. Pereira, "Conditional random fields", ICML 2001; above a network: G. Lample and others,
/// "Neural architectures for named entity recognition", NAACL 2016, section 2.2.
/// </summary>
/// <remarks>
/// score(y) = start[y⟨1⟩] + Σ emission⟨t⟩[y⟨t⟩] + Σ transitions[y⟨t−1⟩, y⟨t⟩] + end[y⟨T⟩]; log p(y) = score(y) − log Σ exp score(y′),
/// the sum over all sequences of labels. A transition of −∞ forbids a pair of labels for ever: its gradient is 0. Nothing is allocated
/// after construction. An instance belongs to one thread at a time.
/// </remarks>
/// <typeparam name="T"><see langword="float"/> or <see langword="double"/>.</typeparam>
public sealed partial class LinearChainCrf<T> where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly T[] _forward;
    private readonly T[] _backward;
    private readonly T[] _terms;
    private readonly int[] _best;
    private readonly int _transitions;
    private readonly int _start;
    private readonly int _end;

    /// <summary>Makes a field whose transitions are all 0.</summary>
    /// <param name="labels">The number of labels, at least 1.</param>
    /// <param name="maxSteps">The longest sequence, at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is below 1.</exception>
    public LinearChainCrf(int labels, int maxSteps)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(labels, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(maxSteps, 1);
        (Labels, MaxSteps) = (labels, maxSteps);
        Parameters = new Parameters<T>(
            [ParameterShape.Matrix("crf.transitions", labels, labels), ParameterShape.Vector("crf.start", labels), ParameterShape.Vector("crf.end", labels)]);
        (_transitions, _start, _end) = (Parameters.Offset(0), Parameters.Offset(1), Parameters.Offset(2));
        var cells = checked(labels * maxSteps);
        (_forward, _backward, _best, _terms) = (new T[cells], new T[cells], new int[cells], new T[labels]);
    }

    /// <summary>The number of labels.</summary>
    public int Labels { get; }

    /// <summary>The longest sequence, in steps.</summary>
    public int MaxSteps { get; }

    /// <summary><c>crf.transitions</c> [from × to], <c>crf.start</c> and <c>crf.end</c> [labels], to be trained beside the network's.</summary>
    public Parameters<T> Parameters { get; }

    /// <summary>The logarithm of the sum of exp score over all sequences of labels.</summary>
    /// <param name="emissions">Steps × labels numbers, step by step.</param>
    /// <exception cref="ArgumentException">The number of emissions is no multiple of the labels, or of too many steps or none.</exception>
    public T LogPartition(ReadOnlySpan<T> emissions) => Forward(emissions, StepsOf(emissions));

    /// <summary>The score of one sequence of labels.</summary>
    /// <param name="emissions">Steps × labels numbers, step by step.</param>
    /// <param name="path">A label per step.</param>
    /// <exception cref="ArgumentException">A size is wrong, or a label is not one.</exception>
    public T Score(ReadOnlySpan<T> emissions, ReadOnlySpan<int> path)
    {
        var steps = StepsOf(emissions);
        CheckPath(path, steps);
        var values = Parameters.Values;
        var score = values[_start + path[0]] + values[_end + path[^1]];
        for (var t = 0; t < steps; t++)
            score += emissions[t * Labels + path[t]];
        for (var t = 1; t < steps; t++)
            score += values[_transitions + path[t - 1] * Labels + path[t]];
        return score;
    }

    /// <summary>The likeliest sequence of labels (A. Viterbi, 1967). Of equally likely ones, the one whose last labels are smallest.</summary>
    /// <param name="emissions">Steps × labels numbers, step by step.</param>
    /// <param name="path">Is filled with a label per step.</param>
    /// <returns>Its score.</returns>
    /// <exception cref="ArgumentException">A size is wrong.</exception>
    public T Decode(ReadOnlySpan<T> emissions, Span<int> path)
    {
        var steps = StepsOf(emissions);
        if (path.Length != steps)
            throw new ArgumentException($"The path has room for {path.Length} labels; there are {steps} steps.", nameof(path));
        var values = Parameters.Values;
        for (var j = 0; j < Labels; j++)
            _forward[j] = values[_start + j] + emissions[j];
        for (var t = 1; t < steps; t++)
            for (var j = 0; j < Labels; j++)
                _forward[t * Labels + j] = emissions[t * Labels + j] + BestBefore(t, j, values);

        var last = _forward.AsSpan((steps - 1) * Labels, Labels);
        var best = 0;
        for (var j = 1; j < Labels; j++)
            if (last[j] + values[_end + j] > last[best] + values[_end + best])
                best = j;
        var score = last[best] + values[_end + best];
        for (var t = steps - 1; t >= 0; t--)
        {
            path[t] = best;
            best = _best[t * Labels + best];
        }
        return score;
    }

    private T BestBefore(int t, int label, ReadOnlySpan<T> values)
    {
        var (best, most) = (0, T.NegativeInfinity);
        for (var i = 0; i < Labels; i++)
        {
            var score = _forward[(t - 1) * Labels + i] + values[_transitions + i * Labels + label];
            if (score > most)
                (best, most) = (i, score);
        }
        _best[t * Labels + label] = best;
        return most;
    }

    private int StepsOf(ReadOnlySpan<T> emissions)
    {
        var steps = emissions.Length / Labels;
        return steps * Labels == emissions.Length && steps >= 1 && steps <= MaxSteps
            ? steps
            : throw new ArgumentException(
                $"There are {emissions.Length} emissions of {Labels} labels; the field was made for 1 to {MaxSteps} steps.", nameof(emissions));
    }

    private void CheckPath(ReadOnlySpan<int> path, int steps)
    {
        if (path.Length != steps)
            throw new ArgumentException($"There are {path.Length} labels for {steps} steps.", nameof(path));
        for (var t = 0; t < steps; t++)
            if ((uint)path[t] >= (uint)Labels)
                throw new ArgumentException($"Step {t} has the label {path[t]}; there are the labels 0 to {Labels - 1}.", nameof(path));
    }
}
