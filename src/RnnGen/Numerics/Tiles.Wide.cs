using System.Runtime.CompilerServices;

namespace RnnGen.Numerics;

internal static unsafe partial class Tiles<V, T>
{
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private static void Rows1Tiles4(ref readonly Tile<T> tile)
    {
        nint width = V.Count, columns = tile.ColumnTile;
        T* init = tile.Init;
        V c00 = *(V*)init, c01 = *(V*)(init + width);
        V c02 = *(V*)(init + columns), c03 = *(V*)(init + columns + width);
        V c04 = *(V*)(init + 2 * columns), c05 = *(V*)(init + 2 * columns + width);
        V c06 = *(V*)(init + 3 * columns), c07 = *(V*)(init + 3 * columns + width);

        nint step = tile.LeftStep, rightStep = tile.RightStep;
        T* a = tile.Left, b = tile.Right, b1 = b + tile.RightTile, b2 = b1 + tile.RightTile, b3 = b2 + tile.RightTile;
        for (nint block = tile.Blocks; block > 0; block--)
        {
            for (nint k = tile.BlockSize; k > 0; k--)
            {
                V x0 = V.Create(*a), y;
                y = *(V*)b; c00 = V.MultiplyAdd(x0, y, c00);
                y = *(V*)(b + width); c01 = V.MultiplyAdd(x0, y, c01);
                y = *(V*)b1; c02 = V.MultiplyAdd(x0, y, c02);
                y = *(V*)(b1 + width); c03 = V.MultiplyAdd(x0, y, c03);
                y = *(V*)b2; c04 = V.MultiplyAdd(x0, y, c04);
                y = *(V*)(b2 + width); c05 = V.MultiplyAdd(x0, y, c05);
                y = *(V*)b3; c06 = V.MultiplyAdd(x0, y, c06);
                y = *(V*)(b3 + width); c07 = V.MultiplyAdd(x0, y, c07);
                a += step;
                b += rightStep;
                b1 += rightStep;
                b2 += rightStep;
                b3 += rightStep;
            }

            a += tile.LeftGap;
        }

        T* c = tile.Result;
        *(V*)c = c00; *(V*)(c + width) = c01;
        *(V*)(c + columns) = c02; *(V*)(c + columns + width) = c03;
        *(V*)(c + 2 * columns) = c04; *(V*)(c + 2 * columns + width) = c05;
        *(V*)(c + 3 * columns) = c06; *(V*)(c + 3 * columns + width) = c07;
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private static void Rows1Tiles2(ref readonly Tile<T> tile)
    {
        nint width = V.Count, columns = tile.ColumnTile;
        T* init = tile.Init;
        V c00 = *(V*)init, c01 = *(V*)(init + width);
        V c02 = *(V*)(init + columns), c03 = *(V*)(init + columns + width);

        nint step = tile.LeftStep, rightStep = tile.RightStep;
        T* a = tile.Left, b = tile.Right, b1 = b + tile.RightTile;
        for (nint block = tile.Blocks; block > 0; block--)
        {
            for (nint k = tile.BlockSize; k > 0; k--)
            {
                V x0 = V.Create(*a), y;
                y = *(V*)b; c00 = V.MultiplyAdd(x0, y, c00);
                y = *(V*)(b + width); c01 = V.MultiplyAdd(x0, y, c01);
                y = *(V*)b1; c02 = V.MultiplyAdd(x0, y, c02);
                y = *(V*)(b1 + width); c03 = V.MultiplyAdd(x0, y, c03);
                a += step;
                b += rightStep;
                b1 += rightStep;
            }

            a += tile.LeftGap;
        }

        T* c = tile.Result;
        *(V*)c = c00; *(V*)(c + width) = c01;
        *(V*)(c + columns) = c02; *(V*)(c + columns + width) = c03;
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private static void Rows2Tiles2(ref readonly Tile<T> tile)
    {
        nint width = V.Count, columns = tile.ColumnTile;
        T* init = tile.Init;
        V c00 = *(V*)init, c01 = *(V*)(init + width);
        V c02 = *(V*)(init + columns), c03 = *(V*)(init + columns + width);
        init += tile.InitStride;
        V c10 = *(V*)init, c11 = *(V*)(init + width);
        V c12 = *(V*)(init + columns), c13 = *(V*)(init + columns + width);

        nint stride = tile.LeftStride;
        nint step = tile.LeftStep, rightStep = tile.RightStep;
        T* a = tile.Left, b = tile.Right, b1 = b + tile.RightTile;
        for (nint block = tile.Blocks; block > 0; block--)
        {
            for (nint k = tile.BlockSize; k > 0; k--)
            {
                V x0 = V.Create(*a), x1 = V.Create(a[stride]), y;
                y = *(V*)b; c00 = V.MultiplyAdd(x0, y, c00); c10 = V.MultiplyAdd(x1, y, c10);
                y = *(V*)(b + width); c01 = V.MultiplyAdd(x0, y, c01); c11 = V.MultiplyAdd(x1, y, c11);
                y = *(V*)b1; c02 = V.MultiplyAdd(x0, y, c02); c12 = V.MultiplyAdd(x1, y, c12);
                y = *(V*)(b1 + width); c03 = V.MultiplyAdd(x0, y, c03); c13 = V.MultiplyAdd(x1, y, c13);
                a += step;
                b += rightStep;
                b1 += rightStep;
            }

            a += tile.LeftGap;
        }

        T* c = tile.Result;
        *(V*)c = c00; *(V*)(c + width) = c01;
        *(V*)(c + columns) = c02; *(V*)(c + columns + width) = c03;
        c += tile.ResultStride;
        *(V*)c = c10; *(V*)(c + width) = c11;
        *(V*)(c + columns) = c12; *(V*)(c + columns + width) = c13;
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private static void Rows3Tiles2(ref readonly Tile<T> tile)
    {
        nint width = V.Count, columns = tile.ColumnTile;
        T* init = tile.Init;
        V c00 = *(V*)init, c01 = *(V*)(init + width);
        V c02 = *(V*)(init + columns), c03 = *(V*)(init + columns + width);
        init += tile.InitStride;
        V c10 = *(V*)init, c11 = *(V*)(init + width);
        V c12 = *(V*)(init + columns), c13 = *(V*)(init + columns + width);
        init += tile.InitStride;
        V c20 = *(V*)init, c21 = *(V*)(init + width);
        V c22 = *(V*)(init + columns), c23 = *(V*)(init + columns + width);

        nint stride = tile.LeftStride, twice = 2 * tile.LeftStride;
        nint step = tile.LeftStep, rightStep = tile.RightStep;
        T* a = tile.Left, b = tile.Right, b1 = b + tile.RightTile;
        for (nint block = tile.Blocks; block > 0; block--)
        {
            for (nint k = tile.BlockSize; k > 0; k--)
            {
                V x0 = V.Create(*a), x1 = V.Create(a[stride]), x2 = V.Create(a[twice]), y;
                y = *(V*)b; c00 = V.MultiplyAdd(x0, y, c00); c10 = V.MultiplyAdd(x1, y, c10); c20 = V.MultiplyAdd(x2, y, c20);
                y = *(V*)(b + width); c01 = V.MultiplyAdd(x0, y, c01); c11 = V.MultiplyAdd(x1, y, c11); c21 = V.MultiplyAdd(x2, y, c21);
                y = *(V*)b1; c02 = V.MultiplyAdd(x0, y, c02); c12 = V.MultiplyAdd(x1, y, c12); c22 = V.MultiplyAdd(x2, y, c22);
                y = *(V*)(b1 + width); c03 = V.MultiplyAdd(x0, y, c03); c13 = V.MultiplyAdd(x1, y, c13); c23 = V.MultiplyAdd(x2, y, c23);
                a += step;
                b += rightStep;
                b1 += rightStep;
            }

            a += tile.LeftGap;
        }

        T* c = tile.Result;
        *(V*)c = c00; *(V*)(c + width) = c01;
        *(V*)(c + columns) = c02; *(V*)(c + columns + width) = c03;
        c += tile.ResultStride;
        *(V*)c = c10; *(V*)(c + width) = c11;
        *(V*)(c + columns) = c12; *(V*)(c + columns + width) = c13;
        c += tile.ResultStride;
        *(V*)c = c20; *(V*)(c + width) = c21;
        *(V*)(c + columns) = c22; *(V*)(c + columns + width) = c23;
    }
}
