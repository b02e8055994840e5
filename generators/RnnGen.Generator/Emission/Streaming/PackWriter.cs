using System;
using System.Collections.Generic;
using System.Linq;
using RnnGen.Generator.Equations;
using RnnGen.Generator.Scheduling;
using RnnGen.Generator.Scheduling.Streaming;
using static System.FormattableString;

namespace RnnGen.Generator.Emission.Streaming;

/// <summary>Writes the packing of weights for streaming: for each unit the gates of every operand side by side.</summary>
internal sealed class PackWriter(StreamingPlan streaming, Places places, CodeWriter code)
{
    /// <summary>The vectors of weights that some passes read.</summary>
    public static string Vectors(IEnumerable<Pass> passes, Func<Size, string> size)
    {
        var terms = passes.Select(pass => Times(pass.Products.Count, pass.Operand.Shape.Width, size)).ToList();
        return terms.Count == 0 ? "0" : string.Join(" + ", terms);
    }

    public void Write()
    {
        if (streaming.Prepare.Count > 0)
            code.Line("Prepare<TWidest>();");
        foreach (var group in streaming.Groups)
            Write(group);
    }

    /// <summary>What depends on weights alone.</summary>
    public void WritePrepare()
    {
        foreach (var statement in streaming.Prepare)
            RowWriter.Write(streaming.Plan, places, code, statement, null, Direction.Forwards, new HashSet<string>());
    }

    private static string Times(int count, Size width, Func<Size, string> size)
    {
        var text = size(width);
        return count == 1 ? text : Invariant($"{count} * {Names.Operand(text)}");
    }

    private void Write(FusedGroup group)
    {
        for (var gate = 0; gate < group.Sums.Count; gate++)
        {
            var sum = group.Sums[gate];
            code.Line("// " + StreamingPrinter.Sum(streaming.Plan, sum));
            for (var i = 0; i < sum.Biases.Count; i++)
                code.Line(Invariant($"weights.{(i == 0 ? "PackBias" : "AddBias")}<TWidest, TFormat>({group.Number - 1}, {gate}, {Parameter(sum.Biases[i].Variable)});"));
            for (var i = 0; i < group.Passes.Count; i++)
            {
                var products = group.Passes[i].Products;
                foreach (var product in products.Where(product => product.Gate == gate))
                    Write(group, gate, Vectors(group.Passes.Take(i), places.Memory.Size), Invariant($"{products.ToList().IndexOf(product)}, {products.Count}"), WeightBlock.Of(product.Matrix));
            }
        }
    }

    private void Write(FusedGroup group, int gate, string first, string place, WeightBlock matrix)
    {
        var whole = streaming.Plan.Context.ValueOf(matrix.Whole) is { } computed ? places.Of(computed).Row("0", null) : Parameter(matrix.Whole.Variable);
        var address = matrix.Address(whole, places.Memory);
        var leading = matrix.Leading(places.Memory);
        var (strides, columns) = matrix.IsTransposed ? ($"1, {leading}", matrix.Shape.Rows) : ($"{leading}, 1", matrix.Shape.Columns);
        code.Line(Invariant($"weights.Pack<TWidest, TFormat>({group.Number - 1}, {gate}, {first}, {place}, {address}, {strides}, {places.Memory.Size(columns)});"));
    }

    private string Parameter(Variable parameter) => Invariant($"weights.Parameter({places.Memory.ParameterIndex(parameter)})");
}
