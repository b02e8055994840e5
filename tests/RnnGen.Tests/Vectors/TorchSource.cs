namespace RnnGen.Tests.Vectors;

/// <summary>PyTorch's modules, written in the language: one cell for each direction, used once for each layer.</summary>
internal static class TorchSource
{
    public const string Class = "Module";

    public static string Of(TorchCase torch)
    {
        var state = torch.Initial.Length > 0 ? "State(Initial = Initial.Given)" : "State";
        var cells = Cell("FromPast", "Prev", state, torch) + (torch.Directions == 2 ? Cell("FromFuture", "Next", state, torch) : "");
        var layers = Enumerable.Range(0, torch.Layers).ToList();
        var fields = string.Concat(layers.Select(layer => $"[Use] FromPast f{layer}; {(torch.Directions == 2 ? $"[Use] FromFuture b{layer}; " : "")}"));
        return $"{cells}[Cell] public partial class {Class} {{ [Input] Vec x; {fields}{string.Concat(layers.Select(layer => Layer(layer, torch)))}}}\n";
    }

    private static string Layer(int layer, TorchCase torch)
    {
        var input = layer == 0 ? "x" : $"y{layer - 1}";
        var body = torch.Directions == 2 ? $"Concat(f{layer}.Apply({input}), b{layer}.Apply({input}))" : $"f{layer}.Apply({input})";
        return layer == torch.Layers - 1 ? $"[Output] Vec y => {body}; " : $"Vec y{layer} => {body}; ";
    }

    private static string Cell(string name, string before, string state, TorchCase torch)
    {
        var linear = $"Linear(x, {before}(h){NoBias(torch)})";
        var equations = torch.Kind switch
        {
            "lstm" => $"""
                [Gate(Sigmoid)] Vec i => {linear};
                [Gate(Sigmoid)] Vec f => {linear};
                [Gate(Tanh)] Vec g => {linear};
                [Gate(Sigmoid)] Vec o => {linear};
                [{state}] Vec c => f * {before}(c) + i * g;
                [{state}, Output] Vec h => o * Vec.Tanh(c);
                """,
            "gru" => $"""
                [Gate(Sigmoid)] Vec r => {linear};
                [Gate(Sigmoid)] Vec z => {linear};
                [Gate(Tanh)] Vec n => Linear(x{NoBias(torch)}) + r * Linear({before}(h), name: "hidden"{NoBias(torch)});
                [{state}, Output] Vec h => (1 - z) * n + z * {before}(h);
                """,
            "rnn_relu" => $"[{state}, Output, Gate(Relu)] Vec h => {linear};",
            _ => $"[{state}, Output, Gate(Tanh)] Vec h => {linear};",
        };
        return $"[Cell] public partial class {name} {{ [Input] Vec x;\n{equations}\n}}\n";
    }

    private static string NoBias(TorchCase torch) => torch.Bias ? "" : ", bias: false";
}
