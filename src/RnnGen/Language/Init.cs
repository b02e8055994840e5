namespace RnnGen;

/// <summary>How a parameter starts.</summary>
public enum Init
{
    /// <summary>What suits the kind of the parameter: Glorot for matrices, zeros for vectors and scalars, small numbers for tables.</summary>
    Default,

    /// <summary>All zeros.</summary>
    Zero,

    /// <summary>One value for every element: <see cref="WeightAttribute.Scale"/>, or 1.</summary>
    Constant,

    /// <summary>Uniform between -<see cref="WeightAttribute.Scale"/> and it; the scale is 1/√columns by default.</summary>
    Uniform,

    /// <summary>Normal with mean 0 and standard deviation <see cref="WeightAttribute.Scale"/>, or 1.</summary>
    Normal,

    /// <summary>Uniform within ±scale·√(6 / (rows + columns)). Glorot and Bengio (2010).</summary>
    Glorot,

    /// <summary>A random matrix with orthonormal rows or columns, times the scale. Saxe, McClelland and Ganguli (2014).</summary>
    Orthogonal,

    /// <summary>The identity matrix, times the scale. Le, Jaitly and Hinton (2015).</summary>
    Identity,
}
