using RnnGen.Generator.Equations.Declarations;
using RnnGen.Generator.Support;

namespace RnnGen.Tests.Writing;

/// <summary>A right-hand side in the making, so that tests can write equations as users do.</summary>
internal readonly record struct Term(Expression Expression)
{
    public static implicit operator Term(double value) => new(new Constant(0, value));

    public static Term operator +(Term left, Term right) => Call("Add", left, right);

    public static Term operator -(Term left, Term right) => Call("Subtract", left, right);

    public static Term operator *(Term left, Term right) => Call("Multiply", left, right);

    public static Term operator /(Term left, Term right) => Call("Divide", left, right);

    public static Term operator -(Term value) => Call("Negate", value);

    /// <summary>The row of this table at a token.</summary>
    public Term this[Term token] => Call("Gather", this, token);

    public static Term Call(string operation, params Term[] arguments) =>
        new(new Call(0, operation, Expressions(arguments)));

    public static Term Prev(Term value) => new(new Shift(0, value.Expression, -1));

    public static Term Next(Term value) => new(new Shift(0, value.Expression, +1));

    /// <summary>This value at the step to which a link leads, or the sum of it over the steps that lead here.</summary>
    public Term Over(string link, bool isSum) => new(new OverLink(0, Expression, link, isSum));

    public static Term Linear(params Term[] arguments) => NamedLinear("", true, arguments);

    public static Term NamedLinear(string name, bool hasBias, params Term[] arguments) =>
        new(new Linear(0, Expressions(arguments), name, hasBias));

    /// <summary>This <c>Linear</c> with parameters of another name.</summary>
    public Term Named(string name) => new((Linear)Expression with { Name = name });

    /// <summary>A matrix times a vector.</summary>
    public Term Times(Term vector) => Call("Product", this, vector);

    /// <summary>The output of a used cell, where this is its field.</summary>
    public Term Apply(params Term[] arguments) => new(new Apply(0, ((Reference)Expression).Name, Expressions(arguments)));

    private static EquatableArray<Expression> Expressions(Term[] terms) => terms.Select(term => term.Expression).ToEquatableArray();
}
