using System.Text;

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
}
