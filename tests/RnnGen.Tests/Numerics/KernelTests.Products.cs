using RnnGen.Numerics;

namespace RnnGen.Tests.Numerics;

public abstract partial class KernelTests<V, T>
{
    private static readonly int[] RowCounts = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 25, 32];

    [Theory]
    [InlineData(1, 1)]
    [InlineData(5, 3)]
    [InlineData(16, 17)]
    [InlineData(33, 8)]
    [InlineData(70, 31)]
    [InlineData(150, 20)]
    public void Rows_times_a_transposed_matrix_equal_the_plain_sums(int outputs, int inputs)
    {
        var columns = Lane.RoundUp<T>(outputs);
        var weights = Unpadded(outputs, inputs, seed: 1);
        var packed = NewPacked(blocks: 1, inputs, Lane.RoundUp<T>(inputs), columns);
        Packing.PlaceTransposed(packed, 0, 0, weights.Address, inputs, outputs, inputs);

        foreach (var rows in RowCounts)
        {
            var operand = Kept(new PaddedRows<T>(rows, inputs, seed: 2));
            var init = Kept(new PaddedRows<T>(rows, columns, seed: 3));
            var result = Kept(new PaddedRows<T>(rows, columns, seed: 4, extraLanes: 1));
            Product<V, T>.Run(rows, operand.Address, operand.Stride, packed, init.Address, init.Stride, result.Address, result.Stride);

            for (var r = 0; r < rows; r++)
                for (var j = 0; j < columns; j++)
                {
                    var sum = init.Value(r, j);
                    for (var k = 0; k < inputs && j < outputs; k++)
                        sum += operand.Value(r, k) * double.CreateTruncating(weights.Span[j * inputs + k]);
                    result.Value(r, j).ShouldBe(sum, Tolerance);
                }
        }
    }

    [Theory]
    [InlineData(1, 1, 3)]
    [InlineData(3, 5, 20)]
    [InlineData(4, 16, 33)]
    [InlineData(2, 19, 7)]
    public void Blocks_of_stacked_rows_skip_their_padding(int blocks, int size, int outputs)
    {
        var stride = Lane.RoundUp<T>(size);
        var columns = Lane.RoundUp<T>(outputs);
        var packed = NewPacked(blocks, size, stride, columns);
        var weights = Enumerable.Range(0, blocks).Select(block => Unpadded(size, outputs, seed: block)).ToArray();
        for (var block = 0; block < blocks; block++)
            Packing.Place(packed, block, 0, weights[block].Address, outputs, size, outputs);

        foreach (var rows in RowCounts)
        {
            var operand = Kept(new PaddedRows<T>(rows * blocks, size, seed: 9));
            var result = Kept(new PaddedRows<T>(rows, columns, seed: 4));
            var before = Kept(new PaddedRows<T>(rows, columns, seed: 4));
            Product<V, T>.Run(rows, operand.Address, blocks * stride, packed, result.Address, result.Stride, result.Address, result.Stride);

            for (var r = 0; r < rows; r++)
                for (var j = 0; j < columns; j++)
                {
                    var sum = before.Value(r, j);
                    for (var block = 0; block < blocks; block++)
                        for (var k = 0; k < size && j < outputs; k++)
                            sum += operand.Value(r * blocks + block, k) * double.CreateTruncating(weights[block].Span[k * outputs + j]);
                    result.Value(r, j).ShouldBe(sum, Tolerance);
                }
        }
    }

    [Fact]
    public void Matrices_are_placed_side_by_side()
    {
        const int Units = 5, Inputs = 6, Gates = 4;
        var lane = Lane.Width<T>();
        var packed = NewPacked(1, Inputs, lane, Gates * lane);
        var weights = Enumerable.Range(0, Gates).Select(gate => Unpadded(Units, Inputs, seed: gate)).ToArray();
        for (var gate = 0; gate < Gates; gate++)
            Packing.PlaceTransposed(packed, 0, gate * lane, weights[gate].Address, Inputs, Units, Inputs);

        var operand = Kept(new PaddedRows<T>(1, Inputs, seed: 9));
        var bias = Kept(new PaddedRows<T>(1, Gates * lane, seed: 10));
        var result = Kept(new PaddedRows<T>(1, Gates * lane, seed: 11));
        Product<V, T>.Run(1, operand.Address, 0, packed, bias.Address, 0, result.Address, 0);

        for (var j = 0; j < Gates * lane; j++)
        {
            var sum = bias.Value(0, j);
            for (var k = 0; k < Inputs && j % lane < Units; k++)
                sum += operand.Value(0, k) * double.CreateTruncating(weights[j / lane].Span[j % lane * Inputs + k]);
            result.Value(0, j).ShouldBe(sum, Tolerance);
        }
    }

    [Fact]
    public void Rows_too_large_to_stay_in_a_cache_are_multiplied_in_portions()
    {
        const int Inputs = 8200, RowsOfTwoPortions = 65;
        var columns = 3 * Lane.Width<T>();
        var weights = Unpadded(columns, Inputs, seed: 1);
        var packed = NewPacked(1, Inputs, Inputs, columns);
        Packing.PlaceTransposed(packed, 0, 0, weights.Address, Inputs, columns, Inputs);
        var operand = Kept(new PaddedRows<T>(RowsOfTwoPortions, Inputs, seed: 2));
        var init = Kept(new PaddedRows<T>(RowsOfTwoPortions, columns, seed: 3));
        var together = Kept(new PaddedRows<T>(RowsOfTwoPortions, columns, seed: 4, extraLanes: 1));
        var alone = Kept(new PaddedRows<T>(1, columns, seed: 4));
        Product<V, T>.Run(RowsOfTwoPortions, operand.Address, operand.Stride, packed, init.Address, init.Stride, together.Address, together.Stride);

        for (var r = 0; r < RowsOfTwoPortions; r++)
        {
            Product<V, T>.Run(1, operand.Address + r * operand.Stride, 0, packed, init.Address + r * init.Stride, 0, alone.Address, 0);
            together.Row(r)[..columns].SequenceEqual(alone.Row(0)[..columns]).ShouldBeTrue();
        }
    }

    [Fact]
    public void A_row_does_not_depend_on_the_rows_beside_it()
    {
        const int Inputs = 67;
        var columns = 5 * Lane.Width<T>();
        var weights = Unpadded(columns, Inputs, seed: 1);
        var packed = NewPacked(1, Inputs, Lane.RoundUp<T>(Inputs), columns);
        Packing.PlaceTransposed(packed, 0, 0, weights.Address, Inputs, columns, Inputs);
        var operand = Kept(new PaddedRows<T>(40, Inputs, seed: 2));
        var bias = Kept(new PaddedRows<T>(1, columns, seed: 3));
        var alone = Kept(new PaddedRows<T>(40, columns, seed: 4));
        for (var r = 0; r < 40; r++)
            Product<V, T>.Run(1, operand.Address + r * operand.Stride, operand.Stride, packed, bias.Address, 0, alone.Address + r * alone.Stride, alone.Stride);

        for (var rows = 1; rows <= 40; rows++)
        {
            var together = Kept(new PaddedRows<T>(rows, columns, seed: 4));
            Product<V, T>.Run(rows, operand.Address, operand.Stride, packed, bias.Address, 0, together.Address, together.Stride);
            for (var r = 0; r < rows; r++)
                together.Row(r).SequenceEqual(alone.Row(r)).ShouldBeTrue();
        }
    }

    [Theory]
    [InlineData(1, 19)]
    [InlineData(5, 67)]
    [InlineData(23, 20)]
    [InlineData(16, 700)]
    public void Panels_from_the_last_to_the_first_give_the_same_bits(int lanes, int inputs)
    {
        var columns = lanes * Lane.Width<T>();
        var weights = Unpadded(columns, inputs, seed: 1);
        var packed = NewPacked(1, inputs, Lane.RoundUp<T>(inputs), columns);
        Packing.PlaceTransposed(packed, 0, 0, weights.Address, inputs, columns, inputs);
        var bias = Kept(new PaddedRows<T>(1, columns, seed: 3));
        foreach (var rows in RowCounts)
        {
            var operand = Kept(new PaddedRows<T>(rows, inputs, seed: 2));
            var forwards = Kept(new PaddedRows<T>(rows, columns, seed: 4));
            var backwards = Kept(new PaddedRows<T>(rows, columns, seed: 5));
            Product<V, T>.Run(rows, operand.Address, operand.Stride, packed, bias.Address, 0, forwards.Address, forwards.Stride);
            Product<V, T>.Run(rows, operand.Address, operand.Stride, packed, bias.Address, 0, backwards.Address, backwards.Stride, fromEnd: true);
            for (var r = 0; r < rows; r++)
                backwards.Row(r).SequenceEqual(forwards.Row(r)).ShouldBeTrue();
        }
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(5, 3)]
    [InlineData(20, 1)]
    [InlineData(13, 16)]
    [InlineData(7, 41)]
    [InlineData(25, 63)]
    public void Outer_products_are_added_to_exactly_the_destination(int leftWidth, int rightWidth)
    {
        foreach (var rows in (int[])[0, 1, 2, 7, 300])
        {
            var left = Kept(new PaddedRows<T>(rows, leftWidth, seed: 1));
            var right = Kept(new PaddedRows<T>(rows, rightWidth, seed: 2));
            var destination = Unpadded(leftWidth + 1, rightWidth, seed: 3);
            var before = destination.Span.ToArray();
            OuterProduct<V, T>.Accumulate(
                rows, left.Address, left.Stride, leftWidth, right.Address, right.Stride, rightWidth, destination.Address, rightWidth);

            for (var n = 0; n <= leftWidth; n++)
                for (var k = 0; k < rightWidth; k++)
                {
                    var sum = double.CreateTruncating(before[n * rightWidth + k]);
                    for (var r = 0; r < rows && n < leftWidth; r++)
                        sum += left.Value(r, n) * right.Value(r, k);
                    double.CreateTruncating(destination.Span[n * rightWidth + k]).ShouldBe(sum, 10 * Tolerance);
                }
        }
    }

    [Fact]
    public void Outer_products_in_portions_are_the_same_bits()
    {
        var left = Kept(new PaddedRows<T>(700, 21, seed: 1));
        var right = Kept(new PaddedRows<T>(700, 37, seed: 2));
        var whole = Unpadded(21, 37, seed: 3);
        var portions = Unpadded(21, 37, seed: 3);
        OuterProduct<V, T>.Accumulate(700, left.Address, left.Stride, 21, right.Address, right.Stride, 37, whole.Address, 37);
        for (var from = 0; from < 700; from += 70)
            OuterProduct<V, T>.Accumulate(
                70, left.Address + from * left.Stride, left.Stride, 21, right.Address + from * right.Stride, right.Stride, 37, portions.Address, 37);
        portions.Span.SequenceEqual(whole.Span).ShouldBeTrue();
    }

    private AlignedBuffer<T> Unpadded(int rows, int columns, int seed)
    {
        var random = new Random(seed);
        var buffer = Kept(new AlignedBuffer<T>(rows * columns));
        foreach (ref var value in buffer.Span)
            value = T.CreateTruncating(2 * random.NextDouble() - 1);
        return buffer;
    }

    /// <summary>A packed matrix of zeros.</summary>
    private PackedMatrix<T> NewPacked(int blocks, int size, int stride, int columns)
    {
        var memory = Kept(new AlignedBuffer<T>(Packing.Length<T>(blocks, size, columns)));
        memory.Span.Fill(T.NaN);
        var matrix = new PackedMatrix<T>(memory.Address, blocks, size, stride, columns);
        Packing.Clear(matrix);
        return matrix;
    }
}
