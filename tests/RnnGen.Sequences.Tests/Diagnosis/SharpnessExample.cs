using System.Numerics.Tensors;
using RnnGen.Cells;
using static RnnGen.Equations;

namespace RnnGen.Sequences.Tests.Diagnosis;

[Network]
public partial class SmallLm
{
    [Input] Token w;
    [Target] Token next;
    [Weight] Table embedding;
    [Use] Lstm lstm;
    [Output] Vec logits => Linear(lstm.Apply(embedding[w]));
    [Loss] Scalar loss => CrossEntropy(logits, next);
}

[Network(Of = typeof(SmallLm), Tangent = true)]
public partial class SmallLmTangent;

/// <summary>The example of docs/second-derivatives.md.</summary>
internal static class SharpnessExample
{
    public static double LargestEigenvalue(SmallLm network, SmallLmTangent tangent, int[][] texts, int iterations, float[] v)
    {
        var hessian = new Hessian(network, tangent);
        var (batch, tape) = (tangent.NewBatch(64, 32), tangent.NewTape(64, 32));
        batch.Reset([.. texts.Select(text => text.Length - 1)]);
        for (var i = 0; i < texts.Length; i++)
        {
            for (var t = 0; t < texts[i].Length - 1; t++)
            {
                batch.SetToken("w", i, t, texts[i][t]);
                batch.SetToken("next", i, t, texts[i][t + 1]);
            }
        }

        var product = new float[v.Length];
        var eigenvalue = 0.0;
        for (var iteration = 0; iteration < iterations; iteration++)
        {
            hessian.Multiply(batch, tape, v, product);                          // product = H·v
            eigenvalue = TensorPrimitives.Dot<float>(v, product) / TensorPrimitives.SumOfSquares<float>(v);
            TensorPrimitives.Divide(product, TensorPrimitives.Norm<float>(product), v);
        }

        return eigenvalue;
    }
}
