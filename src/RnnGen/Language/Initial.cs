namespace RnnGen;

/// <summary>What stands beyond the ends of a sequence.</summary>
public enum Initial
{
    /// <summary>Zeros.</summary>
    Zero,

    /// <summary>One constant for every element, the <see cref="StateAttribute.Value"/>.</summary>
    Constant,

    /// <summary>A parameter, named after the state: <c>h.initial</c>.</summary>
    Learned,

    /// <summary>A value that the caller gives for each sequence; its gradient is given back.</summary>
    Given,
}
