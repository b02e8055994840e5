using RnnGen.Generator.Equations;
using RnnGen.Generator.Scheduling;

namespace RnnGen.Generator.Emission;

/// <summary>Writes how matrices are laid to where products read them.</summary>
internal sealed class PackingWriter(Plan plan, Places places, CodeWriter code)
{
    /// <summary>Matrices that the run has computed.</summary>
    public void Write(PackStatement statement)
    {
        ProductCall? last = null;
        foreach (var (product, part) in statement.Parts)
        {
            if (product != last)
                code.Line($"// {PlanPrinter.Product(plan, product)}");
            last = product;
            Write(product, part, "stretch.Worker");
        }
    }

    /// <param name="worker">What knows the worker here.</param>
    public void Write(ProductCall product, PackedPart part, string worker)
    {
        var memory = places.Memory;
        var matrix = WeightBlock.Of(part.Matrix);
        var method = matrix.IsTransposed ? "PackTransposed" : "Pack";
        var address = matrix.Address(places.Of(matrix.Whole).Row("0", null), memory);
        code.Line($"tape.{method}({worker}, {memory.WeightsIndex(product)}, block: {part.Block}, column: {part.Column}, {address}, {matrix.Leading(memory)}, {memory.Size(matrix.Shape.Rows)}, {memory.Size(matrix.Shape.Columns)});");
    }
}
