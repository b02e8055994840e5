using System.Numerics;

namespace RnnGen.Sequences;

/// <summary>Sums of probabilities that are kept as logarithms; −∞ is the probability 0.</summary>
internal static class LogSpace<T> where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>log(eᵃ + eᵇ).</summary>
    public static T Add(T a, T b)
    {
        var (large, small) = a >= b ? (a, b) : (b, a);
        return T.IsNegativeInfinity(small) ? large : large + T.LogP1(T.Exp(small - large));
    }

    /// <summary>log Σ exp vᵢ; −∞ for no values.</summary>
    public static T Sum(ReadOnlySpan<T> values)
    {
        var most = T.NegativeInfinity;
        foreach (var value in values)
            most = value > most ? value : most;
        if (T.IsNegativeInfinity(most))
            return most;
        var sum = T.Zero;
        foreach (var value in values)
            sum += T.Exp(value - most);
        return most + T.Log(sum);
    }

    /// <summary>v − log Σ exp v.</summary>
    public static void Softmax(ReadOnlySpan<T> values, Span<T> logarithms)
    {
        var sum = Sum(values);
        for (var i = 0; i < values.Length; i++)
            logarithms[i] = values[i] - sum;
    }
}
