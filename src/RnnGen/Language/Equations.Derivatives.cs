namespace RnnGen;

public static partial class Equations
{
    /// <summary>The value of a vector without a derivative: no gradient is passed back through it.</summary>
    /// <param name="value">The vector.</param>
    public static Vec StopGradient(Vec value) => Symbolic.Value<Vec>();

    /// <summary>The value of a scalar without a derivative: no gradient is passed back through it.</summary>
    /// <param name="value">The scalar.</param>
    public static Scalar StopGradient(Scalar value) => Symbolic.Value<Scalar>();

    /// <summary>A matrix without a derivative: this use of it adds nothing to its gradient.</summary>
    /// <param name="value">The matrix.</param>
    public static Mat StopGradient(Mat value) => Symbolic.Value<Mat>();

    /// <summary>
    /// The value of one vector with the derivative of another, whose value is not computed: forwards <c>value</c>, backwards
    /// <c>surrogate</c>. Bengio, Léonard and Courville (2013); Neftci, Mostafa and Zenke (2019).
    /// </summary>
    /// <param name="value">What is computed, such as <c>Vec.Step(v)</c>.</param>
    /// <param name="surrogate">What is differentiated, of the same size, such as <c>Vec.Sigmoid(v)</c>.</param>
    public static Vec StraightThrough(Vec value, Vec surrogate) => Symbolic.Value<Vec>();

    /// <summary>The value of one scalar with the derivative of another, whose value is not computed.</summary>
    /// <param name="value">What is computed.</param>
    /// <param name="surrogate">What is differentiated.</param>
    public static Scalar StraightThrough(Scalar value, Scalar surrogate) => Symbolic.Value<Scalar>();

    /// <summary>A vector whose gradient is clamped, element by element, between -limit and limit before it is passed back. Graves (2013).</summary>
    /// <param name="value">The vector.</param>
    /// <param name="limit">The largest absolute value that is passed back, a positive constant.</param>
    public static Vec Bounded(Vec value, double limit) => Symbolic.Value<Vec>();

    /// <summary>A scalar whose gradient is clamped between -limit and limit before it is passed back.</summary>
    /// <param name="value">The scalar.</param>
    /// <param name="limit">The largest absolute value that is passed back, a positive constant.</param>
    public static Scalar Bounded(Scalar value, double limit) => Symbolic.Value<Scalar>();
}
