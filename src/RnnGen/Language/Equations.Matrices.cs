namespace RnnGen;

public static partial class Equations
{
    /// <summary>The outer product: the matrix whose element (i, j) is <c>left[i]·right[j]</c>, of as many rows as <c>left</c> has elements.</summary>
    public static Mat Outer(Vec left, Vec right) => Symbolic.Value<Mat>();

    /// <summary>The matrix with rows and columns exchanged. A product takes it in: <c>Transpose(S) * v</c>, <c>A * Transpose(B)</c>; elsewhere it is computed.</summary>
    public static Mat Transpose(Mat value) => Symbolic.Value<Mat>();

    /// <summary>The rows of a matrix behind one another: a vector of rows·columns elements.</summary>
    public static Vec Reshape(Mat value) => Symbolic.Value<Vec>();

    /// <summary>The matrix whose rows, behind one another, are the vector. Its sizes follow from what it is used with.</summary>
    public static Mat Reshape(Vec value) => Symbolic.Value<Mat>();

    /// <summary>The matrix of so many rows that, behind one another, are the vector, whose size is then a multiple of their number.</summary>
    /// <param name="value">The vector.</param>
    /// <param name="rows">The number of rows, from 1 to 1024; a constant.</param>
    public static Mat Reshape(Vec value, int rows) => Symbolic.Value<Mat>();

    /// <summary>The matrix whose rows, behind one another, are the vector of rows·columns elements.</summary>
    /// <param name="value">The vector.</param>
    /// <param name="rows">The number of rows, from 1 to 1024; a constant.</param>
    /// <param name="columns">The number of columns, from 1 to 1024; a constant.</param>
    public static Mat Reshape(Vec value, int rows, int columns) => Symbolic.Value<Mat>();

    /// <summary>The matrix of so many rows that has the elements of another, row by row, in the same order.</summary>
    /// <param name="value">The matrix.</param>
    /// <param name="rows">The number of rows, from 1 to 1024; a constant.</param>
    public static Mat Reshape(Mat value, int rows) => Symbolic.Value<Mat>();

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
