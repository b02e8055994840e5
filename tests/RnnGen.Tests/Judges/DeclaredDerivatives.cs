using RnnGen.Generator.Equations;
using Op = RnnGen.Generator.Equations.Operations;

namespace RnnGen.Tests.Judges;

/// <summary>
/// Derivatives that a system declares, at one point. Around it the system stands for another one that has them by itself: what is
/// stopped stays as it is here, a surrogate moves its value, and a bounded value moves by so much less as its adjoint is cut.
/// </summary>
internal sealed class DeclaredDerivatives
{
    private readonly Network _network;
    private readonly ReferenceInterpreter<Plain> _values;
    private readonly ReferenceInterpreter<Plain> _adjoints;

    private DeclaredDerivatives(Network network, Assignment point)
    {
        _network = network;
        _values = new(network.System, point);
        _adjoints = new(network.Adjoint.System, point);
    }

    /// <summary>The derivatives that a system declares; null where there are none.</summary>
    public static DeclaredDerivatives? At(Network network, Assignment point) =>
        network.System.Table.Nodes.Any(node => node.Is(Op.StopGradient) || node.Is(Op.StraightThrough) || node.Is(Op.Bounded)) ? new(network, point) : null;

    public double[] Row(Node node, int sequence, int step) => _values.Row(node, sequence, step);

    /// <summary>1, or for a bounded value the part of its adjoint that is passed on.</summary>
    public double[] Slope(Node node, int sequence, int step)
    {
        if (!node.Is(Op.Bounded) || _network.Adjoint.AdjointOf.GetValueOrDefault(VariableOf(node)) is not { } adjoint)
            return [.. Row(node, sequence, step).Select(_ => 1.0)];
        var limit = node.Arguments[1].Detail.Value;
        return [.. _adjoints.Row(_network.System.Table.Read(adjoint), sequence, step).Select(arriving => Math.Abs(arriving) <= limit ? 1 : limit / Math.Abs(arriving))];
    }

    private Variable VariableOf(Node bounded) =>
        _network.System.Equations.SingleOrDefault(equation => equation.Definition == bounded)
        ?? throw new NotSupportedException($"To be judged, '{bounded}' must be an equation of its own.");
}
