using System.Numerics.Tensors;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace RnnGen.Sequences;

/// <summary>Keeps gradients within bounds. All methods allocate nothing and give the same bits on every run.</summary>
public static class GradientClipping
{
    /// <summary>The Euclidean norm of all gradients together, summed in double precision in one fixed order.</summary>
    /// <returns>The norm; not finite if and only if a gradient is not.</returns>
    public static double Norm(ReadOnlySpan<float> gradients)
    {
        var vectors = MemoryMarshal.Cast<float, Vector128<float>>(gradients);
        Vector128<double> a = default, b = default;
        foreach (var vector in vectors)
        {
            var (low, high) = Vector128.Widen(vector);
            a += low * low;
            b += high * high;
        }

        var sum = Vector128.Sum(a + b);
        foreach (double rest in gradients[(vectors.Length * Vector128<float>.Count)..])
            sum += rest * rest;
        return Math.Sqrt(sum);
    }

    /// <summary>
    /// Scales all gradients by min(1, limit / (norm + 1e-6)), so that their common norm is at most the limit
    /// (Pascanu, Mikolov and Bengio 2013). Gradients whose norm is not finite are left as they are.
    /// </summary>
    /// <param name="gradients">The gradients, scaled in place.</param>
    /// <param name="limit">The largest norm, above 0.</param>
    /// <returns>The norm before clipping.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The limit is not above 0.</exception>
    public static double ByNorm(Span<float> gradients, double limit)
    {
        RequirePositive(limit);
        var norm = Norm(gradients);
        var scale = limit / (norm + 1e-6);
        if (scale < 1 && double.IsFinite(norm))
            TensorPrimitives.Multiply(gradients, (float)scale, gradients);
        return norm;
    }

    /// <summary>Moves every gradient into [-limit, limit]. Gradients that are not numbers are left as they are.</summary>
    /// <param name="gradients">The gradients, changed in place.</param>
    /// <param name="limit">The largest absolute value, above 0.</param>
    /// <returns>The norm before clipping.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The limit is not above 0.</exception>
    public static double ByValue(Span<float> gradients, double limit)
    {
        RequirePositive(limit);
        var norm = Norm(gradients);
        TensorPrimitives.Clamp(gradients, (float)-limit, (float)limit, gradients);
        return norm;
    }

    private static void RequirePositive(double limit)
    {
        if (!(limit > 0))
            throw new ArgumentOutOfRangeException(nameof(limit), limit, "A limit of gradients must be above 0.");
    }
}
