using System.Numerics.Tensors;
using System.Text.Json;

namespace RnnGen.Sequences.Tests;

/// <summary>Whole training runs, loss by loss and norm by norm, against those of PyTorch.</summary>
public class TorchTrainingTests
{
    private static readonly JsonElement Reference =
        JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Data", "training.json"))).RootElement;

    public static TheoryData<int> Runs => [.. Enumerable.Range(0, Reference.GetProperty("runs").GetArrayLength())];

    [Theory]
    [MemberData(nameof(Runs))]
    public void Trains_as_PyTorch_does(int index)
    {
        var run = Reference.GetProperty("runs")[index];
        var (network, gates) = Make(run.GetProperty("kind").GetString()!);
        Load(network.Parameters, run.GetProperty("start"), gates);
        var tokens = run.GetProperty("tokens").EnumerateArray().Select(s => s.EnumerateArray().Select(t => t.GetInt32()).ToArray()).ToArray();
        var steps = run.GetProperty("steps").GetInt32();
        var clip = run.GetProperty("clip") is { ValueKind: JsonValueKind.Number } limit ? limit.GetDouble() : double.PositiveInfinity;
        var optimizer = OptimizerTests.Make(run, network.Parameters.Count);
        var gradients = network.Parameters.NewLike();
        var (batch, tape, state) = (network.NewBatch(steps, tokens.Length), network.NewTape(steps, tokens.Length), network.NewState(tokens.Length));

        for (var k = 0; k < run.GetProperty("losses").GetArrayLength(); k++)
        {
            batch.Reset([.. tokens.Select(_ => steps)]);
            for (var b = 0; b < tokens.Length; b++)
            {
                batch.SetTokens("w", b, tokens[b].AsSpan(k * steps, steps));
                batch.SetTokens("next", b, tokens[b].AsSpan(k * steps + 1, steps));
            }
            network.Forward(batch, tape, state);
            gradients.Clear();
            network.Backward(tape, gradients);
            network.Loss(tape).ShouldBe(run.GetProperty("losses")[k].GetDouble(), 1e-4, $"loss of step {k}");
            GradientClipping.ByNorm(gradients.Write(), clip).ShouldBe(run.GetProperty("norms")[k].GetDouble(), 1e-4, $"norm of step {k}");
            optimizer.Step(network.Parameters.Write(), gradients.Values);
        }

        var expected = network.Parameters.NewLike();
        Load(expected, run.GetProperty("end"), gates);
        TensorPrimitives.Distance(network.Parameters.Values, expected.Values).ShouldBeLessThan(1e-3f * TensorPrimitives.Norm(expected.Values));
    }

    private static (IRecurrentNetwork Network, string Gates) Make(string kind)
    {
        int Size(string name) => Reference.GetProperty(name).GetInt32();
        return kind switch
        {
            "RNN" => (new TorchRnn(vocabulary: Size("vocabulary"), embedding: Size("embedding"), hidden: Size("hidden")), ""),
            "LSTM" => (new TorchLstm(vocabulary: Size("vocabulary"), embedding: Size("embedding"), hidden: Size("hidden")), "ifgo"),
            _ => (new TorchGru(vocabulary: Size("vocabulary"), embedding: Size("embedding"), hidden: Size("hidden")), "rzn"),
        };
    }

    private static void Load(Parameters<float> parameters, JsonElement weights, string gates)
    {
        float[] Values(string name) => OptimizerTests.Numbers(weights.GetProperty(name).GetProperty("values"));
        void Set(string name, ReadOnlySpan<float> values)
        {
            var index = parameters.IndexOf(name);
            values.Length.ShouldBe(parameters.Shapes[index].Count);
            values.CopyTo(parameters.Write()[parameters.Offset(index)..]);
        }

        Set("embedding", Values("embedding.weight"));
        Set("Wy", Values("out.weight"));
        Set("by", Values("out.bias"));
        foreach (var (name, source) in new[] { ("Wx", "rnn.weight_ih_l0"), ("Wh", "rnn.weight_hh_l0"), ("bx", "rnn.bias_ih_l0"), ("bh", "rnn.bias_hh_l0") })
        {
            var all = Values(source);
            if (gates.Length == 0)
                Set(name, all);
            for (var gate = 0; gate < gates.Length; gate++)
                Set(name + gates[gate], all.AsSpan(gate * (all.Length / gates.Length), all.Length / gates.Length));
        }
    }
}
