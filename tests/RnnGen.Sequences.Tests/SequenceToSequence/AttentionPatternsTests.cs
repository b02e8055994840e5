using RnnGen.Sequences.Tests.Labelling;

namespace RnnGen.Sequences.Tests.SequenceToSequence;

/// <summary>Ways to attend, against their definitions and by central differences.</summary>
public sealed class AttentionPatternsTests
{
    private const int Steps = 4, Width = 3;

    private static readonly int[] Places = [2, 5];

    [Fact]
    public void Dot() => Judge(new Runner<DotAttention, double>(5), (p, s, m) => Softmax(m.Select(v => Product(v, s))));

    [Fact]
    public void Bilinear() => Judge(new Runner<BilinearAttention, double>(5), (p, s, m) => Softmax(m.Select(v => Product(v, Times(p, "W", s)))));

    [Fact]
    public void Additive() => Judge(new Runner<AdditiveAttention, double>(5), (p, s, m) =>
    {
        var query = Times(p, "query.s", s).Zip(Values(p, "query.bias"), (x, b) => x + b).ToArray();
        return Softmax(m.Select(v => Product(Times(p, "keys.source", v).Zip(query, (k, q) => Math.Tanh(k + q)).ToArray(), Values(p, "v"))));
    });

    [Fact]
    public void Without_a_softmax() => Judge(new Runner<GatedAttention, double>(5), (p, s, m) => [.. m.Select(v => 1 / (1 + Math.Exp(-Product(v, Times(p, "W", s)))))]);

    [Fact]
    public void Fed_with_what_was_attended_to() =>
        Judge(new Runner<FedAttention, double>(5), (p, s, m) => Softmax(m.Select(v => Product(v, Times(p, "W", s)))), stateBefore: false);

    /// <summary>Weights and contexts of every step are those of the definition; all gradients, that of the first query included, are derivatives.</summary>
    private static void Judge<TCell>(Runner<TCell, double> network, Func<Parameters<double>, double[], double[][], double[]> weights, bool stateBefore = true)
        where TCell : IGeneratedCell
    {
        network.Parameters.Initialize(7);
        if (network.Parameters.Contains("s.initial"))
            Judges.Numbers(network.Parameters.Shapes[network.Parameters.IndexOf("s.initial")].Count, 8).CopyTo(network.Parameters.Write()[network.Parameters.Offset("s.initial")..]);
        var (batch, tape) = (network.NewBatch(Steps, Places.Length), network.NewTape(Steps, Places.Length));
        double[][] memories = [.. Places.Select((places, i) => Judges.Numbers(places * Width, i))];
        batch.Reset([Steps, 2]);
        for (var i = 0; i < Places.Length; i++)
        {
            batch.SetMemory("source", i, memories[i]);
            batch.SetTokens("previous", i, ((int[])[0, 3, 1, 2])[..batch.Length(i)]);
            batch.SetTokens("next", i, ((int[])[3, 1, 2, 0])[..batch.Length(i)]);
        }
        network.Forward(batch, tape);

        for (var i = 0; i < Places.Length; i++)
            for (var t = 0; t < batch.Length(i); t++)
            {
                var state = !stateBefore ? tape.Value("s", i, t).ToArray() : t > 0 ? tape.Value("s", i, t - 1).ToArray() : Values(network.Parameters, "s.initial");
                double[][] source = [.. memories[i].Chunk(Width)];
                var expected = weights(network.Parameters, state, source);
                tape.Value("a", i, t)[..Places[i]].ToArray().ShouldBe(expected, 1e-12);
                tape.Value("a", i, t)[Places[i]..].ToArray().ShouldAllBe(weight => weight == 0);
                tape.Value("context", i, t).ToArray().ShouldBe([.. Enumerable.Range(0, Width).Select(k => expected.Zip(source, (weight, v) => weight * v[k]).Sum())], 1e-12);
            }

        var gradients = network.Parameters.NewLike();
        network.Backward(tape, gradients);
        for (var j = 0; j < gradients.Shapes.Count; j++)
            gradients.ValuesOf(j).ShouldBeDerivatives(network.Parameters.Write().Slice(gradients.Offset(j), gradients.Shapes[j].Count), () =>
            {
                network.Parameters.Write();
                network.Forward(batch, tape);
                return network.Loss(tape);
            });
    }

    private static double[] Values(Parameters<double> p, string name) => p.ValuesOf(p.IndexOf(name)).ToArray();

    private static double Product(double[] x, double[] y) => x.Zip(y, (a, b) => a * b).Sum();

    private static double[] Times(Parameters<double> p, string matrix, double[] x) => [.. Values(p, matrix).Chunk(x.Length).Select(row => Product(row, x))];

    private static double[] Softmax(IEnumerable<double> scores)
    {
        var exp = scores.Select(Math.Exp).ToArray();
        return [.. exp.Select(e => e / exp.Sum())];
    }
}
