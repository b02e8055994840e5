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

    /// <summary>Not part of the language: a parameter is the same at every step.</summary>
    [Unsupported("a parameter is the same at every step")]
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

    /// <summary>Not part of the language: a parameter is the same at every step.</summary>
    [Unsupported("a parameter is the same at every step")]
    public static Mat Next(Mat value) => Symbolic.Value<Mat>();

    /// <summary>Not part of the language: a parameter is the same at every step.</summary>
    [Unsupported("a parameter is the same at every step")]
    public static Table Next(Table value) => Symbolic.Value<Table>();
}
