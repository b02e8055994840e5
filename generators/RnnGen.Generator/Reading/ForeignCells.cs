using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using RnnGen.Generator.Diagnostics;
using RnnGen.Generator.Equations.Declarations;

namespace RnnGen.Generator.Reading;

/// <summary>Finds the cells of other assemblies by the equations that they carry.</summary>
internal sealed class ForeignCells(Compilation compilation, Findings findings)
{
    private readonly Dictionary<string, Declaration> _cells = [];

    public IEnumerable<Declaration> Cells => _cells.Values.OrderBy(cell => cell.FullName, System.StringComparer.Ordinal);

    /// <summary>Adds a used cell, and those that it uses, if it belongs to another assembly.</summary>
    public void Add(INamedTypeSymbol cell, ISymbol use)
    {
        var name = ClassReader.MetadataName(cell);
        if (SymbolEqualityComparer.Default.Equals(cell.ContainingAssembly, compilation.Assembly) || _cells.ContainsKey(name))
        {
            return;
        }

        if (EquationsOf(cell) is not { } declaration)
        {
            findings.Report(Rules.UnreadableCell, use.Locations[0], cell.Name, cell.ContainingAssembly.Name);
            return;
        }

        _cells.Add(name, declaration);
        foreach (var inner in declaration.Uses)
        {
            var found = cell.ContainingAssembly.GetTypeByMetadataName(inner.Cell)
                ?? compilation.GetTypesByMetadataName(inner.Cell).FirstOrDefault(type => EquationsOf(type) is not null);
            if (found is null)
            {
                findings.Report(Rules.UnreadableCell, use.Locations[0], inner.Cell, cell.ContainingAssembly.Name);
            }
            else
            {
                Add(found, use);
            }
        }
    }

    public static Declaration? EquationsOf(INamedTypeSymbol cell) =>
        cell.GetAttributes().FirstOrDefault(data => Language.Is(data.AttributeClass, "CellEquationsAttribute"))?.ConstructorArguments
            is [{ Value: int version }, { Value: string text }]
            ? DeclarationText.Read(version, text)
            : null;
}
