using System.Collections.Generic;
using System.Linq;

namespace RnnGen.Generator.Equations.Linking;

/// <summary>Infers sizes by unification: unknown sizes are symbols, and equalities between sums of symbols bind them.</summary>
internal sealed class SizeSolver
{
    private readonly Dictionary<string, Size> _bindings = [];
    private readonly List<(Size Left, Size Right, SizeConflict Conflict)> _deferred = [];
    private int _count;

    public List<SizeConflict> Conflicts { get; } = [];

    public Size Unknown() => Size.Symbol("?" + _count++.ToString(System.Globalization.CultureInfo.InvariantCulture));

    public void Bind(string symbol, Size size) => _bindings[symbol] = size;

    public Size Resolve(Size size) => size.Replace(symbol => _bindings.TryGetValue(symbol, out var bound) ? Resolve(bound) : Size.Symbol(symbol));

    /// <summary>Demands that two sizes are equal; what cannot hold becomes a conflict.</summary>
    public void Equate(Size left, Size right, SizeConflict conflict)
    {
        var outcome = TryEquate(left, right);
        if (outcome is null)
            _deferred.Add((left, right, conflict));
        else if (outcome == false)
            Conflicts.Add(conflict);
    }

    /// <summary>Demands that two shapes of one rank are equal.</summary>
    public void Equate(Shape left, Shape right, SizeConflict conflict)
    {
        for (var i = 0; i < left.Rank; i++)
            Equate(left[i], right[i], conflict);
    }

    /// <summary>Settles the equalities that had to wait for others; what still cannot be decided is a conflict.</summary>
    public void Settle()
    {
        for (var progress = true; progress;)
        {
            progress = false;
            foreach (var equality in _deferred.ToList())
            {
                var outcome = TryEquate(equality.Left, equality.Right);
                if (outcome is null)
                    continue;
                _deferred.Remove(equality);
                progress = true;
                if (outcome == false)
                    Conflicts.Add(equality.Conflict);
            }
        }

        Conflicts.AddRange(_deferred.Select(equality => equality.Conflict));
    }

    private bool? TryEquate(Size left, Size right)
    {
        (left, right) = Size.Cancel(Resolve(left), Resolve(right));
        if (left.Equals(right) || Divide(left, right) || Divide(right, left))
            return true;
        if (!IsSymbol(left) && IsSymbol(right) || right.IsConstant && !IsSymbol(left))
            (left, right) = (right, left);
        if (IsSymbol(left))
        {
            if (right.IsConstant && right.Constant == 0 || right.Symbols.Contains(left.Terms[0]))
                return false;
            _bindings[left.Terms[0]] = right;
            return true;
        }

        return left.IsConstant && (right.IsConstant || left.Constant == 0 || right.Constant > left.Constant) ? false : null;
    }

    /// <summary>Binds a symbol of which several are another size, if that says what one of it is.</summary>
    private bool Divide(Size symbols, Size size)
    {
        if (symbols.Constant != 0 || symbols.Terms.Count < 2 || symbols.Terms.Distinct().Count() > 1 || !IsSymbol(Size.Symbol(symbols.Terms[0])) || size.Symbols.Contains(symbols.Terms[0]))
            return false;
        if (size.DividedBy(symbols.Terms.Count) is not { } quotient)
            return false;
        _bindings[symbols.Terms[0]] = quotient;
        return true;
    }

    private static bool IsSymbol(Size size) => size.Terms.Count == 1 && size.Constant == 0 && Size.FactorsOf(size.Terms[0]).Count == 1;
}

/// <summary>Two parts of an expression whose sizes do not agree, kept until the sizes have names.</summary>
internal sealed record SizeConflict(Place Place, string Left, Shape LeftShape, string Right, Shape RightShape);

/// <summary>A place in a declaration: a member, and a node of its right-hand side (-1 for the member itself).</summary>
internal sealed record Place(string Declaration, string Member, int Node);
