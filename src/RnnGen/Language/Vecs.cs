namespace RnnGen;

/// <summary>
/// Several vectors of one size, for each sequence: a memory to attend to, or what is computed of each of its vectors. It is a symbol that the
/// generator reads, never a value.
/// </summary>
public readonly partial struct Vecs
{
    /// <summary>The product of each vector with one of the same size: an element for each vector.</summary>
    public static Vec operator *(Vecs left, Vec right) => Symbolic.Value<Vec>();

    /// <summary>The product of a matrix with each vector.</summary>
    public static Vecs operator *(Mat left, Vecs right) => Symbolic.Value<Vecs>();

    /// <summary>Each vector, and one that is added to all of them.</summary>
    public static Vecs operator +(Vecs left, Vec right) => Symbolic.Value<Vecs>();

    /// <summary>Each vector, and one that is added to all of them.</summary>
    public static Vecs operator +(Vec left, Vecs right) => Symbolic.Value<Vecs>();

    /// <summary>The sums of the vectors of one place.</summary>
    public static Vecs operator +(Vecs left, Vecs right) => Symbolic.Value<Vecs>();

    /// <summary>Each vector, less one that is taken from all of them.</summary>
    public static Vecs operator -(Vecs left, Vec right) => Symbolic.Value<Vecs>();

    /// <summary>The differences of the vectors of one place.</summary>
    public static Vecs operator -(Vecs left, Vecs right) => Symbolic.Value<Vecs>();

    /// <summary>Each vector times a scalar.</summary>
    public static Vecs operator *(Scalar left, Vecs right) => Symbolic.Value<Vecs>();

    /// <summary>Each vector times a scalar.</summary>
    public static Vecs operator *(Vecs left, Scalar right) => Symbolic.Value<Vecs>();

    /// <summary>The hyperbolic tangent, for each element x.</summary>
    public static Vecs Tanh(Vecs x) => Symbolic.Value<Vecs>();

    /// <summary>1 / (1 + exp(-x)), for each element x.</summary>
    public static Vecs Sigmoid(Vecs x) => Symbolic.Value<Vecs>();

    /// <summary>max(0, x), for each element x.</summary>
    public static Vecs Relu(Vecs x) => Symbolic.Value<Vecs>();
}
