using RnnGen.Tests.Laws.Subjects;

namespace RnnGen.Tests;

public sealed class BatchTests
{
    private static readonly InputShape[] Inputs =
        [new("x", 3), InputShape.Token("w", 10), new("weight", 1), new("context", 20, PerSequence: true), InputShape.Token("label", 4, perSequence: true)];

    public static TheoryData<int[]> Lengths => [new int[] { 4, 2, 3 }, new int[] { 3, 0, 1 }, new int[] { 1 }, Array.Empty<int>(), new int[] { 0, 0 }, new int[] { 7, 7 }];

    [Theory]
    [MemberData(nameof(Lengths))]
    public void Sequences_are_sorted_stably_and_counted(int[] lengths)
    {
        var batch = NewBatch(lengths);
        var expected = Enumerable.Range(0, lengths.Length).OrderByDescending(i => lengths[i]).ToArray();
        batch.Order.ToArray().ShouldBe(expected);
        for (var q = 0; q < lengths.Length; q++)
            batch.Positions[expected[q]].ShouldBe(q);
        batch.Sequences.ShouldBe(lengths.Length);
        batch.Steps.ShouldBe(lengths.Append(0).Max());
        batch.Rows.ShouldBe(lengths.Sum());
        for (var t = 0; t < batch.Steps; t++)
        {
            batch.Active(t).ShouldBe(lengths.Count(length => length > t));
            batch.Start(t).ShouldBe(lengths.Sum(length => Math.Min(length, t)));
        }
    }

    [Theory]
    [MemberData(nameof(Lengths))]
    public void Segments_name_the_neighbour_of_every_row(int[] lengths)
    {
        var batch = NewBatch(lengths);
        foreach (var shift in (int[])[-1, 1])
        {
            var row = 0;
            foreach (var segment in batch.Segments(shift))
            {
                segment.Row.ShouldBe(row);
                segment.Count.ShouldBeGreaterThan(0);
                for (var i = 0; i < segment.Count; i++, row++)
                {
                    var (sequence, step) = Place(batch, row);
                    var inside = step + shift >= 0 && step + shift < lengths[sequence];
                    segment.IsInitial.ShouldBe(!inside);
                    (segment.Source + i).ShouldBe(inside ? batch.RowOf(sequence, step + shift) : batch.Positions[sequence]);
                }
            }

            row.ShouldBe(batch.Rows);
        }
    }

    [Fact]
    public void Steps_with_equally_many_rows_are_one_segment()
    {
        var batch = NewBatch([7, 7]);
        batch.Segments(-1).ToArray().ShouldBe([new(0, 0, 2, true), new(2, 0, 12, false)]);
        batch.Segments(1).ToArray().ShouldBe([new(0, 2, 12, false), new(12, 0, 2, true)]);
        Should.Throw<ArgumentOutOfRangeException>(() => batch.Segments(2));
    }

    [Theory]
    [MemberData(nameof(Lengths))]
    public void Values_stand_in_the_rows_of_their_steps(int[] lengths)
    {
        var batch = NewBatch(lengths);
        for (var i = 0; i < lengths.Length; i++)
        {
            batch.Set("x", i, [.. Enumerable.Range(0, lengths[i] * 3).Select(j => (float)(100 * i + j))]);
            batch.SetTokens("w", i, [.. Enumerable.Range(i, lengths[i])]);
            batch.Set("context", i, [.. Enumerable.Repeat((float)i, 20)]);
            batch.SetToken("label", i, 0, i);
        }

        var stride = batch.Stride(0);
        stride.ShouldBe(16);
        for (var row = 0; row < batch.Rows; row++)
        {
            var (sequence, step) = Place(batch, row);
            for (var j = 0; j < 3; j++)
                batch.RowsOf(0)[row * stride + j].ShouldBe(100 * sequence + 3 * step + j);
            batch.Row("x", sequence, step)[2].ShouldBe(100 * sequence + 3 * step + 2);
            batch.Tokens(1)[row].ShouldBe(sequence + step);
        }

        for (var q = 0; q < lengths.Length; q++)
        {
            batch.RowsOf(3)[q * batch.Stride(3) + 19].ShouldBe(batch.Order[q]);
            batch.Tokens(4)[q].ShouldBe(batch.Order[q]);
        }
    }

    [Fact]
    public void A_new_batch_starts_from_zero()
    {
        var batch = NewBatch([2, 5]);
        batch.Set("weight", 1, [1, 2, 3, 4, 5]);
        batch.SetTokens("w", 0, [9, 9]);
        batch.Reset([5, 5, 5]);
        for (var sequence = 0; sequence < 3; sequence++)
            for (var step = 0; step < 5; step++)
            {
                batch.Row("weight", sequence, step)[0].ShouldBe(0);
                batch.Tokens(1)[batch.RowOf(sequence, step)].ShouldBe(0);
            }
    }

