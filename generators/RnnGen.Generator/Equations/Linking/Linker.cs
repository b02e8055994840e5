using System;
using System.Collections.Generic;
using System.Linq;
using RnnGen.Generator.Equations.Declarations;
using RnnGen.Generator.Support;

namespace RnnGen.Generator.Equations.Linking;

/// <summary>A system, or what stands against it.</summary>
/// <param name="System">The system; null where there are errors.</param>
/// <param name="Declaration">The declaration with its equations, also where it has them from another; null where they are not known.</param>
internal sealed record LinkResult(EquationSystem? System, Declaration? Declaration, EquatableArray<EquationError> Errors);

/// <summary>
/// Joins a declaration and the cells that it uses into one system of equations: inlines, brings to normal form,
/// infers sizes and domains, and checks that the equations can be computed in some order.
/// </summary>
internal static class Linker
{
    /// <param name="root">The declaration to link.</param>
    /// <param name="find">Finds a used cell by its full name; null where there is none.</param>
    public static LinkResult Link(Declaration root, Func<string, Declaration?> find)
    {
        var context = new LinkContext(find);
        DeclarationChecks.CheckParts(root, context);
        var declaration = context.Errors.Count == 0 ? context.Derived.Resolve(root, context.Errors) : null;
        return declaration is null ? Failed(null, context) : Link(declaration, context);
    }

    /// <param name="root">A declaration with its equations.</param>
    public static LinkResult Link(Declaration root, LinkContext context)
    {
        DeclarationChecks.Check(root, context);
        if (context.Errors.Count == 0)
            new ScopeBuilder(context).Build(new Scope(root, "", "", null));
        if (context.Errors.Count == 0)
            SizeNames.Assign(context);
        if (context.Errors.Count == 0)
            DomainInference.Infer(context);
        if (context.Errors.Count == 0)
            CycleChecks.Check(context);
        if (context.Errors.Count > 0)
            return Failed(root, context);

        SharedMatrices.Recognize(context);
        var system = new EquationSystem(root.Name, context.Table, context.OrderedVariables(), context.SizeParameters);
        Objective.Define(system, context);
        return new LinkResult(system, root, EquatableArray<EquationError>.Empty);
    }

    private static LinkResult Failed(Declaration? declaration, LinkContext context) => new(null, declaration, OnePerPlace(context.Errors).ToEquatableArray());

    /// <summary>What is wrong in one round of an iteration, or in one stream of a cell, is wrong in the others.</summary>
    private static IEnumerable<EquationError> OnePerPlace(IEnumerable<EquationError> errors) =>
        errors.GroupBy(error => (error.Kind, error.Declaration, error.Member, error.Node)).Select(same => same.First());
}

/// <summary>What is known while a declaration is linked.</summary>
internal sealed class LinkContext(DerivedCells derived)
{
    private int _noiseSites;

    public LinkContext(Func<string, Declaration?> find)
        : this(new DerivedCells(find))
    {
    }

    /// <summary>The cells by their names, and the equations of those that have none of their own.</summary>
    public DerivedCells Derived { get; } = derived;

    public NodeTable Table { get; } = new();

    public SizeSolver Sizes { get; } = new();

    public List<EquationError> Errors { get; } = [];

    public Dictionary<string, Variable> Parameters { get; } = [];

    public List<Variable> Inputs { get; } = [];

    /// <summary>The equations, each after those that it reads within the step where there is such an order.</summary>
    public List<Variable> Equations { get; } = [];

    /// <summary>Where each variable was declared.</summary>
    public Dictionary<Variable, Place> Places { get; } = [];

    /// <summary>The scopes of all streams, the top one first.</summary>
    public List<Scope> Scopes { get; } = [];

    /// <summary>Nodes that must hold one value per step, with the place that needs it.</summary>
    public List<(Node Node, Place Place, string Name)> NeedSteps { get; } = [];

    /// <summary>What stands for the places behind the last of some vectors, whose memory is not yet known.</summary>
    public List<(Variable Beyond, Node Vectors, Place Place)> Beyond { get; } = [];

    /// <summary>The losses, with their masks.</summary>
    public List<(Variable Loss, Loss Declaration, Node? Mask)> Losses { get; } = [];

    public List<SizeParameter> SizeParameters { get; } = [];

    /// <summary>The size of all tokens that declare none.</summary>
    public Size? Vocabulary { get; set; }

    /// <summary>A cell with its equations; null where it is not known.</summary>
    public Declaration? Find(string cell) => Derived.Find(cell);

    /// <summary>The number of a place that draws random numbers, in the order of the equations.</summary>
    public int NewNoiseSite() => ++_noiseSites;

    public void Report(ErrorKind kind, Place place, params string[] arguments) =>
        Errors.Add(new EquationError(kind, place.Declaration, place.Member, place.Node, arguments.ToEquatableArray()));

    public IReadOnlyList<Variable> OrderedVariables() => [.. Inputs, .. Parameters.Values, .. Equations];
}
