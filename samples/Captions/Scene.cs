namespace RnnGen.Samples.Captions;

/// <summary>A picture of one or two figures, and the sentence that is true of it.</summary>
internal sealed class Scene
{
    /// <summary>Pixels from side to side.</summary>
    public const int Side = 12;

    /// <summary>Regions from side to side; they overlap by half.</summary>
    public const int Regions = 3;

    /// <summary>Numbers of a region: red, green and blue of its pixels, and which row and column of regions it stands in.</summary>
    public const int Width = (3 * Window * Window) + (2 * Regions);

    private const int Window = 6;
    private const int Stride = 3;

    private readonly Figure[] _figures;

    private Scene(params Figure[] figures)
    {
        _figures = figures;
        Sentence = figures is [var first, var second]
            ? [.. first.Words, .. first.IsLeftOf(second) ? ["left", "of"] : (string[])["above"], .. second.Words]
            : figures[0].Words;
    }

    public string[] Sentence { get; }

    /// <summary>Whether sentences like this one are kept from the network while it learns: one in ten of those with two figures, chosen by their words.</summary>
    public bool IsKeptBack => _figures is [var first, var second] && (Kind(first) + (7 * Kind(second))) % 10 == 0;

    /// <summary>Draws a picture. Of two figures, that on the left is named first; if neither is, then the upper one.</summary>
    public static Scene Draw(Random random, bool single)
    {
        if (single || random.Next(4) == 0)
            return new Scene(Figure.Draw(random));
        while (true)
        {
            var (one, other) = (Figure.Draw(random), Figure.Draw(random));
            if (one.IsLeftOf(other) || (one.IsAbove(other) && !other.IsLeftOf(one)))
                return new Scene(one, other);
        }
    }

    /// <summary>The regions, one after the other, row by row.</summary>
    public float[] ToRegions()
    {
        var numbers = new List<float>(Regions * Regions * Width);
        for (var place = 0; place < Regions * Regions; place++)
        {
            var (top, left) = (place / Regions * Stride, place % Regions * Stride);
            for (var pixel = 0; pixel < Window * Window; pixel++)
            {
                var colour = ColourAt(top + (pixel / Window), left + (pixel % Window));
                numbers.AddRange([colour is 0 or 3 ? 1 : 0, colour is 1 or 3 ? 1 : 0, colour == 2 ? 1 : 0]);
            }

            for (var i = 0; i < Regions; i++)
                numbers.AddRange([place / Regions == i ? 1 : 0, place % Regions == i ? 1 : 0]);
        }

        return [.. numbers];
    }

    /// <summary>The picture as lines of letters: the first one of each pixel's colour.</summary>
    public IEnumerable<string> Lines() => Enumerable.Range(0, Side).Select(row =>
        string.Join(' ', Enumerable.Range(0, Side).Select(column => ColourAt(row, column) is >= 0 and var colour ? Figure.Colours[colour][0] : '·')));

    private int ColourAt(int row, int column) => _figures.FirstOrDefault(figure => figure.Covers(row, column))?.Colour ?? -1;

    private static int Kind(Figure figure) => (((figure.Colour * Figure.Shapes.Length) + figure.Shape) * 2) + (figure.IsLarge ? 1 : 0);
}
