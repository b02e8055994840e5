using System.Globalization;

namespace RnnGen.Samples.Anomalies;

/// <summary>A signal in a file: the last column of lines with commas; a first line without a number is its heading.</summary>
/// <param name="Values">The numbers.</param>
/// <param name="Lines">The line of each of them.</param>
internal sealed record SignalFile(float[] Values, int[] Lines)
{
    private const int FewestValues = 1000;

    /// <exception cref="InvalidDataException">A line has no number there, or there are too few; the message names file and line.</exception>
    public static SignalFile Read(string path)
    {
        var (values, lines, number) = (new List<float>(), new List<int>(), 0);
        foreach (var line in File.ReadLines(path))
        {
            number++;
            if (string.IsNullOrWhiteSpace(line))
                continue;
            var text = line[(line.LastIndexOf(',') + 1)..].Trim(' ', '"');
            if (float.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && float.IsFinite(value))
            {
                values.Add(value);
                lines.Add(number);
            }
            else if (number > 1)
                throw new InvalidDataException($"{path}({number}): '{text}' is not a number.");
        }
        return values.Count >= FewestValues
            ? new SignalFile([.. values], [.. lines])
            : throw new InvalidDataException($"{path}({number}): there are {values.Count} values; {FewestValues} are needed.");
    }
}
