using RnnGen.Generator.Diagnostics;
using RnnGen.Generator.Tests.Support;

namespace RnnGen.Generator.Tests.Diagnostics;

/// <summary>Each rule at its exact place.</summary>
public class RuleTests
{
    private const string Body = "[Input] Vec x; [State, Output] Vec h => 0.9 * Prev(h) + x;";

    public static TheoryData<string, string> Sources => new()
    {
        { "RNN0001", $"[Cell] public class [|C|] {{ {Body} }}" },
        { "RNN0001", $"public class [|Outer|] {{ [Cell] public partial class C {{ {Body} }} }}" },
        { "RNN0001", $"public class [|A|] {{ public partial struct B {{ [Cell] class [|C|] {{ {Body} }} }} }}" },
        { "RNN0002", $"[Cell] public partial record [|C|] {{ {Body} }}" },
        { "RNN0002", $"[Cell] public partial struct [|C|] {{ {Body} }}" },
        { "RNN0002", $"[Cell] public abstract partial class [|C|] {{ {Body} }}" },
        { "RNN0002", $"[Cell] public partial class [|C|]<T> {{ {Body} }}" },
        { "RNN0002", $"[Cell] file partial class [|C|] {{ {Body} }}" },
        { "RNN0002", $"public partial class [|Outer|]<T> {{ [Cell] public partial class C {{ {Body} }} }}" },
        { "RNN0002", $"[Cell, Network] public partial class [|C|] {{ {Body} }}" },
        { "RNN0003", "[Cell] public partial class C { readonly double rate; [Input] Vec x; [Output] Vec y => Dropout(x, [|rate|]); }" },
        { "RNN0003", "[Cell] public partial class C { [Input] Vec x; [Output] Vec y => x * [|Dropout(1, 0.5)|]; }" },
        { "RNN0003", "[Cell] public partial class C { readonly Per per; [Input] Vec x; [Output] Vec y => Dropout(x, 0.5, [|per|]); }" },
        { "RNN0004", "[Cell] public partial class C { [[|Input|]] Vec x { get; } }" },
        { "RNN0004", "[Cell] public partial class C { [[|Weight|]] Vec x => default; }" },
        { "RNN0004", "[Cell] public partial class C { [[|State|]] Vec x; }" },
        { "RNN0004", "[Cell] public partial class C { [[|Gate(Sigmoid)|]] Vec x; }" },
        { "RNN0004", "[Cell] public partial class C { [Input, [|Weight|]] Vec x; }" },
        { "RNN0004", "[Cell] public partial class C { [Input] static Vec [|x|]; }" },
        { "RNN0004", "[Cell] public partial class C { [Input] Vec x [|= default|]; }" },
        { "RNN0004", "[Cell] public partial class C { [Input] int [|x|]; }" },
        { "RNN0004", "[Cell] public partial class C { [Input] Mat [|x|]; }" },
        { "RNN0004", "[Cell] public partial class C { [Input] Vecs [|x|]; }" },
        { "RNN0004", "[Cell] public partial class C { [Memory] Vec [|x|]; }" },
        { "RNN0004", "[Cell] public partial class C { [[|Memory|]] Vecs m => default; }" },
        { "RNN0004", "[Cell] public partial class C { [Input] Vec x; [[|Output|]] Mat y => Outer(x, x); }" },
        { "RNN0004", "[Cell] public partial class C { [Memory] Vecs m; [[|State|]] Vecs k => m + m; }" },
        { "RNN0004", "[Cell] public partial class C { [Weight] Token [|x|]; }" },
        { "RNN0004", "[Cell] public partial class C { [Use] string [|x|]; }" },
        { "RNN0004", "[Cell] public partial class C { [Output] Vec [|y|] { get { return default; } } }" },
        { "RNN0004", "[Cell] public partial class C { [Output] Vec [|y|] { get => default; set { } } }" },
        { "RNN0004", "[Cell] public partial class C { [Output] Vec [|y|] { get; } }" },
        { "RNN0004", "[Cell] public partial class C { [Output] double [|y|] => 1; }" },
        { "RNN0004", "[Cell] public partial class C { [Input] Token w; Token [|y|] => w; }" },
        { "RNN0004", "[Cell] public partial class C { [Input] Vec x; [Output] static Vec [|y|] => default; }" },
        { "RNN0004", "[Cell] public partial class C { [Input] Vec x; Vec [|this|][int i] => x; }" },
        { "RNN0004", $"[Cell] public partial class C {{ {Body} public [|C|](int a) {{ }} }}" },
        { "RNN0004", "[Cell] public partial class C { [Input] Vec x; [[|Loss|]] Vec y => x; }" },
        { "RNN0003", "[Cell] public partial class C { [Input] Vec x; [Input] Successor next; [State, Output] Vec h => x + [|Prev(h, next)|]; }" },
        { "RNN0003", "[Cell] public partial class C { [Input] Vec x; [Input] Predecessor left; [State, Output] Vec h => x + [|Next(h, left)|]; }" },
        { "RNN0003", "[Cell] public partial class C { [Input] Vec x; [Input] Predecessor left; [State, Output] Vec h => x + Prev(h, left) + [|left * 2|]; }" },
        { "RNN0003", "[Cell] public partial class C { [Input] Vec x; [Input] Predecessor left; [State, Output] Vec h => Linear(Prev(h, left), x, [|left|]); }" },
        { "RNN0004", "[Cell] public partial class C { [Input] Vec x; [Target] Predecessor [|left|]; [Output] Vec y => x; }" },
        { "RNN0004", "[Cell] public partial class C { [Input] Vec x; [Input] Predecessor left; Predecessor [|l|] => left; [State, Output] Vec h => x + Prev(h, left); }" },
        { "RNN0008", "[Cell] public partial class C { [Input] Vec x; [Input([|3|])] Predecessor left; [State, Output] Vec h => x + Prev(h, left); }" },
        { "RNN0008", "[Cell] public partial class C { [Input] Vec x; [Input(Per = [|Per.Sequence|])] Predecessor left; [State, Output] Vec h => x + Prev(h, left); }" },
        { "RNN0022", "[Cell] public partial class C { [Input] Vec x; [Input] Predecessor left; [State, Output] Vec [|h|] => x + Prev(h, left) * h; }" },
        { "RNN0023", "[Cell] public partial class C { [Input] Vec x; [Input] Predecessor left; [State, Output] Vec [|h|] => x + Prev(h, left) + Sum(h, left); }" },
        { "RNN0026", "[Cell] public partial class C { [Input] Vec x; [Input] Predecessor left; Vec y => 2 * x; [Output] Vec z => Prev([|y|], left); }" },
        { "RNN0029", "[Cell] public partial class C { [Input] Vec x; [Input] Predecessor [|left|]; [Output] Vec y => 2 * x; }" },
        { "RNN0034", "[Cell] public partial class A { [Input] Vec x; [Input] Predecessor left; [State, Output] Vec h => x + Prev(h, left); } [Cell] public partial class C { [Input] Vec x; [Use] A a; [Output] Vec y => [|a.Apply(x, x)|]; }" },
        { "RNN0034", "[Cell] public partial class A { [Input] Vec x; [State, Output] Vec h => x + Prev(h); } [Cell] public partial class C { [Input] Successor next; [Use] A a; [Output] Vec y => [|a.Apply(next)|]; }" },
        { "RNN0005", "[Cell] public partial class C { Vec [|x|]; [Output] Vec y => x; }" },
        { "RNN0006", $"[Network] public partial class C {{ {Body} [Loss(Mask = [|\"m\"|])] Scalar l => Sum(h); }}" },
        { "RNN0006", $"[Network] public partial class C {{ {Body} [Loss(Mask = [|nameof(x)|])] Scalar l => Sum(h); }}" },
        { "RNN0007", "[Cell] public partial class C { [Input] Vec x; [Output] Vec y => F(x); static Vec F(Vec v) => v + [|F(v)|]; }" },
        { "RNN0007", "[Cell] public partial class C { [Input] Vec x; [Output] Vec y => F(x); static Vec F(Vec v) => G(v); static Vec G(Vec v) => [|F(v)|]; }" },
        { "RNN0008", "[Cell] public partial class C { [Input([|-1|])] Vec x; }" },
        { "RNN0008", "[Cell] public partial class C { [Input([|1|])] Scalar x; }" },
        { "RNN0008", "[Cell] public partial class C { [Input] Vec x; [Output] Vec y => Dropout(x, [|1|]); }" },
        { "RNN0008", "[Cell] public partial class C { [Input] Vec x; [Output] Vec y => Part(x, [|2|], 2); }" },
        { "RNN0008", "[Cell] public partial class C { [Input] Vec x; [Output] Vec y => Part(x, 0, [|0|]); }" },
        { "RNN0008", "[Cell] public partial class C { [Input] Vec x; [Output] Vec y => Repeat(x, [|0|]); }" },
        { "RNN0008", "[Cell] public partial class C { [Input] Vec x; [Output] Vec y => Reshape(x, [|0|]) * x; }" },
        { "RNN0008", "[Cell] public partial class C { [Input] Vec x; [Output] Vec y => Reshape(x, 2, [|1025|]) * x; }" },
        { "RNN0003", "[Cell] public partial class C { readonly int rows; [Input] Vec x; [Output] Vec y => Reshape(x, [|rows|]) * x; }" },
        { "RNN0008", "[Cell] public partial class C { [Input] Vec x; [Output] Vec y => 2 * Prev(x, [|0|]); }" },
        { "RNN0008", "[Cell] public partial class C { [Input] Vec x; [Output] Vec y => 2 * Next(x, [|65|]); }" },
        { "RNN0003", "[Cell] public partial class C { readonly int steps; [Input] Vec x; [Output] Vec y => 2 * Prev(x, [|steps|]); }" },
        { "RNN0026", "[Cell] public partial class C { [Input] Vec x; [Output] Vec y => 2 * Prev([|x * x|], 2); }" },
        { "RNN0008", "[Cell] public partial class C { [Input] Vec x; [Output] Vec y => x * Clock([|0|]); }" },
        { "RNN0008", "[Cell] public partial class C { [Input] Vec x; [Output] Vec y => Iterate(x, [|0|], v => 2 * v); }" },
        { "RNN0008", "[Cell] public partial class C { [Input] Vec x; [Output] Vec y => Iterate(x, [|65|], v => 2 * v); }" },
        { "RNN0008", "[Cell] public partial class C { readonly int rounds; [Input] Vec x; [Output] Vec y => Iterate(x, [|rounds|], v => 2 * v); }" },
        { "RNN0008", "[Cell] public partial class C { [Input] Vec x; [Output] Vec y => Iterate(x, 3, (v, k) => v * Sum(Part(x, [|k|], 2))); }" },
        { "RNN0020", "[Cell] public partial class C { [Input] Vec x; [Output] Vec y => 2 * [|Iterate(x, 3, v => Concat(v, x))|]; }" },
        { "RNN0020", "[Cell] public partial class C { [Input(3)] Vec a; [Input(4)] Vec b; [Output] Vec y => Iterate(a, 3, v => [|v + b|]); }" },
        { "RNN0003", "[Cell] public partial class C { [Input] Vec x; (Vec a, Vec b) both => [|(x, 2 * x)|]; [Output] Vec y => both.a; }" },
        { "RNN0003", "[Cell] public partial class C { [Input] Vec x; [Output] Vec y => 2 * [|Iterate((x, 2 * x), 2, (a, b) => (b, a * b)).Second|]; }" },
        { "RNN0003", "[Cell] public partial class C { [Input] Vec x; static (Vec, Vec) F(Vec a, Vec b) => (a, b); (Vec a, Vec b) both => Iterate((x, 2 * x), 2, (a, b) => [|F(a, b)|]); [Output] Vec y => both.a; }" },
        { "RNN0004", "[Cell] public partial class C { [Input] Vec x; [State] (Vec a, Vec b) [|both|] => Iterate((x, 2 * x), 2, (a, b) => (b, a * b)); [Output] Vec y => both.a; }" },
        { "RNN0008", "[Cell] public partial class C { [Input] Vec x; (Vec a, Vec b) both => Iterate((x, 2 * x), [|65|], (a, b) => (b, a * b)); [Output] Vec y => both.a; }" },
        { "RNN0020", "[Cell] public partial class C { [Input(3)] Vec x; [Input(4)] Vec z; (Vec a, Vec b) both => Iterate((x, z), 2, (a, b) => (b, [|a + b|])); [Output] Vec y => both.a; }" },
        { "RNN0027", "[Cell] public partial class C { [Input] Vec x; (Vec a, Vec b) both => Iterate((x, 2 * x), 2, (a, b) => (Linear(b), [|Linear(b)|])); [Output] Vec y => both.a; }" },
        { "RNN0027", "[Cell] public partial class C { [Input] Vec x; [Output] Vec y => Iterate(x, 2, v => Linear(v) * [|Linear(v)|]); }" },
        { "RNN0020", "[Cell] public partial class C { [Input(3)] Vec a; [Input(4)] Vec b; [Output] Vec y => 2 * ([|Repeat(a, 2) + b|]); }" },
        { "RNN0008", "[Cell] public partial class C { [Input] Vec x; [Output] Vec y => Bounded(x, [|0|]); }" },
        { "RNN0008", "[Cell] public partial class C { [Input] Vec x; [Weight] Mat W; [Output] Vec y => DropConnect(W, [|1|]) * x; }" },
        { "RNN0034", "[Cell] public partial class C { [Input] Vec x; [Output] Vec y => DropConnect([|Outer(x, x)|], 0.5) * x; }" },
        { "RNN0003", "[Cell] public partial class C { readonly double limit; [Input] Vec x; [Output] Vec y => Bounded(x, [|limit|]); }" },
        { "RNN0020", "[Cell] public partial class C { [Input(3)] Vec a; [Input(4)] Vec b; [Output] Vec y => 2 * [|StraightThrough(a, b)|]; }" },
        { "RNN0020", "[Cell] public partial class C { [Input(7)] Vec x; [Output] Vec y => 2 * [|Part(x, 0, 2)|]; }" },
        { "RNN0020", "[Cell] public partial class C { [Input(7)] Vec x; [Output] Vec y => [|Reshape(x, 2)|] * Part(x, 0, 7); }" },
        { "RNN0020", "[Cell] public partial class C { [Input(3)] Vec a; [Input(4)] Vec b; [Output] Vec y => 2 * ([|Reshape(Outer(a, b)) + a|]); }" },
        { "RNN0020", "[Cell] public partial class C { [Input(6)] Vec a; [Input(4)] Vec b; [Output] Vec y => 2 * ([|Reshape(a)|] * b); }" },
        { "RNN0021", "[Cell] public partial class C { [Input] Vec a; [Weight] Vec [|flat|]; [Output] Scalar y => Norm(Reshape(flat)) * Sum(a); }" },
        { "RNN0008", "[Cell] public partial class C { [Input] Vec x; [Output] Vec y => Dropout(x, [|-0.1|]); }" },
        { "RNN0008", "[Cell] public partial class C { [Input] Vec x; [Output] Vec y => Dropout(x, 0.1, [|(Per)2|]); }" },
        { "RNN0008", "[Cell] public partial class C { [Input] Vec x; [State, Output] Vec y => Zoneout(Prev(y), x, [|1.5 - 0.5|]); }" },
        { "RNN0008", "[Cell] public partial class C { [Input(Per = [|(Per)7|])] Vec x; }" },
        { "RNN0008", "[Cell] public partial class C { [Weight(Rows = [|-2|])] Vec x; }" },
        { "RNN0008", "[Cell] public partial class C { [Weight(Columns = [|2|])] Vec x; }" },
        { "RNN0008", "[Cell] public partial class C { [Weight(Scale = [|1 / 0.0|])] Vec x; }" },
        { "RNN0008", "[Cell] public partial class C { [Weight(Init = [|(Init)99|])] Vec x; }" },
        { "RNN0008", "[Cell] public partial class C { [Input] Vec x; [Gate([|(Activation)99|])] Vec y => x; }" },
        { "RNN0008", "[Cell] public partial class C { [Input] Vec x; [Gate(Tanh, Bias = [|double.NaN|])] Vec y => x; }" },
        { "RNN0008", "[Cell] public partial class C { [Input] Vec x; [State(Initial = [|(Initial)99|])] Vec y => x; }" },
        { "RNN0008", "[Cell] public partial class C { [Input] Vec x; [State(Value = [|1|])] Vec y => x; }" },
        { "RNN0008", "[Cell] public partial class C { [Input] Vec x; [Size([|0|])] Vec y => x; }" },
        { "RNN0008", "[Cell] public partial class C { [Input] Scalar x; [[|Size(1)|]] Scalar y => x; }" },
        { "RNN0008", "[Cell] public partial class C { [Input] Scalar x; [Loss(Weight = [|double.NaN|])] Scalar y => x; }" },
        { "RNN0008", "[Cell] public partial class C { [Input] Scalar x; [Loss(Normalizer = [|(Normalizer)9|])] Scalar y => x; }" },
        { "RNN0009", "[Cell] public partial class C { [Input] Vec [|Forward|]; [Output] Vec y => Forward; }" },
        { "RNN0009", "[Cell] public partial class C { [Input] Vec x; [Output] Vec [|Backward|] => x; }" },
        { "RNN0009", "[Cell] public partial class [|Step|] { [Input] Vec x; [Output] Vec y => x; }" },
        { "RNN0010", $"public partial class [|C|] {{ {Body} }}" },
        { "RNN0020", "[Cell] public partial class C { [Input(3)] Vec a; [Input(4)] Vec b; [Output] Vec y => Vec.Tanh([|a + b|]) * 2; }" },
        { "RNN0020", "[Cell] public partial class C { [Input(3)] Vec a; [Input(4)] Vec b; [Output] Vec y => Linear(a) + [|Add(a, b)|]; static Vec Add(Vec u, Vec v) => u + v; }" },
        { "RNN0022", "[Cell] public partial class C { [Input] Vec x; [Output] Vec [|y|] => x + y; }" },
        { "RNN0023", "[Cell] public partial class C { [Input] Vec x; [State, Output] Vec [|h|] => x + Prev(h) * Next(h); }" },
        { "RNN0024", "[Cell] public partial class C { [Input] Vec x; [State, Output] Vec [|h|] => x + Prev(h) * Last(h); }" },
        { "RNN0025", "[Cell] public partial class C { [Input] Vec x; [Use] C [|c|]; [Output] Vec y => c.Apply(x); }" },
        { "RNN0026", "[Cell] public partial class C { [Input] Vec x; [Output] Vec y => x + Prev([|y|]); }" },
        { "RNN0026", "[Cell] public partial class C { [Input] Vec x; [Output] Vec y => x + Prev([|x * x|]); }" },
        { "RNN0027", "[Cell] public partial class C { [Input] Vec x; [Output] Vec y => Linear(x) * [|Linear(x)|]; }" },
        { "RNN0027", "[Cell] public partial class C { [Input] Vec x; [Output] Vec y => 2 * Linear(x, [|Prev(x)|]); }" },
        { "RNN0028", "[Cell] public partial class C { [Input] Vec x; [Output] Vec y => Linear(x, [|2 * x|]); }" },
        { "RNN0029", "[Cell] public partial class C { [Input] Vec x; [Weight] Mat [|W|]; [Output] Vec y => 2 * x; }" },
        { "RNN0030", "[Cell] public partial class [|C|] { [Input] Vec x; Vec y => 2 * x; }" },
        { "RNN0031", "[Cell] public partial class C { [Input] Vec x; [Gate(Softmax)] Vec [|p|] => x; [Output] Vec y => 2 * p; }" },
        { "RNN0032", $"[Cell] public partial class D {{ {Body} }} [Cell] public partial class C {{ [Input] Vec x; [Use] D d; [Output] Vec y => 2 * [|d.Apply(x, x)|]; }}" },
        { "RNN0033", "[Cell] public partial class C { [Input(Per = Per.Sequence)] Vec x; [Output] Vec y => 2 * Prev([|x|]); }" },
        { "RNN0034", "[Cell] public partial class C { [Input] Vec x; [Output] Vec y => 2 * Last([|x * x|]); }" },
        { "RNN0034", "[Cell] public partial class C { [Input] Vec x; [Memory] Vecs m, n; Vecs both => m + n; [Output] Vec y => Vec.Softmax(both * x, [|both|]); }" },
        { "RNN0020", "[Cell] public partial class C { [Input(4)] Vec x; [Memory(3)] Vecs m; [Output] Vec y => WeightedSum([|m * x|], m); }" },
        { "RNN0020", "[Cell] public partial class C { [Input(3)] Vec x; [Input(4)] Vec k; [Output] Vec y => [|Outer(x, k) * x|]; }" },
        { "RNN0004", "[Cell] public partial class C { [Input] Vec x; [Size(1), [|Size(2)|]] Vec y => x; [Output] Vec z => y; }" },
        { "RNN0004", "[Cell] public partial class C { [Input] Vec x; [[|Size(\"input\", 2)|]] Vec y => x; [Output] Vec z => y; }" },
        { "RNN0070", $"[Cell, [|Size(\"input\", 3)|]] public partial class C {{ {Body} }}" },
        { "RNN0070", "[Cell(Of = [|typeof(string)|])] public partial class C;" },
        { "RNN0070", "[Cell(Of = [|null|])] public partial class C;" },
        { "RNN0070", $"[Cell] public partial class D {{ {Body} }} [Cell(Of = typeof(D))] public partial class C {{ [Input] Vec [|x|]; Vec [|y|] => x; }}" },
        { "RNN0070", $"[Cell] public partial class D {{ {Body} }} [Cell(Of = typeof(D)), [|Size(3)|]] public partial class C;" },
        { "RNN0070", $"[Cell] public partial class D {{ {Body} }} [Cell(Of = typeof(D)), Size(\"input\", 3), [|Size(\"input\", 3)|]] public partial class C;" },
        { "RNN0008", $"[Cell] public partial class D {{ {Body} }} [Cell(Of = typeof(D)), Size(\"input\", [|0|])] public partial class C;" },
        { "RNN0070", $"[Cell(Tangent = [|true|])] public partial class C {{ {Body} }}" },
        { "RNN0070", $"[Cell(Rank = [|2|])] public partial class C {{ {Body} }}" },
        { "RNN0070", "[Cell] public partial class D { [Input] Vec x; [State, Output] Vec h => Vec.Tanh(Linear(x, Prev(h))); } [Cell(Of = typeof(D), Rank = [|2|], Diagonal = true)] public partial class C;" },
        { "RNN0008", "[Cell] public partial class D { [Input] Vec x; [State, Output] Vec h => Vec.Tanh(Linear(x, Prev(h))); } [Cell(Of = typeof(D), Rank = [|0|])] public partial class C;" },
        { "RNN0008", "[Cell] public partial class D { [Input] Vec x; [State, Output] Vec h => Vec.Tanh(Linear(x, Prev(h))); } [Cell(Of = typeof(D), Zoneout = [|1|])] public partial class C;" },
        { "RNN0072", $"[Cell] public partial class D {{ {Body} }} [Cell(Of = typeof(D), LayerNorm = [|true|])] public partial class C;" },
        { "RNN0072", $"[Cell] public partial class D {{ {Body} }} [Cell(Of = typeof(D), MultiplicativeIntegration = [|true|])] public partial class C;" },
        { "RNN0072", $"[Cell] public partial class D {{ {Body} }} [Cell(Of = typeof(D), Diagonal = [|true|])] public partial class C;" },
        { "RNN0072", $"[Cell] public partial class D {{ {Body} }} [Cell(Of = typeof(D), Rank = [|2|])] public partial class C;" },
        { "RNN0072", $"[Cell] public partial class D {{ {Body} }} [Cell(Of = typeof(D), Heads = [|2|])] public partial class C;" },
        { "RNN0072", "[Cell] public partial class D { [Input] Vec x; [Output] Vec y => Linear(x); } [Cell(Of = typeof(D), Zoneout = [|0.1|])] public partial class C;" },
        { "RNN0072", "[Cell] public partial class D { [Input] Vec x; [Input] Predecessor up; [State, Output] Vec h => Linear(x, Prev(h, up)); } [Cell(Of = typeof(D), Zoneout = [|0.1|])] public partial class C;" },
        { "RNN0072", "[Cell] public partial class D { [Input] Vec x; [Output] Scalar y => Sum(x); } [Cell(Of = typeof(D), Projection = [|3|])] public partial class C;" },
        { "RNN0034", $"[Cell] public partial class D {{ {Body} }} [Cell(Of = typeof(D), Tangent = true)] public partial class T; [Cell] public partial class C {{ [Input] Vec x; [Use] T t; [Output] Vec y => 2 * [|t.Apply(x, x)|]; }}" },
        { "RNN0071", $"[Cell] public partial class D {{ {Body} }} [Cell(Of = typeof(D)), [|Size(\"hidden\", 3)|]] public partial class C;" },
        { "RNN0071", $"[Cell] public partial class D {{ {Body} }} [Cell(Of = typeof(D)), Size(\"input\", 3)] public partial class C; [Cell(Of = typeof(C)), [|Size(\"input\", 3)|]] public partial class E;" },
        { "RNN0025", "[Cell(Of = [|typeof(D)|])] public partial class C; [Cell(Of = [|typeof(C)|])] public partial class D;" },
        { "RNN0025", "[Cell(Of = [|typeof(D)|])] public partial class C; [Cell] public partial class D { [Input] Vec x; [Use] C [|c|]; [Output] Vec y => 2 * c.Apply(x); }" },
        { "RNN0020", $"[Cell] public partial class D {{ {Body} }} [Cell(Of = typeof(D)), Size(\"input\", 3)] public partial class E; [Cell] public partial class C {{ [Input(4)] Vec x; [Use] E [|e|]; [Output] Vec y => 2 * e.Apply(x); }}" },
        { "RNN0034", "[Cell] public partial class D { [Input] Vec x; [Target] Vec t; [Output] Vec y => 2 * x; [Loss] Scalar l => MeanSquaredError(y, t); } [Cell] public partial class C { [Input] Vec x; [Use] D d; [Output] Vec y => 2 * [|d.Apply(x)|]; }" },
    };

