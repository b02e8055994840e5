using RnnGen.Generator.Tests.Support;

namespace RnnGen.Generator.Tests.Diagnostics;

/// <summary>One test for each construct that is not part of the language, with the words of its remedy.</summary>
public class UnsupportedConstructTests
{
    [Theory]
    [InlineData("[|x % x|]", "remainder")]
    [InlineData("[|2 % x|]", "remainder")]
    [InlineData("[|x & x|]", "multiplying")]
    [InlineData("[|x | x|]", "multiplying")]
    [InlineData("[|x ^ 2|]", "Vec.Square")]
    [InlineData("[|x << 1|]", "Prev and Next")]
    [InlineData("[|x >> 1|]", "Prev and Next")]
    [InlineData("[|x >>> 1|]", "Prev and Next")]
    [InlineData("[|x && x|]", "multiplying")]
    [InlineData("[|x || x|]", "multiplying")]
    [InlineData("[|!x|]", "1 - v")]
    [InlineData("[|~x|]", "1 - v")]
    [InlineData("[|x == h|]", "no branches")]
    [InlineData("[|x != 0|]", "no branches")]
    [InlineData("[|x < h|]", "no branches")]
    [InlineData("[|0 > x|]", "no branches")]
    [InlineData("[|x <= h|]", "no branches")]
    [InlineData("([|x >= 0|]) * x", "no branches")]
    [InlineData("[|x > 0 ? x : h|]", "no branches")]
    [InlineData("[|x ? x : h|]", "no branches")]
    [InlineData("[|s switch { _ => x }|]", "no branches")]
    [InlineData("[|x is Vec ? x : x|]", "no branches")]
    [InlineData("([|M + x|]) * x", "matrix of its shape")]
    [InlineData("([|2 + M|]) * x", "matrix of its shape")]
    [InlineData("[|M / x|]", "divides a matrix")]
    [InlineData("[|x * M|]", "left of a product")]
    [InlineData("[|M * w|]", "table[token]")]
    [InlineData("([|E + E|]) * x", "table[token]")]
    [InlineData("[|w * x|]", "look it up")]
    [InlineData("[|x * w|]", "left of a product")]
    [InlineData("[|w + 1|] + x", "look it up")]
    [InlineData("[|w == w|]", "cannot be compared")]
    [InlineData("E[[|Prev(w)|]]", "[State] Vec e")]
    [InlineData("Linear(x, [|M|])", "makes its own matrices")]
    [InlineData("Linear([|s|])", "makes its own matrices")]
    [InlineData("Linear(x, name: [|N()|])", "fixed when the cell is compiled")]
    [InlineData("d.Apply([|M|])", "takes values of the type")]
    [InlineData("[|this|].Apply(x)", "marked as [Use]")]
    [InlineData("[|new D()|].Apply(x)", "marked as [Use]")]
    [InlineData("[|d.z|]", "mark what you need as [Output]")]
    [InlineData("[|default|]", "0 * x")]
    [InlineData("[|default(Vec)|] + x", "0 * x")]
    [InlineData("[|new Vec()|] + x", "0 * x")]
    [InlineData("[|throw new System.Exception()|]", "changes nothing")]
    [InlineData("[|field|] * x", "declared const")]
    [InlineData("[|constant|] * x", "declared const")]
    [InlineData("[|Instance(x)|]", "static helper")]
    [InlineData("[|Block(x)|]", "expression body")]
    [InlineData("[|Generic(x)|]", "expression body")]
    [InlineData("[|Reference(x)|]", "ref parameters")]
    [InlineData("[|System.Math.Pow(2, 3)|] * x", "Vec.Square")]
    [InlineData("[|double.Parse(\"1\")|] * x", "not a function of the language")]
    [InlineData("[|1.0 / 0|] * x", "finite")]
    [InlineData("[|(x, h).Item1|]", "a name first")]
    [InlineData("[|((System.Func<Vec>)(() => x))()|]", "static helpers")]
    [InlineData("[|\"text\".Length|] * x", "equations, inputs and weights")]
    [InlineData("Concat([|array|])", "[Input]")]
    [InlineData("Concat([[|.. array|], x])", "Concat(a, b)")]
    [InlineData("[|System.MathF.Tanh(x)|]", "Vec.Tanh")]
    [InlineData("[|System.Math.Max(x, h)|] + x", "Vec.Max")]
    [InlineData("x * Sum([|Concat()|])", "no empty vector")]
    [InlineData("Iterate(x, 2, [|Block|])", "lambda with an expression body")]
    [InlineData("Iterate(x, 2, [|v => { var w = v; return w; }|])", "lambda with an expression body")]
    [InlineData("Iterate(x, 64, v => [|Iterate(v, 64, u => u + h)|])", "an equation of its own")]
    [InlineData("Iterate(x, 2, v => [|v % h|])", "remainder")]
    public void It_is_refused_at_its_own_node_with_a_remedy(string body, string remedy)
    {
        var found = Diagnose.Expect("RNN0003", Template.Cell($$"""
            [Output] Vec y => {{body}};
            [Output] Vec used => M * x + E[w] + d.Apply(x) * s;
            static string N() => System.Environment.NewLine;
            static Vec Reference(in Vec v) => v;
            Vec[] array = []; double field = 1; static readonly double constant = 1;
            Vec Instance(Vec v) => v;
            static Vec Block(Vec v) { return v; }
            static T Generic<T>(T v) => v;
            """));
        found[0].GetMessage().ShouldContain(remedy);
    }
}
