namespace RnnGen;

public static partial class Equations
{
    /// <summary>1 for each vector that a memory has, 0 in the places behind the last one: to multiply weights by that are made without a softmax.</summary>
    /// <param name="memory">The memory, or what is computed of it.</param>
    public static Vec Present(Vecs memory) => Symbolic.Value<Vec>();

    /// <summary>The sum of the vectors, each times its weight: what attention reads of a memory.</summary>
    /// <param name="weights">A number for each vector.</param>
    /// <param name="vectors">The vectors.</param>
    public static Vec WeightedSum(Vec weights, Vecs vectors) => Symbolic.Value<Vec>();
}
