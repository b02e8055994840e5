using RnnGen.Numerics;

namespace RnnGen.Tests.Numerics;

public sealed class MemoryTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(1000)]
    public unsafe void Buffers_are_aligned_and_zero(int length)
    {
        var buffers = Enumerable.Range(0, 9).Select(_ => new AlignedBuffer<float>(length)).ToArray();
        foreach (var buffer in buffers)
        {
            ((nuint)buffer.Address.Pointer % Lane.Bytes).ShouldBe((nuint)0);
            buffer.Length.ShouldBe(length);
            buffer.Span.ToArray().ShouldBe(new float[length]);
        }
    }

    [Fact]
    public void A_disposed_buffer_has_no_address()
    {
        var buffer = new AlignedBuffer<double>(3);
        buffer.Dispose();
        buffer.Dispose();
        buffer.Span.Length.ShouldBe(0);
        Should.Throw<ObjectDisposedException>(() => { _ = buffer.Address; });
        Should.Throw<ArgumentOutOfRangeException>(() => new AlignedBuffer<double>(-1));
    }

    [Fact]
    public void Addresses_count_in_elements()
    {
        using var buffer = new AlignedBuffer<double>(4);
        var second = buffer.Address + 1;
        second[2] = 7;
        buffer.Span[3].ShouldBe(7);
        (second - 1).Span(4)[3].ShouldBe(7);
        default(Address<double>).IsNull.ShouldBeTrue();
        second.IsNull.ShouldBeFalse();
    }

    [Fact]
    public void Rows_are_whole_lanes()
    {
        int[] widths = [0, 1, 16, 17];
        widths.Select(Lane.RoundUp<float>).ShouldBe([0, 16, 16, 32]);
        widths.Select(Lane.RoundUp<double>).ShouldBe([0, 8, 16, 24]);
        Packing.Length<float>(2, 5, 48).ShouldBe(2 * 5 * 64);
    }
}
