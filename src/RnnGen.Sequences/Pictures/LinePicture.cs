namespace RnnGen.Sequences;

/// <summary>Lines over a common pair of axes.</summary>
internal sealed class LinePicture : Picture
{
    private const double PlotWidth = 600, PlotHeight = 300, LeftRoom = 78, TopRoom = 40, BottomRoom = 48;
    private const int TextHeight = 16;
    private const string Marks = "●○▲△■□◆◇";

    private static readonly string[] Colours = ["#0a7bc4", "#d9720b", "#0f9d74", "#cc5f9d", "#8a6fd1", "#a08a00", "#c43d3d", "#5f8a3a"];
    private static readonly string[] Dashes = ["", "6 3", "2 3", "8 3 2 3"];

    private readonly string _title;
    private readonly Axis _xAxis;
    private readonly Axis _yAxis;
    private readonly Line[] _lines;
    private readonly Scale _x;
    private readonly Scale _y;

    public LinePicture(string title, Axis x, Axis y, IReadOnlyList<Line> lines)
    {
        if (lines.Count == 0)
            throw new ArgumentException("There is no line to draw.");
        if ((x.Names ?? y.Names) is not null)
            throw new ArgumentException("Lines need axes of numbers.");
        (_title, _xAxis, _yAxis, _lines) = (title, x, y, [.. lines]);
        _x = Scale.Fit(x, lines.SelectMany(line => line.X));
        _y = Scale.Fit(y, lines.SelectMany(line => line.Y), margin: 0.04);
    }

    internal override double Width => LeftRoom + PlotWidth + 60 + _lines.Max(line => Panel.WidthOf(line.Name));

    internal override double Height => TopRoom + PlotHeight + BottomRoom;

    internal override void Draw(SvgCanvas canvas)
    {
        var panel = new Panel(LeftRoom, TopRoom, PlotWidth, PlotHeight);
        panel.Title(canvas, _title);
        var (below, left) = (Placed(_x, 8), Placed(_y, 6));
        foreach (var (place, _) in left)
            canvas.Segment(panel.Left, panel.Y(place), panel.Right, panel.Y(place), "grid");
        for (var i = 0; i < _lines.Length; i++)
        {
            foreach (var piece in Pieces(_lines[i]))
                canvas.Polyline(piece.Select(point => (panel.X(point.X), panel.Y(point.Y))), Colours[i % Colours.Length], Dashes[i / 2 % Dashes.Length]);
            var height = panel.Top + 8 + 20 * i;
            canvas.Polyline([(panel.Right + 12, height), (panel.Right + 36, height)], Colours[i % Colours.Length], Dashes[i / 2 % Dashes.Length]);
            canvas.Text(panel.Right + 42, height + 4, _lines[i].Name);
        }
        panel.Border(canvas);
        panel.Below(canvas, below, _xAxis.Label);
        panel.AtLeft(canvas, left, _yAxis.Label);
    }

    internal override IEnumerable<string> TextLines(int width)
    {
        var ticks = Placed(_y, 5);
        var margin = ticks.Select(tick => tick.Text.Length).DefaultIfEmpty(0).Max();
        var grid = new CharacterGrid(width - margin - 2, TextHeight);
        for (var i = 0; i < _lines.Length; i++)
            foreach (var piece in Pieces(_lines[i]))
                grid.Line(piece, Marks[i % Marks.Length]);

        yield return _title;
        if (_yAxis.Label != "")
            yield return $"{"".PadLeft(margin)}  {_yAxis.Label}";
        foreach (var line in grid.WithLeftMarks(ticks, margin))
            yield return line;
        foreach (var line in grid.MarksBelow(Placed(_x, Math.Max(2, grid.Width / 12)), margin, _xAxis.Label))
            yield return line;
        yield return "".PadLeft(margin + 2) + string.Join("   ", _lines.Select((line, i) => $"{Marks[i % Marks.Length]} {line.Name}"));
    }

    private static IReadOnlyList<Tick> Placed(Scale scale, int most) => [.. scale.Ticks(most).Select(tick => tick with { Value = scale.At(tick.Value) })];

    /// <summary>The parts of a line between what is missing or beyond the given ends, in places from 0 to 1.</summary>
    private IEnumerable<IReadOnlyList<(double X, double Y)>> Pieces(Line line)
    {
        var piece = new List<(double, double)>();
        for (var i = 0; i < line.X.Count; i++)
        {
            var (x, y) = (_x.At(line.X[i]), _y.At(line.Y[i]));
            if (x is >= -1e-9 and <= 1 + 1e-9 && y is >= -1e-9 and <= 1 + 1e-9)
                piece.Add((Math.Clamp(x, 0, 1), Math.Clamp(y, 0, 1)));
            else if (piece.Count > 0)
            {
                yield return piece;
                piece = [];
            }
        }
        if (piece.Count > 0)
            yield return piece;
    }
}
