namespace RnnGen;

public static partial class Equations
{
    /// <summary>
    /// W₁ a₁ + W₂ a₂ + … + b, with a matrix for each argument and a bias, all parameters of the equation: <c>i.x</c>, <c>i.h</c>,
    /// <c>i.bias</c> for <c>i => Linear(x, Prev(h))</c>. An argument is a vector, or a token that stands for its one-hot
    /// vector (the matrix of a token is stored with one row per token).
    /// </summary>
    /// <param name="first">The argument.</param>
    /// <param name="name">The name of the parameters, in place of the equation's.</param>
    /// <param name="bias">Whether a bias is added.</param>
    /// <returns>A vector of the size of the equation.</returns>
    public static Vec Linear(Symbol first, string name = "", bool bias = true) => Symbolic.Value<Vec>();

    /// <inheritdoc cref="Linear(Symbol, string, bool)"/>
    public static Vec Linear(Symbol first, Symbol second, string name = "", bool bias = true) => Symbolic.Value<Vec>();

    /// <inheritdoc cref="Linear(Symbol, string, bool)"/>
    public static Vec Linear(Symbol first, Symbol second, Symbol third, string name = "", bool bias = true) => Symbolic.Value<Vec>();

    /// <inheritdoc cref="Linear(Symbol, string, bool)"/>
    public static Vec Linear(Symbol first, Symbol second, Symbol third, Symbol fourth, string name = "", bool bias = true) => Symbolic.Value<Vec>();

    /// <inheritdoc cref="Linear(Symbol, string, bool)"/>
    public static Vec Linear(Symbol first, Symbol second, Symbol third, Symbol fourth, Symbol fifth, string name = "", bool bias = true) => Symbolic.Value<Vec>();

    /// <inheritdoc cref="Linear(Symbol, string, bool)"/>
    public static Vec Linear(Symbol first, Symbol second, Symbol third, Symbol fourth, Symbol fifth, Symbol sixth, string name = "", bool bias = true) => Symbolic.Value<Vec>();

    /// <inheritdoc cref="Linear(Symbol, string, bool)"/>
    public static Vec Linear(Symbol first, Symbol second, Symbol third, Symbol fourth, Symbol fifth, Symbol sixth, Symbol seventh, string name = "", bool bias = true) => Symbolic.Value<Vec>();

    /// <inheritdoc cref="Linear(Symbol, string, bool)"/>
    public static Vec Linear(Symbol first, Symbol second, Symbol third, Symbol fourth, Symbol fifth, Symbol sixth, Symbol seventh, Symbol eighth, string name = "", bool bias = true) => Symbolic.Value<Vec>();

    /// <summary>
    /// W v + b for each vector v of a memory, with a matrix and a bias that are parameters of the equation. It is computed once per sequence
    /// where the vectors do not change from step to step.
    /// </summary>
    /// <param name="memory">The vectors.</param>
    /// <param name="name">The name of the parameters, in place of the equation's.</param>
    /// <param name="bias">Whether a bias is added.</param>
    public static Vecs Linear(Vecs memory, string name = "", bool bias = true) => Symbolic.Value<Vecs>();
}
