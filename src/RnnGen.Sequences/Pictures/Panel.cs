namespace RnnGen.Sequences;

/// <summary>The rectangle of a picture in which the data stand, with what is written around it.</summary>
/// <param name="Left">Its left side.</param>
/// <param name="Top">Its upper side.</param>
/// <param name="Width">Its width.</param>
/// <param name="Height">Its height.</param>
internal readonly record struct Panel(double Left, double Top, double Width, double Height)
{
    private const double LetterWidth = 6.6;

    public double Right => Left + Width;

    public double Bottom => Top + Height;

    /// <summary>About how wide a text is.</summary>
    public static double WidthOf(string text) => LetterWidth * text.Length;

    public double X(double place) => Left + place * Width;

    public double Y(double place) => Bottom - place * Height;

    public void Title(SvgCanvas canvas, string title) => canvas.Text(16, 24, title, cssClass: "title");

    /// <summary>Marks and a label below.</summary>
    public void Below(SvgCanvas canvas, IEnumerable<Tick> ticks, string label, bool isTurned = false)
    {
        var room = 0.0;
        foreach (var (place, text) in ticks)
        {
            canvas.Segment(X(place), Bottom, X(place), Bottom + 5, "axis");
            if (isTurned)
                canvas.Text(X(place) + 4, Bottom + 10, text, "end", degrees: -90);
            else
                canvas.Text(X(place), Bottom + 18, text, "middle");
            room = Math.Max(room, isTurned ? WidthOf(text) : 12);
        }
        canvas.Text(Left + Width / 2, Bottom + room + 22, label, "middle");
    }

    /// <summary>Marks and a label at the left; the label is turned.</summary>
    public void AtLeft(SvgCanvas canvas, IEnumerable<Tick> ticks, string label)
    {
        foreach (var (place, text) in ticks)
        {
            canvas.Segment(Left - 5, Y(place), Left, Y(place), "axis");
            canvas.Text(Left - 8, Y(place) + 4, text, "end");
        }
        canvas.Text(16, Top + Height / 2, label, "middle", degrees: -90);
    }

    /// <summary>The border.</summary>
    public void Border(SvgCanvas canvas) => canvas.Rectangle(Left, Top, Width, Height, cssClass: "axis");
}
