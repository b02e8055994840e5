namespace RnnGen;

public readonly partial struct Vec
{
    /// <summary>The sum of two vectors of one size, element by element.</summary>
    public static Vec operator +(Vec left, Vec right) => Symbolic.Value<Vec>();

    /// <summary>The sum of each element and a scalar.</summary>
    public static Vec operator +(Vec left, Scalar right) => Symbolic.Value<Vec>();

    /// <summary>The sum of a scalar and each element.</summary>
    public static Vec operator +(Scalar left, Vec right) => Symbolic.Value<Vec>();

    /// <summary>The difference of two vectors of one size, element by element.</summary>
    public static Vec operator -(Vec left, Vec right) => Symbolic.Value<Vec>();

    /// <summary>The difference of each element and a scalar.</summary>
    public static Vec operator -(Vec left, Scalar right) => Symbolic.Value<Vec>();

    /// <summary>The difference of a scalar and each element.</summary>
    public static Vec operator -(Scalar left, Vec right) => Symbolic.Value<Vec>();

    /// <summary>The product of two vectors of one size, element by element.</summary>
    public static Vec operator *(Vec left, Vec right) => Symbolic.Value<Vec>();

    /// <summary>The product of each element and a scalar.</summary>
    public static Vec operator *(Vec left, Scalar right) => Symbolic.Value<Vec>();

    /// <summary>The product of a scalar and each element.</summary>
    public static Vec operator *(Scalar left, Vec right) => Symbolic.Value<Vec>();

    /// <summary>The quotient of two vectors of one size, element by element.</summary>
    public static Vec operator /(Vec left, Vec right) => Symbolic.Value<Vec>();

    /// <summary>The quotient of each element and a scalar.</summary>
    public static Vec operator /(Vec left, Scalar right) => Symbolic.Value<Vec>();

    /// <summary>The quotient of a scalar and each element.</summary>
    public static Vec operator /(Scalar left, Vec right) => Symbolic.Value<Vec>();

    /// <summary>The vector with the signs of its elements turned.</summary>
    public static Vec operator -(Vec value) => Symbolic.Value<Vec>();

    /// <summary>The vector itself.</summary>
    public static Vec operator +(Vec value) => Symbolic.Value<Vec>();
}
