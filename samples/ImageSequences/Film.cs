using RnnGen.Sequences;

namespace RnnGen.Samples.ImageSequences;

/// <summary>
/// Some images, one after the other, of a figure that does one thing and then another one, at a speed of its own; and the sentence that says so. No image
/// shows what happens: that lies between them.
/// </summary>
internal sealed class Film
{
    public const int Side = 12, Pixels = Side * Side, Longest = 14;

    private static readonly string[] s_shapes = ["square", "frame", "cross", "line"];
    private static readonly (string Words, int Down, int Right, int Grows)[] s_deeds =
        [("moves left", 0, -1, 0), ("moves right", 0, 1, 0), ("moves up", -1, 0, 0), ("moves down", 1, 0, 0), ("grows", 0, 0, 1), ("shrinks", 0, 0, -1), ("rests", 0, 0, 0)];

    private Film(int shape, int first, int second, List<float[]> images)
    {
        (Kind, Images) = ((((shape * s_deeds.Length) + first) * s_deeds.Length) + second, images);
        Sentence = $"a {s_shapes[shape]} {s_deeds[first].Words} and then {s_deeds[second].Words}".Split(' ');
    }

    public IReadOnlyList<float[]> Images { get; }

    public string[] Sentence { get; }

    /// <summary>Whether films with this sentence are kept back from learning: one of six is.</summary>
    public bool IsKeptBack => Kind * 7919 % 6 == 0;

    private int Kind { get; }

    public static IEnumerable<string> Words => ["a", .. s_shapes, .. s_deeds.SelectMany(d => d.Words.Split(' ')), "and", "then"];

    /// <summary>Makes a film that stays within its images.</summary>
    public static Film Make(Random random)
    {
        while (true)
        {
            var (shape, first, second) = (random.Next(s_shapes.Length), random.Next(s_deeds.Length), random.Next(s_deeds.Length));
            var (row, column, size) = (random.Next(1, Side - 1), random.Next(1, Side - 1), random.Next(1, 4));
            var (images, turn, length) = (new List<float[]>(), random.Next(3, 7), 0);
            length = turn + random.Next(3, 7);
            for (var i = 0; i < length && first != second; i++)
            {
                if (row - size < 0 || column - size < 0 || row + size >= Side || column + size >= Side || size < 1)
                    break;
                images.Add(Draw(shape, row, column, size, random));
                var deed = s_deeds[i < turn ? first : second];
                (row, column, size) = (row + deed.Down, column + deed.Right, size + (i % 2 == 0 ? deed.Grows : 0));
            }
            if (images.Count == length)
                return new Film(shape, first, second, images);
        }
    }

    /// <summary>Some of the images, side by side, as letters.</summary>
    public IEnumerable<string> Lines(int every) => Enumerable.Range(0, Side).Select(row => string.Join("  ", Images.Where((_, i) => i % every == 0)
        .Select(image => string.Concat(Enumerable.Range(0, Side).Select(column => image[(row * Side) + column] > 0.5f ? '#' : '·')))));

    /// <summary>Some of the images, side by side.</summary>
    public Picture ToPicture(int every, string title)
    {
        var shown = Images.Where((_, i) => i % every == 0).ToArray();
        var cells = new double[Side, (shown.Length * (Side + 1)) - 1];
        for (var row = 0; row < Side; row++)
            for (var column = 0; column < cells.GetLength(1); column++)
                cells[Side - 1 - row, column] = column % (Side + 1) < Side ? shown[column / (Side + 1)][(row * Side) + (column % (Side + 1))] : double.NaN;
        return Picture.HeatMap(title, Axis.Numbers($"one image of {every}", 0, cells.GetLength(1)), Axis.Numbers("", 0, Side), cells, Axis.Numbers("brightness", -0.1, 1.1));
    }

    /// <summary>A figure, in noise.</summary>
    private static float[] Draw(int shape, int row, int column, int size, Random random)
    {
        var image = new float[Pixels];
        for (var i = 0; i < Pixels; i++)
        {
            var (down, right) = (Math.Abs((i / Side) - row), Math.Abs((i % Side) - column));
            var isInside = down <= size && right <= size && shape switch
            {
                0 => true,
                1 => Math.Max(down, right) == size,
                2 => down == 0 || right == 0,
                _ => down == 0,
            };
            image[i] = (isInside ? 1 : 0) + (0.2f * (random.NextSingle() - 0.5f));
        }
        return image;
    }
}
