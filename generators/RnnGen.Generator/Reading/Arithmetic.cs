using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace RnnGen.Generator.Reading;

/// <summary>Computes with numbers as the program would.</summary>
internal static class Arithmetic
{
    private static readonly Dictionary<string, Func<double, double>> s_functions = new()
    {
        ["Abs"] = Math.Abs,
        ["Cos"] = Math.Cos,
        ["Exp"] = Math.Exp,
        ["Log"] = Math.Log,
        ["Sin"] = Math.Sin,
        ["Sqrt"] = Math.Sqrt,
        ["Tanh"] = Math.Tanh,
    };

    /// <summary>The constant value of an operation as a number, or null.</summary>
    public static double? ValueOf(IOperation operation) => operation.ConstantValue.Value switch
    {
        double value => value,
        float value => value,
        int value => value,
        uint value => value,
        long value => value,
        ulong value => value,
        short value => value,
        ushort value => value,
        byte value => value,
        sbyte value => value,
        _ => null,
    };

    public static double? Apply(BinaryOperatorKind kind, ITypeSymbol? type, double left, double right) => kind switch
    {
        BinaryOperatorKind.Add => Round(type, left + right),
        BinaryOperatorKind.Subtract => Round(type, left - right),
        BinaryOperatorKind.Multiply => Round(type, left * right),
        BinaryOperatorKind.Divide => Round(type, left / right),
        _ => null,
    };

    /// <summary>A function of <see cref="Math"/> or MathF, or null where it is none of those that are known.</summary>
    public static double? Apply(IMethodSymbol function, double argument) =>
        s_functions.TryGetValue(function.Name, out var apply) ? Round(function.ReturnType, apply(argument)) : null;

    public static bool IsMath(ITypeSymbol? type) =>
        type is { Name: "Math" or "MathF", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } };

    private static double Round(ITypeSymbol? type, double value) => type?.SpecialType switch
    {
        SpecialType.System_Single => (float)value,
        SpecialType.System_Double or null => value,
        _ => Math.Truncate(value),
    };
}
