using System.Numerics;

namespace RnnGen.Sequences;

/// <summary>
/// The likeliest labels of a connectionist temporal classification, all their paths summed, as far as a beam reaches: prefix beam search
/// (A. Graves and N. Jaitly, "Towards end-to-end speech recognition", ICML 2014, algorithm 1; A. Hannun and others, arXiv 1408.2873).
/// </summary>
/// <remarks>
/// Each prefix has two probabilities, that of all paths so far that end with a blank and that of those that end with its last label. With
/// a beam that no prefix falls out of, the result is exact. Nothing is allocated after construction.
/// </remarks>
/// <typeparam name="T"><see langword="float"/> or <see langword="double"/>.</typeparam>
public sealed class CtcBeamSearch<T> where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly CtcPrefixes _prefixes;
    private readonly T[] _logarithms;
    private Beam _beam;
    private Beam _next;

    /// <summary>Makes room for a search.</summary>
    /// <param name="symbols">The labels and the blank, at least 2.</param>
    /// <param name="maxSteps">The most steps, at least 1.</param>
    /// <param name="width">The prefixes that are kept after every step, at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is too small.</exception>
    public CtcBeamSearch(int symbols, int maxSteps, int width)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(symbols, 2);
        ArgumentOutOfRangeException.ThrowIfLessThan(maxSteps, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(width, 1);
        (Symbols, MaxSteps, Width) = (symbols, maxSteps, width);
        _prefixes = new CtcPrefixes(checked(maxSteps * width + 1));
        _logarithms = new T[symbols];
        (_beam, _next) = (new Beam(width), new Beam(width));
    }

    /// <summary>The labels and the blank.</summary>
    public int Symbols { get; }

    /// <summary>The most steps.</summary>
    public int MaxSteps { get; }

    /// <summary>The prefixes that are kept after every step.</summary>
    public int Width { get; }

    /// <summary>Searches.</summary>
    /// <param name="logits">Steps × symbols numbers before the softmax, step by step; symbol 0 is the blank.</param>
    /// <param name="labels">Is filled with the labels; room for as many as there are steps.</param>
    /// <returns>The number of labels, and the logarithm of the probability of all their paths that stayed within the beam.</returns>
    /// <exception cref="ArgumentException">The number of logits is no multiple of the symbols, or there is too little room.</exception>
    public (int Count, T LogProbability) Decode(ReadOnlySpan<T> logits, Span<int> labels)
    {
        var steps = CtcDecoder.StepsOf(logits.Length, Symbols, Math.Min(MaxSteps, labels.Length));
        _prefixes.Clear();
        _beam.Clear();
        _beam.Offer(CtcPrefixes.Empty, label: CtcDecoder.Blank, T.Zero, T.NegativeInfinity);
        for (var t = 0; t < steps; t++)
        {
            LogSpace<T>.Softmax(logits.Slice(t * Symbols, Symbols), _logarithms);
            Extend();
        }
        return (_prefixes.Write(_beam.Prefix[0], labels), _beam.Total(0));
    }

    private void Extend()
    {
        _next.Clear();
        for (var i = 0; i < _beam.Count; i++)
        {
            Stay(i);
            for (var label = 1; label < Symbols; label++)
                if (!_beam.Holds(_prefixes.Find(_beam.Prefix[i], label)))
                    _next.Offer(_beam.Prefix[i], label, T.NegativeInfinity, Extended(i, label));
        }

        for (var i = 0; i < _next.Count; i++)
        {
            if (_next.Label[i] != CtcDecoder.Blank)
                (_next.Prefix[i], _next.Label[i]) = (_prefixes.Add(_next.Prefix[i], _next.Label[i]), CtcDecoder.Blank);
        }
        (_beam, _next) = (_next, _beam);
    }

    /// <summary>The prefix i after a step that adds no label to it: a blank, its last label again, or the last label said behind its parent.</summary>
    private void Stay(int i)
    {
        var prefix = _beam.Prefix[i];
        var blank = _beam.Total(i) + _logarithms[CtcDecoder.Blank];
        var said = T.NegativeInfinity;
        if (prefix != CtcPrefixes.Empty)
        {
            var label = _prefixes.LabelOf(prefix);
            said = _beam.Said[i] + _logarithms[label];
            var parent = _beam.IndexOf(_prefixes.ParentOf(prefix));
            if (parent >= 0)
                said = LogSpace<T>.Add(said, Extended(parent, label));
        }
        _next.Offer(prefix, CtcDecoder.Blank, blank, said);
    }

    /// <summary>The prefix i with one more label; the same label again needs a blank before it.</summary>
    private T Extended(int i, int label) =>
        _logarithms[label] + (_prefixes.LabelOf(_beam.Prefix[i]) == label ? _beam.Blank[i] : _beam.Total(i));

    /// <summary>The best prefixes, the best first. An entry with a label is that label behind a prefix.</summary>
    private sealed class Beam(int width)
    {
        public readonly int[] Prefix = new int[width];
        public readonly int[] Label = new int[width];
        public readonly T[] Blank = new T[width];
        public readonly T[] Said = new T[width];

        public int Count { get; private set; }

        public void Clear() => Count = 0;

        public T Total(int i) => LogSpace<T>.Add(Blank[i], Said[i]);

        public int IndexOf(int prefix) => Array.IndexOf(Prefix, prefix, 0, Count);

        public bool Holds(int prefix) => prefix >= 0 && IndexOf(prefix) >= 0;

        public void Offer(int prefix, int label, T blank, T said)
        {
            var total = LogSpace<T>.Add(blank, said);
            if (Count == width && !(total > Total(Count - 1)))
                return;
            var place = Count < width ? Count++ : Count - 1;
            for (; place > 0 && total > Total(place - 1); place--)
                (Prefix[place], Label[place], Blank[place], Said[place]) = (Prefix[place - 1], Label[place - 1], Blank[place - 1], Said[place - 1]);
            (Prefix[place], Label[place], Blank[place], Said[place]) = (prefix, label, blank, said);
        }
    }
}
