using System.Collections.Generic;
using RnnGen.Generator.Equations;

namespace RnnGen.Generator.Differentiation;

/// <summary>The adjoint as a system, and how its variables belong to those of the system.</summary>
internal sealed record AdjointSystem(EquationSystem System, IReadOnlyDictionary<Variable, Variable> AdjointOf, IReadOnlyList<Carry> Carries);

/// <summary>The sum of all that reads a variable one step away: -1 through Prev, +1 through Next.</summary>
internal sealed record Carry(Variable Of, int Steps, Variable Variable)
{
    public List<Node> Terms { get; } = [];

    /// <summary>What stands beyond the end of the sequence: the seed of the final value, and the adjoints of its last (or first) value.</summary>
    public List<Node> Boundary { get; } = [];
}
