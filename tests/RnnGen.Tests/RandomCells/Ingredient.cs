using RnnGen.Tests.Writing;

namespace RnnGen.Tests.RandomCells;

/// <summary>A value that equations may read.</summary>
/// <param name="CanShift">Whether Prev and Next may read it.</param>
/// <param name="IsToken">Whether it is an index, which only Linear and tables take.</param>
internal sealed record Ingredient(string Name, Term Term, bool CanShift, bool IsToken = false)
{
    public bool IsRead { get; set; }

    /// <summary>The value here or, at random, a step or two away in either direction.</summary>
    public Term AnyTime(Random random)
    {
        IsRead = true;
        return !CanShift ? Term : random.Next(6) switch
        {
            0 => Term.Prev(Term),
            1 => Term.Next(Term),
            _ => Term,
        };
    }
}
