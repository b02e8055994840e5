using RnnGen.Generator.Differentiation;
using RnnGen.Generator.Equations;
using RnnGen.Generator.Equations.Declarations;
using RnnGen.Generator.Equations.Linking;

namespace RnnGen.Tests.Judges;

/// <summary>A linked declaration with its adjoint: what the judges judge.</summary>
internal sealed class Network
{
    /// <param name="root">The declaration to judge.</param>
    /// <param name="uses">The cells that it uses, directly or not.</param>
    public Network(Declaration root, params Declaration[] uses)
    {
        var result = Linker.Link(root, name => uses.FirstOrDefault(cell => cell.FullName == name));
        var system = result.System ?? throw new InvalidOperationException($"{root.Name}: {string.Join("; ", result.Errors.Select(Describe))}");
        System = Tangent.Of(system, result.Declaration!.TangentOrder);
        Adjoint = RnnGen.Generator.Differentiation.Adjoint.Of(System);
    }

    public EquationSystem System { get; }

    public AdjointSystem Adjoint { get; }

    /// <summary>What can be differentiated by: inputs, given initial values, parameters.</summary>
    public IEnumerable<Variable> Leaves =>
        System.Variables.Where(variable => variable.Kind is VariableKind.Input or VariableKind.Parameter && !variable.IsTarget && !variable.IsFixed);

    /// <summary>The adjoint of a leaf; null where nothing that is judged depends on it.</summary>
    public Variable? AdjointOf(Variable leaf) => Adjoint.AdjointOf.GetValueOrDefault(leaf);

    public IEnumerable<Variable> Seeds => Adjoint.System.Variables.Where(variable => variable.Kind == VariableKind.Seed);

    private static string Describe(EquationError error) =>
        $"{error.Kind} at {error.Declaration}.{error.Member}[{error.Node}] ({string.Join(", ", error.Arguments)})";
}
