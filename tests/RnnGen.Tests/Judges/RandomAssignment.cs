using RnnGen.Generator.Equations;
using RnnGen.Tests.RandomCells;

namespace RnnGen.Tests.Judges;

/// <summary>Random values for the leaves of a network, and random directions to move them in.</summary>
internal static class RandomAssignment
{
    private static readonly int[] s_sizes = [3, 4, 2, 5, 1, 6, 7];
    private static readonly int[] s_wideSizes = [19, 37, 16, 33];

    /// <summary>A size for each size parameter, all different at first.</summary>
    public static IReadOnlyDictionary<string, int> Sizes(EquationSystem system) => Sizes(system, s_sizes);

    /// <summary>Sizes of more than one vector.</summary>
    public static IReadOnlyDictionary<string, int> WideSizes(EquationSystem system) => Sizes(system, s_wideSizes);

    /// <param name="sizes">Small ones by default.</param>
    public static Assignment Point(Network network, IReadOnlyList<int> lengths, int seed, double scale = 0.7, IReadOnlyDictionary<string, int>? sizes = null)
    {
        var random = new Random(seed);
        var point = new Assignment(lengths, sizes ?? Sizes(network.System));
        foreach (var link in network.System.Variables.Where(variable => variable.Kind == VariableKind.Link))
            point[link.Name] = [.. lengths.SelectMany(length => RandomLinks.Of(link.Direction, length, random)).Select(step => new double[] { step })];
        foreach (var variable in network.System.Variables.Where(variable => variable.Kind is not (VariableKind.Equation or VariableKind.Link)).Concat(network.Seeds))
            Fill(point, variable, () => variable.Kind == VariableKind.Token ? random.Next(point.SizeOf(variable.Vocabulary!)) : scale * random.Normal());
        return point;
    }

    /// <summary>A point, and where the network draws random numbers the same point with them.</summary>
    public static IEnumerable<Assignment> Points(Network network, IReadOnlyList<int> lengths, int seed)
    {
        var point = Point(network, lengths, seed);
        return ReferenceNoise.IsIn(network.System) ? [point, point.Drawn(seed + 5)] : [point];
    }

    /// <summary>A direction in all that can be differentiated by, or in one variable alone.</summary>
    public static Assignment Direction(Network network, Assignment point, int seed, Variable? alone = null)
    {
        var random = new Random(seed);
        var direction = new Assignment(point.Lengths, point.Sizes);
        foreach (var leaf in network.Leaves.Where(leaf => alone is null || leaf == alone))
            Fill(direction, leaf, random.Normal);
        return direction;
    }

    private static Dictionary<string, int> Sizes(EquationSystem system, int[] sizes) => system.Sizes
        .Select((size, i) => (size.Name, Size: size.Constant > 0 ? size.Constant : sizes[i % sizes.Length]))
        .ToDictionary(size => size.Name, size => size.Size);

    private static void Fill(Assignment assignment, Variable variable, Func<double> value)
    {
        var rows = assignment.Zeros(variable);
        foreach (var row in rows)
        {
            for (var i = 0; i < row.Length; i++)
                row[i] = value();
        }

        assignment[variable.Name] = rows;
    }
}
