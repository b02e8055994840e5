namespace RnnGen.Generator.Tests.Support;

/// <summary>A cell with one value of each kind, to which a test adds members.</summary>
internal static class Template
{
    public static string Cell(string members) => $$"""
        [Cell] public partial class C
        {
            [Input] Vec x; [Input] Scalar s; [Input] Token w; [Weight] Mat M; [Weight] Table E; [Use] D d;
            [State, Output] Vec h => Linear(x, Prev(h));
            {{members}}
        }
        [Cell] public partial class D { [Input] Vec v; [State, Output] Vec z => v + Prev(z); }
        """;
}
