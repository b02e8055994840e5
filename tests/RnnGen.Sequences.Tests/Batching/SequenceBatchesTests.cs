namespace RnnGen.Sequences.Tests.Batching;

public sealed class SequenceBatchesTests
{
    private static readonly int[] Lengths = [.. Enumerable.Range(0, 103).Select(i => i * 37 % 50)];

    [Theory]
    [InlineData(1, 1)]
    [InlineData(8, 3)]
    [InlineData(10, 100)]
    [InlineData(200, 1)]
    public void An_epoch_has_every_sequence_once(int batch, int pool)
    {
        var batches = new SequenceBatches(Lengths, batch, seed: 1, pool);
        for (var epoch = 1; epoch <= 3; epoch++)
        {
            var seen = new List<int>();
            for (var i = 0; i < batches.Count; i++)
            {
                batches.Next().ShouldBe(i == 0);
                batches.Epoch.ShouldBe(epoch);
                batches.Current.Length.ShouldBeInRange(1, batch);
                seen.AddRange(batches.Current.ToArray());
            }
            seen.Order().ShouldBe(Enumerable.Range(0, Lengths.Length));
        }
    }

    [Fact]
    public void Lengths_of_a_batch_are_about_equal_the_longest_first()
    {
        var batches = new SequenceBatches(Lengths, 10, seed: 1);
        var spread = 0.0;
        for (var i = 0; i < batches.Count; i++)
        {
            batches.Next();
            var lengths = batches.Current.ToArray().Select(sequence => Lengths[sequence]).ToArray();
            lengths.ShouldBe(lengths.OrderDescending());
            spread += lengths[0] - lengths[^1];
        }
        (spread / batches.Count).ShouldBeLessThan(6);
    }

    [Fact]
    public void The_order_follows_from_the_seed_and_differs_from_epoch_to_epoch()
    {
        Orders(new SequenceBatches(Lengths, 8, seed: 5), 40).ShouldBe(Orders(new SequenceBatches(Lengths, 8, seed: 5), 40));
        Orders(new SequenceBatches(Lengths, 8, seed: 5), 40).ShouldNotBe(Orders(new SequenceBatches(Lengths, 8, seed: 6), 40));
        var batches = new SequenceBatches(Lengths, 8, seed: 5);
        Orders(batches, batches.Count).ShouldNotBe(Orders(batches, batches.Count));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(13)]
    [InlineData(20)]
    public void A_checkpoint_goes_on_with_the_same_batches(int taken)
    {
        var batches = new SequenceBatches(Lengths, 8, seed: 5);
        Orders(batches, taken);
        var resumed = new SequenceBatches(Lengths, 8, seed: 99);
        Checkpoint.Of(batches).RestoreInto(resumed);
        resumed.Epoch.ShouldBe(batches.Epoch);
        Orders(resumed, 50).ShouldBe(Orders(batches, 50));
        Should.Throw<CheckpointException>(() => Checkpoint.Of(batches).RestoreInto(new SequenceBatches(Lengths, 9, seed: 5)));
    }

    [Fact]
    public void Bad_arguments_are_refused()
    {
        Should.Throw<ArgumentException>(() => new SequenceBatches([], 1, 1));
        Should.Throw<ArgumentOutOfRangeException>(() => new SequenceBatches(Lengths, 0, 1));
        Should.Throw<InvalidOperationException>(() => new SequenceBatches(Lengths, 1, 1).Current.Length);
    }

    [Fact]
    public void Chosen_sequences_are_put_into_a_batch()
    {
        int[][] sequences = [[1, 2, 3], [4], [], [5, 6]];
        var batch = new Batch<float>(3, 4, [InputShape.Token("w", 7)]);
        int[] chosen = [3, 0, 2];

        batch.Reset(sequences, chosen);
        batch.SetTokens("w", sequences, chosen);

        batch.Lengths.ToArray().ShouldBe([2, 3, 0]);
        batch.Tokens(0)[batch.RowOf(0, 1)].ShouldBe(6);
        batch.Tokens(0)[batch.RowOf(1, 2)].ShouldBe(3);
        Should.Throw<ArgumentException>(() => batch.Reset(sequences, [0, 1, 2, 3, 0]));
    }

    private static List<int> Orders(SequenceBatches batches, int count)
    {
        var orders = new List<int>();
        for (var i = 0; i < count; i++)
        {
            batches.Next();
            orders.AddRange(batches.Current.ToArray());
        }
        return orders;
    }
}
