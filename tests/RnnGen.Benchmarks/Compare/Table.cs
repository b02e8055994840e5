using System.Text;

namespace RnnGen.Benchmarks.Compare;

/// <summary>A table that reads well on a console and is Markdown too.</summary>
internal sealed class Table(params IEnumerable<string> header)
{
    private readonly List<string[]> _rows = [[.. header]];

    public void Add(params IEnumerable<string> cells) => _rows.Add([.. cells]);

    public override string ToString()
    {
        var widths = Enumerable.Range(0, _rows[0].Length).Select(column => _rows.Max(row => row[column].Length)).ToArray();
        var text = new StringBuilder();
        foreach (var row in _rows)
        {
            text.Append('|').AppendJoin('|', row.Select((cell, column) => $" {(column == 0 ? cell.PadRight(widths[0]) : cell.PadLeft(widths[column]))} ")).AppendLine("|");
            if (row == _rows[0])
                text.Append('|').AppendJoin('|', widths.Select((width, column) => column == 0 ? new string('-', width + 2) : new string('-', width + 1) + ":")).AppendLine("|");
        }

        return text.ToString();
    }
}
