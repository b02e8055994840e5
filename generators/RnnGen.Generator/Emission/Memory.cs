using System.Collections.Generic;
using System.Linq;
using RnnGen.Generator.Equations;
using RnnGen.Generator.Scheduling;

namespace RnnGen.Generator.Emission;

/// <summary>The fields of the generated <c>Run</c>: sizes, addresses and strides, each as soon as the code asks for it.</summary>
internal class Memory
{
    private readonly Plan _plan;
    private readonly Names _names;
    private readonly string _prefix;
    private readonly Dictionary<string, (int Kind, string Declaration, string Value, int Order)> _fields = [];

    public Memory(Plan plan)
        : this(plan, "run.", ["tape", .. plan.System.Sizes.Select(size => Names.Escape(size.Name))])
    {
    }

    /// <param name="prefix">What stands before the name of a field where it is read.</param>
    /// <param name="reserved">Names that no field may have.</param>
    protected Memory(Plan plan, string prefix, string[] reserved)
    {
        _plan = plan;
        _prefix = prefix;
        _names = new Names(reserved);
        Buffers = [.. plan.Buffers];
        Parameters = [.. plan.System.Parameters];
        Inputs = [.. plan.System.Inputs];
        Products = [.. Plan.StatementsOf(plan.Forward.Concat(plan.Backward)).OfType<SumStatement>().SelectMany(statement => statement.Products)];
        foreach (var seed in plan.Adjoint.System.Variables.Where(variable => variable.Kind == VariableKind.Seed))
            Buffers.Add(SeedBuffer(seed));
        foreach (var product in Products.Where(product => product.Begin == Begin.Bias))
            Buffers.Add(BiasBuffer(product));
        foreach (var total in Total.Of(plan, Plan.StatementsOf(plan.Forward)))
            Buffers.Add(SumsBuffer(total, isForward: true));
        foreach (var total in Total.Of(plan, Plan.StatementsOf(plan.Backward)))
            Buffers.Add(SumsBuffer(total, isForward: false));
    }

    /// <summary>The buffers of the tape: those of the plan, then seeds and rows of biases.</summary>
    public List<Buffer> Buffers { get; }

    public IReadOnlyList<Variable> Parameters { get; }

    public IReadOnlyList<Variable> Inputs { get; }

    public IReadOnlyList<ProductCall> Products { get; }

    public Dictionary<Variable, Buffer> Seeds { get; } = [];

    public Dictionary<ProductCall, Buffer> Biases { get; } = [];

    /// <summary>The rows of sums, one for each shard of sequences.</summary>
    private readonly Dictionary<Total, Buffer> _sums = [];

    /// <summary>The declarations of all fields that were asked for, and what they are set to.</summary>
    public IEnumerable<(int Kind, string Declaration, string Value)> Fields =>
        _fields.Values.OrderBy(entry => entry.Kind).ThenBy(entry => entry.Order).Select(entry => (entry.Kind, entry.Declaration, entry.Value));

    public virtual string Size(Size size)
    {
        foreach (var symbol in size.Symbols)
            Field(0, "int", Names.Escape(symbol), $"tape.Size({SizeIndex(symbol)})");
        return Names.Size(size, symbol => _prefix + Names.Escape(symbol));
    }

    /// <summary>An address, moved on by an offset where there is one.</summary>
    public string Plus(string address, Size offset) => offset.Equals(Equations.Size.Of(0)) ? address : $"{address} + {Size(offset)}";

    public virtual string Input(Variable input) => Field(1, "Matrix<T>", NameOf(input, input.Name), $"tape.InputRows({IndexOf(input)})");

    public virtual string Tokens(Variable input) => Field(1, "Address<int>", NameOf(input, input.Name), $"tape.Tokens({IndexOf(input)})");

    /// <summary>For each row, the row to which a link leads, or -1.</summary>
    public string Links(Variable link) => Field(1, "Address<int>", NameOf(link, link.Name), $"tape.Links({IndexOf(link)})");

    /// <summary>For each row, the first of those whose link leads to it, or -1.</summary>
    public string FirstLinked(Variable link) => Field(1, "Address<int>", NameOf((link, "first"), "first_" + link.Name), $"tape.FirstLinked({IndexOf(link)})");

