namespace RnnGen;

/// <summary>
/// A matrix: a parameter, or the value of an equation, such as a memory that outer products are added to. It is a symbol that the
/// generator reads, never a value.
/// </summary>
public readonly partial struct Mat
{
    /// <summary>The product of a matrix of shape (rows, columns) and a vector of size columns: a vector of size rows.</summary>
    public static Vec operator *(Mat left, Vec right) => Symbolic.Value<Vec>();

    /// <summary>The product of a matrix of shape (rows, n) and one of shape (n, columns): a matrix of shape (rows, columns).</summary>
    public static Mat operator *(Mat left, Mat right) => Symbolic.Value<Mat>();

    /// <summary>The sum of two matrices of one shape.</summary>
    public static Mat operator +(Mat left, Mat right) => Symbolic.Value<Mat>();

    /// <summary>The difference of two matrices of one shape.</summary>
    public static Mat operator -(Mat left, Mat right) => Symbolic.Value<Mat>();

    /// <summary>A matrix, each element times a scalar.</summary>
    public static Mat operator *(Scalar left, Mat right) => Symbolic.Value<Mat>();

    /// <summary>A matrix, each element times a scalar.</summary>
    public static Mat operator *(Mat left, Scalar right) => Symbolic.Value<Mat>();

    /// <summary>A matrix, each element divided by a scalar.</summary>
    public static Mat operator /(Mat left, Scalar right) => Symbolic.Value<Mat>();

    /// <summary>The matrix with all signs turned.</summary>
    public static Mat operator -(Mat value) => Symbolic.Value<Mat>();

    /// <summary>The matrix itself.</summary>
    public static Mat operator +(Mat value) => Symbolic.Value<Mat>();
}
