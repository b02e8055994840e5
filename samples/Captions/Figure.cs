namespace RnnGen.Samples.Captions;

/// <summary>A figure: where its upper left corner is, how wide it is, and what it looks like.</summary>
internal sealed record Figure(int Row, int Column, bool IsLarge, int Colour, int Shape)
{
    public static readonly string[] Colours = ["red", "green", "blue", "yellow"];
    public static readonly string[] Shapes = ["square", "frame", "cross"];

    /// <summary>Pixels from side to side.</summary>
    public int Size => IsLarge ? 5 : 3;

    public string[] Words => ["a", IsLarge ? "large" : "small", Colours[Colour], Shapes[Shape]];

    /// <summary>Whether it covers a pixel.</summary>
    public bool Covers(int row, int column)
    {
        var (y, x) = (row - Row, column - Column);
        return y >= 0 && x >= 0 && y < Size && x < Size && Shape switch
        {
            0 => true,
            1 => y == 0 || x == 0 || y == Size - 1 || x == Size - 1,
            _ => y == Size / 2 || x == Size / 2,
        };
    }

    public bool IsLeftOf(Figure other) => Column + Size < other.Column;

    public bool IsAbove(Figure other) => Row + Size < other.Row;

    public static Figure Draw(Random random)
    {
        var isLarge = random.Next(2) == 1;
        var places = Scene.Side - (isLarge ? 5 : 3) + 1;
        return new Figure(random.Next(places), random.Next(places), isLarge, random.Next(Colours.Length), random.Next(Shapes.Length));
    }
}
