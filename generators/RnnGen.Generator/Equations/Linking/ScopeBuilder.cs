using System.Collections.Generic;
using System.Linq;
using RnnGen.Generator.Equations.Declarations;

namespace RnnGen.Generator.Equations.Linking;

/// <summary>Makes the variables of a scope, then their definitions; a cell that is applied becomes a scope of its own.</summary>
internal sealed class ScopeBuilder(LinkContext context)
{
    private readonly Dictionary<(Scope Parent, string Field, string Arguments), Scope> _streams = [];

    /// <summary>Builds the network itself.</summary>
    public void Build(Scope scope)
    {
        foreach (var input in scope.Declaration.Inputs)
            AddInput(scope, input);
        BuildEquations(scope);
        Attention.Resolve(context);
        context.Sizes.Settle();
    }

    /// <summary>The stream of a cell for these arguments: equal arguments are one stream, and all streams of a field share weights.</summary>
    /// <returns>The cell's output; null where an error was reported.</returns>
    public Node? Apply(Scope parent, Place place, string field, IReadOnlyList<Node> arguments)
    {
        var use = parent.Declaration.Uses.First(candidate => candidate.Name == field);
        var cell = context.Find(use.Cell)!;
        var inputs = cell.Inputs.Where(input => !input.IsTarget).ToList();
        if (inputs.FirstOrDefault(input => input.Type is SymbolType.Token or SymbolType.Mat or SymbolType.Table) is { } other)
        {
            context.Report(ErrorKind.WrongUse, place, cell.Name, $"its input {other.Name} is a {other.Type}; a cell that is applied takes a Vec, a Scalar, Vecs or a link");
            return null;
        }

        if (cell.TangentOrder > 0)
        {
            context.Report(ErrorKind.WrongUse, place, cell.Name, "it is a tangent; derive the tangent of the network that uses the cell");
            return null;
        }

        if (inputs.Count != arguments.Count)
        {
            context.Report(ErrorKind.WrongArgumentCount, place, cell.Name, inputs.Count.ToString(), arguments.Count.ToString());
            return null;
        }

        if (cell.Inputs.FirstOrDefault(input => input.IsTarget) is { } target)
        {
            context.Report(ErrorKind.WrongUse, place, cell.Name, $"no value is given to its target {target.Name}; move the loss into the network that uses it");
            return null;
        }

        if (inputs.Zip(arguments, (input, argument) => (Input: input, Argument: argument)).FirstOrDefault(pair => DirectionOf(pair.Input.Type) != DirectionOf(pair.Argument)) is { Input: { } wrong, Argument: var given })
        {
            context.Report(ErrorKind.WrongUse, place, EquationPrinter.Print(given), $"the input {wrong.Name} of {cell.Name} is a {wrong.Type}");
            return null;
        }

        var key = (parent, field, string.Join(",", arguments.Select(argument => argument.Id)));
        if (!_streams.TryGetValue(key, out var scope))
        {
            var number = parent.Children.Count(child => child.Field == field) + 1;
            var prefix = number == 1 ? field : $"{field}[{number}]";
            scope = new Scope(cell, $"{parent.VariablePrefix}{prefix}.", $"{parent.ParameterPrefix}{field}.", parent);
            _streams.Add(key, scope);
            parent.Children.Add((field, scope));
            for (var i = 0; i < inputs.Count; i++)
                BindInput(scope, inputs[i], arguments[i], place);
            BuildEquations(scope);
        }

        var output = cell.Equations.FirstOrDefault(equation => equation.IsOutput);
        if (output is null)
            context.Report(ErrorKind.MissingOutput, place, cell.Name);
        return output is null ? null : scope.Members[output.Name];
    }

    private void BuildEquations(Scope scope)
    {
        context.Scopes.Add(scope);
        foreach (var weight in scope.Declaration.Weights)
            AddWeight(scope, weight);
        foreach (var equation in scope.Declaration.Equations)
            AddEquation(scope, equation);
        foreach (var equation in scope.Declaration.Equations)
            new Lowering(context, this, scope, equation).Define();
        foreach (var size in scope.Declaration.FixedSizes)
            Fix(scope, size);
    }

    /// <summary>A size that was fixed from outside the declaration.</summary>
    private void Fix(Scope scope, FixedSize given)
    {
        var node = scope.Members.TryGetValue(given.Variable, out var member) ? member : context.Table.Read(Find(scope, given.Variable));
        var size = given.Dimension == FixedSize.Vocabulary ? node.Variable.Vocabulary! : node.Shape[given.Dimension];
        var conflict = new SizeConflict(scope.At(""), $"the fixed size of {given.Variable}", new Shape(Size.Of(given.Value)), given.Variable, new Shape(size));
        context.Sizes.Equate(size, Size.Of(given.Value), conflict);
    }

    private Variable Find(Scope scope, string name) =>
        context.Equations.Concat(context.Inputs).FirstOrDefault(variable => variable.Name == scope.VariablePrefix + name) ?? context.Parameters[scope.ParameterPrefix + name];


