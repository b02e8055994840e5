using System.Text;

namespace RnnGen.Sequences;

/// <summary>A heat map of characters: cells become denser with their numbers, and several share a character where room is short.</summary>
internal sealed class HeatMapText(
    string title, (CellScale Columns, CellScale Rows) scales, (Axis Columns, Axis Rows, Axis Colours) axes,
    (int Rows, int Columns) size, Func<int, int, double> place, (string Lightest, string Densest) ends)
{
    private const int MostRows = 24, LongestName = 16;
    private const string Shades = " ░▒▓█";
    private const char Missing = '·';

    public IEnumerable<string> Lines(int width)
    {
        var rows = scales.Rows.HasNames ? size.Rows : Math.Min(size.Rows, MostRows);
        var ticks = scales.Rows.Ticks(scales.Rows.HasNames ? rows : 6).ToList();
        var margin = Math.Min(LongestName, ticks.Select(tick => tick.Text.Length).DefaultIfEmpty(0).Max());
        var room = width - margin - 2;
        var cellWidth = Math.Clamp(room / size.Columns, 1, 3);
        var columns = Math.Min(size.Columns, room / cellWidth);

        yield return title;
        if (axes.Rows.Label != "")
            yield return $"{"".PadLeft(margin)}  {axes.Rows.Label}";
        for (var line = 0; line < rows; line++)
        {
            var row = scales.Rows.HasNames ? line : rows - 1 - line;
            var text = ticks.Where(tick => (int)Math.Min(rows - 1, tick.Value * rows) == row).Select(tick => tick.Text).FirstOrDefault() ?? "";
            var cells = new StringBuilder();
            for (var column = 0; column < columns; column++)
                cells.Append(Shade(Mean(row, rows, column, columns)), cellWidth);
            yield return $"{Fitted(text, margin)} │{cells}";
        }
        foreach (var line in Below(columns, cellWidth, margin))
            yield return line;
        yield return $"{"".PadLeft(margin)}  {axes.Colours.Label} '{Shades[0]}' {ends.Lightest} to '{Shades[^1]}' {ends.Densest}";
    }

    private IEnumerable<string> Below(int columns, int cellWidth, int margin)
    {
        if (!scales.Columns.HasNames || columns < size.Columns)
        {
            IEnumerable<Tick> ticks = scales.Columns.HasNames ? [] : scales.Columns.Ticks(Math.Max(2, columns * cellWidth / 12));
            return new CharacterGrid(columns * cellWidth, 1).MarksBelow([.. ticks], margin, axes.Columns.Label);
        }
        return Names(cellWidth, margin);
    }

    /// <summary>The names of columns, letter below letter.</summary>
    private IEnumerable<string> Names(int cellWidth, int margin)
    {
        var names = axes.Columns.Names!.Select(name => Printable.Of(name).EnumerateRunes().Take(LongestName).ToArray()).ToArray();
        for (var letter = 0; letter < names.Max(name => name.Length); letter++)
            yield return $"{"".PadLeft(margin)}  {string.Concat(names.Select(name => (letter < name.Length ? name[letter].ToString() : " ").PadRight(cellWidth)))}";
        if (axes.Columns.Label != "")
            yield return $"{"".PadLeft(margin)}  {axes.Columns.Label}";
    }

    /// <summary>The mean place of the cells that share a character; NaN if all are missing.</summary>
    private double Mean(int row, int rows, int column, int columns)
    {
        var (sum, count) = (0.0, 0);
        for (var i = row * size.Rows / rows; i < (row + 1) * size.Rows / rows; i++)
        for (var j = (int)((long)column * size.Columns / columns); j < (long)(column + 1) * size.Columns / columns; j++)
        {
            var value = place(i, j);
            if (double.IsNaN(value))
                continue;
            sum += value;
            count++;
        }
        return sum / count;
    }

    private static char Shade(double place) =>
        double.IsNaN(place) ? Missing : Shades[Math.Clamp((int)(place * Shades.Length), 0, Shades.Length - 1)];

    private static string Fitted(string text, int width)
    {
        text = Printable.Of(text);
        return text.Length > width ? text[..(width - 1)] + "…" : text.PadLeft(width);
    }
}
