namespace RnnGen;

/// <summary>How a parameter starts, and the number that goes with it.</summary>
/// <param name="Kind">The distribution.</param>
/// <param name="Scale">The value, bound, standard deviation or factor that <paramref name="Kind"/> speaks of; null or NaN for its default.</param>
public readonly record struct Initializer(Init Kind, double? Scale = null)
{
    /// <summary>The default of the parameter's kind.</summary>
    public static Initializer Default => new(Init.Default);

    /// <summary>All zeros.</summary>
    public static Initializer Zero => new(Init.Zero);

    /// <summary>Uniform within ±1/√columns.</summary>
    public static Initializer LecunUniform => new(Init.Uniform);

    /// <summary>Uniform within ±√(6 / (rows + columns)). Glorot and Bengio (2010).</summary>
    public static Initializer Glorot => new(Init.Glorot);

    /// <summary>Orthonormal rows or columns, whichever are fewer. Saxe, McClelland and Ganguli (2014).</summary>
    public static Initializer Orthogonal => new(Init.Orthogonal);

    /// <summary>One value for every element.</summary>
    public static Initializer Constant(double value) => new(Init.Constant, value);

    /// <summary>Uniform within ±<paramref name="bound"/>.</summary>
    public static Initializer Uniform(double bound) => new(Init.Uniform, bound);

    /// <summary>Normal with mean 0.</summary>
    public static Initializer Normal(double standardDeviation) => new(Init.Normal, standardDeviation);
}
