using System;
using System.Collections.Generic;
using System.Linq;
using RnnGen.Generator.Scheduling;
using RnnGen.Generator.Scheduling.Streaming;
using static System.FormattableString;

namespace RnnGen.Generator.Emission.Streaming;

/// <summary>Writes the class that holds the memory of a few streams, and their step.</summary>
internal sealed class StreamingWriter
{
    private const string Constraints = "where V : unmanaged, ISimd<V, T>";

    private readonly StreamingPlan _streaming;
    private readonly StreamingMemory _memory;
    private readonly Places _places;
    private readonly CodeWriter _methods = new();

    private StreamingWriter(StreamingPlan streaming)
    {
        _streaming = streaming;
        _memory = new StreamingMemory(streaming);
        _places = new Places(streaming.Plan, _memory, isOneStep: true);
    }

    public static string NameOf(string kernels) => kernels.Substring(0, kernels.Length - "Kernels".Length) + "Streaming";

    /// <returns>What writes the layout of the memory.</returns>
    public static Func<CodeWriter, StreamingLayoutWriter> Write(StreamingPlan streaming, Plan run, string kernels, CodeWriter code)
    {
        var writer = new StreamingWriter(streaming);
        writer.WriteStep();
        writer.WritePack();
        writer.WriteParts();
        writer.WriteClass(NameOf(kernels), code);
        return layout => new StreamingLayoutWriter(streaming, run, writer._memory, layout);
    }

    private void WriteClass(string name, CodeWriter code)
    {
        code.Line($"/// <summary>A few streams: their memory, and one step of all of them.</summary>");
        code.Line($"file sealed class {name}<TWidest, TFormat, T> : Streaming<T>");
        code.Line("    where TWidest : unmanaged, ISimd<TWidest, T> where TFormat : IWeightFormat where T : unmanaged, IBinaryFloatingPointIeee754<T>");
        code.Block("", () =>
        {
            var fields = _memory.Fields.ToList();
            code.Lines(fields.Select(field => field.Declaration));
            code.Line();
            code.Line($"public {name}(CellLayout layout, int rows)");
            code.Line("    : base(layout, rows)");
            code.Block("", () => code.Lines(fields.Where(field => field.Kind < StreamingMemory.FirstOfWeights).Select(field => field.Value)));
            code.Line();
            code.Line("public override void Use(StreamingWeights<T> weights)");
            code.Block("", () => code.Lines(fields.Where(field => field.Kind >= StreamingMemory.FirstOfWeights).Select(field => field.Value)));
            code.Line();
            code.Append(_methods);
        });
    }

    private void WriteStep()
    {
        _methods.Line("/// <summary>One step of all streams.</summary>");
        _methods.Line("[MethodImpl(MethodImplOptions.AggressiveOptimization)]");
        _methods.Line("public override void Step()");
        _methods.Block("", () =>
        {
            for (var i = 0; i < _streaming.Steps.Count; i++)
                _methods.Line(CallOf(_streaming.Steps[i], i));
            foreach (var carried in _streaming.Carried.Where(carried => !carried.WritesAtOnce))
                WriteCopy(carried);
            foreach (var carried in _streaming.Carried.Where(carried => carried.Next is not null))
            {
                var (rows, next) = (_places.Of(carried.Rows).Rows, _places.Of(carried.Next!).Rows);
                _methods.Line($"({rows}, {next}) = ({next}, {rows});");
            }
        });
    }

    private static string CallOf(Statement step, int index) => step is FusedGroup group ? Invariant($"Group{group.Number}();") : Invariant($"Rows{index + 1}<TWidest>();");

    /// <summary>What no loop carries is kept as it is.</summary>
    private void WriteCopy(Carried carried)
    {
        var source = _places.Unshifted(carried);
        _methods.Line($"Rows<TWidest, T>.Copy(Streams, {source.Rows}, {_memory.Size(carried.Variable.Shape.Width)}, {_places.Of(carried.Rows).Rows});");
    }

    private void WritePack()
    {
        _methods.Line();
        _methods.Line("/// <summary>For each unit the weights of its gates, side by side in the order in which they are read.</summary>");
        _methods.Line("public override void Pack(StreamingWeights<T> weights)");
        var writer = new PackWriter(_streaming, _places, _methods);
        _methods.Block("", writer.Write);
        if (_streaming.Prepare.Count == 0)
            return;
        _methods.Line();
        _methods.Line("/// <summary>What depends on weights alone.</summary>");
        _methods.Line("private void Prepare<V>()").Line("    " + Constraints);
        _methods.Block("", writer.WritePrepare);
    }

    private void WriteParts()
    {
        for (var i = 0; i < _streaming.Steps.Count; i++)
        {
            _methods.Line();
            if (_streaming.Steps[i] is FusedGroup group)
                new GroupWriter(_streaming, _places, _memory, group, _methods).Write();
            else
                WriteRows(_streaming.Steps[i], i);
        }
    }

    private void WriteRows(Statement statement, int index)
    {
        _methods.Line("[MethodImpl(MethodImplOptions.AggressiveOptimization)]");
        _methods.Line(Invariant($"private void Rows{index + 1}<V>()")).Line("    " + Constraints);
        _methods.Block("", () =>
        {
            _methods.Line("nint first = 0, end = Streams;");
            if (statement is GatherStatement gather)
                new ProductWriter(_streaming.Plan, _places, _methods).Write(gather, _streaming.Loop);
            else
                RowWriter.Write(_streaming.Plan, _places, _methods, (RowStatement)statement, _streaming.Loop, Direction.Forwards, new HashSet<string>());
        });
    }
}
