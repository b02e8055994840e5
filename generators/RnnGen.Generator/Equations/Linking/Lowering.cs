using System.Collections.Generic;
using System.Linq;
using RnnGen.Generator.Equations.Declarations;
using RnnGen.Generator.Support;

namespace RnnGen.Generator.Equations.Linking;

/// <summary>Brings one equation to normal form. A node is null where an error was reported beneath it.</summary>
internal sealed partial class Lowering(LinkContext context, ScopeBuilder builder, Scope scope, EquationDeclaration equation)
{
    private readonly Functions _functions = new(context);
    private readonly Dictionary<int, Node> _locals = [];

    private NodeTable Table => context.Table;

    private Variable Variable => scope.Variables[equation.Name];

    /// <summary>Whether the declaration reads the past or the future of a member.</summary>
    public static bool IsShifted(Declaration declaration, string member) => declaration.Equations.Any(equation => IsShifted(equation.Body, member));

    /// <summary>Gives the equation's variable its definition.</summary>
    public void Define()
    {
        if (Lower(equation.Body) is not { } lowered)
            return;
        var (body, variable) = (MatrixProducts.Alone(Table, lowered), Variable);
        if (!FitsVariable(body, variable))
            return;
        var activated = Activate(body, variable);
        variable.Definition = activated.Shape.Rank < variable.Shape.Rank ? Table.Broadcast(activated, variable.Shape, Domain.Run) : activated;
        context.Equations.Add(variable);
        if (variable.IsLoss)
            context.Losses.Add((variable, equation.Loss!, equation.Loss!.Mask.Length == 0 ? null : scope.Members[equation.Loss.Mask]));
    }

    private bool FitsVariable(Node body, Variable variable)
    {
        if (body.Shape.Rank > variable.Shape.Rank)
        {
            context.Report(ErrorKind.ShapeConflict, At(equation.Body), equation.Name, variable.Shape.ToString(), EquationPrinter.Print(body), body.Shape.ToString());
            return false;
        }

        if (body.Shape.Rank > 0)
            context.Sizes.Equate(variable.Shape, body.Shape, new SizeConflict(At(equation.Body), equation.Name, variable.Shape, EquationPrinter.Print(body), body.Shape));
        return true;
    }

    private Node Activate(Node body, Variable variable)
    {
        if (equation.Gate is not { } gate || gate.Activation == "Identity")
            return body;
        Table.Named(body, "net_" + variable.Name);
        return new Activations(context, builder).Apply(gate, body, variable, $"{scope.ParameterPrefix}{equation.Member}");
    }

    private Node? Lower(Expression expression) => expression switch
    {
        Constant constant => Table.Constant(constant.Value),
        Reference reference => scope.Members[reference.Name],
        Iteration iteration => LowerIteration(iteration),
        Local local => _locals[local.Number],
        Shift shift => LowerShift(shift),
        OverLink linked => LowerLinked(linked),
        Linear linear => LowerLinear(linear),
        Apply apply => LowerAll(apply.Arguments) is { } arguments ? builder.Apply(scope, At(apply), apply.Use, arguments) : null,
        Call call => LowerCall(call),
        _ => null,
    };

    /// <summary>Each value that a round reads is an equation of its own, so that what is made of it stays as long as it was written.</summary>
    private Node? LowerIteration(Iteration iteration)
    {
        Node? before = null;
        for (var i = 0; i < iteration.Values.Count; i++)
        {
            if (Lower(iteration.Values[i]) is not { } value)
                return null;
            if (before is not null && before.Shape.Rank == value.Shape.Rank)
                context.Sizes.Equate(before.Shape, value.Shape, new SizeConflict(At(iteration), iteration.Name, before.Shape, EquationPrinter.Print(value), value.Shape));
            before = i == iteration.Values.Count - 1 || value.Operation.Kind == OperationKind.Leaf ? value : NewEquation($"{Variable.Name}.{iteration.Name}{iteration.First + i}", value);
            _locals[iteration.First + i] = before;
        }

        return before;
    }

    private Node NewEquation(string name, Node definition)
    {
        var variable = new Variable(name, VariableKind.Equation, definition.Shape, Domain.Run) { Definition = definition };
        context.Equations.Add(variable);
        context.Places[variable] = scope.At(equation.Name);
        return Table.Read(variable);
    }

    private Node[]? LowerAll(EquatableArray<Expression> expressions)
    {
        var nodes = expressions.Select(Lower).OfType<Node>().ToArray();
        return nodes.Length == expressions.Count ? nodes : null;
    }

