namespace RnnGen;

public static partial class Equations
{
    /// <summary>The vector at the step to which a link leads; where it leads to none stands the initial value of a state, or zero for an input.</summary>
    /// <param name="value">A state or an input, with a value per step.</param>
    /// <param name="link">An input that names an earlier step of the sequence for each step.</param>
    public static Vec Prev(Vec value, Predecessor link) => Symbolic.Value<Vec>();

    /// <summary>Not part of the language: a successor is a later step.</summary>
    [Unsupported("a Successor leads to a later step: read it with Next, or add up with Sum what leads to this step")]
    public static Vec Prev(Vec value, Successor link) => Symbolic.Value<Vec>();

    /// <summary>The vector at the step to which a link leads; where it leads to none stands the initial value of a state, or zero for an input.</summary>
    /// <param name="value">A state or an input, with a value per step.</param>
    /// <param name="link">An input that names a later step of the sequence for each step.</param>
    public static Vec Next(Vec value, Successor link) => Symbolic.Value<Vec>();

    /// <summary>Not part of the language: a predecessor is an earlier step.</summary>
    [Unsupported("a Predecessor leads to an earlier step: read it with Prev, or add up with Sum what leads to this step")]
    public static Vec Next(Vec value, Predecessor link) => Symbolic.Value<Vec>();

    /// <summary>The sum over all earlier steps whose successor is this one: over any number of children. Zero where there are none.</summary>
    /// <param name="value">A state or an input, with a value per step.</param>
    /// <param name="link">An input that names a later step of the sequence for each step.</param>
    public static Vec Sum(Vec value, Successor link) => Symbolic.Value<Vec>();

    /// <summary>The sum over all later steps whose predecessor is this one. Zero where there are none.</summary>
    /// <param name="value">A state or an input, with a value per step.</param>
    /// <param name="link">An input that names an earlier step of the sequence for each step.</param>
    public static Vec Sum(Vec value, Predecessor link) => Symbolic.Value<Vec>();

    /// <summary>The scalar at the step to which a link leads; where it leads to none stands the initial value of a state, or zero for an input.</summary>
    /// <param name="value">A state or an input, with a value per step.</param>
    /// <param name="link">An input that names an earlier step of the sequence for each step.</param>
    public static Scalar Prev(Scalar value, Predecessor link) => Symbolic.Value<Scalar>();

    /// <summary>Not part of the language: a successor is a later step.</summary>
    [Unsupported("a Successor leads to a later step: read it with Next, or add up with Sum what leads to this step")]
    public static Scalar Prev(Scalar value, Successor link) => Symbolic.Value<Scalar>();

    /// <summary>The scalar at the step to which a link leads; where it leads to none stands the initial value of a state, or zero for an input.</summary>
    /// <param name="value">A state or an input, with a value per step.</param>
    /// <param name="link">An input that names a later step of the sequence for each step.</param>
    public static Scalar Next(Scalar value, Successor link) => Symbolic.Value<Scalar>();

    /// <summary>Not part of the language: a predecessor is an earlier step.</summary>
    [Unsupported("a Predecessor leads to an earlier step: read it with Prev, or add up with Sum what leads to this step")]
    public static Scalar Next(Scalar value, Predecessor link) => Symbolic.Value<Scalar>();

    /// <summary>The sum over all earlier steps whose successor is this one: over any number of children. Zero where there are none.</summary>
    /// <param name="value">A state or an input, with a value per step.</param>
    /// <param name="link">An input that names a later step of the sequence for each step.</param>
    public static Scalar Sum(Scalar value, Successor link) => Symbolic.Value<Scalar>();

    /// <summary>The sum over all later steps whose predecessor is this one. Zero where there are none.</summary>
    /// <param name="value">A state or an input, with a value per step.</param>
    /// <param name="link">An input that names an earlier step of the sequence for each step.</param>
    public static Scalar Sum(Scalar value, Predecessor link) => Symbolic.Value<Scalar>();

    /// <summary>The matrix at the step to which a link leads; where it leads to none stands the initial value of a state, or zero for an input.</summary>
    /// <param name="value">A state, with a value per step.</param>
    /// <param name="link">An input that names an earlier step of the sequence for each step.</param>
    public static Mat Prev(Mat value, Predecessor link) => Symbolic.Value<Mat>();

    /// <summary>Not part of the language: a successor is a later step.</summary>
    [Unsupported("a Successor leads to a later step: read it with Next, or add up with Sum what leads to this step")]
    public static Mat Prev(Mat value, Successor link) => Symbolic.Value<Mat>();

    /// <summary>The matrix at the step to which a link leads; where it leads to none stands the initial value of a state, or zero for an input.</summary>
    /// <param name="value">A state, with a value per step.</param>
    /// <param name="link">An input that names a later step of the sequence for each step.</param>
    public static Mat Next(Mat value, Successor link) => Symbolic.Value<Mat>();

    /// <summary>Not part of the language: a predecessor is an earlier step.</summary>
    [Unsupported("a Predecessor leads to an earlier step: read it with Prev, or add up with Sum what leads to this step")]
    public static Mat Next(Mat value, Predecessor link) => Symbolic.Value<Mat>();

    /// <summary>The sum over all earlier steps whose successor is this one: over any number of children. Zero where there are none.</summary>
    /// <param name="value">A state, with a value per step.</param>
    /// <param name="link">An input that names a later step of the sequence for each step.</param>
    public static Mat Sum(Mat value, Successor link) => Symbolic.Value<Mat>();

    /// <summary>The sum over all later steps whose predecessor is this one. Zero where there are none.</summary>
    /// <param name="value">A state, with a value per step.</param>
    /// <param name="link">An input that names an earlier step of the sequence for each step.</param>
    public static Mat Sum(Mat value, Predecessor link) => Symbolic.Value<Mat>();
}
