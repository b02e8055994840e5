using System.Collections.Generic;
using System.Linq;

namespace RnnGen.Generator.Equations;

/// <summary>A constructor argument of the generated class: a size that is known at run time, or a declared constant.</summary>
/// <param name="Constant">The declared constant, or 0 where the size is given at run time.</param>
internal sealed record SizeParameter(string Name, int Constant);

/// <summary>A network as a system of recurrence equations, or the adjoint of one.</summary>
internal sealed class EquationSystem(string name, NodeTable table, IReadOnlyList<Variable> variables, IReadOnlyList<SizeParameter> sizes)
{
    public string Name { get; } = name;

    public NodeTable Table { get; } = table;

    /// <summary>Every variable, in the order of the declaration.</summary>
    public IReadOnlyList<Variable> Variables { get; } = variables;

    public IReadOnlyList<SizeParameter> Sizes { get; } = sizes;

    /// <summary>The value that training makes small: weighted losses, summed and normalised over the batch; null without a loss.</summary>
    public Variable? Objective { get; internal set; }

    public IEnumerable<Variable> Equations => Variables.Where(variable => variable.Kind == VariableKind.Equation);

    /// <summary>What the caller gives: numbers and tokens per step or sequence, links, targets and initial values among them.</summary>
    public IEnumerable<Variable> Inputs => Variables.Where(variable => variable.Kind is VariableKind.Input or VariableKind.Token or VariableKind.Link);

    public IEnumerable<Variable> Parameters => Variables.Where(variable => variable.Kind == VariableKind.Parameter);

    public Variable this[string variable] => Variables.First(candidate => candidate.Name == variable);
}
