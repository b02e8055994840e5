namespace RnnGen.Generator.Equations;

/// <summary>The table of operations between vectors and the matrices that a cell computes: all products with such matrices are made of them.</summary>
internal static partial class Operations
{
    public static readonly Operation SpreadRows = new(
        "SpreadRows", OperationKind.Row, null, static (t, _, d, _) => t.RowSums(d), "V.Create({0}[line])", "{0}ᵢ", "A vector as the matrix that has its elements in each of its columns.");

    public static readonly Operation SpreadColumns = new(
        "SpreadColumns", OperationKind.Row, null, static (t, _, d, _) => t.ColumnSums(d), "V.Load({0} + j)", "{0}ⱼ", "A vector as the matrix that has it in each of its rows.");

    public static readonly Operation RowSums = new(
        "RowSums", OperationKind.Row, null, static (t, n, d, _) => t.SpreadRows(d, n.Arguments[0].Shape.Columns), "V.Sum", "Σⱼ({0})", "The sums of the rows of a matrix.") { Work = 2 };

    public static readonly Operation ColumnSums = new(
        "ColumnSums", OperationKind.Row, null, static (t, n, d, _) => t.SpreadColumns(d, n.Arguments[0].Shape.Rows), "+=", "Σᵢ({0})", "The sums of the columns of a matrix.") { Work = 4 };

    /// <summary>What <see cref="Transpose"/> becomes where no product takes it in.</summary>
    public static readonly Operation Transposed = new(
        "Transposed", OperationKind.Row, null, static (t, _, d, _) => t.Transposed(d), "Rows<V, T>.Transpose", "{0}ᵀ", "A matrix with rows and columns exchanged, in a place of its own.");

    /// <summary>The same elements as a vector, or as a matrix of other sizes: both lie in memory in one order.</summary>
    public static readonly Operation Reshape = new(
        "Reshape", OperationKind.Row, null, static (t, n, d, _) => t.Reshape(d, n.Arguments[0].Shape), "V.Load", "reshape({0}, {1})", "The elements of a matrix, row by row, as a vector or as a matrix of other sizes; the reverse.");

    /// <summary>The product of two matrices; the first or the second may be transposed, as <see cref="Detail.Steps"/> says.</summary>
    public static readonly Operation MatrixProduct = new(
        "MatrixProduct",
        OperationKind.Row,
        null,
        static (t, n, d, argument) => (n.Detail.Steps, argument) switch
        {
            (FirstTransposed, 0) => t.MatrixProduct(n.Arguments[1], d, SecondTransposed),
            (FirstTransposed, _) => t.MatrixProduct(n.Arguments[0], d, NoneTransposed),
            (SecondTransposed, 0) => t.MatrixProduct(d, n.Arguments[1], NoneTransposed),
            (SecondTransposed, _) => t.MatrixProduct(d, n.Arguments[0], FirstTransposed),
            (_, 0) => t.MatrixProduct(d, n.Arguments[1], SecondTransposed),
            _ => t.MatrixProduct(n.Arguments[0], d, FirstTransposed),
        },
        "Rows<V, T>.MatrixProduct",
        "{0}·{1}",
        "The product of two matrices.");

    public const int NoneTransposed = 0;

    public const int FirstTransposed = 1;

    public const int SecondTransposed = 2;

    /// <summary>Whether a node is a sum over elements, made in a pass over what is summed.</summary>
    public static bool IsSumOfElements(Node node) => node.Is(Sum) || IsMatrixSum(node);

    /// <summary>Whether a node is the vector of the sums of rows or columns.</summary>
    public static bool IsMatrixSum(Node node) => node.Is(RowSums) || node.Is(ColumnSums);

    /// <summary>The whole of a matrix of which a product reads some columns, or which it reads transposed.</summary>
    public static Node WholeOf(Node matrix) => matrix.Is(Transpose) || matrix.Is(Columns) ? WholeOf(matrix.Arguments[0]) : matrix;

    /// <summary>Whether a node is a sum of outer products, or some columns of one: the gradient of a matrix.</summary>
    public static bool IsOuterSum(Node node) => node.Is(OuterSum) || node.Is(PadColumns);

    /// <summary>The sum of outer products that a gradient of a matrix is, or has as some of its columns.</summary>
    public static Node OuterSumOf(Node gradient) => gradient.Is(PadColumns) ? OuterSumOf(gradient.Arguments[0]) : gradient;

    /// <summary>Whether a node is a vector that stands in a matrix.</summary>
    public static bool IsSpread(Node node) => node.Is(SpreadRows) || node.Is(SpreadColumns);

    /// <summary>Whether a node is another look at a vector or a matrix in memory.</summary>
    public static bool IsView(Node node) => node.Is(Slice) || node.Is(Reshape) || IsSpread(node);

    /// <summary>Whether a node is computed by a function of whole rows.</summary>
    public static bool IsCall(Node node) => node.Operation.Kind == OperationKind.Row && !IsSumOfElements(node) && !IsView(node);

    /// <summary>Whether a node is complete only when its whole row lies in memory.</summary>
    public static bool FillsRow(Node node) => IsCall(node) || IsMatrixSum(node);
}
