namespace RnnGen;

public readonly partial struct Scalar
{
    /// <summary>The sum of two scalars.</summary>
    public static Scalar operator +(Scalar left, Scalar right) => Symbolic.Value<Scalar>();

    /// <summary>The difference of two scalars.</summary>
    public static Scalar operator -(Scalar left, Scalar right) => Symbolic.Value<Scalar>();

    /// <summary>The product of two scalars.</summary>
    public static Scalar operator *(Scalar left, Scalar right) => Symbolic.Value<Scalar>();

    /// <summary>The quotient of two scalars.</summary>
    public static Scalar operator /(Scalar left, Scalar right) => Symbolic.Value<Scalar>();

    /// <summary>The scalar with its sign turned.</summary>
    public static Scalar operator -(Scalar value) => Symbolic.Value<Scalar>();

    /// <summary>The scalar itself.</summary>
    public static Scalar operator +(Scalar value) => Symbolic.Value<Scalar>();

    /// <summary>A constant.</summary>
    public static implicit operator Scalar(double value) => Symbolic.Value<Scalar>();
}
