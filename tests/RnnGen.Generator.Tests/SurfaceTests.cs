using Microsoft.CodeAnalysis;
using RnnGen.Generator.Reading;
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

    /// <summary>A member of a declared class cannot have the name of one that it receives.</summary>
    [Fact]
    public void EveryMemberThatAClassReceivesHasAReservedName()
    {
        const string cell = "[Cell] public partial class C { [Input] Vec x; [Memory] Vecs m; [State, Output] Vec h => Vec.Tanh(Linear(x, Prev(h)) + WeightedSum(m * x, m)); }";
        var compilation = Generate.Compilation(Compile.Sources(cell));
        compilation.GetTypeByMetadataName("C")!.GetMembers()
            .Where(member => GeneratedCode.Contains(member) && member is not IMethodSymbol { MethodKind: not MethodKind.Ordinary } && !member.Name.Contains('.', StringComparison.Ordinal))
            .Select(member => member.Name).Distinct().Where(name => !GeneratedCode.ReservedNames.Contains(name)).ShouldBeEmpty();
    }
}
