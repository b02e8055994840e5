using System.Numerics;
using RnnGen.Numerics;

namespace RnnGen.Tests.Numerics;

/// <summary>What every kernel must do with every vector and element.</summary>
public abstract partial class KernelTests<V, T>
    where V : unmanaged, ISimd<V, T> where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private static double Tolerance => typeof(T) == typeof(float) ? 1e-5 : 1e-14;

    private readonly List<object> _kept = [];

    /// <summary>Keeps memory alive as long as the test, whose kernels hold mere addresses.</summary>
    private TMemory Kept<TMemory>(TMemory memory) where TMemory : class
    {
        _kept.Add(memory);
        return memory;
    }
}

public sealed class Kernels512Single : KernelTests<Simd512<float>, float>;

public sealed class Kernels256Single : KernelTests<Simd256<float>, float>;

public sealed class Kernels128Single : KernelTests<Simd128<float>, float>;

public sealed class Kernels1Single : KernelTests<Simd1<float>, float>;

public sealed class Kernels512Double : KernelTests<Simd512<double>, double>;

public sealed class Kernels256Double : KernelTests<Simd256<double>, double>;

public sealed class Kernels128Double : KernelTests<Simd128<double>, double>;

public sealed class Kernels1Double : KernelTests<Simd1<double>, double>;
