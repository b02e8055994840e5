using System.Numerics;
using System.Runtime.InteropServices;

namespace RnnGen.Tests.Laws.Subjects;

/// <summary>Compares what two runs have left, name by name.</summary>
internal static class Comparison
{
    /// <summary>The same names, and the same bits.</summary>
    public static void ShouldHaveTheBitsOf<T>(this Dictionary<string, T[]> actual, Dictionary<string, T[]> expected) where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        actual.Keys.Order().ShouldBe(expected.Keys.Order());
        actual.ShouldBePartOf(expected);
    }

    /// <summary>What is there has the same bits.</summary>
    public static void ShouldBePartOf<T>(this Dictionary<string, T[]> actual, Dictionary<string, T[]> expected) where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        foreach (var (name, values) in actual)
        {
            if (!Bits<T>(values).SequenceEqual(Bits<T>(expected[name])))
                throw new ShouldAssertException($"{name} is [{string.Join(", ", values)}], not [{string.Join(", ", expected[name])}]");
        }
    }

    /// <summary>
    /// The same names, and equal values relative to the largest magnitude of each variable. One that is zero but for rounding is compared
    /// relative to the others: a gradient may cancel, as that of a mean of one value by its weight.
    /// </summary>
    public static void ShouldBeNear<T, TOther>(this Dictionary<string, T[]> actual, Dictionary<string, TOther[]> expected, double tolerance)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TOther : unmanaged, IBinaryFloatingPointIeee754<TOther>
    {
        actual.Keys.Order().ShouldBe(expected.Keys.Order());
        var largest = Magnitude(expected.Values);
        foreach (var variable in actual.GroupBy(entry => entry.Key.Split(" of sequence ")[0]))
        {
            var scale = Magnitude(variable.Select(entry => expected[entry.Key]));
            if (scale > 0 && scale < 1e-15 * largest)
                scale = 1e-3 * largest;
            foreach (var (name, values) in variable)
            {
                values.Length.ShouldBe(expected[name].Length, name);
                for (var i = 0; i < values.Length; i++)
                    Math.Abs(double.CreateTruncating(values[i]) - double.CreateTruncating(expected[name][i])).ShouldBeLessThanOrEqualTo(tolerance * scale, $"{name}[{i}]");
            }
        }
    }

    private static double Magnitude<T>(IEnumerable<T[]> values) where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        values.SelectMany(row => row).Select(value => Math.Abs(double.CreateTruncating(value))).DefaultIfEmpty().Max();

    public static void ShouldBeFinite<T>(this Dictionary<string, T[]> actual) where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        foreach (var (name, values) in actual)
            Array.TrueForAll(values, T.IsFinite).ShouldBeTrue($"{name} is [{string.Join(", ", values)}]");
    }

    public static ReadOnlySpan<byte> Bits<T>(ReadOnlySpan<T> values) where T : unmanaged => MemoryMarshal.AsBytes(values);
}
