using System.Globalization;

namespace RnnGen.Samples.Pixels;

/// <summary>Images of digits: drawn here, or read from files of the UCI set "Optical recognition of handwritten digits".</summary>
internal static class Digits
{
    /// <summary>The strokes of each digit, as points on a sheet of one by one.</summary>
    private static readonly (double X, double Y)[][] s_strokes =
    [
        [(0.5, 0.1), (0.25, 0.3), (0.25, 0.7), (0.5, 0.9), (0.75, 0.7), (0.75, 0.3), (0.5, 0.1)],
        [(0.35, 0.3), (0.55, 0.1), (0.55, 0.9)],
        [(0.25, 0.25), (0.5, 0.1), (0.75, 0.3), (0.25, 0.9), (0.8, 0.9)],
        [(0.25, 0.15), (0.75, 0.15), (0.45, 0.45), (0.75, 0.7), (0.5, 0.9), (0.25, 0.8)],
        [(0.6, 0.1), (0.2, 0.6), (0.8, 0.6), (0.65, 0.4), (0.65, 0.95)],
        [(0.75, 0.1), (0.3, 0.1), (0.3, 0.45), (0.7, 0.5), (0.7, 0.85), (0.25, 0.85)],
        [(0.65, 0.1), (0.3, 0.5), (0.35, 0.85), (0.7, 0.85), (0.7, 0.55), (0.3, 0.6)],
        [(0.2, 0.1), (0.8, 0.1), (0.45, 0.9)],
        [(0.5, 0.48), (0.3, 0.3), (0.5, 0.1), (0.7, 0.3), (0.3, 0.7), (0.5, 0.9), (0.7, 0.7), (0.5, 0.48)],
        [(0.7, 0.4), (0.35, 0.45), (0.35, 0.15), (0.7, 0.15), (0.7, 0.4), (0.55, 0.9)],
    ];

    /// <summary>Digits in hands of their own: each point, the slant and the width of the pen differ a little.</summary>
    public static int[][] Drawn(int count, Random random) => [.. Enumerable.Range(0, count).Select(_ => Drawn(random))];

    /// <summary>One image in each line: 64 levels from 0 to 16 and the digit, with commas between them.</summary>
    /// <exception cref="InvalidDataException">A line is no such image; the message says which.</exception>
    public static int[][] Read(string path)
    {
        var images = new List<int[]>();
        foreach (var (number, line) in File.ReadLines(path).Index())
        {
            if (line.Length == 0)
                continue;
            var values = line.Split(',').Select(value => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var level) ? level : -1).ToArray();
            if (values.Length != Image.Pixels + 1 || values.Take(Image.Pixels).Any(level => level is < 0 or >= Image.Levels))
                throw new InvalidDataException($"{path}, line {number + 1}: this is not an image of {Image.Pixels} levels from 0 to {Image.Levels - 1} and a label.");
            images.Add(values[..Image.Pixels]);
        }

        return images.Count > 0 ? [.. images] : throw new InvalidDataException($"{path} holds no images.");
    }

    private static int[] Drawn(Random random)
    {
        var (slant, width) = (0.3 * (random.NextDouble() - 0.5), 0.06 + (0.05 * random.NextDouble()));
        var points = s_strokes[random.Next(s_strokes.Length)]
            .Select(point => (X: point.X + Shake() + (slant * (0.5 - point.Y)), Y: point.Y + Shake())).ToArray();
        return [.. Enumerable.Range(0, Image.Pixels).Select(pixel => Level(points, width, ((pixel % Image.Size) + 0.5) / Image.Size, ((pixel / Image.Size) + 0.5) / Image.Size))];

        double Shake() => 0.1 * (random.NextDouble() - 0.5);
    }

    /// <summary>Black within the width of the pen, and grey a little beyond.</summary>
    private static int Level((double X, double Y)[] points, double width, double x, double y)
    {
        var distance = points.Zip(points.Skip(1)).Min(line => Distance(line.First, line.Second, x, y));
        return (int)Math.Round((Image.Levels - 1) * Math.Clamp(1 - ((distance - width) / 0.09), 0, 1));
    }

    private static double Distance((double X, double Y) from, (double X, double Y) to, double x, double y)
    {
        var (dx, dy) = (to.X - from.X, to.Y - from.Y);
        var along = Math.Clamp((((x - from.X) * dx) + ((y - from.Y) * dy)) / Math.Max(1e-9, (dx * dx) + (dy * dy)), 0, 1);
        return Math.Sqrt(Math.Pow(x - from.X - (along * dx), 2) + Math.Pow(y - from.Y - (along * dy), 2));
    }
}
