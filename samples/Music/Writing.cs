namespace RnnGen.Samples.Music;

/// <summary>Lets the network write tunes, one per wish, side by side.</summary>
internal static class Writing
{
    public static List<Note>[] Tunes(Composer network, IReadOnlyList<Wish> wishes, double temperature, int seed)
    {
        var (batch, tape, state) = (network.NewBatch(1, wishes.Count), network.NewTape(1, wishes.Count), network.NewState(wishes.Count));
        var (random, logits) = (new Random(seed), 0);
        var (tunes, last) = (wishes.Select(_ => new List<Note>()).ToArray(), new int[wishes.Count]);
        for (var step = 0; step < Folk.MostNotes + 2; step++)
        {
            batch.Reset([.. wishes.Select(_ => 1)]);
            for (var i = 0; i < wishes.Count; i++)
            {
                batch.Set("wish", i, wishes[i].ToVector());
                batch.SetToken("note", i, 0, last[i]);
            }
            network.Forward(batch, tape, state);
            for (var i = 0; i < wishes.Count; i++)
            {
                if (step > 0 && last[i] == Note.End)
                    continue;
                last[i] = Draw(network.Output(tape, logits, i, 0), temperature, random);
                if (last[i] != Note.End)
                    tunes[i].Add(Note.Of(last[i]));
            }
        }
        return tunes;
    }

    private static int Draw(ReadOnlySpan<float> logits, double temperature, Random random)
    {
        var (chances, sum, most) = (new double[logits.Length], 0.0, float.MinValue);
        foreach (var logit in logits)
            most = Math.Max(most, logit);
        for (var i = 0; i < chances.Length; i++)
            sum += chances[i] = Math.Exp((logits[i] - most) / temperature);
        var rest = random.NextDouble() * sum;
        for (var i = 0; i < chances.Length; i++)
            if ((rest -= chances[i]) < 0)
                return i;
        return Note.End;
    }
}
