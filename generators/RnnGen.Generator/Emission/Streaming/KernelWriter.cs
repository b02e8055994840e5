using System.Collections.Generic;
using System.Linq;
using RnnGen.Generator.Equations;
using RnnGen.Generator.Scheduling;
using RnnGen.Generator.Scheduling.Streaming;
using static System.FormattableString;

namespace RnnGen.Generator.Emission.Streaming;

/// <summary>Writes the loops that make sums in registers, for one or more streams, or for one or more vectors of units.</summary>
internal sealed class KernelWriter(StreamingPlan streaming, Places places, StreamingMemory memory, FusedGroup group, CodeWriter code)
{
    /// <summary>The functions such as tanh that are inlined behind sums in registers; with fifteen, of three vectors of an LSTM, a step took a tenth longer.</summary>
    private const int MostFunctions = 12;

    private readonly Names _names = new("row", "j", "k", "sums", "V", "T");
    private readonly Dictionary<(Node Operand, int Stream), string> _operands = [];
    private readonly Dictionary<(int Gate, int Chain, int Copy), string> _sums = [];
    private readonly Dictionary<(int Gate, int Block), string> _loaded = [];
    private readonly List<string> _weights = [];
    private int _copies;
    private bool _isByStream;

    private string Packed => memory.Group(group);

    private int Gates => group.Sums.Count;

    /// <param name="streams">The streams that are advanced together, from the given row on.</param>
    /// <param name="blocks">The vectors of units that one stream advances together.</param>
    public void Write(string name, int streams, int blocks)
    {
        _copies = System.Math.Max(streams, blocks);
        _isByStream = streams > 1;
        code.Line("[MethodImpl(MethodImplOptions.AggressiveOptimization)]");
        code.Line($"private void {name}<V>(nint row, nint j)").Line("    where V : unmanaged, ISimd<V, T>");
        code.Block("", () =>
        {
            foreach (var operand in group.Passes.Select(pass => pass.Operand).Distinct())
                WriteOperand(operand, streams);
            WriteBegin(blocks);
            foreach (var pass in group.Passes)
                WritePass(pass);
            WriteChains();
            WriteFinish();
        });
        code.Line();
    }

    private static string Times(int count, string what) => count == 0 ? "0" : count == 1 ? what : Invariant($"{count} * {what}");

    private static string Plus(string text, int count) => count == 0 ? text : $"{text} + {Times(count, "V.Count")}";

    private string Unique(string wanted, int copy = 0)
    {
        var name = Names.Identifier(copy == 0 ? wanted : Invariant($"{wanted}_{copy + 1}"));
        return _names.Unique(Names.Escape(name[0] == '_' ? "local" + name : name));
    }

    private void WriteOperand(Node operand, int streams)
    {
        var place = operand.Is(Operations.Shift) ? places.Of(places.CarriedOf(operand).Rows) : places.Of(operand);
        for (var stream = 0; stream < streams; stream++)
        {
            var name = Unique(RowScope.NameOf(operand, streaming.Plan.Context.ValueOf(operand)), stream);
            _operands.Add((operand, stream), name);
            code.Line($"var {name} = {place.Row(stream == 0 ? "row" : Invariant($"row + {stream}"), null)};");
        }
    }

    private void WriteBegin(int blocks)
    {
        for (var block = 0; block < blocks; block++)
        {
            _weights.Add(Unique("weights", block));
            code.Line($"var {_weights[block]} = {Packed}.Weights({Plus("j", block)});");
        }

        for (var copy = 0; copy < _copies; copy++)
        {
            for (var gate = 0; gate < Gates; gate++)
                WriteBegin(gate, copy);
        }
    }

    private void WriteBegin(int gate, int copy)
    {
        var sum = group.Sums[gate];
        for (var chain = 0; chain < sum.Chains.Count; chain++)
        {
            var name = Unique(PlanPrinter.NameOf(sum.Value) + (chain == 0 ? "" : "_" + RowScope.NameOf(sum.Chains[chain][0].Operand, null)), copy);
            _sums.Add((gate, chain, copy), name);
            code.Line(chain == 0 ? $"var {name} = {Packed}.Begin<V>({Element(gate, copy)});" : $"var {name} = V.Zero;");
        }
    }

    /// <summary>The place of a gate among biases.</summary>
    private string Element(int gate, int copy) => Plus(Times(Gates, "j"), gate + (_isByStream ? 0 : copy * Gates));

