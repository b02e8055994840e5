using System.Text;

namespace RnnGen.Sequences;

/// <summary>A rectangle of characters on which lines are drawn, and the marks around it.</summary>
internal sealed class CharacterGrid
{
    private readonly char[][] _rows;

    public CharacterGrid(int width, int height)
    {
        Width = width;
        _rows = new char[height][];
        for (var row = 0; row < height; row++)
        {
            _rows[row] = new char[width];
            Array.Fill(_rows[row], ' ');
        }
    }

    public int Width { get; }

    /// <summary>Draws through points, whose places are from 0 to 1: one mark per column at least.</summary>
    public void Line(IReadOnlyList<(double X, double Y)> points, char mark)
    {
        Set(points[0].X, points[0].Y, mark);
        for (var i = 1; i < points.Count; i++)
        {
            var ((x1, y1), (x2, y2)) = (points[i - 1], points[i]);
            var dots = Math.Max(1, (int)(Math.Abs(x2 - x1) * Width));
            for (var dot = 1; dot <= dots; dot++)
                Set(x1 + (x2 - x1) * dot / dots, y1 + (y2 - y1) * dot / dots, mark);
        }
    }

    /// <summary>The rows from the top, with an axis at their left.</summary>
    public IEnumerable<string> WithLeftMarks(IReadOnlyList<Tick> ticks, int margin)
    {
        for (var row = 0; row < _rows.Length; row++)
        {
            var text = ticks.Where(tick => RowOf(tick.Value) == row).Select(tick => tick.Text).FirstOrDefault();
            yield return $"{(text ?? "").PadLeft(margin)} {(text is null ? '│' : '┤')}{new string(_rows[row])}";
        }
    }

    /// <summary>An axis below, what is written there, and its label.</summary>
    public IEnumerable<string> MarksBelow(IReadOnlyList<Tick> ticks, int margin, string label)
    {
        var (axis, texts) = (new StringBuilder(new string('─', Width)), new StringBuilder(new string(' ', Width)));
        var free = 0;
        foreach (var (place, text) in ticks)
        {
            var column = ColumnOf(place);
            var start = Math.Clamp(column - text.Length / 2, 0, Math.Max(0, Width - text.Length));
            if (start < free || text.Length > Width)
                continue;
            axis[column] = '┴';
            for (var i = 0; i < text.Length; i++)
                texts[start + i] = text[i];
            free = start + text.Length + 1;
        }
        yield return $"{"".PadLeft(margin)} └{axis}";
        yield return $"{"".PadLeft(margin)}  {texts}";
        if (label != "")
            yield return $"{"".PadLeft(margin)}  {label.PadLeft((Width + label.Length) / 2)}";
    }

    private void Set(double x, double y, char mark) => _rows[RowOf(y)][ColumnOf(x)] = mark;

    private int ColumnOf(double place) => (int)Math.Round(place * (Width - 1));

    private int RowOf(double place) => (int)Math.Round((1 - place) * (_rows.Length - 1));
}
