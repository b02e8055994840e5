using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using RnnGen.Generator.Equations.Declarations;
using RnnGen.Generator.Reading;
using RnnGen.Generator.Support;

namespace RnnGen.Generator;

/// <summary>All that the generated part of one class depends on.</summary>
/// <param name="Used">The declarations of the cells that it uses or is derived from, directly or through others.</param>
internal sealed record CompilationUnit(Declaration Root, bool IsValid, EquatableArray<Declaration> Used, string HintName)
{
    public static CompilationUnit Link(ReadCell cell, EquatableArray<ReadCell> library)
    {
        var known = library.Where(item => item.IsValid).Select(item => item.Declaration)
            .Concat(library.SelectMany(item => item.Foreign))
            .GroupBy(declaration => declaration.FullName, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);
        return new CompilationUnit(cell.Declaration, cell.IsValid, Closure(cell.Declaration, known), NameFile(cell.Declaration, library));
    }

    public Declaration? Find(string fullName) =>
        fullName == Root.FullName ? Root : Used.FirstOrDefault(declaration => declaration.FullName == fullName);

    private static EquatableArray<Declaration> Closure(Declaration root, Dictionary<string, Declaration> known)
    {
        var used = new SortedDictionary<string, Declaration>(StringComparer.Ordinal);
        var open = new Stack<Declaration>([root]);
        while (open.Count > 0)
        {
            foreach (var (_, cell) in open.Pop().Parts)
            {
                if (cell != root.FullName && !used.ContainsKey(cell) && known.TryGetValue(cell, out var declaration))
                {
                    used.Add(cell, declaration);
                    open.Push(declaration);
                }
            }
        }

        return used.Values.ToEquatableArray();
    }

    /// <summary>A name that is unique even where file names do not know upper from lower case.</summary>
    private static string NameFile(Declaration root, EquatableArray<ReadCell> library)
    {
        var twins = library.Count(other => string.Equals(other.Declaration.FullName, root.FullName, StringComparison.OrdinalIgnoreCase)
            && string.CompareOrdinal(other.Declaration.FullName, root.FullName) < 0);
        var name = new StringBuilder();
        foreach (var character in root.FullName)
        {
            name.Append(character switch
            {
                '+' => ".",
                '.' or '_' => character.ToString(),
                _ when char.IsLetterOrDigit(character) => character.ToString(),
                _ => $"_{(int)character:x4}",
            });
        }

        return name + (twins > 0 ? "-" + (twins + 1) : "") + GeneratedCode.FileEnding;
    }
}
