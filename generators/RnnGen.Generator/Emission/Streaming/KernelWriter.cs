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
    private readonly Names _names = new("row", "j", "k", "last", "sums", "V", "T");
    private readonly Dictionary<(Node Operand, int Stream), string> _operands = [];
    private readonly Dictionary<(int Gate, int Chain, int Copy), string> _sums = [];
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

            for (var i = 0; i < pass.Products.Count; i++)
                WriteProduct(pass.Products[i], i, elements);
            foreach (var weights in _weights)
                code.Line($"{weights} += {Times(pass.Products.Count, "V.Count")};");
        });
    }

    private void WriteProduct(PassProduct product, int index, List<string> elements)
    {
        var weight = $"{{0}}.Load<V>({Times(index, "V.Count")})";
        if (_isByStream)
        {
            var name = $"w_{PlanPrinter.NameOf(group.Sums[product.Gate].Value)}";
            name = Names.Identifier(name);
            code.Line($"var {name} = {string.Format(weight, _weights[0])};");
            weight = name;
        }

        for (var copy = 0; copy < _copies; copy++)
        {
            var sum = _sums[(product.Gate, product.Chain, copy)];
            code.Line($"{sum} = V.MultiplyAdd({elements[_isByStream ? copy : 0]}, {(_isByStream ? weight : string.Format(weight, _weights[copy]))}, {sum});");
        }
    }

    private void WriteChains()
    {
        foreach (var sum in _sums.Where(sum => sum.Key.Chain > 0))
            code.Line($"{_sums[(sum.Key.Gate, 0, sum.Key.Copy)]} += {sum.Value};");
    }

    /// <summary>One set of sums goes on in registers. Several take turns: inlined once for each, the equations would not fit the registers.</summary>
    private void WriteFinish()
    {
        if (_copies == 1)
        {
            code.Line($"Finish{group.Number}(row, j, {Sums(gate => _sums[(gate, 0, 0)], "j")});");
            return;
        }

        code.Line("var sums = Sums;");
        for (var copy = 0; copy < _copies; copy++)
        {
            for (var gate = 0; gate < Gates; gate++)
                code.Line($"{_sums[(gate, 0, copy)]}.Store({Plus("sums", (copy * Gates) + gate)});");
        }

        code.Block(_isByStream ? Invariant($"for (var last = row + {_copies}; row < last; row++)") : Invariant($"for (var last = j + {_copies} * V.Count; j < last; j += V.Count)"), () =>
        {
            code.Line($"Finish{group.Number}(row, j, {Sums(gate => $"V.Load({Plus("sums", gate)})", "j")});");
            code.Line($"sums += {Times(Gates, "V.Count")};");
        });
    }

    private string Sums(System.Func<int, string> sum, string unit) =>
        string.Join(", ", Enumerable.Range(0, Gates).Select(gate => $"{Packed}.End({sum(gate)}, {Plus(Times(Gates, unit), gate)})"));
}