    /// <summary>Rules that are shown elsewhere, by several assemblies, several errors or a direct call.</summary>
    private static IEnumerable<string> ShownElsewhere => [Rules.UnsupportedConstruct.Id, LinkRules.UnknownCell.Id, .. RulePages.WithoutExample];

    [Theory]
    [MemberData(nameof(Sources))]
    public void It_is_reported_at_its_place(string id, string marked) => Diagnose.Expect(id, marked);

    [Fact]
    public void Every_rule_is_shown() =>
        RulePages.Ids.Except(Sources.Select(row => (string)row[0])).Except(ShownElsewhere).ShouldBeEmpty();

    [Fact]
    public void A_static_class_is_refused() =>
        Diagnose.Source("[Cell] public static partial class C { }").Select(diagnostic => diagnostic.Id).ShouldContain("RNN0002");

    [Fact]
    public void A_cell_that_uses_a_cell_in_error_says_so() =>
        Diagnose.Source("""
            [Cell] public partial class D { [Input] Vec x; [Output] Vec y => x % x; }
            [Cell] public partial class C { [Input] Vec x; [Use] D d; [Output] Vec y => d.Apply(x); }
            """).Select(diagnostic => diagnostic.Id).ShouldBe(["RNN0003", "RNN0035"]);

    [Fact]
    public void What_the_compiler_reports_is_not_repeated() =>
        Diagnose.Source("[Cell] public partial class C { [Input] Vec x; [Input] Undefined u; [Output] Vec y => undefined + x; Vec z => 1; Scalar t => x; [Gate(\"a\")] Vec q => x; }").ShouldBeEmpty();

    [Fact]
    public void A_sum_of_many_terms_is_read_and_a_deeper_one_is_refused()
    {
        static string Sum(int terms) => "[Cell] public partial class C { [Input] Vec x; [Output] Vec y => " + string.Join(" + ", Enumerable.Repeat("x", terms)) + "; }";
        Diagnose.Source(Sum(300)).ShouldBeEmpty();
        Diagnose.Source(Sum(800)).Select(diagnostic => diagnostic.Id).ShouldBe(["RNN0003"]);
    }
}
