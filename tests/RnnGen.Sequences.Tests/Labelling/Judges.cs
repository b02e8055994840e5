using System.Numerics;

namespace RnnGen.Sequences.Tests.Labelling;

/// <summary>What labelling is judged by: lists of everything there is, and differences.</summary>
internal static class Judges
{
    /// <summary>All sequences of so many symbols; the last symbol changes fastest.</summary>
    public static IEnumerable<int[]> Sequences(int symbols, int steps)
    {
        var count = (int)Math.Pow(symbols, steps);
        for (var number = 0; number < count; number++)
        {
            var sequence = new int[steps];
            for (var (t, rest) = (steps - 1, number); t >= 0; t--, rest /= symbols)
                sequence[t] = rest % symbols;
            yield return sequence;
        }
    }

    /// <summary>Numbers about as large as those of a network.</summary>
    public static double[] Numbers(int count, int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(_ => 3 * (random.NextDouble() + random.NextDouble() - 1))];
    }

    /// <summary>log Σ exp, summed from the smallest.</summary>
    public static double LogSum(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return sorted[^1] + Math.Log(sorted.Sum(value => Math.Exp(value - sorted[^1])));
    }

    /// <summary>Compares gradients with central differences of four points at 1e-9.</summary>
    /// <param name="values">Where the function reads its arguments; as it was in the end.</param>
    /// <param name="function">The function.</param>
    /// <param name="gradients">What is judged.</param>
    public static void ShouldBeDerivatives(this ReadOnlySpan<double> gradients, Span<double> values, Func<double> function)
    {
        const double h = 1e-3;
        for (var i = 0; i < gradients.Length; i++)
        {
            var (value, differences) = (values[i], 0.0);
            foreach (var (steps, weight) in new[] { (1, 8.0), (-1, -8.0), (2, -1.0), (-2, 1.0) })
            {
                values[i] = value + steps * h;
                differences += weight * function();
            }
            values[i] = value;
            gradients[i].ShouldBe(differences / (12 * h), 1e-9, $"element {i}");
        }
    }

    public static float[] Single(this double[] values) => [.. values.Select(value => (float)value)];

    /// <summary>The bytes that an action allocates when it is not run for the first time.</summary>
    public static long Allocated(Action action)
    {
        action();
        action();
        var before = GC.GetAllocatedBytesForCurrentThread();
        action();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
