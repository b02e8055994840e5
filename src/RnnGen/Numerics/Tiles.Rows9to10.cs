using System.Runtime.CompilerServices;

namespace RnnGen.Numerics;

internal static unsafe partial class Tiles<V, T>
{
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private static void Rows9(ref readonly Tile<T> tile)
    {
        nint width = V.Count;
        T* init = tile.Init;
        V c00 = *(V*)init, c01 = *(V*)(init + width);
        init += tile.InitStride;
        V c10 = *(V*)init, c11 = *(V*)(init + width);
        init += tile.InitStride;
        V c20 = *(V*)init, c21 = *(V*)(init + width);
        init += tile.InitStride;
        V c30 = *(V*)init, c31 = *(V*)(init + width);
        init += tile.InitStride;
        V c40 = *(V*)init, c41 = *(V*)(init + width);
        init += tile.InitStride;
        V c50 = *(V*)init, c51 = *(V*)(init + width);
        init += tile.InitStride;
        V c60 = *(V*)init, c61 = *(V*)(init + width);
        init += tile.InitStride;
        V c70 = *(V*)init, c71 = *(V*)(init + width);
        init += tile.InitStride;
        V c80 = *(V*)init, c81 = *(V*)(init + width);

        nint stride = tile.LeftStride, twice = 2 * tile.LeftStride;
        nint step = tile.LeftStep, rightStep = tile.RightStep;
        T* a0 = tile.Left, a3 = a0 + 3 * stride, a6 = a3 + 3 * stride, b = tile.Right;
        for (nint block = tile.Blocks; block > 0; block--)
        {
            for (nint k = tile.BlockSize; k > 0; k--)
            {
                V b0 = *(V*)b, b1 = *(V*)(b + width), x;
                x = V.Create(*a0); c00 = V.MultiplyAdd(x, b0, c00); c01 = V.MultiplyAdd(x, b1, c01);
                x = V.Create(a0[stride]); c10 = V.MultiplyAdd(x, b0, c10); c11 = V.MultiplyAdd(x, b1, c11);
                x = V.Create(a0[twice]); c20 = V.MultiplyAdd(x, b0, c20); c21 = V.MultiplyAdd(x, b1, c21);
                x = V.Create(*a3); c30 = V.MultiplyAdd(x, b0, c30); c31 = V.MultiplyAdd(x, b1, c31);
                x = V.Create(a3[stride]); c40 = V.MultiplyAdd(x, b0, c40); c41 = V.MultiplyAdd(x, b1, c41);
                x = V.Create(a3[twice]); c50 = V.MultiplyAdd(x, b0, c50); c51 = V.MultiplyAdd(x, b1, c51);
                x = V.Create(*a6); c60 = V.MultiplyAdd(x, b0, c60); c61 = V.MultiplyAdd(x, b1, c61);
                x = V.Create(a6[stride]); c70 = V.MultiplyAdd(x, b0, c70); c71 = V.MultiplyAdd(x, b1, c71);
                x = V.Create(a6[twice]); c80 = V.MultiplyAdd(x, b0, c80); c81 = V.MultiplyAdd(x, b1, c81);
                a0 += step;
                a3 += step;
                a6 += step;
                b += rightStep;
            }

            a0 += tile.LeftGap;
            a3 += tile.LeftGap;
            a6 += tile.LeftGap;
        }

        T* c = tile.Result;
        *(V*)c = c00; *(V*)(c + width) = c01;
        c += tile.ResultStride;
        *(V*)c = c10; *(V*)(c + width) = c11;
        c += tile.ResultStride;
        *(V*)c = c20; *(V*)(c + width) = c21;
        c += tile.ResultStride;
        *(V*)c = c30; *(V*)(c + width) = c31;
        c += tile.ResultStride;
        *(V*)c = c40; *(V*)(c + width) = c41;
        c += tile.ResultStride;
        *(V*)c = c50; *(V*)(c + width) = c51;
        c += tile.ResultStride;
        *(V*)c = c60; *(V*)(c + width) = c61;
        c += tile.ResultStride;
        *(V*)c = c70; *(V*)(c + width) = c71;
        c += tile.ResultStride;
        *(V*)c = c80; *(V*)(c + width) = c81;
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private static void Rows10(ref readonly Tile<T> tile)
    {
        nint width = V.Count;
        T* init = tile.Init;
        V c00 = *(V*)init, c01 = *(V*)(init + width);
        init += tile.InitStride;
        V c10 = *(V*)init, c11 = *(V*)(init + width);
        init += tile.InitStride;
        V c20 = *(V*)init, c21 = *(V*)(init + width);
        init += tile.InitStride;
        V c30 = *(V*)init, c31 = *(V*)(init + width);
        init += tile.InitStride;
        V c40 = *(V*)init, c41 = *(V*)(init + width);
        init += tile.InitStride;
        V c50 = *(V*)init, c51 = *(V*)(init + width);
        init += tile.InitStride;
        V c60 = *(V*)init, c61 = *(V*)(init + width);
        init += tile.InitStride;
        V c70 = *(V*)init, c71 = *(V*)(init + width);
        init += tile.InitStride;
        V c80 = *(V*)init, c81 = *(V*)(init + width);
        init += tile.InitStride;
        V c90 = *(V*)init, c91 = *(V*)(init + width);

        nint stride = tile.LeftStride, twice = 2 * tile.LeftStride;
        nint step = tile.LeftStep, rightStep = tile.RightStep;
        T* a0 = tile.Left, a3 = a0 + 3 * stride, a6 = a3 + 3 * stride, a9 = a6 + 3 * stride, b = tile.Right;
        for (nint block = tile.Blocks; block > 0; block--)
        {
            for (nint k = tile.BlockSize; k > 0; k--)
            {
                V b0 = *(V*)b, b1 = *(V*)(b + width), x;
                x = V.Create(*a0); c00 = V.MultiplyAdd(x, b0, c00); c01 = V.MultiplyAdd(x, b1, c01);
                x = V.Create(a0[stride]); c10 = V.MultiplyAdd(x, b0, c10); c11 = V.MultiplyAdd(x, b1, c11);
                x = V.Create(a0[twice]); c20 = V.MultiplyAdd(x, b0, c20); c21 = V.MultiplyAdd(x, b1, c21);
                x = V.Create(*a3); c30 = V.MultiplyAdd(x, b0, c30); c31 = V.MultiplyAdd(x, b1, c31);
                x = V.Create(a3[stride]); c40 = V.MultiplyAdd(x, b0, c40); c41 = V.MultiplyAdd(x, b1, c41);
                x = V.Create(a3[twice]); c50 = V.MultiplyAdd(x, b0, c50); c51 = V.MultiplyAdd(x, b1, c51);
                x = V.Create(*a6); c60 = V.MultiplyAdd(x, b0, c60); c61 = V.MultiplyAdd(x, b1, c61);
                x = V.Create(a6[stride]); c70 = V.MultiplyAdd(x, b0, c70); c71 = V.MultiplyAdd(x, b1, c71);
                x = V.Create(a6[twice]); c80 = V.MultiplyAdd(x, b0, c80); c81 = V.MultiplyAdd(x, b1, c81);
                x = V.Create(*a9); c90 = V.MultiplyAdd(x, b0, c90); c91 = V.MultiplyAdd(x, b1, c91);
                a0 += step;
                a3 += step;
                a6 += step;
                a9 += step;
                b += rightStep;
            }

            a0 += tile.LeftGap;
            a3 += tile.LeftGap;
            a6 += tile.LeftGap;
            a9 += tile.LeftGap;
        }

        T* c = tile.Result;
        *(V*)c = c00; *(V*)(c + width) = c01;
        c += tile.ResultStride;
        *(V*)c = c10; *(V*)(c + width) = c11;
        c += tile.ResultStride;
        *(V*)c = c20; *(V*)(c + width) = c21;
        c += tile.ResultStride;
        *(V*)c = c30; *(V*)(c + width) = c31;
        c += tile.ResultStride;
        *(V*)c = c40; *(V*)(c + width) = c41;
        c += tile.ResultStride;
        *(V*)c = c50; *(V*)(c + width) = c51;
        c += tile.ResultStride;
        *(V*)c = c60; *(V*)(c + width) = c61;
        c += tile.ResultStride;
        *(V*)c = c70; *(V*)(c + width) = c71;
        c += tile.ResultStride;
        *(V*)c = c80; *(V*)(c + width) = c81;
        c += tile.ResultStride;
        *(V*)c = c90; *(V*)(c + width) = c91;
    }
}
