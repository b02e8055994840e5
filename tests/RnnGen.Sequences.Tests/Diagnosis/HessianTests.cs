using System.Numerics.Tensors;
using RnnGen.Cells;

namespace RnnGen.Sequences.Tests.Diagnosis;

/// <summary>Products with the Hessian of a small language model.</summary>
public class HessianTests
{
    private readonly SmallLm _network = new(vocabulary: 7, embedding: 5, lstmHidden: 9);
    private readonly SmallLmTangent _tangent = new(vocabulary: 7, embedding: 5, lstmHidden: 9);
    private readonly int[][] _texts = [[0, 1, 2, 3, 4, 5, 6, 0, 2, 4], [3, 1, 4, 1, 5], [2, 6, 5]];

    public HessianTests() => _network.Initialize(seed: 1);

    [Fact]
    public void TheProductIsTheDifferenceOfGradients()
    {
        var (v, product) = (Direction(), new float[_network.Parameters.Count]);
        var hessian = new Hessian(_network, _tangent);
        var (batch, tape) = (_tangent.NewBatch(16, 4), _tangent.NewTape(16, 4));
        Fill(batch);
        var slope = hessian.Multiply(batch, tape, v, product);

        var gradient = GradientAt(v, 0);
        LargestDifference(hessian.Gradient.Values, gradient).ShouldBeLessThan(1e-6f);
        slope.ShouldBe(TensorPrimitives.Dot<float>(gradient, v), 1e-5);
        const float step = 1e-2f;
        float[] difference = [.. GradientAt(v, step).Zip(GradientAt(v, -step), (plus, minus) => (plus - minus) / (2 * step))];
        LargestDifference(product, difference).ShouldBeLessThan(1e-3f * MathF.Abs(TensorPrimitives.MaxMagnitude<float>(difference)));
    }

    [Fact]
    public void PowerIterationFindsAnEigenvector()
    {
        var v = Direction();
        var eigenvalue = SharpnessExample.LargestEigenvalue(_network, _tangent, _texts, 200, v);
        var product = new float[v.Length];
        var (batch, tape) = (_tangent.NewBatch(16, 4), _tangent.NewTape(16, 4));
        Fill(batch);
        new Hessian(_network, _tangent).Multiply(batch, tape, v, product);
        eigenvalue.ShouldBeGreaterThan(0.05);
        LargestDifference(product, [.. v.Select(element => (float)(eigenvalue * element))]).ShouldBeLessThan(1e-3f * (float)eigenvalue);
    }

    [Fact]
    public void ProductsAllocateNothing()
    {
        var (v, product) = (Direction(), new float[_network.Parameters.Count]);
        var hessian = new Hessian(_network, _tangent);
        var (batch, tape) = (_tangent.NewBatch(16, 4), _tangent.NewTape(16, 4));
        Fill(batch);
        hessian.Multiply(batch, tape, v, product);
        var before = GC.GetAllocatedBytesForCurrentThread();
        hessian.Multiply(batch, tape, v, product);
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBe(0);
    }

    [Fact]
    public void AnotherNetworkIsRefused()
    {
        Should.Throw<ArgumentException>(() => new Hessian(_network, _network)).Message.ShouldContain("has no tangents of parameters");
        Should.Throw<ArgumentException>(() => new Hessian(_network, new SmallLmTangent(7, 5, 8))).Message.ShouldContain("in the tangent");
        Should.Throw<ArgumentException>(() => new Hessian(_network, new Lstm(3, 4))).Message.ShouldContain("is not the tangent of");
    }

    private static float LargestDifference(ReadOnlySpan<float> left, float[] right)
    {
        var difference = new float[right.Length];
        TensorPrimitives.Subtract(left, right, difference);
        return MathF.Abs(TensorPrimitives.MaxMagnitude<float>(difference));
    }

    private float[] Direction()
    {
        var direction = _network.Parameters.NewLike();
        direction.Initialize(seed: 2);
        return direction.Values.ToArray();
    }

    private float[] GradientAt(float[] v, float step)
    {
        var moved = new SmallLm(vocabulary: 7, embedding: 5, lstmHidden: 9);
        TensorPrimitives.MultiplyAdd(v, step, _network.Parameters.Values, moved.Parameters.Write());
        var (batch, tape, gradients) = (moved.NewBatch(16, 4), moved.NewTape(16, 4), moved.NewGradients());
        Fill(batch);
        moved.Forward(batch, tape);
        moved.Backward(tape, gradients);
        return gradients.Values.ToArray();
    }

    private void Fill(Batch<float> batch)
    {
        batch.Reset([.. _texts.Select(text => text.Length - 1)]);
        for (var i = 0; i < _texts.Length; i++)
        {
            for (var t = 0; t < _texts[i].Length - 1; t++)
            {
                batch.SetToken("w", i, t, _texts[i][t]);
                batch.SetToken("next", i, t, _texts[i][t + 1]);
            }
        }
    }
}
