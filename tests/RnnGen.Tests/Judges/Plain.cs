namespace RnnGen.Tests.Judges;

/// <summary>A double.</summary>
internal readonly record struct Plain(double Value) : IReal<Plain>
{
    public static Plain operator +(Plain left, Plain right) => new(left.Value + right.Value);

    public static Plain operator -(Plain left, Plain right) => new(left.Value - right.Value);

    public static Plain operator *(Plain left, Plain right) => new(left.Value * right.Value);

    public static Plain operator /(Plain left, Plain right) => new(left.Value / right.Value);

    public static Plain Create(double value, double tangent = 0) => new(value);

    public Plain Map(double value, double slope) => new(value);
}
