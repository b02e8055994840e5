using System.Text;

namespace RnnGen.Sequences;

/// <summary>A picture of numbers, as an SVG file and as text for a terminal. The same numbers always give the same characters.</summary>
public abstract class Picture
{
    private protected Picture()
    {
    }

    internal abstract double Width { get; }

    internal abstract double Height { get; }

    /// <summary>Lines over a common pair of axes, such as losses over the steps of a training.</summary>
    /// <param name="title">The heading.</param>
    /// <param name="x">The horizontal axis.</param>
    /// <param name="y">The vertical axis.</param>
    /// <param name="lines">One or more lines.</param>
    /// <exception cref="ArgumentException">There is no line, or an axis has names.</exception>
    public static Picture Lines(string title, Axis x, Axis y, params IReadOnlyList<Line> lines) => new LinePicture(title, x, y, lines);

    /// <summary>
    /// A rectangle of cells whose colours are numbers, such as the weights of an attention. Rows go downwards over an axis of names,
    /// upwards over one of numbers.
    /// </summary>
    /// <param name="title">The heading.</param>
    /// <param name="columns">The horizontal axis: a name per column, or numbers of which the columns divide the range evenly.</param>
    /// <param name="rows">The vertical axis, likewise.</param>
    /// <param name="values">A number per row and column; one that is not finite is shown as missing.</param>
    /// <param name="colours">What the numbers are called, and which of them are the lightest and the darkest.</param>
    /// <exception cref="ArgumentException">There is no cell, or an axis has more or fewer names than there are cells.</exception>
    public static Picture HeatMap(string title, Axis columns, Axis rows, double[,] values, Axis? colours = null) =>
        new HeatMapPicture(title, columns, rows, values, colours ?? Axis.Numbers(""));

    /// <summary>Pictures one below the other.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    public static Picture Stack(params IReadOnlyList<Picture> pictures) => new StackedPicture(pictures);

    /// <summary>The picture as the text of an SVG file, which brings its own background: light, or dark where the reader prefers that.</summary>
    public string ToSvg()
    {
        var text = new StringBuilder();
        using (var canvas = new SvgCanvas(text, Width, Height))
            Draw(canvas);
        return text.Append('\n').ToString();
    }

    /// <summary>Writes <see cref="ToSvg"/> into a file, beside its target first: the file is there as a whole or as it was before.</summary>
    /// <param name="path">The file; its folder is made if there is none.</param>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public void SaveSvg(string path) => WholeFile.Write(path, stream => stream.Write(Encoding.UTF8.GetBytes(ToSvg())));

    /// <summary>The picture as lines of characters, each with an end of line.</summary>
    /// <param name="width">The most characters of a line, at least 40.</param>
    /// <exception cref="ArgumentOutOfRangeException">The width is below 40.</exception>
    public string ToText(int width = 80)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(width, 40);
        var text = new StringBuilder();
        foreach (var line in TextLines(width))
            text.Append(line.TrimEnd()).Append('\n');
        return text.ToString();
    }

    internal abstract void Draw(SvgCanvas canvas);

    internal abstract IEnumerable<string> TextLines(int width);
}
