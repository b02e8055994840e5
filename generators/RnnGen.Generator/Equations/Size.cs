using System;
using System.Collections.Generic;
using System.Linq;

namespace RnnGen.Generator.Equations;

/// <summary>A size: a constant plus a sum of terms, such as <c>input + 2·hidden</c>; a term is a symbol or a product of symbols, such as <c>key·value</c>.</summary>
internal sealed class Size : IEquatable<Size>
{
    private const char Dot = '·';

    private readonly string[] _terms;

    private Size(int constant, IEnumerable<string> terms)
    {
        Constant = constant;
        _terms = [.. terms.OrderBy(term => term, StringComparer.Ordinal)];
    }

    public static Size One { get; } = new(1, []);

    public int Constant { get; }

    /// <summary>The terms of the sum, sorted; a term stands here as often as it is counted.</summary>
    public IReadOnlyList<string> Terms => _terms;

    /// <summary>The symbols that occur, each once.</summary>
    public IEnumerable<string> Symbols => _terms.SelectMany(FactorsOf).Distinct();

    public bool IsConstant => _terms.Length == 0;

    public static Size Of(int constant) => new(constant, []);

    public static Size Symbol(string name) => new(0, [name]);

    /// <summary>The symbols whose product a term is.</summary>
    public static IReadOnlyList<string> FactorsOf(string term) => term.Split(Dot);

    public static Size operator +(Size left, Size right) => new(left.Constant + right.Constant, left._terms.Concat(right._terms));

    public static Size operator *(Size left, Size right) => left._terms
        .SelectMany(term => right._terms.Select(other => Product(term, other)))
        .Aggregate(new Size(left.Constant * right.Constant, []), (sum, term) => sum + Symbol(term))
        + new Size(0, left._terms).Times(right.Constant)
        + new Size(0, right._terms).Times(left.Constant);

    /// <summary>This size, counted so often.</summary>
    public Size Times(int count) => Enumerable.Repeat(this, count).Aggregate(Of(0), (sum, size) => sum + size);

    /// <summary>The size that makes this one when it is counted so often; null where there is none.</summary>
    public Size? DividedBy(int count)
    {
        var groups = _terms.GroupBy(term => term).ToList();
        return Constant % count == 0 && groups.All(group => group.Count() % count == 0) && (Constant > 0 || groups.Count > 0)
            ? new Size(Constant / count, groups.SelectMany(group => group.Take(group.Count() / count)))
            : null;
    }

    /// <summary>Replaces each symbol by what <paramref name="replacement"/> makes of it.</summary>
    public Size Replace(Func<string, Size> replacement) =>
        _terms.Aggregate(Of(Constant), (sum, term) => sum + FactorsOf(term).Aggregate(One, (product, symbol) => product * replacement(symbol)));

    /// <summary>Takes away what both sides of an equality count, which leaves it true.</summary>
    public static (Size Left, Size Right) Cancel(Size left, Size right)
    {
        var common = Math.Min(left.Constant, right.Constant);
        var leftTerms = left._terms.ToList();
        var rightTerms = new List<string>();
        foreach (var term in right._terms)
        {
            if (!leftTerms.Remove(term))
                rightTerms.Add(term);
        }

        return WithoutCommonFactors(new Size(left.Constant - common, leftTerms), new Size(right.Constant - common, rightTerms));
    }

    /// <summary>Divides both sides by the symbols that are factors of all their terms; no size is zero.</summary>
    private static (Size Left, Size Right) WithoutCommonFactors(Size left, Size right)
    {
        if (left.Constant + right.Constant > 0 || left._terms.Length == 0 || right._terms.Length == 0)
            return (left, right);
        foreach (var symbol in FactorsOf(left._terms[0]))
        {
            if (left._terms.Concat(right._terms).All(term => FactorsOf(term).Contains(symbol)))
                return WithoutCommonFactors(left.Without(symbol), right.Without(symbol));
        }

        return (left, right);
    }

    private Size Without(string symbol) => _terms.Aggregate(Of(0), (sum, term) =>
    {
        var factors = FactorsOf(term).ToList();
        factors.Remove(symbol);
        return sum + (factors.Count == 0 ? One : Symbol(string.Join(Dot.ToString(), factors)));
    });

    public bool Equals(Size? other) => other is not null && Constant == other.Constant && _terms.SequenceEqual(other._terms);

    public override bool Equals(object? obj) => Equals(obj as Size);

    public override int GetHashCode() => _terms.Aggregate(Constant, (hash, term) => unchecked((hash * 31) + StringComparer.Ordinal.GetHashCode(term)));

    public override string ToString()
    {
        var terms = _terms.GroupBy(term => term).Select(group => group.Count() == 1 ? group.Key : $"{group.Count()}{Dot}{group.Key}").ToList();
        if (Constant != 0 || terms.Count == 0)
            terms.Add(Constant.ToString(System.Globalization.CultureInfo.InvariantCulture));
        return string.Join(" + ", terms);
    }

    private static string Product(string left, string right) => string.Join(Dot.ToString(), FactorsOf(left).Concat(FactorsOf(right)).OrderBy(symbol => symbol, StringComparer.Ordinal));
}
