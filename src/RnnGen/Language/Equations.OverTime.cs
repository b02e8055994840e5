namespace RnnGen;

public static partial class Equations
{
    /// <summary>The value at the last step of the sequence; of a sequence of length 0, the initial value (of a state) or zero.</summary>
    /// <param name="value">A value per step.</param>
    /// <returns>A value per sequence, of the same size.</returns>
    public static Vec Last(Vec value) => Symbolic.Value<Vec>();

    /// <summary>The value at the last step of the sequence; of a sequence of length 0, the initial value (of a state) or zero.</summary>
    /// <param name="value">A value per step.</param>
    /// <returns>A value per sequence, of the same size.</returns>
    public static Scalar Last(Scalar value) => Symbolic.Value<Scalar>();

    /// <summary>The value at the first step of the sequence; of a sequence of length 0, the initial value (of a state) or zero.</summary>
    /// <param name="value">A value per step.</param>
    /// <returns>A value per sequence, of the same size.</returns>
    public static Vec First(Vec value) => Symbolic.Value<Vec>();

    /// <summary>The value at the first step of the sequence; of a sequence of length 0, the initial value (of a state) or zero.</summary>
    /// <param name="value">A value per step.</param>
    /// <returns>A value per sequence, of the same size.</returns>
    public static Scalar First(Scalar value) => Symbolic.Value<Scalar>();

    /// <summary>The sum over the steps of the sequence; 0 for a sequence of length 0.</summary>
    /// <param name="value">A value per step.</param>
    /// <returns>A value per sequence, of the same size.</returns>
    public static Vec SumOverTime(Vec value) => Symbolic.Value<Vec>();

    /// <summary>The sum over the steps of the sequence; 0 for a sequence of length 0.</summary>
    /// <param name="value">A value per step.</param>
    /// <returns>A value per sequence, of the same size.</returns>
    public static Scalar SumOverTime(Scalar value) => Symbolic.Value<Scalar>();

    /// <summary>The mean over the steps of the sequence; 0 for a sequence of length 0.</summary>
    /// <param name="value">A value per step.</param>
    /// <returns>A value per sequence, of the same size.</returns>
    public static Vec MeanOverTime(Vec value) => Symbolic.Value<Vec>();

    /// <summary>The mean over the steps of the sequence; 0 for a sequence of length 0.</summary>
    /// <param name="value">A value per step.</param>
    /// <returns>A value per sequence, of the same size.</returns>
    public static Scalar MeanOverTime(Scalar value) => Symbolic.Value<Scalar>();
}
