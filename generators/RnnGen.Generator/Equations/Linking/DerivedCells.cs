using System;
using System.Collections.Generic;
using System.Linq;
using RnnGen.Generator.Equations.Declarations;
using RnnGen.Generator.Equations.Modification;
using RnnGen.Generator.Support;

namespace RnnGen.Generator.Equations.Linking;

/// <summary>Finds cells by their names, and gives those that are derived from others the equations of these.</summary>
/// <param name="find">Finds a declaration as it was written; null where there is none.</param>
internal sealed class DerivedCells(Func<string, Declaration?> find)
{
    private readonly Dictionary<string, Declaration?> _resolved = [];

    /// <summary>A cell as it was written.</summary>
    public Declaration? FindAsWritten(string cell) => find(cell);

    /// <summary>A cell with its equations; null where it is not known, or in error.</summary>
    public Declaration? Find(string cell)
    {
        if (!_resolved.TryGetValue(cell, out var resolved))
            _resolved.Add(cell, resolved = find(cell) is { } declaration ? Resolve(declaration, []) : null);
        return resolved;
    }

    /// <summary>The declaration with its equations; null where errors were added.</summary>
    public Declaration? Resolve(Declaration declaration, List<EquationError> errors)
    {
        if (declaration.Derivation is not { } derivation)
            return declaration;
        if (Find(derivation.Of) is not { } of || Link(of) is not { } system)
        {
            errors.Add(Error(ErrorKind.UnknownCell, Derivation.OfPlace, derivation.Of));
            return null;
        }

        var derived = of with
        {
            FullName = declaration.FullName,
            Namespace = declaration.Namespace,
            Containers = declaration.Containers,
            Accessibility = declaration.Accessibility,
            Name = declaration.Name,
            Kind = declaration.Kind,
            TangentOrder = of.TangentOrder + (derivation.IsTangent ? 1 : 0),
        };
        foreach (var modification in derivation.Modifications)
        {
            var modifier = Modifiers.All.Single(candidate => candidate.Name == modification.Name);
            var changed = modifier.Apply(derived, modification.Amount);
            if (changed.Equals(derived))
                errors.Add(Error(ErrorKind.NothingToModify, modification.Place, modification.Name, of.Name, modifier.Sought));
            derived = changed;
        }

        foreach (var size in derivation.Sizes.Where(size => !system.Sizes.Any(open => open.Name == size.Name)))
            errors.Add(Error(ErrorKind.UnknownSizeName, size.Place, of.Name, size.Name, Open(system)));
        if (errors.Count > 0)
            return null;
        if (derivation.Sizes.Count == 0)
            return derived;
        if (Link(derived) is not { } modified)
            return derived;
        var sizes = derivation.Sizes.Select(size => (Named: size, Fixed: Fix(system, modified, size))).ToList();
        errors.AddRange(sizes.Where(size => size.Fixed is null).Select(size => Error(ErrorKind.UnknownSizeName, size.Named.Place, $"{of.Name} as it is changed here", size.Named.Name, Open(modified))));
        return errors.Count > 0 ? null : derived with { FixedSizes = derived.FixedSizes.Concat(sizes.Select(size => size.Fixed!)).ToEquatableArray() };

        EquationError Error(ErrorKind kind, string member, params string[] arguments) => new(kind, declaration.FullName, member, -1, arguments.ToEquatableArray());
    }

    private EquationSystem? Link(Declaration declaration) => Linker.Link(declaration, new LinkContext(this)).System;

    private static string Open(EquationSystem system) => system.Sizes.Count == 0 ? "all its sizes are fixed" : "it has " + string.Join(", ", system.Sizes.Select(size => size.Name));

    /// <summary>Says of a variable that has it what a size is. An output may be projected to another size; it is named last.</summary>
    /// <param name="system">The system whose sizes have names.</param>
    /// <param name="modified">The system whose size is fixed.</param>
    /// <returns>What is fixed; null where no variable is left that has the size.</returns>
    private static FixedSize? Fix(EquationSystem system, EquationSystem modified, NamedSize named)
    {
        var size = Size.Symbol(named.Name);
        var variables = system.Equations.Where(equation => !equation.IsOutput).Concat(system.Inputs).Concat(system.Parameters).Concat(system.Variables.Where(variable => variable.IsOutput));
        return (from variable in variables
                where modified.Variables.Any(other => other.Name == variable.Name && other.Shape.Rank == variable.Shape.Rank)
                from dimension in Enumerable.Range(FixedSize.Vocabulary, variable.Shape.Rank + 1)
                where size.Equals(dimension == FixedSize.Vocabulary ? variable.Vocabulary : variable.Shape[dimension])
                select new FixedSize(variable.Name, dimension, named.Value)).FirstOrDefault();
    }
}
