using System.Numerics;

namespace RnnGen.Sequences;

/// <summary>What all of connectionist temporal classification shares, and its simplest decoding.</summary>
public static class CtcDecoder
{
    /// <summary>The symbol that says nothing.</summary>
    public const int Blank = 0;

    /// <summary>
    /// Takes the likeliest symbol of every step, then drops repetitions and blanks (Graves and others 2006, section 3.2). It is quick, and may
    /// miss labels that are likelier because many paths say them; <see cref="CtcBeamSearch{T}"/> sums those.
    /// </summary>
    /// <param name="logits">Steps × symbols numbers, step by step; symbol 0 is the blank.</param>
    /// <param name="symbols">The labels and the blank, at least 2.</param>
    /// <param name="labels">Is filled with the labels; room for as many as there are steps.</param>
    /// <returns>The number of labels.</returns>
    /// <exception cref="ArgumentException">The number of logits is no multiple of the symbols, or there is too little room.</exception>
    public static int Greedy<T>(ReadOnlySpan<T> logits, int symbols, Span<int> labels) where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(symbols, 2);
        var steps = StepsOf(logits.Length, symbols, labels.Length);
        var (count, before) = (0, Blank);
        for (var t = 0; t < steps; t++)
        {
            var row = logits.Slice(t * symbols, symbols);
            var best = 0;
            for (var k = 1; k < symbols; k++)
                if (row[k] > row[best])
                    best = k;
            if (best != Blank && best != before)
                labels[count++] = best;
            before = best;
        }
        return count;
    }

    internal static int StepsOf(int logits, int symbols, int most)
    {
        var steps = logits / symbols;
        return steps * symbols == logits && steps >= 1 && steps <= most
            ? steps
            : throw new ArgumentException($"There are {logits} logits of {symbols} symbols; there is room for 1 to {most} steps.", nameof(logits));
    }
}
