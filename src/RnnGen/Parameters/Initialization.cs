using System.Numerics;
using RnnGen.Numerics;

namespace RnnGen;

/// <summary>Turns an <see cref="Initializer"/> into numbers, computed in double whatever the precision of the parameter.</summary>
internal static class Initialization
{
    public static void Fill<T>(ParameterShape shape, Xoshiro random, Span<T> values) where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var kind = shape.Initializer.Kind;
        var given = shape.Initializer.Scale is { } number && !double.IsNaN(number) ? number : (double?)null;
        if (kind == Init.Default)
            kind = DefaultOf(shape.Kind);
        var scale = given ?? 1;

        switch (kind)
        {
            case Init.Zero:
                values.Clear();
                break;
            case Init.Constant:
                values.Fill(T.CreateTruncating(scale));
                break;
            case Init.Uniform:
                FillUniform(random, given ?? 1 / Math.Sqrt(shape.Columns), values);
                break;
            case Init.Glorot:
                FillUniform(random, scale * Math.Sqrt(6.0 / (shape.Rows + shape.Columns)), values);
                break;
            case Init.Normal:
                foreach (ref var value in values)
                    value = T.CreateTruncating(scale * random.Normal());
                break;
            case Init.Orthogonal:
                Orthogonal.Fill(shape.Rows, shape.Columns, scale, random, values);
                break;
            case Init.Identity:
                values.Clear();
                for (var i = 0; i < Math.Min(shape.Rows, shape.Columns); i++)
                    values[i * shape.Columns + i] = T.CreateTruncating(scale);
                break;
            default:
                throw new ArgumentException($"'{shape.Name}' asks for an unknown start, {kind}.", nameof(shape));
        }
    }

    private static Init DefaultOf(ParameterKind kind) => kind switch
    {
        ParameterKind.Matrix => Init.Glorot,
        ParameterKind.Table => Init.Normal,
        _ => Init.Zero,
    };

    private static void FillUniform<T>(Xoshiro random, double bound, Span<T> values) where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        foreach (ref var value in values)
            value = T.CreateTruncating(bound * (2 * random.Uniform() - 1));
    }
}
