using System.Runtime.CompilerServices;

namespace RnnGen.Numerics;

internal static unsafe partial class Tiles<V, T>
{
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private static void Rows1(ref readonly Tile<T> tile)
    {
        nint width = V.Count;
        T* init = tile.Init;
        V c00 = *(V*)init, c01 = *(V*)(init + width);

        nint step = tile.LeftStep, rightStep = tile.RightStep;
        T* a0 = tile.Left, b = tile.Right;
        for (nint block = tile.Blocks; block > 0; block--)
        {
            for (nint k = tile.BlockSize; k > 0; k--)
            {
                V b0 = *(V*)b, b1 = *(V*)(b + width), x;
                x = V.Create(*a0); c00 = V.MultiplyAdd(x, b0, c00); c01 = V.MultiplyAdd(x, b1, c01);
                a0 += step;
                b += rightStep;
            }

            a0 += tile.LeftGap;
        }

        T* c = tile.Result;
        *(V*)c = c00; *(V*)(c + width) = c01;
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private static void Rows2(ref readonly Tile<T> tile)
    {
        nint width = V.Count;
        T* init = tile.Init;
        V c00 = *(V*)init, c01 = *(V*)(init + width);
        init += tile.InitStride;
        V c10 = *(V*)init, c11 = *(V*)(init + width);

        nint stride = tile.LeftStride;
        nint step = tile.LeftStep, rightStep = tile.RightStep;
        T* a0 = tile.Left, b = tile.Right;
        for (nint block = tile.Blocks; block > 0; block--)
        {
            for (nint k = tile.BlockSize; k > 0; k--)
            {
                V b0 = *(V*)b, b1 = *(V*)(b + width), x;
                x = V.Create(*a0); c00 = V.MultiplyAdd(x, b0, c00); c01 = V.MultiplyAdd(x, b1, c01);
                x = V.Create(a0[stride]); c10 = V.MultiplyAdd(x, b0, c10); c11 = V.MultiplyAdd(x, b1, c11);
                a0 += step;
                b += rightStep;
            }

            a0 += tile.LeftGap;
        }

        T* c = tile.Result;
        *(V*)c = c00; *(V*)(c + width) = c01;
        c += tile.ResultStride;
        *(V*)c = c10; *(V*)(c + width) = c11;
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private static void Rows3(ref readonly Tile<T> tile)
    {
        nint width = V.Count;
        T* init = tile.Init;
        V c00 = *(V*)init, c01 = *(V*)(init + width);
        init += tile.InitStride;
        V c10 = *(V*)init, c11 = *(V*)(init + width);
        init += tile.InitStride;
        V c20 = *(V*)init, c21 = *(V*)(init + width);

        nint stride = tile.LeftStride, twice = 2 * tile.LeftStride;
        nint step = tile.LeftStep, rightStep = tile.RightStep;
        T* a0 = tile.Left, b = tile.Right;
        for (nint block = tile.Blocks; block > 0; block--)
        {
            for (nint k = tile.BlockSize; k > 0; k--)
            {
                V b0 = *(V*)b, b1 = *(V*)(b + width), x;
                x = V.Create(*a0); c00 = V.MultiplyAdd(x, b0, c00); c01 = V.MultiplyAdd(x, b1, c01);
                x = V.Create(a0[stride]); c10 = V.MultiplyAdd(x, b0, c10); c11 = V.MultiplyAdd(x, b1, c11);
                x = V.Create(a0[twice]); c20 = V.MultiplyAdd(x, b0, c20); c21 = V.MultiplyAdd(x, b1, c21);
                a0 += step;
                b += rightStep;
            }

            a0 += tile.LeftGap;
        }

        T* c = tile.Result;
        *(V*)c = c00; *(V*)(c + width) = c01;
        c += tile.ResultStride;
        *(V*)c = c10; *(V*)(c + width) = c11;
        c += tile.ResultStride;
        *(V*)c = c20; *(V*)(c + width) = c21;
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private static void Rows4(ref readonly Tile<T> tile)
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

        nint stride = tile.LeftStride, twice = 2 * tile.LeftStride;
        nint step = tile.LeftStep, rightStep = tile.RightStep;
        T* a0 = tile.Left, a3 = a0 + 3 * stride, b = tile.Right;
        for (nint block = tile.Blocks; block > 0; block--)
        {
            for (nint k = tile.BlockSize; k > 0; k--)
            {
                V b0 = *(V*)b, b1 = *(V*)(b + width), x;
                x = V.Create(*a0); c00 = V.MultiplyAdd(x, b0, c00); c01 = V.MultiplyAdd(x, b1, c01);
                x = V.Create(a0[stride]); c10 = V.MultiplyAdd(x, b0, c10); c11 = V.MultiplyAdd(x, b1, c11);
                x = V.Create(a0[twice]); c20 = V.MultiplyAdd(x, b0, c20); c21 = V.MultiplyAdd(x, b1, c21);
                x = V.Create(*a3); c30 = V.MultiplyAdd(x, b0, c30); c31 = V.MultiplyAdd(x, b1, c31);
                a0 += step;
                a3 += step;
                b += rightStep;
            }

            a0 += tile.LeftGap;
            a3 += tile.LeftGap;
        }

        T* c = tile.Result;
        *(V*)c = c00; *(V*)(c + width) = c01;
        c += tile.ResultStride;
        *(V*)c = c10; *(V*)(c + width) = c11;
        c += tile.ResultStride;
        *(V*)c = c20; *(V*)(c + width) = c21;
        c += tile.ResultStride;
        *(V*)c = c30; *(V*)(c + width) = c31;
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private static void Rows5(ref readonly Tile<T> tile)
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

        nint stride = tile.LeftStride, twice = 2 * tile.LeftStride;
        nint step = tile.LeftStep, rightStep = tile.RightStep;
        T* a0 = tile.Left, a3 = a0 + 3 * stride, b = tile.Right;
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
                a0 += step;
                a3 += step;
                b += rightStep;
            }

            a0 += tile.LeftGap;
            a3 += tile.LeftGap;
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
    }
}
