namespace RnnGen;

/// <summary>How a cell holds the weights of its products while it is streamed. All computation is in single precision.</summary>
public enum WeightFormat
{
    /// <summary>As they are.</summary>
    Single,

    /// <summary>16 bits: the relative error of a weight is at most 2⁻⁹. Half the memory, for cells that do not fit the cache.</summary>
    BFloat16,

    /// <summary>
    /// 8 bits, with one scale for each unit of each gate: the error of a weight is at most 1/254 of the largest weight that leads to
    /// the same unit of the gate. A quarter of the memory.
    /// </summary>
    Int8,
}
