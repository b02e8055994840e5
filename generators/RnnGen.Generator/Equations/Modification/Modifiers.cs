using System;
using System.Collections.Generic;
using System.Linq;
using RnnGen.Generator.Equations.Declarations;

namespace RnnGen.Generator.Equations.Modification;

/// <summary>A change that can be made to any cell.</summary>
/// <param name="Name">The property of the attribute that asks for it.</param>
/// <param name="Sought">What it changes, for the message where a cell has no such thing.</param>
/// <param name="Apply">Gives the changed declaration, for the number that the attribute gives; the same one where there is nothing to change.</param>
internal sealed record Modifier(string Name, string Sought, Func<Declaration, double, Declaration> Apply);

/// <summary>All changes, in the order in which they are made where several are asked for: first what goes around products, then products with the past.</summary>
internal static class Modifiers
{
    public static IReadOnlyList<Modifier> All { get; } =
    [
        new("Projection", "no output that is a vector", Projection.Apply),
        new("LayerNorm", "no Linear that makes a vector", (cell, _) => LayerNormalization.Apply(cell)),
        new("MultiplicativeIntegration", "no Linear of both a Prev of a state and something else", (cell, _) => MultiplicativeIntegration.Apply(cell)),
        new("Diagonal", RecurrentProducts.Sought, (cell, _) => DiagonalRecurrence.Apply(cell)),
        new("Rank", RecurrentProducts.Sought, (cell, rank) => LowRankRecurrence.Apply(cell, (int)rank)),
        new("Heads", RecurrentProducts.Sought, (cell, heads) => HeadedRecurrence.Apply(cell, (int)heads)),
        new("Zoneout", "no state that is a vector and read by Prev", Zoneout.Apply),
    ];

    /// <summary>The changes that say what a matrix that multiplies the past is; a cell takes one of them.</summary>
    public static IReadOnlyList<string> OfRecurrence { get; } = ["Diagonal", "Rank", "Heads"];
}
