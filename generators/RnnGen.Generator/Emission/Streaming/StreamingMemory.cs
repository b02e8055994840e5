using System.Linq;
using RnnGen.Generator.Equations;
using RnnGen.Generator.Scheduling;
using RnnGen.Generator.Scheduling.Streaming;

namespace RnnGen.Generator.Emission.Streaming;

/// <summary>The fields of the class that streams: those of the state, and those that a new version of the parameters replaces.</summary>
internal sealed class StreamingMemory(StreamingPlan streaming)
    : Memory(streaming.Plan, "", [.. streaming.Plan.System.Sizes.Select(size => NameOf(size.Name))])
{
    private const int Sizes = 0;
    private const int Inputs_ = 1;
    private const int Rows = 2;
    private const int Alternating = 3;

    /// <summary>The kinds of fields from here on belong to a version of the parameters.</summary>
    public const int FirstOfWeights = 4;

    private const int Parameters_ = 4;
    private const int RunRows = 5;
    private const int Gates = 6;

    public override string Size(Size size)
    {
        foreach (var symbol in size.Symbols)
            Field(Sizes, "int", NameOf(symbol), $"Size({SizeIndex(symbol)})");
        return Names.Size(size, NameOf);
    }

    public override string Input(Variable input) => Field(Inputs_, "Matrix<T>", Name(input, input.Name), $"InputRows({IndexOf(input)})");

    public override string Tokens(Variable input) => Field(Inputs_, "Address<int>", Name(input, input.Name), $"Tokens({IndexOf(input)})");

    public override string Parameter(Variable parameter) => Field(Parameters_, "Address<T>", Name(parameter, "W_" + parameter.Name), $"weights.Parameter({ParameterIndex(parameter)})");

    public override string Column(Location location)
    {
        var index = Buffers.IndexOf(location.Buffer);
        var name = Name(location.Buffer, location.Buffer.Name);
        if (location.Buffer.Scope == Scope.Run)
            return Field(RunRows, "Matrix<T>", name, $"weights.RowsOf({index})");
        var alternates = streaming.Carried.Any(carried => carried.Next is not null && (carried.Next == location || carried.Rows == location));
        return Field(alternates ? Alternating : Rows, "Matrix<T>", name, $"RowsOf({index})");
    }

    public string Group(FusedGroup group) => Field(Gates, "PackedGates<TFormat, T>", Name(group, "group" + group.Number), $"weights.Gates<TFormat>({group.Number - 1})");

    protected override string Declaration(int kind, string type, string name) =>
        $"private {(kind < Alternating ? "readonly " : "")}{type} {name};";

    private static string NameOf(string size) => "_" + Names.Identifier(size);

    private string Name(object thing, string wanted) => NameOf(thing, "_" + Names.Identifier(wanted));
}
