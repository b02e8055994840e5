using System;
using System.Collections.Generic;
using RnnGen.Generator.Equations.Declarations;

namespace RnnGen.Generator.Diagnostics;

/// <summary>What can be said about a cell once its equations and those of the cells that it uses come together.</summary>
internal static class LinkCheck
{
    public static IEnumerable<EquationError> Check(Declaration root, Func<string, Declaration?> find)
    {
        foreach (var use in root.Uses)
        {
            if (use.Cell != root.FullName && find(use.Cell) is null)
            {
                yield return new EquationError(ErrorKind.UnknownCell, root.FullName, use.Name, -1, new([use.Cell]));
            }
        }
    }
}
