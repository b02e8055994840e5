namespace RnnGen.Sequences;

/// <summary>A rectangle of cells whose colours are numbers.</summary>
internal sealed class HeatMapPicture : Picture
{
    private const double MostWidth = 640, MostHeight = 320, LargestCell = 26, TopRoom = 40;
    private const int MostNames = 60;

    private readonly string _title;
    private readonly (Axis Columns, Axis Rows, Axis Colours) _axes;
    private readonly double[,] _values;
    private readonly CellScale _columns;
    private readonly CellScale _rows;
    private readonly Scale _colours;

    public HeatMapPicture(string title, Axis columns, Axis rows, double[,] values, Axis colours)
    {
        if (values.Length == 0)
            throw new ArgumentException("There is no cell to draw.");
        if (colours.Names is not null)
            throw new ArgumentException("Colours stand for numbers, not for names.");
        (_title, _axes, _values) = (title, (columns, rows, colours), (double[,])values.Clone());
        (_columns, _rows) = (new CellScale(columns, ColumnCount), new CellScale(rows, RowCount));
        _colours = Scale.Fit(colours, values.Cast<double>());
    }

    internal override double Width => Panel.Right + 90;

    internal override double Height => Panel.Bottom + 34 + (IsTurned ? NameRoom(_axes.Columns) : 12);

    private int RowCount => _values.GetLength(0);

    private int ColumnCount => _values.GetLength(1);

    /// <summary>Names of more than a letter need more room than a cell has.</summary>
    private bool IsTurned => _axes.Columns.Names?.Any(name => name.Length > 2) ?? false;

    private Panel Panel => new(
        40 + (_rows.HasNames ? NameRoom(_axes.Rows) : 44), TopRoom,
        Math.Min(MostWidth, ColumnCount * LargestCell), Math.Max(Math.Min(MostHeight, RowCount * LargestCell), 60));

    internal override void Draw(SvgCanvas canvas)
    {
        var panel = Panel;
        panel.Title(canvas, _title);
        foreach (var level in Stripes(panel).GroupBy(stripe => stripe.Level, stripe => stripe.Place).OrderBy(level => level.Key))
            canvas.Rectangles(level, level.Key < 0 ? "missing" : "cell", level.Key < 0 ? null : ColourScale.Colour(level.Key));
        panel.Border(canvas);
        panel.Below(canvas, _columns.Ticks(_columns.HasNames ? MostNames : 8), _axes.Columns.Label, IsTurned);
        panel.AtLeft(canvas, _rows.Ticks(_rows.HasNames ? 30 : 6).Select(Upright), _axes.Rows.Label);
        DrawColours(canvas, panel);
    }

    internal override IEnumerable<string> TextLines(int width) => new HeatMapText(
        _title, (_columns, _rows), _axes, (RowCount, ColumnCount), (row, column) => _colours.At(_values[row, column]), _colours.Ends).Lines(width);

    /// <summary>Neighbours of one colour in a row are one rectangle.</summary>
    private IEnumerable<(int Level, Panel Place)> Stripes(Panel panel)
    {
        var (width, height) = (panel.Width / ColumnCount, panel.Height / RowCount);
        for (var row = 0; row < RowCount; row++)
        {
            var top = panel.Top + height * (_rows.HasNames ? row : RowCount - 1 - row);
            for (int first = 0, end; first < ColumnCount; first = end)
            {
                var level = Level(row, first);
                for (end = first + 1; end < ColumnCount && Level(row, end) == level;)
                    end++;
                yield return (level, new Panel(panel.Left + width * first, top, width * (end - first), height));
            }
        }
    }

    /// <summary>Names go downwards.</summary>
    private Tick Upright(Tick tick) => _rows.HasNames ? tick with { Value = 1 - tick.Value } : tick;

    private int Level(int row, int column) => ColourScale.Level(_colours.At(_values[row, column]));

    private void DrawColours(SvgCanvas canvas, Panel panel)
    {
        var (left, height) = (panel.Right + 16, panel.Height / ColourScale.Levels);
        for (var level = 0; level < ColourScale.Levels; level++)
            canvas.Rectangle(left, panel.Bottom - height * (level + 1), 12, height, fill: ColourScale.Colour(level));
        foreach (var tick in _colours.Ticks(5))
            canvas.Text(left + 16, panel.Y(_colours.At(tick.Value)) + 4, tick.Text);
        canvas.Text(panel.Right + 86, panel.Top - 8, _axes.Colours.Label, "end");
    }

    private static double NameRoom(Axis axis) => Math.Max(16, axis.Names!.Max(name => Panel.WidthOf(name)) + 6);
}
