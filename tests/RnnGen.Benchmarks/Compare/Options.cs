using System.Globalization;

namespace RnnGen.Benchmarks.Compare;

/// <summary>What the command line asks to compare.</summary>
internal sealed class Options
{
    private readonly Dictionary<string, string> _values = [];
    private readonly List<string> _kinds = [];

    public Options(ReadOnlySpan<string> arguments)
    {
        for (var i = 0; i < arguments.Length; i++)
        {
            if (!arguments[i].StartsWith("--", StringComparison.Ordinal))
                _kinds.Add(arguments[i]);
            else if (!Names.Contains(arguments[i][2..]))
                throw new ArgumentException($"There is no option '{arguments[i]}'. There are: --{string.Join(", --", Names)}.");
            else
                _values[arguments[i][2..]] = ++i < arguments.Length ? arguments[i] : throw new ArgumentException($"'{arguments[i - 1]}' needs a value.");
        }
    }

    /// <summary>The rounds in which the systems take turns.</summary>
    public int Rounds => Numbers("rounds") is [var rounds] ? rounds : 9;

    /// <summary>The numbers of threads.</summary>
    public int[] Threads => Numbers("threads") is [_, ..] threads ? threads : [1];

    /// <summary>The file to write the tables to; null if none.</summary>
    public string? Markdown => _values.GetValueOrDefault("markdown");

    /// <summary>The workloads.</summary>
    public IEnumerable<Workload> Selected => (_kinds.Count == 0 ? Workloads.Kinds : _kinds.AsEnumerable())
        .SelectMany(Workloads.Of)
        .Where(workload => IsWanted("cells", workload.Cell) && IsWanted("hidden", workload.Hidden) && IsWanted("batch", workload.Batch));

    /// <summary>Whether a peer takes part.</summary>
    public bool IsPeerWanted(string name) => IsWanted("peers", name);

    private static string[] Names => ["threads", "rounds", "cells", "hidden", "batch", "peers", "markdown"];

    private bool IsWanted(string option, object value) =>
        !_values.TryGetValue(option, out var list) || list.Split(',').Contains(string.Create(CultureInfo.InvariantCulture, $"{value}"), StringComparer.OrdinalIgnoreCase);

    private int[] Numbers(string option) => _values.TryGetValue(option, out var list)
        ? [.. list.Split(',').Select(number => int.Parse(number, CultureInfo.InvariantCulture))]
        : [];
}
