namespace RnnGen.Sequences.Tests.Training;

/// <summary>Losses that are written as equations, against their definitions.</summary>
public sealed class LossPatternsTests
{
    /// <summary>C. Szegedy and others, "Rethinking the Inception architecture for computer vision", CVPR 2016, section 7: q′(k) = (1 − ε)·[k = y] + ε/K.</summary>
    [Fact]
    public void Label_smoothing_is_the_cross_entropy_with_smoothed_labels()
    {
        var network = new Smoothed();
        network.Initialize(1);
        var (batch, tape) = (network.NewBatch(3, 1), network.NewTape(3, 1));
        batch.Reset([3]);
        batch.Set("x", 0, [.. Enumerable.Range(0, 9).Select(i => MathF.Sin(i))]);
        int[] labels = [2, 0, 3];
        batch.SetTokens("label", 0, labels);
        network.Forward(batch, tape);

        var expected = 0.0;
        for (var step = 0; step < 3; step++)
        {
            double[] logits = [.. tape.Value("logits", 0, step).ToArray().Select(v => (double)v)];
            var norm = Math.Log(logits.Sum(Math.Exp));
            for (var k = 0; k < 4; k++)
                expected -= ((k == labels[step] ? 0.9 : 0) + (0.1 / 4)) * (logits[k] - norm) / 3;
        }
        network.Loss(tape).ShouldBe(expected, 1e-6);

        var gradients = network.NewGradients();
        network.Backward(tape, gradients);
        var bias = gradients.ValuesOf(gradients.IndexOf("logits.bias")).ToArray();
        for (var k = 0; k < 4; k++)
        {
            var slope = 0.0;
            for (var step = 0; step < 3; step++)
            {
                double[] logits = [.. tape.Value("logits", 0, step).ToArray().Select(v => (double)v)];
                slope += ((Math.Exp(logits[k]) / logits.Sum(Math.Exp)) - (k == labels[step] ? 0.9 : 0) - (0.1 / 4)) / 3;
            }
            ((double)bias[k]).ShouldBe(slope, 1e-6);
        }
    }

    /// <summary>K. Xu and others, "Show, attend and tell", ICML 2015, equation 14: λ Σᵢ (1 − Σₜ αₜᵢ)², over the parts that there are.</summary>
    [Fact]
    public void Even_attention_sums_the_weights_of_each_part_over_time()
    {
        var network = new EvenAttention(sourceCount: 4);
        network.Initialize(2);
        int[] lengths = [3, 5], parts = [4, 2];
        var (batch, tape) = (network.NewBatch(5, 2), network.NewTape(5, 2));
        batch.Reset(lengths);
        for (var s = 0; s < 2; s++)
        {
            batch.SetMemory("source", s, [.. Enumerable.Range(0, 2 * parts[s]).Select(i => MathF.Cos(i + s))]);
            batch.SetTokens("previous", s, [.. Enumerable.Range(0, lengths[s]).Select(t => t % 3)]);
            batch.SetTokens("next", s, [.. Enumerable.Range(0, lengths[s]).Select(t => (t + 1) % 3)]);
        }
        network.Forward(batch, tape);

        var (words, uneven) = (0.0, 0.0);
        for (var s = 0; s < 2; s++)
        {
            var sums = new double[parts[s]];
            for (var t = 0; t < lengths[s]; t++)
            {
                double[] logits = [.. tape.Value("logits", s, t).ToArray().Select(v => (double)v)];
                words += (Math.Log(logits.Sum(Math.Exp)) - logits[(t + 1) % 3]) / 8;
                for (var i = 0; i < sums.Length; i++)
                    sums[i] += tape.Value("a", s, t)[i];
            }
            uneven += sums.Sum(sum => (1 - sum) * (1 - sum)) / 2;
        }
        network.Loss(tape).ShouldBe(words + (0.5 * uneven), 1e-5);
    }
}
