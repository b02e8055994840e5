using RnnGen.Generator.Equations;
using Op = RnnGen.Generator.Equations.Operations;

namespace RnnGen.Tests.Judges;

/// <summary>Random numbers as the runtime promises them, one unit at a time, written out a second time.</summary>
internal sealed class ReferenceNoise(Assignment point)
{
    /// <summary>Whether an equation of a system draws random numbers.</summary>
    public static bool IsIn(EquationSystem system) => system.Table.Nodes.Any(Op.IsRandom);

    public double[] Of(Node node, int sequence, int step)
    {
        var values = new double[point.SizeOf(node.Shape)];
        for (var unit = 0; unit < values.Length; unit++)
            values[unit] = point.Seed is { } seed ? Drawn(node, Uniform(seed, node, sequence, step, (uint)unit)) : Mean(node);
        return values;
    }

    private static double Mean(Node node) => node.Operation.Name switch
    {
        nameof(Op.Noise) => (node.Detail.Value + node.Detail.Upper) / 2,
        nameof(Op.DropoutMask) => 1,
        _ => node.Detail.Value,
    };

    private static double Drawn(Node node, double uniform) => node.Operation.Name switch
    {
        nameof(Op.Noise) => node.Detail.Value + ((node.Detail.Upper - node.Detail.Value) * uniform),
        nameof(Op.DropoutMask) => uniform < node.Detail.Value ? 0 : 1 / (1 - node.Detail.Value),
        _ => uniform < 1 - node.Detail.Value ? 0 : 1,
    };

    private static double Uniform(long seed, Node node, int sequence, int step, uint unit)
    {
        var time = node.Domain == Domain.Step ? (uint)step : 0xFFFFFFFF;
        var place = node.Domain == Domain.Run ? 0xFFFFFFFF : (uint)sequence;
        var row = SplitMix(SplitMix(SplitMix((ulong)seed) ^ (ulong)node.Detail.Steps) ^ (((ulong)place << 32) + time));
        var (high, low) = ((uint)(row / 0x100000000), (uint)(row % 0x100000000));
        return (Scrambled(Scrambled(unchecked(unit * 0x9E3779B9u) ^ low) + high) / 256) / 16777216.0;
    }

    private static ulong SplitMix(ulong value)
    {
        unchecked
        {
            value += 0x9E3779B97F4A7C15;
            value = (value ^ (value / (1UL << 30))) * 0xBF58476D1CE4E5B9;
            value = (value ^ (value / (1UL << 27))) * 0x94D049BB133111EB;
            return value ^ (value / (1UL << 31));
        }
    }

    private static uint Scrambled(uint bits)
    {
        unchecked
        {
            bits = (bits ^ (bits / (1u << 16))) * 0x7FEB352D;
            bits = (bits ^ (bits / (1u << 15))) * 0x846CA68B;
            return bits ^ (bits / (1u << 16));
        }
    }
}