    [Fact]
    public void Lengths_that_do_not_fit_change_nothing()
    {
        var batch = NewBatch([4, 2, 3]);
        batch.Set("weight", 1, [1, 2]);
        Should.Throw<ArgumentException>(() => batch.Reset([1, 8])).Message.ShouldContain("Sequence 1 has 8 steps");
        Should.Throw<ArgumentException>(() => batch.Reset([1, -1])).Message.ShouldContain("Sequence 1 has -1 steps");
        Should.Throw<ArgumentException>(() => batch.Reset([1, 1, 1, 1])).Message.ShouldContain("4 sequences");
        batch.Lengths.ToArray().ShouldBe([4, 2, 3]);
        batch.Row("weight", 1, 1)[0].ShouldBe(2);
    }

    [Fact]
    public void Bad_values_are_named_and_change_nothing()
    {
        var batch = NewBatch([4, 2, 3]);
        batch.SetTokens("w", 1, [7, 8]);
        Error(() => batch.SetTokens("w", 1, [3, 10])).ShouldContain("'w' is token 10 in sequence 1, step 1; the vocabulary has tokens 0 to 9");
        Error(() => batch.SetToken("label", 2, 0, -1)).ShouldContain("token -1 in sequence 2, step 0");
        batch.Tokens(1)[batch.RowOf(1, 0)].ShouldBe(7);

        Error(() => batch.Set("x", 1, [1, 1, 1, 1, float.NaN, 1])).ShouldContain("'x' is NaN in sequence 1, step 1, element 1");
        Error(() => batch.Set("x", 2, 2, [1, 1, float.NaN])).ShouldContain("sequence 2, step 2, element 2");
        batch.Row("x", 1, 0)[0].ShouldBe(0);

        Error(() => batch.Set("x", 1, [1, 1])).ShouldContain("takes 2 × 3 numbers, not 2");
        Error(() => batch.SetTokens("w", 1, [1])).ShouldContain("takes 2 tokens, not 1");
        Error(() => batch.Set("w", 1, [1, 1])).ShouldContain("holds tokens");
        Error(() => batch.SetTokens("x", 1, [1, 1])).ShouldContain("holds numbers");
        Error(() => batch.Set("y", 1, [1])).ShouldContain("There are: x, w, weight, context, label");
        Error(() => batch.Row("x", 1, 2)).ShouldContain("Sequence 1 has 2 steps");
        Error(() => batch.Row("x", 3, 0)).ShouldContain("3 sequences");
        Error(() => batch.Row("context", 0, 1)).ShouldContain("step");
    }

    [Fact]
    public void Shapes_without_sense_are_refused()
    {
        Error(() => new Batch<float>(1, 1, [new("x", 1), new("x", 2)])).ShouldContain("two inputs named 'x'");
        Error(() => new Batch<float>(1, 1, [new("x", 0)])).ShouldContain("vocabulary of 0");
        Error(() => new Batch<float>(1, 1, [new("x", -1)])).ShouldContain("width -1");
    }

    [Fact]
    public void Filling_allocates_nothing()
    {
        var batch = NewBatch([4, 2, 3]);
        int[] lengths = [1, 7, 0];
        float[] values = new float[21];
        int[] tokens = [1, 2, 3, 4, 5, 6, 7];

        void Fill()
        {
            batch.Reset(lengths);
            batch.Set("x", 1, values);
            batch.SetTokens("w", 1, tokens);
            batch.SetToken("label", 2, 0, 3);
        }

        Allocations.Of(Fill).ShouldBe(0);
    }

    private static Batch<float> NewBatch(int[] lengths)
    {
        var batch = new Batch<float>(maxSteps: 7, maxBatch: 3, Inputs);
        batch.Reset(lengths);
        return batch;
    }

    private static (int Sequence, int Step) Place(Batch<float> batch, int row)
    {
        var step = 0;
        while (row >= batch.Start(step + 1))
            step++;
        return (batch.Order[row - batch.Start(step)], step);
    }

    private static string Error(Action action) => Should.Throw<ArgumentException>(action).Message;

    private delegate Span<float> SpanFunction();

    private static string Error(SpanFunction function) => Should.Throw<ArgumentException>(() => { function(); }).Message;

    private static string Error(Func<object> function) => Should.Throw<ArgumentException>(() => { function(); }).Message;
}
