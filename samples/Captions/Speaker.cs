using System.Numerics.Tensors;
using RnnGen.Sequences;

namespace RnnGen.Samples.Captions;

/// <summary>A network that has a picture before it and says what it sees, the likeliest word at each step.</summary>
internal sealed class Speaker(Captioner network)
{
    private const int Longest = 16;
    private readonly RecurrentState<float> _state = network.NewState();

    public string[] Describe(Scene scene)
    {
        _state.Reset();
        network.StepInputs(_state).SetMemory("regions", 0, scene.ToRegions());
        var (said, word) = (new List<int>(), Vocabulary.End);
        while (said.Count < Longest && (word = TensorPrimitives.IndexOfMax(network.Step(word, _state))) != Vocabulary.End)
            said.Add(word);
        return Vocabulary.Decode(said);
    }

    /// <summary>Where it looks before each word: a map of the regions per word, one beside the other.</summary>
    public Picture Attention(Scene scene, string[] said)
    {
        var (batch, tape) = (network.NewBatch(said.Length, 1), network.NewTape(said.Length, 1));
        batch.Reset([said.Length]);
        batch.SetMemory("regions", 0, scene.ToRegions());
        batch.SetTokens("word", 0, [Vocabulary.End, .. Vocabulary.Encode(said)[..^1]]);
        batch.SetTokens("next", 0, Vocabulary.Encode(said));
        network.Forward(batch, tape);

        const int Regions = Scene.Regions;
        var (values, names) = (new double[Regions, ((Regions + 1) * said.Length) - 1], new string[((Regions + 1) * said.Length) - 1]);
        for (var column = 0; column < names.Length; column++)
        {
            var (word, x) = (column / (Regions + 1), column % (Regions + 1));
            names[column] = x == 1 ? said[word] : "";
            for (var row = 0; row < Regions; row++)
                values[row, column] = x < Regions ? tape.Value("a", 0, word)[(row * Regions) + x] : double.NaN;
        }

        return Picture.HeatMap(
            string.Join(' ', said), Axis.Categories("", names), Axis.Categories("", ["top", "middle", "bottom"]), values, Axis.Numbers("weight", 0, 1));
    }
}
