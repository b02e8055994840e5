using RnnGen.Numerics;

namespace RnnGen.Tests.Numerics;

public abstract partial class KernelTests<V, T>
{
    [Theory]
    [InlineData(1, 1, 1)]
    [InlineData(3, 4, 5)]
    [InlineData(2, 7, 16)]
    [InlineData(4, 19, 83)]
    [InlineData(29, 131, 67)]
    public void Small_matrices_are_multiplied(int rows, int inner, int columns)
    {
        var a = Unpadded(rows, inner, seed: 1);
        var b = Unpadded(inner, columns, seed: 2);
        var (turnedA, turnedB) = (Turned(a.Span, rows, inner), Turned(b.Span, inner, columns));
        var products = Enumerable.Range(0, 3).Select(seed => Unpadded(rows, columns, seed: 3 + seed)).ToArray();
        Rows<V, T>.MatrixProduct(a.Address, b.Address, products[0].Address, rows, inner, columns);
        Rows<V, T>.MatrixProductOfTransposed(turnedA.Address, b.Address, products[1].Address, rows, inner, columns);
        Rows<V, T>.MatrixProductWithTransposed(a.Address, turnedB.Address, products[2].Address, rows, inner, columns);
        var tolerance = typeof(T) == typeof(float) ? 1e-5 : 1e-13;
        for (var i = 0; i < rows * columns; i++)
        {
            var expected = Enumerable.Range(0, inner).Sum(k => double.CreateChecked(a.Span[(i / columns * inner) + k]) * double.CreateChecked(b.Span[(k * columns) + (i % columns)]));
            foreach (var product in products)
                double.CreateChecked(product.Span[i]).ShouldBe(expected, tolerance);
        }
    }

    [Fact]
    public void Nothing_is_stored_behind_the_first_elements()
    {
        for (var count = 0; count <= V.Count + 1; count++)
        {
            var target = new AlignedBuffer<T>(V.Count + 1);
            target.Span.Fill(T.NegativeOne);
            V.StoreFirst(V.Create(T.One), target.Address + 1, count);
            for (var i = 0; i < V.Count; i++)
                target.Span[i + 1].ShouldBe(i < count ? T.One : T.NegativeOne);
            target.Span[0].ShouldBe(T.NegativeOne);
        }
    }

    private static AlignedBuffer<T> Turned(Span<T> matrix, int rows, int columns)
    {
        var turned = new AlignedBuffer<T>(rows * columns);
        for (var i = 0; i < rows * columns; i++)
            turned.Span[(i % columns * rows) + (i / columns)] = matrix[i];
        return turned;
    }
}
