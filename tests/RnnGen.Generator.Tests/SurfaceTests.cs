using RnnGen.Generator.Tests.Support;

namespace RnnGen.Generator.Tests;

/// <summary>The members that a declared class receives.</summary>
public class SurfaceTests
{
    [Theory]
    [InlineData("[Input] Vec x;", "Step(ReadOnlySpan<float> x, RecurrentState<float> state)")]
    [InlineData("[Input] Token x;", "Step(int token, RecurrentState<float> state)")]
    [InlineData("[Input] Token x;", "Step(ReadOnlySpan<int> x, RecurrentState<float> state)")]
    [InlineData("[Input] Vec x; [Input] Scalar gap; [Input] Token word; [Input(Per = Per.Sequence)] Vec speaker;", "Step(ReadOnlySpan<float> x, ReadOnlySpan<float> gap, ReadOnlySpan<int> word, ReadOnlySpan<float> speaker, RecurrentState<float> state)")]
    [InlineData("[Input] Vec x; [Input] Vec state;", "Step(ReadOnlySpan<float> x, ReadOnlySpan<float> state, RecurrentState<float> carried)")]
    public void AStepTakesAllInputs(string inputs, string signature)
    {
        var terms = inputs.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(input => input.Split(' ')[^1])
            .Select(name => name is "gap" or "speaker" ? name : $"Linear({name}, name: \"of{name}\")");
        var result = Generate.Result($"[Cell] partial class Several {{ {inputs} [State, Output] Vec h => Vec.Tanh(Prev(h) + {string.Join(" + ", terms)}); }}");
        var text = result.GeneratedSources.Single(file => file.HintName.EndsWith(".g.cs", StringComparison.Ordinal)).SourceText.ToString();
        var steps = text.Replace("global::System.", "", StringComparison.Ordinal).Replace("global::RnnGen.", "", StringComparison.Ordinal).Split('\n')
            .Where(line => line.Contains(" Step(", StringComparison.Ordinal)).Select(line => line.Trim().Replace("public ReadOnlySpan<float> ", "", StringComparison.Ordinal).Split(" =>")[0]);
        steps.ShouldContain(signature, string.Join("\n", steps));
    }
}
