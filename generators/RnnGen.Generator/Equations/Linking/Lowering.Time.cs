using System.Linq;
using RnnGen.Generator.Equations.Declarations;

namespace RnnGen.Generator.Equations.Linking;

/// <content>What is read at another step.</content>
internal sealed partial class Lowering
{
    /// <summary>Whether the declaration reads the past or the future of a member.</summary>
    public static bool IsShifted(Declaration declaration, string member) => declaration.Equations.Any(equation => IsShifted(equation.Body, member));

    private Node? LowerShift(Shift shift)
    {
        if (shift.Operand is Shift inner && inner.Steps != shift.Steps)
        {
            context.Report(ErrorKind.WrongUse, At(shift), "Prev of Next", "a value at the same step again; write it without them");
            return null;
        }

        return ReadElsewhere(shift.Operand) is { } variable ? Table.Shift(variable, shift.Steps) : null;
    }

    /// <summary>The variable that an expression means which is read at another step; null where an error was reported.</summary>
    private Variable? ReadElsewhere(Expression operand)
    {
        if (operand is Shift shift)
            return LowerShift(shift) is { } shifted ? Delayed(shifted, shift.Steps) : null;
        if (operand is OverLink linked)
            return LowerLinked(linked)?.Variable;
        if (ReadVariable(operand) is not { } variable)
        {
            context.Report(ErrorKind.NoInitialValue, At(operand), Text(operand));
            return null;
        }

        var isInput = variable.Kind == VariableKind.Input || variable.Kind == VariableKind.Equation && scope.Declaration.Inputs.Any(input => input.Name == ((Reference)operand).Name);
        if (variable.State is null && !isInput)
        {
            context.Report(ErrorKind.NoInitialValue, At(operand), variable.Name);
            return null;
        }

        if (isInput && variable.Domain != Domain.Step)
        {
            context.Report(ErrorKind.WrongLifetime, At(operand), variable.Name, "sequence", "step");
            return null;
        }

        return variable;
    }

    /// <summary>A variable that holds a shifted value, so that it can be shifted once more.</summary>
    private Variable Delayed(Node shifted, int steps)
    {
        var source = shifted.Variable;
        return Named($"{source.Name}.{(steps < 0 ? "prev" : "next")}", shifted, source.Boundary, source.State);
    }

    /// <summary>The variable of this name, which holds what is read at another step.</summary>
    private Variable Named(string name, Node definition, Node? boundary, State? state)
    {
        if (context.Equations.FirstOrDefault(candidate => candidate.Name == name) is { } known)
            return known;
        var variable = new Variable(name, VariableKind.Equation, definition.Shape, Domain.Step) { Definition = definition, Boundary = boundary, State = state };
        context.Equations.Add(variable);
        context.Places[variable] = scope.At(equation.Name);
        return variable;
    }

    private static bool IsShifted(Expression expression, string member) => expression switch
    {
        Shift { Operand: Reference reference } => reference.Name == member,
        OverLink { Operand: Reference reference } => reference.Name == member,
        Iteration iteration => iteration.Values.Any(value => IsShifted(value, member)),
        Shift shift => IsShifted(shift.Operand, member),
        OverLink linked => IsShifted(linked.Operand, member),
        Call call => call.Arguments.Any(argument => IsShifted(argument, member)),
        Linear linear => linear.Arguments.Any(argument => IsShifted(argument, member)),
        Apply apply => apply.Arguments.Any(argument => IsShifted(argument, member)),
        _ => false,
    };
}
