using RnnGen.Sequences;

namespace RnnGen.Samples.Music;

/// <summary>Teaches the network tunes of all kinds, none of them twice.</summary>
internal static class Training
{
    private const int Tunes = 32;

    /// <returns>The mean loss of the last batches, in nats per note.</returns>
    public static double Run(Composer network, int rounds, int seed)
    {
        var (batch, tape, gradients) = (network.NewBatch(Folk.MostNotes, Tunes), network.NewTape(Folk.MostNotes, Tunes), network.Parameters.NewLike());
        var adam = new Adam(gradients.Count);
        var rate = LearningRate.Cosine(5e-3, 1e-4);
        var (random, recent) = (new Random(seed), double.NaN);
        for (var round = 0; round < rounds; round++)
        {
            var wishes = Enumerable.Range(0, Tunes).Select(_ => Wish.Any(random)).ToArray();
            var tunes = wishes.Select(wish => Folk.Tune(wish, random).Select(note => note.Token).ToArray()).ToArray();
            batch.Reset([.. tunes.Select(tune => tune.Length + 1)]);
            for (var i = 0; i < Tunes; i++)
            {
                batch.Set("wish", i, wishes[i].ToVector());
                batch.SetTokens("note", i, [Note.End, .. tunes[i]]);
                batch.SetTokens("next", i, [.. tunes[i], Note.End]);
            }
            network.Forward(batch, tape);
            gradients.Clear();
            network.Backward(tape, gradients);
            GradientClipping.ByNorm(gradients.Write(), 1);
            adam.LearningRate = rate.At(new TrainingProgress(round, (double)round / rounds));
            adam.Step(network.Parameters, gradients);
            recent = double.IsNaN(recent) ? network.Loss(tape) : 0.98 * recent + 0.02 * network.Loss(tape);
        }
        return recent;
    }
}
