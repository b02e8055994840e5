using RnnGen.Numerics;

namespace RnnGen.Tests.Numerics;

public abstract partial class KernelTests<V, T>
{
    [Theory]
    [InlineData(1)]
    [InlineData(5)]
    [InlineData(16)]
    [InlineData(37)]
    public void Columns_are_added_to_exactly_the_destination(int width)
    {
        var source = Kept(new PaddedRows<T>(9, width, seed: 1));
        var destination = Unpadded(1, width + 3, seed: 2);
        var before = destination.Span.ToArray();
        Rows<V, T>.AddColumns(9, source.Address, source.Stride, width, destination.Address);
        for (var j = 0; j < width + 3; j++)
        {
            var sum = double.CreateTruncating(before[j]);
            for (var r = 0; r < 9 && j < width; r++)
                sum += source.Value(r, j);
            double.CreateTruncating(destination.Span[j]).ShouldBe(sum, Tolerance);
        }
    }

    [Fact]
    public void A_table_is_read_and_written_by_token()
    {
        int[] tokens = [2, 0, 2, 3];
        var indices = Kept(new AlignedBuffer<int>(4));
        tokens.CopyTo(indices.Span);
        var table = Unpadded(4, 19, seed: 1);
        var gathered = Kept(new PaddedRows<T>(4, 19, seed: 2));
        Rows<V, T>.Gather(4, table.Address, 19, indices.Address, gathered.Address, gathered.Stride);
        for (var r = 0; r < 4; r++)
            gathered.Row(r).SequenceEqual(table.Span.Slice(tokens[r] * 19, 19)).ShouldBeTrue();

        var again = Kept(new PaddedRows<T>(4, 19, seed: 3));
        Rows<V, T>.Gather(4, new Matrix<T>(table.Address, 19), 19, indices.Address, new Matrix<T>(again.Address, again.Stride));
        for (var r = 0; r < 4; r++)
            again.Row(r).SequenceEqual(gathered.Row(r)).ShouldBeTrue();

        var gradient = Kept(new AlignedBuffer<T>(4 * 19));
        Rows<V, T>.ScatterAdd(4, gathered.Address, gathered.Stride, 19, indices.Address, gradient.Address, 19);
        for (var i = 0; i < 4 * 19; i++)
            gradient.Span[i].ShouldBe(table.Span[i] * T.CreateTruncating(tokens.Count(token => token == i / 19)));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(50)]
    public void Softmax_and_cross_entropy_equal_their_definitions(int width)
    {
        var logits = Kept(new PaddedRows<T>(1, width, seed: 1));
        foreach (ref var logit in logits.Row(0))
            logit = logit * T.CreateTruncating(5) + T.CreateTruncating(200);
        var values = Enumerable.Range(0, width).Select(j => logits.Value(0, j)).ToArray();
        var logSumExp = values.Max() + Math.Log(values.Sum(value => Math.Exp(value - values.Max())));
        var token = width / 2;
        var tolerance = 100 * Tolerance;

        double.CreateTruncating(Rows<V, T>.LogSumExp(logits.Address, width)).ShouldBe(logSumExp, tolerance);
        double.CreateTruncating(Rows<V, T>.CrossEntropy(logits.Address, width, token)).ShouldBe(logSumExp - values[token], tolerance);

        var softmax = Kept(new PaddedRows<T>(1, width, seed: 2));
        Rows<V, T>.Softmax(logits.Address, softmax.Address, width);
        for (var j = 0; j < width; j++)
            softmax.Value(0, j).ShouldBe(Math.Exp(values[j] - logSumExp), tolerance);

        var gradient = Kept(new PaddedRows<T>(1, width, seed: 3));
        Rows<V, T>.CrossEntropyGradient(logits.Address, width, token, T.CreateTruncating(0.5), gradient.Address);
        for (var j = 0; j < width; j++)
            gradient.Value(0, j).ShouldBe(0.5 * (Math.Exp(values[j] - logSumExp) - (j == token ? 1 : 0)), tolerance);

        var seed = Kept(new PaddedRows<T>(1, width, seed: 4));
        var mean = Enumerable.Range(0, width).Sum(j => softmax.Value(0, j) * seed.Value(0, j));
        var back = Kept(new PaddedRows<T>(1, width, seed: 5));
        Rows<V, T>.SoftmaxGradient(softmax.Address, seed.Address, back.Address, width);
        for (var j = 0; j < width; j++)
            back.Value(0, j).ShouldBe(softmax.Value(0, j) * (seed.Value(0, j) - mean), tolerance);
    }

    [Fact]
    public void A_masked_element_has_no_probability()
    {
        var row = Kept(new PaddedRows<T>(1, 3, seed: 1));
        row[0, 1] = T.NegativeInfinity;
        Rows<V, T>.Softmax(row.Address, row.Address, 3);
        row[0, 1].ShouldBe(T.Zero);
        (row.Value(0, 0) + row.Value(0, 2)).ShouldBe(1, Tolerance);
    }

    [Fact]
    public void Reductions_ignore_the_padding()
    {
        var a = Kept(new PaddedRows<T>(1, 21, seed: 1));
        var b = Kept(new PaddedRows<T>(1, 21, seed: 2));
        double.CreateTruncating(Rows<V, T>.Sum(a.Address, 21)).ShouldBe(Enumerable.Range(0, 21).Sum(j => a.Value(0, j)), Tolerance);
        double.CreateTruncating(Rows<V, T>.Dot(a.Address, b.Address, 21))
            .ShouldBe(Enumerable.Range(0, 21).Sum(j => a.Value(0, j) * b.Value(0, j)), Tolerance);
        Rows<V, T>.Largest(a.Address, 21).ShouldBe(a.Row(0).ToArray().Max());

        a[0, 20] = T.NaN;
        T.IsNaN(Rows<V, T>.Largest(a.Address, 21)).ShouldBeTrue();
    }

    [Fact]
    public void Rows_are_copied_filled_and_added()
    {
        var source = Kept(new PaddedRows<T>(3, 18, seed: 1));
        var destination = Kept(new PaddedRows<T>(3, 18, seed: 2));
        Rows<V, T>.Copy(3, source.Address, 0, 18, destination.Address, destination.Stride);
        Rows<V, T>.Add(3, source.Address, source.Stride, 18, destination.Address, destination.Stride);
        for (var r = 0; r < 3; r++)
            for (var j = 0; j < 18; j++)
                destination[r, j].ShouldBe(source[0, j] + source[r, j]);

        Rows<V, T>.Fill(3, destination.Address, destination.Stride, 18, T.One);
        destination.Row(2).ToArray().Distinct().ShouldBe([T.One]);
    }
}
