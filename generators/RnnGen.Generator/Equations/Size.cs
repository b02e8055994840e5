using System;
using System.Collections.Generic;
using System.Linq;

namespace RnnGen.Generator.Equations;

/// <summary>A size: a constant plus a sum of symbols, such as <c>input + 2·hidden</c>.</summary>
internal sealed class Size : IEquatable<Size>
{
    private readonly string[] _symbols;

    private Size(int constant, IEnumerable<string> symbols)
    {
        Constant = constant;
        _symbols = [.. symbols.OrderBy(symbol => symbol, StringComparer.Ordinal)];
    }

    public static Size One { get; } = new(1, []);

    public int Constant { get; }

    /// <summary>The symbols of the sum, sorted; a symbol stands here as often as it is counted.</summary>
    public IReadOnlyList<string> Symbols => _symbols;

    public bool IsConstant => _symbols.Length == 0;

    public static Size Of(int constant) => new(constant, []);

    public static Size Symbol(string name) => new(0, [name]);

    public static Size operator +(Size left, Size right) => new(left.Constant + right.Constant, left._symbols.Concat(right._symbols));

    /// <summary>This size, counted so often.</summary>
    public Size Times(int count) => Enumerable.Repeat(this, count).Aggregate(Of(0), (sum, size) => sum + size);

    /// <summary>The size that makes this one when it is counted so often; null where there is none.</summary>
    public Size? DividedBy(int count)
    {
        var groups = _symbols.GroupBy(symbol => symbol).ToList();
        return Constant % count == 0 && groups.All(group => group.Count() % count == 0) && (Constant > 0 || groups.Count > 0)
            ? new Size(Constant / count, groups.SelectMany(group => group.Take(group.Count() / count)))
            : null;
    }

    /// <summary>Replaces each symbol by what <paramref name="replacement"/> makes of it.</summary>
    public Size Replace(Func<string, Size> replacement) => _symbols.Aggregate(Of(Constant), (sum, symbol) => sum + replacement(symbol));

    /// <summary>Takes away what both sides of an equality count, which leaves it true.</summary>
    public static (Size Left, Size Right) Cancel(Size left, Size right)
    {
        var common = Math.Min(left.Constant, right.Constant);
        var leftSymbols = left._symbols.ToList();
        var rightSymbols = new List<string>();
        foreach (var symbol in right._symbols)
        {
            if (!leftSymbols.Remove(symbol))
                rightSymbols.Add(symbol);
        }

        return (new Size(left.Constant - common, leftSymbols), new Size(right.Constant - common, rightSymbols));
    }

    public bool Equals(Size? other) => other is not null && Constant == other.Constant && _symbols.SequenceEqual(other._symbols);

    public override bool Equals(object? obj) => Equals(obj as Size);

    public override int GetHashCode() => _symbols.Aggregate(Constant, (hash, symbol) => unchecked((hash * 31) + StringComparer.Ordinal.GetHashCode(symbol)));

    public override string ToString()
    {
        var terms = _symbols.GroupBy(symbol => symbol).Select(group => group.Count() == 1 ? group.Key : $"{group.Count()}·{group.Key}").ToList();
        if (Constant != 0 || terms.Count == 0)
            terms.Add(Constant.ToString(System.Globalization.CultureInfo.InvariantCulture));
        return string.Join(" + ", terms);
    }
}
