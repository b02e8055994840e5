using System.Collections.Generic;
using RnnGen.Generator.Scheduling;

namespace RnnGen.Generator.Emission;

/// <summary>Writes the packing of weights: matrices that are used together are laid side by side once per run.</summary>
internal sealed class PrepareWriter(Plan plan, Memory memory, CodeWriter code)
{
    public void Write()
    {
        code.Line("/// <summary>Packs the weights that one product uses together.</summary>");
        code.Line("public static void Prepare<V, T>(Tape<T> tape, Worker worker)");
        code.Line("    where V : unmanaged, ISimd<V, T> where T : unmanaged, IBinaryFloatingPointIeee754<T>");
        code.Block("", () =>
        {
            if (memory.Products.Count > 0)
                code.Line("var run = new Run<T>(tape);");
            foreach (var product in memory.Products)
                Write(product);
        });
    }

    private void Write(ProductCall product)
    {
        code.Line();
        code.Line("// " + PlanPrinter.Product(plan, product));
        foreach (var part in product.Parts)
            Write(product, part);
        if (product.Biases.Count > 0)
            code.Block("if (worker.IsFirst)", () => WriteBiases(product));
    }

    private void WriteBiases(ProductCall product)
    {
        var placed = new HashSet<int>();
        foreach (var (bias, column) in product.Biases)
        {
            var target = memory.Column(new Location(memory.Biases[product], column));
            var call = placed.Add(column) ? "Copy" : "Add";
            code.Line($"Rows<V, T>.{call}(1, {memory.Parameter(bias.Variable)}, {memory.Size(bias.Shape.Width)}, {target});");
        }
    }

    private void Write(ProductCall product, PackedPart part)
    {
        var matrix = WeightBlock.Of(part.Matrix);
        var method = matrix.IsTransposed ? "PackTransposed" : "Pack";
        var address = matrix.Address(memory.Parameter(matrix.Parameter), memory);
        code.Line($"tape.{method}(worker, {memory.WeightsIndex(product)}, block: {part.Block}, column: {part.Column}, {address}, {matrix.Leading(memory)}, {memory.Size(matrix.Shape.Rows)}, {memory.Size(matrix.Shape.Columns)});");
    }
}
