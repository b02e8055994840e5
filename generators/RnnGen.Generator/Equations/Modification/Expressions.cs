using System;
using System.Collections.Generic;
using System.Linq;
using RnnGen.Generator.Equations.Declarations;
using RnnGen.Generator.Support;

namespace RnnGen.Generator.Equations.Modification;

/// <summary>Takes right-hand sides apart and puts them together again.</summary>
internal static class Expressions
{
    /// <summary>Replaces expressions from the inside outwards.</summary>
    /// <param name="replacement">What stands for an expression whose own parts are replaced already.</param>
    public static Expression Map(Expression expression, Func<Expression, Expression> replacement)
    {
        return replacement(expression switch
        {
            Call call => call with { Arguments = All(call.Arguments) },
            Linear linear => linear with { Arguments = All(linear.Arguments) },
            Apply apply => apply with { Arguments = All(apply.Arguments) },
            Iteration iteration => iteration with { Values = All(iteration.Values) },
            _ => expression,
        });

        EquatableArray<Expression> All(EquatableArray<Expression> expressions) => expressions.Select(argument => Map(argument, replacement)).ToEquatableArray();
    }

    /// <summary>The names that are read at the same step.</summary>
    public static IEnumerable<string> Reads(Expression expression) => expression is Reference reference ? [reference.Name] : PartsOf(expression).SelectMany(Reads);

    /// <summary>The names that are read at an earlier step, by <c>Prev</c>.</summary>
    public static IEnumerable<string> ReadsBefore(Expression expression) => expression is Shift { Steps: < 0 } shift
        ? Reads(shift.Operand).Concat(ReadsBefore(shift.Operand))
        : PartsOf(expression).SelectMany(ReadsBefore);

    private static IEnumerable<Expression> PartsOf(Expression expression) => expression switch
    {
        Call call => call.Arguments,
        Linear linear => linear.Arguments,
        Apply apply => apply.Arguments,
        Iteration iteration => iteration.Values,
        _ => [],
    };

    public static Call Call(int node, string operation, params Expression[] arguments) => new(node, operation, arguments.ToEquatableArray());

    public static Linear Linear(Linear like, IEnumerable<Expression> arguments, bool hasBias) => like with { Arguments = arguments.ToEquatableArray(), HasBias = hasBias };

    /// <summary>The sum; the term itself where there is one.</summary>
    public static Expression Sum(int node, IReadOnlyList<Expression> terms) => terms.Count == 1 ? terms[0] : Call(node, "Add", [.. terms]);

    /// <summary>Whether an expression is the vector that a state was one step before, or at a step that a link names.</summary>
    public static bool IsPast(Declaration cell, Expression expression) => StateOf(expression) is { } state
        && cell.Equations.Any(equation => equation.Name == state && equation.State is not null && equation.Type == SymbolType.Vec);

    /// <summary>The arguments of a <c>Linear</c> that are past values of states, and all others.</summary>
    public static (IReadOnlyList<Expression> Past, IReadOnlyList<Expression> Present) ByTime(Declaration cell, Linear linear)
    {
        var arguments = linear.Arguments.ToLookup(argument => IsPast(cell, argument));
        return ([.. arguments[true]], [.. arguments[false]]);
    }

    /// <summary>What the matrix of a past value is named after.</summary>
    public static string NameOfPast(Expression past) => past is OverLink linked ? $"{StateOf(past)}.{linked.Link}" : StateOf(past)!;

    private static string? StateOf(Expression expression) => expression switch
    {
        Shift { Steps: -1, Operand: Reference reference } => reference.Name,
        OverLink { Operand: Reference reference } => reference.Name,
        _ => null,
    };

    /// <summary>Whether no argument of a product is a set of vectors or a matrix.</summary>
    public static bool IsOfVectors(Declaration cell, EquationDeclaration equation, Linear linear) =>
        equation.Type == SymbolType.Vec && !linear.Arguments.SelectMany(Reads).Any(name =>
            cell.Inputs.Any(input => input.Name == name && input.Type == SymbolType.Vecs)
            || cell.Equations.Any(other => other.Name == name && other.Type is SymbolType.Vecs or SymbolType.Mat));
}
