using System.Numerics;
using RnnGen.Numerics;

namespace RnnGen.Tests.Numerics;

/// <summary>Accuracy over the whole range, special values, and the same bits from every vector.</summary>
public abstract class ElementaryFunctionTests<T> where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    public static TheoryData<Function> Functions => [.. Enum.GetValues<Function>()];

    protected abstract IEnumerable<T> Samples { get; }

    protected virtual double Units(Function function) => 4;

    protected abstract T SmallestNormal { get; }

    protected abstract T Largest { get; }

    [Theory]
    [MemberData(nameof(Functions))]
    public void Results_are_within_a_few_units_in_the_last_place(Function function)
    {
        var samples = Samples.ToArray();
        var results = Run<Simd512<T>>(function, samples);
        for (var i = 0; i < samples.Length; i++)
        {
            var expected = Reference(function, double.CreateTruncating(samples[i]));
            Error(results[i], expected).ShouldBeLessThanOrEqualTo(Units(function), $"{function}({samples[i]:R}) = {results[i]:R}, not {expected.High:R}");
        }
    }

    [Theory]
    [MemberData(nameof(Functions))]
    public void Every_vector_gives_the_same_bits(Function function)
    {
        var samples = Samples.ToArray();
        var scalar = Run<Simd1<T>>(function, samples);
        AssertSame(Run<Simd512<T>>(function, samples), scalar);
        AssertSame(Run<Simd256<T>>(function, samples), scalar);
        AssertSame(Run<Simd128<T>>(function, samples), scalar);
    }

    [Theory]
    [InlineData(Function.Exp, 1, double.PositiveInfinity, 0)]
    [InlineData(Function.Expm1, 0, double.PositiveInfinity, -1)]
    [InlineData(Function.Sigmoid, 0.5, 1, 0)]
    [InlineData(Function.Tanh, 0, 1, -1)]
    [InlineData(Function.Log, double.NegativeInfinity, double.PositiveInfinity, double.NaN)]
    [InlineData(Function.Log1p, 0, double.PositiveInfinity, double.NaN)]
    [InlineData(Function.Sin, 0, double.NaN, double.NaN)]
    [InlineData(Function.Cos, 1, double.NaN, double.NaN)]
    [InlineData(Function.Softplus, 0.6931471805599453, double.PositiveInfinity, 0)]
    [InlineData(Function.LogSigmoid, -0.6931471805599453, 0, double.NegativeInfinity)]
    public void Zero_and_both_infinities_are_exact(Function function, double atZero, double atInfinity, double atMinusInfinity)
    {
        T[] expected = [T.CreateTruncating(atZero), T.CreateTruncating(atInfinity), T.CreateTruncating(atMinusInfinity), T.NaN];
        Run<Simd512<T>>(function, [T.Zero, T.PositiveInfinity, T.NegativeInfinity, T.NaN]).ShouldBe(expected);
    }

    [Fact]
    public void Tanh_is_odd_to_the_bit()
    {
        var samples = Samples.ToArray();
        AssertSame(Run<Simd512<T>>(Function.Tanh, [.. samples.Select(x => -x)]), [.. Run<Simd512<T>>(Function.Tanh, samples).Select(y => -y)]);
    }

    private static void AssertSame(T[] actual, T[] expected)
    {
        for (var i = 0; i < actual.Length; i++)
            (actual[i].Equals(expected[i]) && (T.IsNaN(actual[i]) || T.IsNegative(actual[i]) == T.IsNegative(expected[i])))
                .ShouldBeTrue($"element {i}: {actual[i]:R} and {expected[i]:R}");
    }

    private static T[] Run<V>(Function function, T[] samples) where V : unmanaged, ISimd<V, T>
    {
        using var memory = new AlignedBuffer<T>(samples.Length + Lane.Width<T>());
        samples.CopyTo(memory.Span);
        for (nint i = 0; i < samples.Length; i += V.Count)
            function.Of<V, T>(V.Load(memory.Address + i)).Store(memory.Address + i);
        return memory.Span[..samples.Length].ToArray();
    }

    private static Precise Reference(Function function, double x) => function switch
    {
        Function.Exp => Precise.Exp(x),
        Function.Expm1 => Precise.Expm1(x),
        Function.Sigmoid => Precise.Sigmoid(x),
        Function.Tanh => Precise.Tanh(x),
        Function.Log => Precise.Log(x),
        Function.Log1p => Precise.Log1p(x),
        Function.Sin => Angle.Sin(x),
        Function.Cos => Angle.Cos(x),
        Function.Softplus => Precise.Softplus(x),
        _ => -Precise.Softplus(-x),
    };

    /// <summary>The error in units in the last place; a subnormal result may be rounded to 0.</summary>
    private double Error(T actual, Precise expected)
    {
        var rounded = T.CreateTruncating(expected.High);
        if (!T.IsFinite(rounded) || !T.IsFinite(actual))
            return rounded.Equals(actual) || (T.IsInfinity(actual) && T.Abs(rounded) >= Largest * (T.One - T.CreateTruncating(1e-6))) ? 0 : double.PositiveInfinity;
        var unit = T.Abs(rounded) < SmallestNormal ? SmallestNormal : T.BitIncrement(T.Abs(rounded)) - T.Abs(rounded);
        return Math.Abs((double.CreateTruncating(actual) - expected).High) / double.CreateTruncating(unit);
    }
}

public sealed class ElementaryFunctionsInSingle : ElementaryFunctionTests<float>
{
    /// <summary>Every 200,003rd of all floats, NaN among them.</summary>
    protected override IEnumerable<float> Samples
    {
        get
        {
            for (ulong bits = 0; bits <= uint.MaxValue; bits += 200_003)
                yield return BitConverter.UInt32BitsToSingle((uint)bits);
        }
    }

    /// <summary>Of all floats, a quotient of polynomials misses a few by nearly five.</summary>
    protected override double Units(Function function) => function == Function.Tanh ? 5 : base.Units(function);

    protected override float SmallestNormal => 1.1754944e-38f;

    protected override float Largest => float.MaxValue;
}

public sealed class ElementaryFunctionsInDouble : ElementaryFunctionTests<double>
{
    /// <summary>Points spread over all exponents, and densely over those where the functions bend.</summary>
    protected override IEnumerable<double> Samples
    {
        get
        {
            for (var exponent = -1070; exponent <= 1020; exponent += 5)
                for (var sign = -1; sign <= 1; sign += 2)
                    yield return sign * Math.ScaleB(1.2345678901234567, exponent);
            for (var i = -6000; i <= 6000; i++)
            {
                yield return i * (Math.PI / 700);
                yield return i * (Math.E / 22);
            }
        }
    }

    protected override double SmallestNormal => 2.2250738585072014e-308;

    protected override double Largest => double.MaxValue;
}
