using RnnGen.Generator.Equations;

namespace RnnGen.Tests.Judges;

/// <summary>The number whose gradient the adjoint is: the objective, and every seed times the value that it stands for.</summary>
internal static class Functional
{
    public static T Of<T>(Network network, Assignment point, Assignment? direction, DeclaredDerivatives? declared, out long branches)
        where T : struct, IReal<T>
    {
        var interpreter = new ReferenceInterpreter<T>(network.System, point, direction, declared);
        var value = Of(network, point, interpreter);
        branches = interpreter.Branches;
        return value;
    }

    public static T Of<T>(Network network, Assignment point, ReferenceInterpreter<T> interpreter)
        where T : struct, IReal<T>
    {
        var sum = interpreter.Objective;
        foreach (var seed in network.Seeds.Where(seed => point.Has(seed.Name)))
            sum += Dot(point[seed.Name], SeededValue(interpreter, network, seed));
        return sum;
    }

    public static double Of(Network network, Assignment point, DeclaredDerivatives? declared, out long branches) =>
        Of<Plain>(network, point, null, declared, out branches).Value;

    /// <summary>The rows of the value whose adjoint arrives through a seed: <c>δh.seed</c>, <c>δh.final</c> or <c>δh.front</c>.</summary>
    private static T[][] SeededValue<T>(ReferenceInterpreter<T> interpreter, Network network, Variable seed)
        where T : struct, IReal<T>
    {
        var dot = seed.Name.LastIndexOf('.');
        var variable = network.System[seed.Name[1..dot]];
        return seed.Name[(dot + 1)..] switch
        {
            "seed" => interpreter.Rows(variable),
            "final" => interpreter.AtEnd(variable),
            "front" => interpreter.AtFront(variable),
            var end => throw new NotSupportedException(end),
        };
    }

    private static T Dot<T>(double[][] weights, T[][] values)
        where T : struct, IReal<T> => weights.Zip(values)
        .SelectMany(row => row.First.Zip(row.Second))
        .Aggregate(T.Create(0), (sum, pair) => sum + (T.Create(pair.First) * pair.Second));
}
