using RnnGen.Generator.Equations;

namespace RnnGen.Generator.Emission;

/// <summary>A matrix as products read it: some columns of a parameter or of a matrix that is computed of them, as they are or transposed.</summary>
/// <param name="Whole">The parameter, or the computed matrix.</param>
/// <param name="Shape">The rows and columns that are read, before they are transposed.</param>
internal sealed record WeightBlock(Node Whole, Size FirstColumn, Shape Shape, bool IsTransposed)
{
    public static WeightBlock Of(Node matrix)
    {
        var isTransposed = matrix.Is(Operations.Transpose);
        if (isTransposed)
            matrix = matrix.Arguments[0];
        var shape = matrix.Shape;
        var first = Size.Of(0);
        while (matrix.Is(Operations.Columns))
        {
            first += matrix.Detail.Offset!;
            matrix = matrix.Arguments[0];
        }

        return new WeightBlock(matrix, first, shape, isTransposed);
    }

    /// <summary>The first element that is read.</summary>
    /// <param name="whole">The first element of the whole matrix.</param>
    public string Address(string whole, Memory memory) => memory.Plus(whole, FirstColumn);

    /// <summary>The distance between two rows of the whole matrix.</summary>
    public string Leading(Memory memory) => memory.Size(Whole.Shape.Columns);
}
