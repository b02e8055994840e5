namespace RnnGen.Sequences.Tests.SequenceToSequence;

/// <summary>Hypotheses of a decoder that attends to a memory.</summary>
public class ConditionalHypothesesTests
{
    private const int Vocabulary = 5;

    private static readonly float[] Memory = [.. Enumerable.Range(0, 18).Select(i => MathF.Sin(i))];
    private static readonly float[] Start = [0.5f, -0.2f, 0.1f, 0.9f];

    private readonly TinyWriter _network = new(sourceCount: 4);

    public ConditionalHypothesesTests() => _network.Initialize(3);

    [Fact]
    public void Rows_are_written_under_the_condition()
    {
        var hypotheses = new NetworkHypotheses(_network, Condition, 1);
        hypotheses.Start();
        hypotheses.Extend([0, 0, 0], [2, 3, 4]);
        hypotheses.Extend([2, 0], [0, 1]);
        var next = new double[2 * Vocabulary];
        hypotheses.LogProbabilities(next);
        foreach (var (row, tokens) in new[] { (0, new[] { 1, 4, 0 }), (1, [1, 2, 1]) })
        {
            var tape = Alone(tokens);
            var logits = tape.Value("logits", 0, 2).ToArray();
            var norm = Math.Log(logits.Sum(l => Math.Exp(l)));
            for (var token = 0; token < Vocabulary; token++)
                next[(row * Vocabulary) + token].ShouldBe(logits[token] - norm, 1e-6);
            hypotheses.Value("a", row).ToArray().ShouldBe(tape.Value("a", 0, 2).ToArray(), 1e-6);
        }
    }

    [Fact]
    public void A_decoder_without_a_condition_is_no_language_model() =>
        Should.Throw<ArgumentException>(() => new NetworkHypotheses(_network, 1)).Message.ShouldContain("no language model");

    private static void Condition(Batch<float> batch, int row)
    {
        batch.SetMemory("source", row, Memory);
        batch.Set("s.initial", row, Start);
    }

    private Tape<float> Alone(int[] tokens)
    {
        var (batch, tape) = (_network.NewBatch(tokens.Length, 1), _network.NewTape(tokens.Length, 1));
        batch.Reset([tokens.Length]);
        batch.SetTokens("previous", 0, tokens);
        Condition(batch, 0);
        _network.Forward(batch, tape);
        return tape;
    }
}
