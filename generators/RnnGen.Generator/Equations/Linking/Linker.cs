using System;
using System.Collections.Generic;
using System.Linq;
using RnnGen.Generator.Equations.Declarations;
using RnnGen.Generator.Support;

namespace RnnGen.Generator.Equations.Linking;

/// <summary>A system, or what stands against it.</summary>
/// <param name="System">The system; null where there are errors.</param>
internal sealed record LinkResult(EquationSystem? System, EquatableArray<EquationError> Errors);

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
            return new LinkResult(null, context.Errors.Distinct().ToEquatableArray());

        var system = new EquationSystem(root.Name, context.Table, context.OrderedVariables(), context.SizeParameters);
        Objective.Define(system, context);
        return new LinkResult(system, EquatableArray<EquationError>.Empty);
    }
}

/// <summary>What is known while a declaration is linked.</summary>
internal sealed class LinkContext(Func<string, Declaration?> find)
{
    private int _noiseSites;

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

    public Declaration? Find(string cell) => find(cell);

    /// <summary>The number of a place that draws random numbers, in the order of the equations.</summary>
    public int NewNoiseSite() => ++_noiseSites;

    public void Report(ErrorKind kind, Place place, params string[] arguments) =>
        Errors.Add(new EquationError(kind, place.Declaration, place.Member, place.Node, arguments.ToEquatableArray()));

    public IReadOnlyList<Variable> OrderedVariables() => [.. Inputs, .. Parameters.Values, .. Equations];
}
