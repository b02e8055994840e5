namespace RnnGen.Generator.Equations.Linking;

/// <summary>How parameters start where the declaration does not say.</summary>
internal static class Starts
{
    public static Start Zero { get; } = new("Zero", double.NaN);

    public static Start Glorot { get; } = new("Glorot", double.NaN);

    public static Start Orthogonal { get; } = new("Orthogonal", double.NaN);

    public static Start Table { get; } = new("Uniform", 0.1);

    public static Start Constant(double value) => value == 0 ? Zero : new Start("Constant", value);
}
