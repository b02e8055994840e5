using RnnGen.Generator.Equations;

namespace RnnGen.Generator.Emission;

/// <summary>A matrix as products read it: some columns of a parameter, as they are or transposed.</summary>
/// <param name="Shape">The rows and columns that are read, before they are transposed.</param>
internal sealed record WeightBlock(Variable Parameter, Size FirstColumn, Shape Shape, bool IsTransposed)
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

        return new WeightBlock(matrix.Variable, first, shape, isTransposed);
    }

    /// <summary>The first element that is read.</summary>
    /// <param name="parameter">The first element of the parameter.</param>
    public string Address(string parameter, Memory memory) => memory.Plus(parameter, FirstColumn);

    /// <summary>The distance between two rows of the parameter.</summary>
    public string Leading(Memory memory) => memory.Size(Parameter.Shape.Columns);
}
