using System.Numerics;

namespace RnnGen.Tests.Judges;

/// <summary>The numbers that a reference interpreter calculates with: plain ones, or ones that carry a tangent.</summary>
internal interface IReal<TSelf> :
    IAdditionOperators<TSelf, TSelf, TSelf>,
    ISubtractionOperators<TSelf, TSelf, TSelf>,
    IMultiplyOperators<TSelf, TSelf, TSelf>,
    IDivisionOperators<TSelf, TSelf, TSelf>
    where TSelf : struct, IReal<TSelf>
{
    double Value { get; }

    static abstract TSelf Create(double value, double tangent = 0);

    /// <summary>The result of a function of this number, given its value and its slope here.</summary>
    TSelf Map(double value, double slope);
}
