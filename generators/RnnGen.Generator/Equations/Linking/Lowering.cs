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

    private Variable? ReadVariable(Expression expression) =>
        expression is Reference reference && scope.Members[reference.Name] is var node && node.Is(Operations.Variable) && node.Variable.Kind is VariableKind.Input or VariableKind.Equation
            ? node.Variable
            : null;

    private string Text(Expression expression) => Lower(expression) is { } node ? EquationPrinter.Print(node) : equation.Source;

    private Place At(Expression expression) => scope.At(equation.Name, expression.Node);
}
