using System.Collections.Concurrent;
using System.Globalization;

namespace RnnGen.Tests.Judges;

/// <summary>Collects the errors of one judged network, and remembers the largest of each kind that each network has shown.</summary>
internal sealed class Errors(string subject)
{
    private static readonly ConcurrentDictionary<(string Subject, string Kind), (double Error, string Where)> s_largest = new();

    private readonly List<string> _failures = [];

    static Errors()
    {
        if (Environment.GetEnvironmentVariable("RNNGEN_PROOF") is { Length: > 0 } path)
            AppDomain.CurrentDomain.ProcessExit += (_, _) => Proof.Write(path, s_largest.Select(entry => (entry.Key.Subject, entry.Key.Kind, entry.Value.Error)));
    }

    /// <summary>The largest error of each kind so far.</summary>
    public static string Largest => string.Join("\n", s_largest
        .GroupBy(entry => entry.Key.Kind, entry => entry.Value)
        .Select(kind => (Kind: kind.Key, Largest: kind.MaxBy(known => known.Error)))
        .OrderBy(kind => kind.Kind)
        .Select(kind => string.Create(CultureInfo.InvariantCulture, $"{kind.Kind}: {kind.Largest.Error:e1} ({kind.Largest.Where})")));

    /// <summary>Compares two numbers relative to a scale, which is never less than theirs.</summary>
    public void Add(string kind, string variable, double expected, double actual, double scale, double tolerance)
    {
        var difference = Math.Abs(expected - actual);
        var error = difference == 0 ? 0 : difference / Math.Max(scale, Math.Max(Math.Abs(expected), Math.Abs(actual)));
        var where = $"{subject}, {variable}";
        s_largest.AddOrUpdate((subject, kind), (error, where), (_, known) => error > known.Error || double.IsNaN(error) ? (error, where) : known);
        if (!(error <= tolerance))
            _failures.Add(string.Create(CultureInfo.InvariantCulture, $"{kind} of {variable}: {expected:R} against {actual:R}, error {error:e1}"));
    }

    /// <summary>Compares rows of values, relative to the largest element of the variable.</summary>
    public void Add(string kind, string variable, double[][] expected, double[][] actual, double tolerance)
    {
        var scale = Math.Max(1, expected.SelectMany(row => row).Select(Math.Abs).DefaultIfEmpty().Max());
        actual.Select(row => row.Length).ShouldBe(expected.Select(row => row.Length), $"{subject}, {variable}");
        for (var row = 0; row < expected.Length; row++)
        {
            for (var i = 0; i < expected[row].Length; i++)
                Add(kind, variable, expected[row][i], actual[row][i], scale, tolerance);
        }
    }

    public void ShouldBeNone() => _failures.ShouldBeEmpty($"{subject}:\n{string.Join("\n", _failures.Take(12))}");
}
