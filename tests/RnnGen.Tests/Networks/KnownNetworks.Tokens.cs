namespace RnnGen.Tests.Networks;

/// <summary>Networks that read rows of tables, of which some of the work is done once per distinct token.</summary>
internal static partial class KnownNetworks
{
    public const string Tagger = """
        [Network] public partial class Tagger
        {
            [Input] Token w;
            [Target] Token tag;
            [Weight] Table embedding;
            Vec e => embedding[w];
            [State, Gate(Tanh)] Vec forward => Linear(e, Prev(forward));
            [State, Gate(Tanh)] Vec backward => Linear(e, Next(backward));
            [Output] Vec logits => Linear(forward, backward, e);
            [Loss] Scalar loss => CrossEntropy(logits, tag);
        }
        """;

    public const string TwoTokens = """
        [Network] public partial class TwoTokens
        {
            [Input] Token left;
            [Input] Token right;
            [Target] Token next;
            [Weight] Table embedding;
            [Weight] Table other;
            [Weight] Mat U, V;
            [State, Gate(Tanh)] Vec h => U * embedding[left] + V * other[left] + U * Prev(h);
            Vec residual => V * embedding[right] + U * embedding[left] + embedding[right];
            [Output] Vec logits => embedding * (h + residual);
            [Loss] Scalar loss => CrossEntropy(logits, next);
        }
        """;
}