    /// <summary>For each row, the next one whose link leads to the same row, or -1.</summary>
    public string NextLinked(Variable link) => Field(1, "Address<int>", NameOf((link, "next"), "next_" + link.Name), $"tape.NextLinked({IndexOf(link)})");

    /// <summary>The distinct tokens of an input.</summary>
    public string DistinctTokens(Variable input) => Field(1, "Address<int>", NameOf((input, "distinct"), "distinct_" + input.Name), $"tape.DistinctTokens({IndexOf(input)})");

    /// <summary>How many distinct tokens of an input there are.</summary>
    public string DistinctCount(Variable input) => Field(0, "int", NameOf((input, "count"), "tokens_" + input.Name), $"tape.DistinctCount({IndexOf(input)})");

    /// <summary>For each row, the place of its token among the distinct ones.</summary>
    public string TokenRows(Variable input) => Field(1, "Address<int>", NameOf((input, "rows"), "rows_" + input.Name), $"tape.TokenRows({IndexOf(input)})");

    public virtual string Parameter(Variable parameter) => Field(2, "Address<T>", NameOf(parameter, "W_" + parameter.Name), $"tape.Parameter({ParameterIndex(parameter)})");

    public string Gradient(Variable parameter) => Field(3, "Address<T>", NameOf((parameter, "gradient"), "dW_" + parameter.Name), $"tape.Gradient({ParameterIndex(parameter)})");

    public string Weights(ProductCall product) => Field(4, "PackedMatrix<T>", NameOf(product, product.Name), $"tape.Weights({WeightsIndex(product)})");

    /// <summary>The rows of a value in a buffer.</summary>
    public virtual string Column(Location location)
    {
        var index = Buffers.IndexOf(location.Buffer);
        var name = NameOf((location.Buffer, location.Column), location.Buffer.Contents[location.Column]);
        return Field(5, "Matrix<T>", name, location.Column == 0 ? $"tape.RowsOf({index})" : $"tape.RowsOf({index}, {location.Column})");
    }

    /// <summary>The sums of all shards.</summary>
    public string Sums(Total total) => Column(new Location(_sums[total], 0));

    public int ParameterIndex(Variable parameter) => Index(Parameters, parameter);

    public int IndexOf(Variable input) => Index(Inputs, input);

    public int WeightsIndex(ProductCall product) => Products.ToList().IndexOf(product);

    private static int Index(IReadOnlyList<Variable> variables, Variable variable) => variables.ToList().IndexOf(variable);

    protected int SizeIndex(string symbol) => _plan.System.Sizes.ToList().FindIndex(size => size.Name == symbol);

    protected virtual string Declaration(int kind, string type, string name) => $"public readonly {type} {name};";

    protected string NameOf(object thing, string wanted) => _names.Of(thing, wanted);

    protected string Field(int kind, string type, string name, string value)
    {
        if (!_fields.ContainsKey(name))
            _fields.Add(name, (kind, Declaration(kind, type, name), $"{name} = {value};", _fields.Count));
        return _prefix + name;
    }

    private Buffer SeedBuffer(Variable seed)
    {
        var buffer = new Buffer(seed.Name, seed.Domain == Domain.Step ? Scope.Rows : seed.Domain == Domain.Sequence ? Scope.Sequence : Scope.Run, isForward: false);
        buffer.Add(seed.Shape, seed.Name);
        Seeds.Add(seed, buffer);
        return buffer;
    }

    private Buffer BiasBuffer(ProductCall product)
    {
        var buffer = new Buffer("bias" + product.Name.Substring("weights".Length), Scope.Run, isForward: true);
        buffer.Columns.AddRange(product.Sums.Select(sum => sum.Shape.Width));
        buffer.Contents.AddRange(product.Sums.Select((sum, column) => column == 0 ? buffer.Name : $"{buffer.Name}.{column}"));
        Biases.Add(product, buffer);
        return buffer;
    }

    private Buffer SumsBuffer(Total total, bool isForward)
    {
        var buffer = new Buffer("sums_" + total.Name, Scope.Shards, isForward);
        buffer.Add(total.Shape, buffer.Name);
        _sums.Add(total, buffer);
        return buffer;
    }
}
