using RnnGen.Generator.Equations.Declarations;
using RnnGen.Generator.Support;

namespace RnnGen.Tests.Writing;

/// <summary>Writes the declaration of a cell member by member, in the place of Reading.</summary>
internal sealed class CellWriter(string name, DeclarationKind kind = DeclarationKind.Cell)
{
    public const string Namespace = "Written";

    private readonly List<InputDeclaration> _inputs = [];
    private readonly List<WeightDeclaration> _weights = [];
    private readonly List<UseDeclaration> _uses = [];
    private readonly List<EquationDeclaration> _equations = [];

    public static State Zero { get; } = new(InitialValue.Zero, 0);

    public static State Learned { get; } = new(InitialValue.Learned, 0);

    public static State Given { get; } = new(InitialValue.Given, 0);

    /// <summary>A member that may be declared later.</summary>
    public Term this[string member] => new(new Reference(0, member));

    public static State Constant(double value) => new(InitialValue.Constant, value);

    public static Gate Gate(string activation) => new(activation, 0, double.NaN, double.NaN, double.NaN);

    public Term Input(string name, SymbolType type = SymbolType.Vec, Lifetime per = Lifetime.Step, int size = 0) =>
        Declare(_inputs, new(name, type, per, size, IsTarget: false), name);

    public Term Target(string name, SymbolType type = SymbolType.Vec, Lifetime per = Lifetime.Step, int size = 0) =>
        Declare(_inputs, new(name, type, per, size, IsTarget: true), name);

    public Term Weight(string name, SymbolType type, int rows = 0, int columns = 0, bool isFixed = false) =>
        Declare(_weights, new(name, type, "", double.NaN, rows, columns, isFixed), name);

    public Term Use(string name, Declaration cell) => Declare(_uses, new(name, cell.FullName), name);

    public Term Vec(string name, Term body, string? gate = null, State? state = null, bool output = false, int size = 0) =>
        Equation(name, SymbolType.Vec, body, gate, state, output, null, size);

    public Term Scalar(string name, Term body, string? gate = null, State? state = null, bool output = false) =>
        Equation(name, SymbolType.Scalar, body, gate, state, output, null, 0);

    public Term Loss(string name, Term body, double weight = 1, string mask = "", Generator.Equations.Declarations.Normalizer normalizer = default) =>
        Equation(name, SymbolType.Scalar, body, null, null, false, new(weight, mask, normalizer), 0);

    public Declaration Write() => new(
        $"{Namespace}.{name}",
        Namespace,
        EquatableArray<ContainingType>.Empty,
        "public",
        name,
        kind,
        _inputs.ToEquatableArray(),
        _weights.ToEquatableArray(),
        _uses.ToEquatableArray(),
        _equations.ToEquatableArray());

    private Term Equation(string name, SymbolType type, Term body, string? gate, State? state, bool output, Loss? loss, int size)
    {
        var expression = new Numbering().Number(body.Expression);
        var source = ExpressionSource.Print(expression, type);
        return Declare(_equations, new(name, type, gate is null ? null : Gate(gate), state, output, loss, size, expression, source), name);
    }

    private Term Declare<TMember>(List<TMember> members, TMember member, string name)
    {
        members.Add(member);
        return this[name];
    }
}