    private Node? LowerCall(Call call)
    {
        if (call.Operation is "Last" or "First")
        {
            if (ReadVariable(call.Arguments[0]) is not { } variable)
            {
                context.Report(ErrorKind.WrongUse, At(call.Arguments[0]), call.Operation, "it takes the name of a value; give the expression a name of its own");
                return null;
            }

            context.NeedSteps.Add((Table.Read(variable), At(call.Arguments[0]), variable.Name));
            return call.Operation == "Last" ? Table.Last(variable) : Table.First(variable);
        }

        return LowerAll(call.Arguments) is { } arguments ? _functions.Lower(call, arguments, At) : null;
    }

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

    private Node? LowerLinear(Linear linear)
    {
        if (LowerAll(linear.Arguments) is not { } arguments)
            return null;
        var rows = context.Sizes.Unknown();
        var prefix = scope.ParameterPrefix + equation.Member + (linear.Name.Length == 0 ? "" : "." + linear.Name);
        var terms = new List<Node>();
        var names = new HashSet<string>();
        for (var i = 0; i < arguments.Length; i++)
        {
            var name = ArgumentName(linear.Arguments[i]) ?? (linear.Name.Length > 0 && arguments.Length == 1 ? "weight" : null);
            if (name is null)
            {
                context.Report(ErrorKind.UnnamedLinear, At(linear.Arguments[i]), Text(linear.Arguments[i]));
                return null;
            }

            if (!names.Add(name))
            {
                context.Report(ErrorKind.DuplicateParameter, At(linear.Arguments[i]), $"{prefix}.{name}");
                return null;
            }

            var start = linear.Arguments[i] is Shift or OverLink ? Starts.Orthogonal : Starts.Glorot;
            if (NewParameter($"{prefix}.{name}", ShapeFor(rows, arguments[i]), start, linear) is not { } matrix)
                return null;
            terms.Add(Times(Table.Read(matrix), arguments[i]));
        }

        if (linear.HasBias)
        {
            if (NewParameter($"{prefix}.bias", new Shape(rows), Starts.Constant(equation.Gate?.Bias ?? 0), linear) is not { } bias)
                return null;
            terms.Add(arguments[0].Shape.IsMatrix ? Table.SpreadColumns(Table.Read(bias), arguments[0].Shape.Rows) : Table.Read(bias));
        }

        return Table.Add([.. terms]);
    }

    /// <summary>The matrix of a token is stored as a table, one row per token: the column that its one-hot vector picks.</summary>
    private static Shape ShapeFor(Size rows, Node argument) =>
        VocabularyOf(argument) is { } vocabulary ? new Shape(vocabulary, rows) : new Shape(rows, argument.Shape[argument.Shape.Rank - 1]);

    private Node Times(Node matrix, Node argument) =>
        VocabularyOf(argument) is not null ? Table.Gather(matrix, argument)
        : argument.Shape.IsMatrix ? Table.MatrixProduct(argument, matrix, Operations.SecondTransposed)
        : Table.Product(matrix, argument);

    private static Size? VocabularyOf(Node argument) => argument.Is(Operations.Variable) ? argument.Variable.Vocabulary : null;

    /// <summary>A parameter that no other part of this scope has; streams of one field find the one of the first stream.</summary>
    private Variable? NewParameter(string name, Shape shape, Start start, Linear linear)
    {
        var place = At(linear);
        var isNew = !context.Parameters.ContainsKey(name);
        var parameter = builder.Parameter(name, shape, start);
        if (isNew)
        {
            context.Places[parameter] = place;
        }
        else if (context.Places.TryGetValue(parameter, out var first) && first.Equals(place))
        {
            context.Sizes.Equate(shape, parameter.Shape, new SizeConflict(place, name, shape, name, parameter.Shape));
        }
        else
        {
            context.Report(ErrorKind.DuplicateParameter, place, name);
            return null;
        }

        return parameter;
    }

    private static string? ArgumentName(Expression argument) => argument switch
    {
        Reference reference => reference.Name,
        Shift { Operand: Reference reference } => reference.Name,
        OverLink { Operand: Reference reference } linked => $"{reference.Name}.{linked.Link}",
        Apply apply => apply.Use,
        Local local => local.Name,
        _ => null,
    };

    private Variable? ReadVariable(Expression expression) =>
        expression is Reference reference && scope.Members[reference.Name] is var node && node.Is(Operations.Variable) && node.Variable.Kind is VariableKind.Input or VariableKind.Equation
            ? node.Variable
            : null;

    private string Text(Expression expression) => Lower(expression) is { } node ? EquationPrinter.Print(node) : equation.Source;

    private Place At(Expression expression) => scope.At(equation.Name, expression.Node);

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
