namespace RnnGen;

/// <summary>The functions of the language: import them with <c>using static RnnGen.Equations;</c>.</summary>
public static partial class Equations
{
    /// <summary>
    /// The vector at step <c>t-1</c>, of a state or an input; <c>Prev(Prev(s))</c> is two steps back. Beyond the end of a sequence stands the
    /// initial value of a state, or zero for an input.
    /// </summary>
    /// <param name="value">A state or an input, with a value per step.</param>
    public static Vec Prev(Vec value) => Symbolic.Value<Vec>();

    /// <summary>
    /// The scalar at step <c>t-1</c>, of a state or an input; <c>Prev(Prev(s))</c> is two steps back. Beyond the end of a sequence stands the
    /// initial value of a state, or zero for an input.
    /// </summary>
    /// <param name="value">A state or an input, with a value per step.</param>
    public static Scalar Prev(Scalar value) => Symbolic.Value<Scalar>();

    /// <summary>Not part of the language: look the token up first: [State] Vec e =&gt; table[w], and then Prev(e).</summary>
    [Unsupported("look the token up first: [State] Vec e => table[w], and then Prev(e)")]
    public static Token Prev(Token value) => Symbolic.Value<Token>();

    /// <summary>The matrix at step <c>t-1</c>, of a state; beyond the end of a sequence stands its initial value.</summary>
    /// <param name="value">A state, with a value per step.</param>
    public static Mat Prev(Mat value) => Symbolic.Value<Mat>();

    /// <summary>Not part of the language: a parameter is the same at every step.</summary>
    [Unsupported("a parameter is the same at every step")]
    public static Table Prev(Table value) => Symbolic.Value<Table>();

    /// <summary>
    /// The vector at step <c>t+1</c>, of a state or an input; <c>Next(Next(s))</c> is two steps ahead. Beyond the end of a sequence stands the
    /// initial value of a state, or zero for an input.
    /// </summary>
    /// <param name="value">A state or an input, with a value per step.</param>
    public static Vec Next(Vec value) => Symbolic.Value<Vec>();

    /// <summary>
    /// The scalar at step <c>t+1</c>, of a state or an input; <c>Next(Next(s))</c> is two steps ahead. Beyond the end of a sequence stands the
    /// initial value of a state, or zero for an input.
    /// </summary>
    /// <param name="value">A state or an input, with a value per step.</param>
    public static Scalar Next(Scalar value) => Symbolic.Value<Scalar>();

    /// <summary>Not part of the language: look the token up first: [State] Vec e =&gt; table[w], and then Next(e).</summary>
    [Unsupported("look the token up first: [State] Vec e => table[w], and then Next(e)")]
    public static Token Next(Token value) => Symbolic.Value<Token>();

    /// <summary>The matrix at step <c>t+1</c>, of a state; beyond the end of a sequence stands its initial value.</summary>
    /// <param name="value">A state, with a value per step.</param>
    public static Mat Next(Mat value) => Symbolic.Value<Mat>();

    /// <summary>Not part of the language: a parameter is the same at every step.</summary>
    [Unsupported("a parameter is the same at every step")]
    public static Table Next(Table value) => Symbolic.Value<Table>();

    /// <summary>The vector at step <c>t-count</c>; <c>Prev(s, 2)</c> is <c>Prev(Prev(s))</c>.</summary>
    /// <param name="value">A state or an input, with a value per step.</param>
    /// <param name="count">The number of steps, a constant from 1 to 64.</param>
    public static Vec Prev(Vec value, int count) => Symbolic.Value<Vec>();

    /// <summary>The scalar at step <c>t-count</c>; <c>Prev(s, 2)</c> is <c>Prev(Prev(s))</c>.</summary>
    /// <param name="value">A state or an input, with a value per step.</param>
    /// <param name="count">The number of steps, a constant from 1 to 64.</param>
    public static Scalar Prev(Scalar value, int count) => Symbolic.Value<Scalar>();

    /// <summary>The vector at step <c>t+count</c>; <c>Next(s, 2)</c> is <c>Next(Next(s))</c>.</summary>
    /// <param name="value">A state or an input, with a value per step.</param>
    /// <param name="count">The number of steps, a constant from 1 to 64.</param>
    public static Vec Next(Vec value, int count) => Symbolic.Value<Vec>();

    /// <summary>The scalar at step <c>t+count</c>; <c>Next(s, 2)</c> is <c>Next(Next(s))</c>.</summary>
    /// <param name="value">A state or an input, with a value per step.</param>
    /// <param name="count">The number of steps, a constant from 1 to 64.</param>
    public static Scalar Next(Scalar value, int count) => Symbolic.Value<Scalar>();

    /// <summary>The number of the step, from 0 on, counted since the sequence was fresh: it goes on in chunks and in streaming.</summary>
    public static Scalar StepIndex => Symbolic.Value<Scalar>();

    /// <summary>1 at every step whose number is a multiple of the period, the first step included, else 0.</summary>
    /// <param name="period">The period in steps, a constant of at least 1.</param>
    public static Scalar Clock(int period) => Symbolic.Value<Scalar>();
}