    private void WritePass(Pass pass)
    {
        code.Block($"for (nint k = 0; k < {memory.Size(pass.Operand.Shape.Width)}; k++)", () =>
        {
            var elements = new List<string>();
            for (var stream = 0; stream < (_isByStream ? _copies : 1); stream++)
            {
                var operand = _operands[(pass.Operand, stream)];
                elements.Add($"{operand}_k");
                code.Line($"var {operand}_k = V.Create({operand}[k]);");
            }

            for (var i = 0; i < pass.Products.Count; i += 2)
                WriteProducts(pass.Products, i, elements);
            foreach (var weights in _weights)
                code.Line($"{weights} += {Times(pass.Products.Count, "V.Count")};");
        });
    }

    /// <summary>Weights are loaded in pairs, and one that is left over by itself.</summary>
    private void WriteProducts(IReadOnlyList<PassProduct> products, int first, List<string> elements)
    {
        var pair = products.Skip(first).Take(2).ToList();
        for (var block = 0; block < _weights.Count; block++)
        {
            var names = pair.Select(product => WeightOf(product, block)).ToList();
            code.Line(names.Count == 1
                ? $"var {names[0]} = {_weights[block]}.Load<V>({Times(first, "V.Count")});"
                : $"{_weights[block]}.Load({Times(first, "V.Count")}, out V {names[0]}, out V {names[1]});");
            for (var i = 0; i < pair.Count; i++)
            {
                for (var stream = 0; stream < elements.Count; stream++)
                    WriteProduct(_sums[(pair[i].Gate, pair[i].Chain, _isByStream ? stream : block)], elements[stream], names[i]);
            }
        }
    }

    private void WriteProduct(string sum, string element, string weight) => code.Line($"{sum} = V.MultiplyAdd({element}, {weight}, {sum});");

    private string WeightOf(PassProduct product, int block)
    {
        if (_loaded.TryGetValue((product.Gate, block), out var known))
            return known;
        var name = PlanPrinter.NameOf(group.Sums[product.Gate].Value);
        var weight = Unique("w_" + (name.StartsWith("net_", System.StringComparison.Ordinal) ? name.Substring(4) : name), block);
        _loaded.Add((product.Gate, block), weight);
        return weight;
    }

    private void WriteChains()
    {
        foreach (var sum in _sums.Where(sum => sum.Key.Chain > 0))
            code.Line($"{_sums[(sum.Key.Gate, 0, sum.Key.Copy)]} += {sum.Value};");
    }

    /// <summary>Whether as many copies of a group go on in registers: more of them, or longer equations, would not fit.</summary>
    public static bool StaysInRegisters(FusedGroup group, int copies) => copies == 1 || (copies == 2 && 2 * group.Functions <= MostFunctions);

    /// <summary>Sums whose equations do not fit beside them are laid down first.</summary>
    private void WriteFinish()
    {
        if (StaysInRegisters(group, _copies))
        {
            for (var copy = 0; copy < _copies; copy++)
                code.Line($"Finish{group.Number}({(_isByStream && copy > 0 ? Invariant($"row + {copy}") : "row")}, {Plus("j", _isByStream ? 0 : copy)}, {Ends(copy)});");
            return;
        }

        code.Line("var sums = Sums;");
        for (var copy = 0; copy < _copies; copy++)
        {
            for (var gate = 0; gate < Gates; gate++)
                code.Line($"{_sums[(gate, 0, copy)]}.Store({Plus("sums", (copy * Gates) + gate)});");
        }

        code.Line(_isByStream
            ? Invariant($"Group{group.Number}Rest<V>(row, row + {_copies}, j, j + V.Count);")
            : Invariant($"Group{group.Number}Rest<V>(row, row + 1, j, j + {_copies} * V.Count);"));
    }

    /// <summary>Writes the method that goes on with sums in memory.</summary>
    public void WriteRest()
    {
        code.Line("[MethodImpl(MethodImplOptions.AggressiveOptimization)]");
        code.Line($"private void Group{group.Number}Rest<V>(nint firstRow, nint lastRow, nint firstUnit, nint lastUnit)").Line("    where V : unmanaged, ISimd<V, T>");
        code.Block("", () =>
        {
            code.Line("var sums = Sums;");
            code.Line("for (var row = firstRow; row < lastRow; row++)");
            code.Block("for (var j = firstUnit; j < lastUnit; j += V.Count)", () =>
            {
                code.Line($"Finish{group.Number}(row, j, {Ends(gate => $"V.Load({Plus("sums", gate)})", 0)});");
                code.Line($"sums += {Times(Gates, "V.Count")};");
            });
        });
        code.Line();
    }

    private string Ends(int copy) => Ends(gate => _sums[(gate, 0, copy)], _isByStream ? 0 : copy);

    private string Ends(System.Func<int, string> sum, int block) =>
        string.Join(", ", Enumerable.Range(0, Gates).Select(gate => $"{Packed}.End({sum(gate)}, {Plus(Times(Gates, "j"), gate + (block * Gates))})"));
}
