using System.Runtime.CompilerServices;

namespace RnnGen.Numerics;

public static unsafe partial class Rows<V, T>
{
    /// <summary>destination[j] = exp source[j] / Σ exp source; the two may be one row.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Softmax(Address<T> source, Address<T> destination, int width)
    {
        var largest = V.Create(Largest(source, width));
        var sum = V.Zero;
        for (nint j = 0; j < width; j += V.Count)
        {
            var exp = V.FirstLanes(V.Exp(V.Load(source + j) - largest), width - j);
            exp.Store(destination + j);
            sum += exp;
        }

        Scale(destination, width, T.One / V.Sum(sum));
    }

    /// <summary>destination[j] = p[j]·(d[j] − Σ d·p), where p is a softmax and d the gradient of its values; rows may coincide.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void SoftmaxGradient(Address<T> probabilities, Address<T> gradient, Address<T> destination, int width)
    {
        var mean = V.Create(Dot(probabilities, gradient, width));
        for (nint j = 0; j < width; j += V.Count)
            (V.Load(probabilities + j) * (V.Load(gradient + j) - mean)).Store(destination + j);
    }

    /// <summary>−log softmax(logits)[token], in nats.</summary>
    public static T CrossEntropy(Address<T> logits, int width, int token)
    {
        var largest = Largest(logits, width);
        return largest - logits[token] + Log(SumOfExp(logits, width, largest));
    }

    /// <summary>destination[j] = scale·(softmax(logits)[j] − [j = token]); the two may be one row.</summary>
    public static void CrossEntropyGradient(Address<T> logits, int width, int token, T scale, Address<T> destination)
    {
        Softmax(logits, destination, width);
        destination[token] -= T.One;
        Scale(destination, width, scale);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Scale(Address<T> row, int width, T factor)
    {
        var factors = V.Create(factor);
        for (nint j = 0; j < width; j += V.Count)
            (V.Load(row + j) * factors).Store(row + j);
    }
}
