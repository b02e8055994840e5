using RnnGen.Generator.Equations.Declarations;
using RnnGen.Tests.Writing;

namespace RnnGen.Tests.RandomCells;

/// <summary>Reads of states over links, each of which is declared when it is first followed.</summary>
internal sealed class LinkedReads(Random random, CellWriter cell)
{
    /// <summary>The link to later steps; the other one leads to earlier steps.</summary>
    public const string Later = "later";

    private const string Earlier = "earlier";

    private readonly HashSet<string> _declared = [];

    /// <summary>A state at other steps, all of them earlier or all of them later.</summary>
    public Term Read(Term state, bool areEarlier)
    {
        var isSum = random.Chance(0.4);
        var name = areEarlier != isSum ? Earlier : Later;
        if (_declared.Add(name))
            cell.Input(name, name == Earlier ? SymbolType.Predecessor : SymbolType.Successor);
        return state.Over(name, isSum);
    }
}
