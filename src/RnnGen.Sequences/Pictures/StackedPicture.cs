namespace RnnGen.Sequences;

/// <summary>Pictures one below the other.</summary>
internal sealed class StackedPicture : Picture
{
    private readonly Picture[] _pictures;

    public StackedPicture(IReadOnlyList<Picture> pictures)
    {
        if (pictures.Count == 0)
            throw new ArgumentException("There is no picture to stack.");
        _pictures = [.. pictures];
    }

    internal override double Width => _pictures.Max(picture => picture.Width);

    internal override double Height => _pictures.Sum(picture => picture.Height);

    internal override void Draw(SvgCanvas canvas)
    {
        var top = 0.0;
        foreach (var picture in _pictures)
        {
            using (canvas.Moved(0, top))
                picture.Draw(canvas);
            top += picture.Height;
        }
    }

    internal override IEnumerable<string> TextLines(int width) =>
        _pictures.SelectMany((picture, i) => i == 0 ? picture.TextLines(width) : picture.TextLines(width).Prepend(""));
}
