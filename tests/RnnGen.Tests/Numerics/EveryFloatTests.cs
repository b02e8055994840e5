using System.Runtime.Intrinsics;
using RnnGen.Numerics;

namespace RnnGen.Tests.Numerics;

/// <summary>
/// The activations of most gates, at every float between the least at which they bend and the first at which they are flat. All vectors give the same
/// bits: where the widest ones are emulated, and slow, one block of floats in a thousand is enough.
/// </summary>
public class EveryFloatTests
{
    private const int Block = 1 << 16;

    private static readonly int s_distance = Vector512.IsHardwareAccelerated ? Block : 1000 * Block;

    [Theory]
    [InlineData(1e-4f, 18)]
    [InlineData(-87.3f, -1e-4f)]
    public void SigmoidIsWithinFourUnits(float from, float to) =>
        LargestError(from, to, Evaluate<Simd512<float>, Sigmoid>, x => 1 / (1 + Math.Exp(-x))).ShouldBeLessThanOrEqualTo(4);

    /// <summary>It is odd to the bit, so half of them are enough.</summary>
    [Theory]
    [InlineData(1e-4f, 9.1f)]
    public void TanhIsWithinFiveUnits(float from, float to) =>
        LargestError(from, to, Evaluate<Simd512<float>, Tanh>, Math.Tanh).ShouldBeLessThanOrEqualTo(5);

    private static double LargestError(float from, float to, Action<float[]> evaluate, Func<double, double> exact)
    {
        var (first, end) = (Math.Min(Bits(from), Bits(to)), Math.Max(Bits(from), Bits(to)));
        var worst = 0.0;
        var gate = new object();
        float At(int bits) => BitConverter.Int32BitsToSingle(Math.Min(bits, end));
        Parallel.For(0, ((end - first) / s_distance) + 1, () => (Values: new float[Block], Worst: 0.0), (block, _, local) =>
        {
            var start = first + ((int)block * s_distance);
            for (var i = 0; i < Block; i++)
                local.Values[i] = At(start + i);
            evaluate(local.Values);
            for (var i = 0; i < Block; i++)
                local.Worst = Math.Max(local.Worst, Units(local.Values[i], exact(At(start + i))));
            return local;
        }, local =>
        {
            lock (gate)
                worst = Math.Max(worst, local.Worst);
        });
        return worst;
    }

    private static int Bits(float x) => BitConverter.SingleToInt32Bits(x);

    private static double Units(float actual, double exact)
    {
        var rounded = Math.Abs((float)exact);
        return Math.Abs(actual - exact) / (MathF.BitIncrement(rounded) - rounded);
    }

    private static unsafe void Evaluate<V, F>(float[] values) where V : unmanaged, ISimd<V, float> where F : IFunction
    {
        fixed (float* start = values)
        {
            var address = new Address<float>(start);
            for (nint i = 0; i < values.Length; i += V.Count)
                F.Of(V.Load(address + i)).Store(address + i);
        }
    }

    private interface IFunction
    {
        static abstract V Of<V>(V x) where V : unmanaged, ISimd<V, float>;
    }

    private readonly struct Sigmoid : IFunction
    {
        public static V Of<V>(V x) where V : unmanaged, ISimd<V, float> => V.Sigmoid(x);
    }

    private readonly struct Tanh : IFunction
    {
        public static V Of<V>(V x) where V : unmanaged, ISimd<V, float> => V.Tanh(x);
    }
}
