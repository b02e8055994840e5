namespace RnnGen;

public static partial class Equations
{
    /// <summary>The outer product: the matrix whose element (i, j) is <c>left[i]·right[j]</c>, of as many rows as <c>left</c> has elements.</summary>
    public static Mat Outer(Vec left, Vec right) => Symbolic.Value<Mat>();

    /// <summary>The matrix with rows and columns exchanged. A product takes it in: <c>Transpose(S) * v</c>, <c>A * Transpose(B)</c>; elsewhere it is computed.</summary>
    public static Mat Transpose(Mat value) => Symbolic.Value<Mat>();

    /// <summary>The product of two matrices of one shape, element by element.</summary>
    public static Mat Hadamard(Mat left, Mat right) => Symbolic.Value<Mat>();

    /// <summary>The matrix with each row i times <c>scale[i]</c>: the product diag(scale)·value.</summary>
    public static Mat ScaleRows(Vec scale, Mat value) => Symbolic.Value<Mat>();

    /// <summary>The matrix with each column j times <c>scale[j]</c>: the product value·diag(scale).</summary>
    public static Mat ScaleColumns(Mat value, Vec scale) => Symbolic.Value<Mat>();

    /// <summary>The sum of all elements of a matrix.</summary>
    public static Scalar Sum(Mat value) => Symbolic.Value<Scalar>();

    /// <summary>The Frobenius norm: the square root of the sum of the squares of all elements; its gradient at zero is zero.</summary>
    public static Scalar Norm(Mat value) => Symbolic.Value<Scalar>();
}
