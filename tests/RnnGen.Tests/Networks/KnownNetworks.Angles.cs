namespace RnnGen.Tests.Networks;

/// <summary>Sines and cosines of vectors, scalars and matrices, of weights and of what a step computes.</summary>
internal static partial class KnownNetworks
{
    public const string Angles = """
        [Cell] public partial class Angles
        {
            [Input] Vec x;
            [Input] Scalar gap;
            [Weight(Init = Init.Normal)] Vec theta;
            [Weight(Init = Init.Normal)] Mat A;
            Vec across => Vec.Sin(theta);
            Vec along => Vec.Cos(theta);
            Mat wave => Mat.Sin(A) + Mat.Cos(2 * A);
            [State] Vec re => along * Prev(re) - across * Prev(im) + Linear(x);
            [State] Vec im => across * Prev(re) + along * Prev(im) + Vec.Sin(Linear(x, Prev(re)));
            [Output] Vec y => wave * re + Vec.Cos(3 * im) * Scalar.Sin(gap + Scalar.Cos(gap));
        }
        """;
}
