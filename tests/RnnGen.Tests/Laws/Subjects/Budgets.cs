using System.Globalization;
using System.Numerics;
using System.Text.RegularExpressions;

namespace RnnGen.Tests.Laws.Subjects;

/// <summary>Budgets of memory between the smallest one that a tape has and what the whole takes.</summary>
internal static partial class Budgets
{
    public static long Smallest<T>(ISubject<T> cell, int steps, int batch, params ReadOnlySpan<string> kept) where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        try
        {
            return cell.NewTape(steps, batch, 0, kept).Bytes;
        }
        catch (ArgumentException problem)
        {
            return SmallestOf(problem);
        }
    }

    /// <summary>The smallest budget, as the refusal of a smaller one says it.</summary>
    public static long SmallestOf(ArgumentException problem) => long.Parse(Number().Match(problem.Message).Groups[1].Value, CultureInfo.InvariantCulture);

    /// <param name="share">0 for the smallest budget, 1 for the whole.</param>
    public static Tape<T> Tape<T>(ISubject<T> cell, int[] lengths, double share, params ReadOnlySpan<string> kept) where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var smallest = Smallest(cell, lengths.Max(), lengths.Length, kept);
        var whole = cell.NewTape(lengths.Max(), lengths.Length).Bytes;
        return cell.NewTape(lengths.Max(), lengths.Length, smallest + (long)(share * (whole - smallest)), kept);
    }

    [GeneratedRegex("(?:at least|takes) ([0-9]+) bytes")]
    private static partial Regex Number();
}
