using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using RnnGen.Generator.Equations.Declarations;
using RnnGen.Generator.Equations.Linking;
using RnnGen.Generator.Reading;

namespace RnnGen.Generator.Diagnostics;

/// <summary>The cells of one compilation, each read once.</summary>
internal sealed class CellLibrary(Compilation compilation, CancellationToken cancellation)
{
    private readonly ConcurrentDictionary<INamedTypeSymbol, ReadResult> _cells = new(SymbolEqualityComparer.Default);

    public ReadResult Read(INamedTypeSymbol type) => _cells.GetOrAdd(type, cell => CellReader.Read(cell, compilation, cancellation));

    /// <summary>What is wrong with a cell together with the cells that it uses.</summary>
    public IEnumerable<Diagnostic> Link(ReadResult read, INamedTypeSymbol type)
    {
        var root = read.Cell.Declaration;
        var known = read.Cell.Foreign.Concat(UsedCells(type)).Append(root).GroupBy(cell => cell.FullName).ToDictionary(group => group.Key, group => group.First());
        try
        {
            return Linker.Link(root, name => known.TryGetValue(name, out var cell) ? cell : null).Errors
                .Select(error => Diagnostic.Create(LinkRules.Of(error.Kind), Locate(error, read), error.Arguments.ToArray<object>()));
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return [Diagnostic.Create(Rules.InternalError, type.Locations[0], root.Name, exception.Message)];
        }
    }

    /// <summary>An error inside another cell is shown where that cell is named.</summary>
    private static Location Locate(EquationError error, ReadResult read)
    {
        var root = read.Cell.Declaration;
        return error.Declaration == root.FullName
            ? read.Locations.Find(error)
            : read.Locations.Find(root.Parts.FirstOrDefault(part => part.Cell == error.Declaration).Member ?? "", -1) ?? Location.None;
    }

    private IEnumerable<Declaration> UsedCells(INamedTypeSymbol root)
    {
        var seen = new HashSet<INamedTypeSymbol>(SymbolEqualityComparer.Default) { root };
        var open = new Stack<INamedTypeSymbol>([root]);
        while (open.Count > 0)
        {
            foreach (var cell in Uses(open.Pop()).Where(seen.Add))
            {
                open.Push(cell);
                if (Read(cell).Cell is { IsValid: true } read)
                {
                    yield return read.Declaration;
                    foreach (var foreign in read.Foreign)
                        yield return foreign;
                }
            }
        }
    }

    private IEnumerable<INamedTypeSymbol> Uses(INamedTypeSymbol type) => type.GetMembers()
        .OfType<IFieldSymbol>()
        .Where(field => new Annotations(field)["Use"] is not null)
        .Select(field => field.Type)
        .Append(DerivationReader.Of(type))
        .OfType<INamedTypeSymbol>()
        .Where(cell => SymbolEqualityComparer.Default.Equals(cell.ContainingAssembly, compilation.Assembly));
}
