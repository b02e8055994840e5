namespace RnnGen.Sequences.Tests;

public class NetworkHypothesesTests
{
    private const int Vocabulary = 6;

    /// <summary>Rows that part, die and change places have the probabilities of their own tokens alone.</summary>
    [Fact]
    public void Rows_are_the_sequences_that_they_come_from()
    {
        var (network, random) = (NewNetwork(), new Random(1));
        var hypotheses = new NetworkHypotheses(network, 1, 2);
        List<int[]> rows = [[]];
        hypotheses.Start();
        for (var step = 0; step < 8; step++)
        {
            var next = new double[rows.Count * Vocabulary];
            hypotheses.LogProbabilities(next);
            for (var row = 0; row < rows.Count; row++)
            {
                var expected = Alone(network, [1, 2, .. rows[row]]);
                for (var token = 0; token < Vocabulary; token++)
                    next[(row * Vocabulary) + token].ShouldBe(expected[token], 1e-6);
            }

            var parents = Enumerable.Range(0, 1 + random.Next(7)).Select(_ => random.Next(rows.Count)).ToArray();
            var tokens = parents.Select(_ => random.Next(Vocabulary)).ToArray();
            hypotheses.Extend(parents, tokens);
            rows = [.. parents.Zip(tokens, (parent, token) => (int[])[.. rows[parent], token])];
        }
    }

    [Fact]
    public void Beam_search_through_a_network_is_exact_if_wide()
    {
        var options = new BeamOptions { End = 0, MaxLength = 3, Beam = 500, Best = 5, Length = LengthPenalty.Wu(1) };
        var found = BeamSearch.Run(new NetworkHypotheses(NewNetwork(), 3), options);
        var expected = ExactSearch.Run(new NetworkHypotheses(NewNetwork(), 3), options);
        for (var i = 0; i < 5; i++)
        {
            found[i].Tokens.ShouldBe(expected[i].Tokens);
            found[i].Score.ShouldBe(expected[i].Score, 1e-6);
        }
    }

    [Fact]
    public void Refuses_an_empty_prompt_and_unknown_tokens()
    {
        Should.Throw<ArgumentException>(() => new NetworkHypotheses(NewNetwork()));
        Should.Throw<ArgumentException>(() => new NetworkHypotheses(NewNetwork(), Vocabulary));
        var hypotheses = new NetworkHypotheses(NewNetwork(), 1);
        hypotheses.Start();
        Should.Throw<ArgumentException>(() => hypotheses.Extend([0], [Vocabulary]));
    }

    private static TinyLanguageModel NewNetwork()
    {
        var network = new TinyLanguageModel(vocabulary: Vocabulary, embedding: 4, hidden: 5);
        network.Parameters.Initialize(3);
        foreach (ref var value in network.Parameters.Write())
            value *= 3;
        return network;
    }

    private static double[] Alone(TinyLanguageModel network, int[] tokens)
    {
        var (batch, tape) = (network.NewBatch(tokens.Length, 1), network.NewTape(tokens.Length, 1));
        batch.Reset([tokens.Length]);
        batch.SetTokens("w", 0, tokens);
        network.Forward(batch, tape);
        var logits = tape.Value("logits", 0, tokens.Length - 1).ToArray().Select(l => (double)l).ToArray();
        var sum = Math.Log(logits.Sum(Math.Exp));
        return [.. logits.Select(l => l - sum)];
    }
}
