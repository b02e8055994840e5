using RnnGen.Numerics;
using RnnGen.Tests.Laws.Subjects;

namespace RnnGen.Tests.Numerics;

public abstract partial class KernelTests<V, T>
{
    private static readonly T Nan = T.NaN;

    [Fact]
    public void Each_operation_does_what_it_says_in_every_lane()
    {
        T two = T.CreateTruncating(2), three = T.CreateTruncating(3), half = T.CreateTruncating(0.5);
        Lanes(V.Create(two) + V.Create(three)).ShouldAllBe(two + three);
        Lanes(V.Create(two) - V.Create(three)).ShouldAllBe(-T.One);
        Lanes(V.Create(two) * V.Create(three)).ShouldAllBe(two * three);
        Lanes(V.One / V.Create(two)).ShouldAllBe(half);
        Lanes(-V.Constant(0.5)).ShouldAllBe(-half);
        Lanes(V.MultiplyAdd(V.Create(two), V.Create(three), V.Create(half))).ShouldAllBe(two * three + half);
        Lanes(V.Sqrt(V.Constant(9))).ShouldAllBe(three);
        Lanes(V.Abs(V.Create(-three))).ShouldAllBe(three);
        Lanes(V.CopySign(V.Create(three), V.Create(-half))).ShouldAllBe(-three);
        Lanes(V.GreaterOrEqual(V.Create(two), V.Create(two))).ShouldAllBe(T.One);
        Lanes(V.GreaterOrEqual(V.Create(half), V.Create(two))).ShouldAllBe(T.Zero);
        Lanes(V.Select(V.One, V.Create(two), V.Create(three))).ShouldAllBe(two);
        Lanes(V.Select(V.Zero, V.Create(two), V.Create(three))).ShouldAllBe(three);
        Lanes(V.SelectGreater(V.Create(three), V.Create(two), V.One, V.Zero)).ShouldAllBe(T.One);
        Lanes(V.SelectGreater(V.Create(two), V.Create(two), V.One, V.Zero)).ShouldAllBe(T.Zero);
        Lanes(V.Sign(V.Create(-three))).ShouldAllBe(-T.One);
        Lanes(V.Sign(V.Create(half))).ShouldAllBe(T.One);
        Lanes(V.Sign(V.Zero)).ShouldAllBe(T.Zero);
    }

    [Fact]
    public void Products_and_sums_round_once()
    {
        var tiny = T.BitIncrement(T.One) - T.One;
        var oneAndTiny = T.One + tiny;
        Lanes(V.MultiplyAdd(V.Create(oneAndTiny), V.Create(oneAndTiny), V.Create(-(oneAndTiny + tiny)))).ShouldAllBe(tiny * tiny);
    }

    [Fact]
    public void Not_a_number_stays()
    {
        V nan = V.Create(Nan), one = V.One;
        foreach (var value in (V[])[V.Max(nan, one), V.Max(one, nan), V.Min(nan, one), V.Min(one, nan), V.AtLeast(nan, one), V.AtMost(nan, one), V.Flush(nan), V.Sign(nan)])
            Lanes(value).ShouldAllBe(Nan);
        Lanes(V.GreaterOrEqual(nan, one)).ShouldAllBe(T.Zero);
        Lanes(V.AtLeast(V.Zero, one)).ShouldAllBe(T.One);
        Lanes(V.AtMost(V.Zero, one)).ShouldAllBe(T.Zero);
    }

    [Fact]
    public void Only_numbers_too_small_to_be_carried_are_flushed()
    {
        var least = T.CreateTruncating(Math.ScaleB(1, typeof(T) == typeof(float) ? -100 : -960));
        Lanes(V.Flush(V.Create(-least))).ShouldAllBe(-least);
        Lanes(V.Flush(V.Create(T.BitDecrement(least)))).ShouldAllBe(T.Zero);
        Lanes(V.Flush(V.Create(-T.Epsilon))).ShouldAllBe(T.Zero);
    }

    [Fact]
    public void The_first_lanes_are_kept_and_the_rest_replaced()
    {
        var numbers = Kept(new PaddedRows<T>(1, V.Count, seed: 1));
        var junk = V.Load(numbers.Address);
        for (nint count = -1; count <= V.Count + 40; count++)
        {
            var lanes = Lanes(V.FirstLanes(junk, count, V.Create(Nan)));
            for (var i = 0; i < V.Count; i++)
                lanes[i].ShouldBe(i < count ? numbers[0, i] : Nan);
            double.CreateTruncating(V.Sum(V.FirstLanes(junk, count)))
                .ShouldBe(Enumerable.Range(0, (int)nint.Clamp(count, 0, V.Count)).Sum(i => numbers.Value(0, i)), Tolerance);
        }

        V.Largest(junk).ShouldBe(numbers.Row(0).ToArray().Max());
    }

    [Fact]
    public void Random_numbers_belong_to_their_units_at_every_width()
    {
        const ulong Place = 0xFEDCBA9876543210;
        for (nint first = 0; first < 100; first++)
        {
            var numbers = Enumerable.Range((int)first, V.Count).Select(unit => T.CreateChecked(Noise.Bits(Place, (uint)unit) * Noise.Unit)).ToArray();
            Lanes(V.Uniform(Place, first)).ShouldBe(numbers);
            Lanes(V.Noise(new(Place, T.CreateChecked(-2), T.CreateChecked(4)), first)).ShouldBe(numbers.Select(number => T.CreateChecked(-2) + T.CreateChecked(4) * number));
            var rate = T.CreateChecked(Noise.Rounded(0.3));
            Lanes(V.Mask(new(Place, rate, T.CreateChecked(5)), first)).ShouldBe(numbers.Select(number => number < rate ? T.Zero : T.CreateChecked(5)));
        }
    }

    [Fact]
    public void Kernels_allocate_nothing()
    {
        var columns = 3 * Lane.Width<T>();
        var packed = NewPacked(1, 20, Lane.RoundUp<T>(20), columns);
        var operand = Kept(new PaddedRows<T>(13, 20, seed: 1));
        var result = Kept(new PaddedRows<T>(13, columns, seed: 2));
        var weights = Unpadded(columns, 20, seed: 3);

        void Work()
        {
            Packing.PlaceTransposed(packed, 0, 0, weights.Address, 20, columns, 20);
            Product<V, T>.Run(13, operand.Address, operand.Stride, packed, result.Address, 0, result.Address, result.Stride);
            OuterProduct<V, T>.Accumulate(13, result.Address, result.Stride, columns, operand.Address, operand.Stride, 20, weights.Address, 20);
            Rows<V, T>.AddColumns(13, operand.Address, operand.Stride, 20, weights.Address);
            Rows<V, T>.Softmax(operand.Address, operand.Address, 20);
        }

        Allocations.Of(Work).ShouldBe(0);
    }

    private static unsafe T[] Lanes(V value)
    {
        var lanes = new T[V.Count];
        fixed (T* first = lanes)
            value.Store(new Address<T>(first));
        return lanes;
    }
}

internal static class LaneAssertions
{
    public static void ShouldAllBe<T>(this T[] lanes, T expected) => lanes.ShouldBe(Enumerable.Repeat(expected, lanes.Length));
}
