namespace RnnGen.Benchmarks.Compare;

/// <summary>Reproducible numbers: every system, in whatever language, makes the same.</summary>
internal static class Numbers
{
    /// <summary>The seed of the inputs.</summary>
    public const uint Input = 1;

    /// <summary>The seed of the gradients of the outputs.</summary>
    public const uint OutputGradient = 2;

    /// <summary>The seed of a parameter of any cell, by its name (FNV-1a).</summary>
    public static uint Named(string name) => System.Text.Encoding.UTF8.GetBytes(name).Aggregate(0x811C9DC5u, (seed, letter) => unchecked((seed ^ letter) * 0x01000193u));

    /// <summary>A number between −scale / 2 and scale / 2.</summary>
    public static float At(uint seed, int index, double scale)
    {
        var z = unchecked(seed * 0x9E3779B9u + (uint)index * 0x85EBCA6Bu);
        z ^= z >> 16;
        z = unchecked(z * 0x7FEB352Du);
        z ^= z >> 15;
        return (float)(((z >> 8) / 16777216.0 - 0.5) * scale);
    }

    /// <summary>Consecutive numbers.</summary>
    public static float[] Range(uint seed, int start, int count, double scale)
    {
        var values = new float[count];
        for (var i = 0; i < count; i++)
            values[i] = At(seed, start + i, scale);
        return values;
    }

    /// <summary>The mean of the squares.</summary>
    public static double MeanSquare(IEnumerable<float> values) => values.Average(value => (double)value * value);
}
