using RnnGen.Sequences;

namespace RnnGen.Samples.Pixels;

/// <summary>An image of 8 × 8 pixels of 17 levels, from white, 0, to black, 16, row by row.</summary>
internal static class Image
{
    public const int Size = 8;
    public const int Pixels = Size * Size;
    public const int Levels = 17;

    private const string Shades = " ·░▒▓█";

    /// <summary>Images side by side, two characters for each pixel.</summary>
    public static string Text(IReadOnlyList<int[]> images) => string.Join('\n', Enumerable.Range(0, Size).Select(row =>
        string.Join("  ", images.Select(image => string.Concat(Enumerable.Range(0, Size).Select(column => Shade(image[(row * Size) + column])))))));

    /// <summary>The same as a picture.</summary>
    public static Picture ToPicture(string title, IReadOnlyList<int[]> images)
    {
        var cells = new double[Size, (images.Count * (Size + 1)) - 1];
        for (var row = 0; row < Size; row++)
            for (var column = 0; column < cells.GetLength(1); column++)
                cells[Size - 1 - row, column] = column % (Size + 1) < Size ? images[column / (Size + 1)][(row * Size) + (column % (Size + 1))] : double.NaN;
        return Picture.HeatMap(title, Axis.Numbers("", 0, cells.GetLength(1)), Axis.Numbers("", 0, Size), cells, Axis.Numbers("level", 0, Levels - 1));
    }

    private static string Shade(int level)
    {
        var shade = Shades[(level * (Shades.Length - 1) + (Levels / 2)) / (Levels - 1)];
        return $"{shade}{shade}";
    }
}
