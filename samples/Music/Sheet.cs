using System.Text;
using RnnGen.Sequences;

namespace RnnGen.Samples.Music;

/// <summary>A tune as text: names of notes, each with its eighths where there are several, and bars.</summary>
internal static class Sheet
{
    public static string Of(Wish wish, IEnumerable<Note> tune)
    {
        var (text, eighths) = (new StringBuilder(), 0);
        foreach (var note in tune)
        {
            text.Append(note).Append(' ');
            eighths += note.Eighths;
            if (eighths % wish.Bar == 0)
                text.Append("| ");
        }
        return text.ToString().TrimEnd();
    }

    /// <summary>A tune as a picture, as on the roll of a mechanical piano: to the right its eighths, upwards the pitches.</summary>
    public static Picture Roll(Wish wish, IReadOnlyList<Note> tune)
    {
        var eighths = tune.SelectMany(note => Enumerable.Range(0, note.Eighths).Select(at => (note.Pitch, IsStruck: at == 0))).ToArray();
        var (lowest, highest) = (tune.Min(note => note.Pitch), tune.Max(note => note.Pitch));
        var cells = new double[highest - lowest + 1, eighths.Length];
        for (var at = 0; at < eighths.Length; at++)
            cells[eighths[at].Pitch - lowest, at] = eighths[at].IsStruck ? 1 : 0.6;
        return Picture.HeatMap(
            $"{wish}", Axis.Numbers("eighth", 0, eighths.Length), Axis.Numbers("pitch", lowest - 0.5, highest + 0.5), cells, Axis.Numbers("struck", 0, 1));
    }
}
