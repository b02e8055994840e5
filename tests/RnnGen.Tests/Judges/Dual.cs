namespace RnnGen.Tests.Judges;

/// <summary>A value and its derivative along one direction: exact to rounding.</summary>
internal readonly record struct Dual(double Value, double Tangent) : IReal<Dual>
{
    public static Dual operator +(Dual left, Dual right) => new(left.Value + right.Value, left.Tangent + right.Tangent);

    public static Dual operator -(Dual left, Dual right) => new(left.Value - right.Value, left.Tangent - right.Tangent);

    public static Dual operator *(Dual left, Dual right) =>
        new(left.Value * right.Value, (left.Tangent * right.Value) + (left.Value * right.Tangent));

    public static Dual operator /(Dual left, Dual right)
    {
        var quotient = left.Value / right.Value;
        return new(quotient, (left.Tangent - (quotient * right.Tangent)) / right.Value);
    }

    public static Dual Create(double value, double tangent = 0) => new(value, tangent);

    public Dual Map(double value, double slope) => new(value, slope * Tangent);
}
