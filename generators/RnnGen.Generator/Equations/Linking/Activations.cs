using RnnGen.Generator.Equations.Declarations;

namespace RnnGen.Generator.Equations.Linking;

/// <summary>The activations of <c>[Gate]</c>, in terms of elementwise operations.</summary>
internal sealed class Activations(LinkContext context, ScopeBuilder builder)
{
    private NodeTable Table => context.Table;

    /// <param name="parameterPrefix">What stands before the name of a learned slope.</param>
    public Node Apply(Gate gate, Node net, Variable variable, string parameterPrefix) => gate.Activation switch
    {
        "Sigmoid" => Table.Sigmoid(net),
        "Tanh" => Table.Elementwise(Operations.Tanh, net),
        "Relu" => Positive(net),
        "Relu6" => Table.Min(Table.Constant(6), Positive(net)),
        "LeakyRelu" => Leaky(net, Table.Constant(Or(gate.Slope, 0.01))),
        "Prelu" => Leaky(net, Table.Read(builder.Parameter($"{parameterPrefix}.slope", variable.Shape, Starts.Constant(Or(gate.Slope, 0.25))))),
        "Rrelu" => Leaky(net, Table.Noise(context.NewNoiseSite(), Or(gate.Lower, 1.0 / 8), Or(gate.Upper, 1.0 / 3), variable.Shape)),
        "Elu" => Table.Add(Positive(net), Table.Multiply(Table.Constant(Or(gate.Slope, 1)), Table.Elementwise(Operations.Expm1, Negative(net)))),
        "Softplus" => Table.Elementwise(Operations.Softplus, net),
        "Softsign" => Functions.Softsign(Table, net),
        "HardSigmoid" => Table.Min(Table.Constant(1), Positive(Table.Add(Table.Multiply(Table.Constant(1.0 / 6), net), Table.Constant(0.5)))),
        "Softmax" => Table.Softmax(net),
        _ => net,
    };

    private Node Leaky(Node net, Node slope) => Table.Add(Positive(net), Table.Multiply(slope, Negative(net)));

    private Node Positive(Node net) => Table.Max(Table.Constant(0), net);

    private Node Negative(Node net) => Table.Min(Table.Constant(0), net);

    private static double Or(double value, double otherwise) => double.IsNaN(value) ? otherwise : value;
}
