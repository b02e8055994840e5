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
        foreach (var size in derivation.Sizes.Where(size => !system.Sizes.Any(open => open.Name == size.Name)))
            errors.Add(Error(ErrorKind.UnknownSizeName, size.Place, of.Name, size.Name, Open(system)));
        foreach (var modification in derivation.Modifications)
        {
            var modifier = Modifiers.All.Single(candidate => candidate.Name == modification.Name);
            var modified = modifier.Apply(derived, modification.Amount);
            if (modified.Equals(derived))
                errors.Add(Error(ErrorKind.NothingToModify, modification.Place, modification.Name, of.Name, modifier.Sought));
            derived = modified;
        }

        return errors.Count > 0 ? null : derived with { FixedSizes = derived.FixedSizes.Concat(derivation.Sizes.Select(size => Fix(system, size))).ToEquatableArray() };

        EquationError Error(ErrorKind kind, string member, params string[] arguments) => new(kind, declaration.FullName, member, -1, arguments.ToEquatableArray());
    }

    private EquationSystem? Link(Declaration declaration) => Linker.Link(declaration, new LinkContext(this)).System;

    private static string Open(EquationSystem system) => system.Sizes.Count == 0 ? "all its sizes are fixed" : "it has " + string.Join(", ", system.Sizes.Select(size => size.Name));

    /// <summary>Says of a variable that has it what a size is.</summary>
    private static FixedSize Fix(EquationSystem system, NamedSize named)
    {
        var size = Size.Symbol(named.Name);
        foreach (var variable in system.Variables)
        {
            if (size.Equals(variable.Vocabulary))
                return new FixedSize(variable.Name, FixedSize.Vocabulary, named.Value);
            for (var dimension = 0; dimension < variable.Shape.Rank; dimension++)
            {
                if (size.Equals(variable.Shape[dimension]))
                    return new FixedSize(variable.Name, dimension, named.Value);
            }
        }

        throw new InvalidOperationException($"No variable of {system.Name} has the size {named.Name}.");
    }
}