    private void AddInput(Scope scope, InputDeclaration input)
    {
        var domain = input.Per == Lifetime.Sequence ? Domain.Sequence : Domain.Step;
        var isToken = input.Type == SymbolType.Token;
        var direction = DirectionOf(input.Type);
        var kind = isToken ? VariableKind.Token : direction != 0 ? VariableKind.Link : VariableKind.Input;
        var variable = new Variable(input.Name, kind, kind == VariableKind.Input ? ShapeOf(input.Type, input.Size) : Shape.Scalar, domain)
        {
            Direction = direction,
            IsTarget = input.IsTarget,
            IsMemory = input.Type == SymbolType.Vecs,
            Vocabulary = !isToken ? null : input.Size > 0 ? Size.Of(input.Size) : context.Vocabulary ??= context.Sizes.Unknown(),
        };
        context.Inputs.Add(variable);
        Declare(scope, input.Name, variable);
    }

    /// <summary>A cell's input stands for the argument itself, unless the cell reads its past or future: then it is a variable.</summary>
    private void BindInput(Scope scope, InputDeclaration input, Node argument, Place place)
    {
        if (DirectionOf(argument) != 0)
        {
            scope.Members[input.Name] = argument;
            return;
        }

        var shape = ShapeOf(input.Type, input.Size);
        if (shape.Rank != argument.Shape.Rank)
        {
            context.Report(ErrorKind.ShapeConflict, place, input.Name, shape.ToString(), EquationPrinter.Print(argument), argument.Shape.ToString());
            return;
        }

        if (shape.Rank > 0)
            context.Sizes.Equate(shape, argument.Shape, new SizeConflict(place, input.Name, shape, EquationPrinter.Print(argument), argument.Shape));
        if (argument.Operation.Kind == OperationKind.Leaf && !Lowering.IsShifted(scope.Declaration, input.Name))
        {
            scope.Members[input.Name] = argument;
            return;
        }

        var variable = new Variable(scope.VariablePrefix + input.Name, VariableKind.Equation, argument.Shape, Domain.Step) { Definition = argument };
        context.Equations.Add(variable);
        Declare(scope, input.Name, variable);
    }

    private void AddWeight(Scope scope, WeightDeclaration weight)
    {
        var shape = weight.Type switch
        {
            SymbolType.Scalar => Shape.Scalar,
            SymbolType.Vec => new Shape(SizeOf(weight.Rows)),
            _ => new Shape(SizeOf(weight.Rows), SizeOf(weight.Columns)),
        };
        var start = weight.Initializer.Length > 0
            ? new Start(weight.Initializer, weight.Scale)
            : weight.Type switch
            {
                SymbolType.Mat => Starts.Glorot,
                SymbolType.Table => Starts.Table,
                _ => Starts.Zero,
            };
        var parameter = Parameter(scope.ParameterPrefix + weight.Name, shape, start);
        parameter.IsFixed = weight.IsFixed;
        Declare(scope, weight.Name, parameter);
    }

    private void AddEquation(Scope scope, EquationDeclaration equation)
    {
        var shape = ShapeOf(equation.Type, equation.Size);
        var variable = new Variable(scope.VariablePrefix + equation.Name, VariableKind.Equation, shape, Domain.Run)
        {
            State = equation.State,
            IsOutput = scope.IsTop && equation.IsOutput,
            IsLoss = scope.IsTop && equation.Loss is not null,
        };
        variable.Boundary = equation.State?.Initial switch
        {
            InitialValue.Constant => context.Table.Constant(equation.State.Value),
            InitialValue.Learned => context.Table.Read(Parameter($"{scope.ParameterPrefix}{equation.Name}.initial", shape, Starts.Zero)),
            InitialValue.Given => context.Table.Read(Given($"{variable.Name}.initial", shape)),
            _ => null,
        };
        Declare(scope, equation.Name, variable);
    }

    private Variable Given(string name, Shape shape)
    {
        var variable = new Variable(name, VariableKind.Input, shape, Domain.Sequence) { IsInitial = true };
        context.Inputs.Add(variable);
        return variable;
    }

    /// <summary>The parameter of this name; all streams of a field share it.</summary>
    public Variable Parameter(string name, Shape shape, Start start)
    {
        if (!context.Parameters.TryGetValue(name, out var parameter))
        {
            parameter = new Variable(name, VariableKind.Parameter, shape, Domain.Run) { Start = start };
            context.Parameters.Add(name, parameter);
        }

        return parameter;
    }

    private void Declare(Scope scope, string member, Variable variable)
    {
        scope.Variables[member] = variable;
        scope.Members[member] = context.Table.Read(variable);
        context.Places[variable] = scope.At(member);
    }

    /// <summary>-1 for a link to earlier steps, +1 for one to later steps, 0 for what is no link.</summary>
    private static int DirectionOf(SymbolType type) => type switch { SymbolType.Predecessor => -1, SymbolType.Successor => 1, _ => 0 };

    private static int DirectionOf(Node argument) => argument.Is(Operations.Variable) ? argument.Variable.Direction : 0;

    private Shape ShapeOf(SymbolType type, int size) => type switch
    {
        SymbolType.Scalar => Shape.Scalar,
        SymbolType.Mat or SymbolType.Vecs => new Shape(context.Sizes.Unknown(), SizeOf(size)),
        _ => new Shape(SizeOf(size)),
    };

    private Size SizeOf(int declared) => declared > 0 ? Size.Of(declared) : context.Sizes.Unknown();
}
