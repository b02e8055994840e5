namespace RnnGen;

public static partial class Equations
{
    /// <summary>
    /// W v + b for each vector v of a memory, with a matrix and a bias that are parameters of the equation. It is computed once per sequence
    /// where the vectors do not change from step to step.
    /// </summary>
    /// <param name="memory">The vectors.</param>
    /// <param name="name">The name of the parameters, in place of the equation's.</param>
    /// <param name="bias">Whether a bias is added.</param>
    public static Vecs Linear(Vecs memory, string name = "", bool bias = true) => Symbolic.Value<Vecs>();

    /// <summary>The softmax over the vectors that a memory has: a weight for each, 0 in the places behind the last one.</summary>
    /// <param name="scores">A number for each place of the memory.</param>
    /// <param name="memory">The memory, or what is computed of it.</param>
    public static Vec Softmax(Vec scores, Vecs memory) => Symbolic.Value<Vec>();

    /// <summary>1 for each vector that a memory has, 0 in the places behind the last one: to multiply weights by that are made without a softmax.</summary>
    /// <param name="memory">The memory, or what is computed of it.</param>
    public static Vec Present(Vecs memory) => Symbolic.Value<Vec>();

    /// <summary>The sum of the vectors, each times its weight: what attention reads of a memory.</summary>
    /// <param name="weights">A number for each vector.</param>
    /// <param name="vectors">The vectors.</param>
    public static Vec WeightedSum(Vec weights, Vecs vectors) => Symbolic.Value<Vec>();
}
