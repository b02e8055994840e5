using System.Collections.Generic;
using System.Linq;
using RnnGen.Generator.Equations;
using RnnGen.Generator.Scheduling;

namespace RnnGen.Generator.Emission;

/// <summary>Writes the packing of weights: matrices that are used together are laid side by side once per run.</summary>
internal sealed class PrepareWriter(Plan plan, Places places, CodeWriter code)
{
    private readonly PackingWriter _packing = new(plan, places, code);

    public void Write()
    {
        code.Line("/// <summary>Packs the weights that one product uses together.</summary>");
        code.Line("public static void Prepare<V, T>(Tape<T> tape, Worker worker)");
        code.Line("    where V : unmanaged, ISimd<V, T> where T : unmanaged, IBinaryFloatingPointIeee754<T>");
        code.Block("", () =>
        {
            if (places.Memory.Products.Count > 0)
                code.Line("var run = new Run<T>(tape);");
            foreach (var product in places.Memory.Products)
                Write(product);
        });
    }

    private void Write(ProductCall product)
    {
        var parts = product.Parts.Where(part => plan.Context.ValueOf(Operations.WholeOf(part.Matrix)) is null).ToList();
        if (parts.Count == 0 && product.Biases.Count == 0)
            return;
        code.Line();
        code.Line("// " + PlanPrinter.Product(plan, product));
        foreach (var part in parts)
            _packing.Write(product, part, "worker");
        if (product.Biases.Count > 0)
            code.Block("if (worker.IsFirst)", () => WriteBiases(product));
    }

    private void WriteBiases(ProductCall product)
    {
        var placed = new HashSet<int>();
        foreach (var (bias, column) in product.Biases)
        {
            var target = places.Memory.Column(new Location(places.Memory.Biases[product], column));
            var call = placed.Add(column) ? "Copy" : "Add";
            code.Line($"Rows<V, T>.{call}(1, {places.Memory.Parameter(bias.Variable)}, {places.Memory.Size(bias.Shape.Width)}, {target});");
        }
    }
}
