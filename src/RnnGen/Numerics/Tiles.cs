using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace RnnGen.Numerics;

/// <summary>The kernels of all matrix products: one for every number of rows, so that no row is computed in vain.</summary>
/// <remarks>
/// Sums stay in registers: 24 of 32 (12 of 16), two for the right operand, one for a broadcast value of the left. Every kernel adds
/// the terms of a sum in the same order, each with one fused operation, so a result does not depend on the rows beside it.
/// </remarks>
internal static unsafe partial class Tiles<V, T>
    where V : unmanaged, ISimd<V, T> where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>The columns of a tile.</summary>
    public static int Width => 2 * V.Count;

    /// <summary>The most rows whose sums fit into registers.</summary>
    public static int MaxRows => typeof(V) == typeof(Simd512<T>) || Avx512F.VL.IsSupported || AdvSimd.IsSupported ? 12 : 6;

    /// <summary>Computes any number of rows, in equal portions.</summary>
    public static void Run(nint rows, ref readonly Tile<T> tile)
    {
        if (rows <= MaxRows)
        {
            RunPortion(rows, in tile);
            return;
        }

        var part = tile;
        for (var portions = (rows + MaxRows - 1) / MaxRows; portions > 0; portions--)
        {
            var portion = (rows + portions - 1) / portions;
            RunPortion(portion, in part);
            part.Left += portion * tile.LeftStride;
            part.Init += portion * tile.InitStride;
            part.Result += portion * tile.ResultStride;
            rows -= portion;
        }
    }

    /// <summary>Computes several tiles side by side: few rows alone cannot keep the hardware busy.</summary>
    public static void RunAbreast(nint rows, nint tiles, ref readonly Tile<T> tile)
    {
        switch (rows, tiles)
        {
            case (1, 4): Rows1Tiles4(in tile); break;
            case (1, 2): Rows1Tiles2(in tile); break;
            case (2, 2): Rows2Tiles2(in tile); break;
            case (3, 2): Rows3Tiles2(in tile); break;
            default: throw new ArgumentOutOfRangeException(nameof(tiles));
        }
    }

    private static void RunPortion(nint rows, ref readonly Tile<T> tile)
    {
        if (tile.InitAhead != 0)
            FetchAhead(rows, in tile);
        switch (rows)
        {
            case 1: Rows1(in tile); break;
            case 2: Rows2(in tile); break;
            case 3: Rows3(in tile); break;
            case 4: Rows4(in tile); break;
            case 5: Rows5(in tile); break;
            case 6: Rows6(in tile); break;
            case 7: Rows7(in tile); break;
            case 8: Rows8(in tile); break;
            case 9: Rows9(in tile); break;
            case 10: Rows10(in tile); break;
            case 11: Rows11(in tile); break;
            case 12: Rows12(in tile); break;
            default: throw new ArgumentOutOfRangeException(nameof(rows));
        }
    }

    /// <summary>Begins to fetch what the sums of a later tile start from: a few lines in each of many rows are nothing that the hardware foresees.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void FetchAhead(nint rows, ref readonly Tile<T> tile)
    {
        for (var row = new Address<T>(tile.Init + tile.InitAhead); rows > 0; rows--, row += tile.InitStride)
        {
            row.Fetch();
            (row + V.Count).Fetch();
        }
    }
}
