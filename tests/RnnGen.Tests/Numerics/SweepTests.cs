using RnnGen.Numerics;

namespace RnnGen.Tests.Numerics;

public class SweepTests
{
    [Theory]
    [InlineData(3, 0, 4)]
    [InlineData(3, 1, 4)]
    [InlineData(0, 5, 32)]
    public void Both_directions_reach_the_same_places(int first, int count, int distance)
    {
        var places = Enumerable.Range(0, count).Select(n => (nint)(first + (n * distance))).ToArray();
        Places(new Sweep(first, count, distance, fromEnd: false)).ShouldBe(places);
        Places(new Sweep(first, count, distance, fromEnd: true)).ShouldBe(places.Reverse().ToArray());
    }

    [Fact]
    public void Packed_gates_are_swept_from_both_ends_in_turns()
    {
        var gates = new PackedGates<FullFormat, float>(default, default, default, 0);
        Sweeps(ref gates).ShouldBe(new nint[] { 64, 32, 0 });
        Sweeps(ref gates).ShouldBe(new nint[] { 0, 32, 64 });
        Sweeps(ref gates).ShouldBe(new nint[] { 64, 32, 0 });
    }

    /// <summary>What larger groups have left over is at most one smaller group: it does not turn the direction a second time.</summary>
    private static List<nint> Sweeps(ref PackedGates<FullFormat, float> gates)
    {
        nint j = 0;
        var units = Places(gates.Sweep<Simd256<float>>(ref j, 4, width: 117));
        j.ShouldBe(96);
        Places(gates.Sweep<Simd256<float>>(ref j, 2, width: 117)).ShouldBe(new nint[] { 96 });
        j.ShouldBe(112);
        return units;
    }

    private static List<nint> Places(Sweep sweep)
    {
        var places = new List<nint>();
        foreach (var place in sweep)
            places.Add(place);
        return places;
    }
}
