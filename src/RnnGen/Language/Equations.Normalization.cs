namespace RnnGen;

public static partial class Equations
{
    /// <summary>
    /// The vector moved and scaled to the mean 0 and the variance 1 over its elements: (v - mean) / √(variance + 10⁻⁵), the variance divided
    /// by the number of elements. Ba, Kiros and Hinton (2016).
    /// </summary>
    /// <param name="value">The vector.</param>
    public static Vec LayerNorm(Vec value) => Symbolic.Value<Vec>();

    /// <summary>The normalised vector times a gain.</summary>
    /// <param name="value">The vector.</param>
    /// <param name="gain">A vector of the same size, such as a <c>[Weight(Init = Init.Constant)]</c>.</param>
    public static Vec LayerNorm(Vec value, Vec gain) => Symbolic.Value<Vec>();

    /// <summary>The normalised vector times a gain, plus a bias.</summary>
    /// <param name="value">The vector.</param>
    /// <param name="gain">A vector of the same size, such as a <c>[Weight(Init = Init.Constant)]</c>.</param>
    /// <param name="bias">A vector of the same size, such as a <c>[Weight]</c>.</param>
    public static Vec LayerNorm(Vec value, Vec gain, Vec bias) => Symbolic.Value<Vec>();

    /// <summary>The vector scaled to the mean square 1 over its elements: v / √(mean of v² + 10⁻⁵). Zhang and Sennrich (2019).</summary>
    /// <param name="value">The vector.</param>
    public static Vec RmsNorm(Vec value) => Symbolic.Value<Vec>();

    /// <summary>The scaled vector times a gain.</summary>
    /// <param name="value">The vector.</param>
    /// <param name="gain">A vector of the same size, such as a <c>[Weight(Init = Init.Constant)]</c>.</param>
    public static Vec RmsNorm(Vec value, Vec gain) => Symbolic.Value<Vec>();
}
