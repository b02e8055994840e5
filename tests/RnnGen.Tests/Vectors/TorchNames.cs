namespace RnnGen.Tests.Vectors;

/// <summary>Where PyTorch keeps what the language names <c>f0.i.x</c> or <c>b1.h.initial</c>.</summary>
internal sealed class TorchNames(TorchCase torch)
{
    private static readonly Dictionary<string, string> s_gates = new() { ["lstm"] = "ifgo", ["gru"] = "rzn" };

    /// <summary>The value of a leaf, in the rows of an assignment.</summary>
    public double[][] Value(string leaf) => leaf == "x"
        ? [.. torch.Input.SelectMany(steps => steps)]
        : leaf.EndsWith(".initial", StringComparison.Ordinal) ? State(torch.Initial, leaf) : [Parameter(leaf, torch.Parameters, sumBiases: true)];

    /// <summary>The gradient by a leaf.</summary>
    public double[][] Gradient(string leaf) => leaf == "x"
        ? [.. torch.Gradients.Input.SelectMany(steps => steps)]
        : leaf.EndsWith(".initial", StringComparison.Ordinal) ? State(torch.Gradients.Initial, leaf) : [Parameter(leaf, torch.Gradients.Parameters, sumBiases: false)];

    /// <summary>The rows that belong to <c>f0.h</c>, <c>b1.c</c>, …: one for each sequence.</summary>
    public double[][] State(double[][][][] states, string variable)
    {
        var parts = variable.Split('.');
        return states[parts[1] == "c" ? 1 : 0][(Layer(parts[0]) * torch.Directions) + (IsReverse(parts[0]) ? 1 : 0)];
    }

    private double[] Parameter(string name, Dictionary<string, TorchTensor> tensors, bool sumBiases)
    {
        var parts = name.Split('.');
        var suffix = $"_l{Layer(parts[0])}{(IsReverse(parts[0]) ? "_reverse" : "")}";
        var isHidden = parts[2] == "hidden";
        if (parts[^1] != "bias")
            return Block(tensors[(parts[^1] == "x" ? "weight_ih" : "weight_hh") + suffix], parts[1]);

        // PyTorch adds two biases; where they stand in one sum, the language has their sum, and both have its gradient.
        var input = Block(tensors["bias_ih" + suffix], parts[1]);
        var hidden = Block(tensors["bias_hh" + suffix], parts[1]);
        if (isHidden)
            return hidden;
        return sumBiases && parts[1] != "n" ? [.. input.Zip(hidden, (left, right) => left + right)] : input;
    }

    private double[] Block(TorchTensor tensor, string gate)
    {
        var gates = s_gates.GetValueOrDefault(torch.Kind, "h");
        var size = tensor.Data.Length / gates.Length;
        return tensor.Data[(gates.IndexOf(gate[0]) * size)..((gates.IndexOf(gate[0]) + 1) * size)];
    }

    private static int Layer(string field) => field[1] - '0';

    private static bool IsReverse(string field) => field[0] == 'b';
}
