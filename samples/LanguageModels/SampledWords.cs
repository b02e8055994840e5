using RnnGen.Cells;
using static RnnGen.Equations;

namespace RnnGen.Samples.LanguageModels;

/// <summary>
/// Learns the numbers of <see cref="TiedWords"/> without ever computing a probability of all words: it learns to tell the word that comes next from
/// eight words drawn from the text at random (noise-contrastive estimation: Gutmann and Hyvärinen 2010; Mnih and Teh 2012).
/// </summary>
[Network]
public partial class SampledWords
{
    /// <summary>Words drawn for each word of the text.</summary>
    public const int Noise = 8;

    private const int Features = 200;
    private const double Rate = 0.5;

    [Input] Token w;
    [Input] Token n1, n2, n3, n4, n5, n6, n7, n8;
    [Target] Token next;
    [Weight(Columns = Features)] Table features;
    [Weight(Columns = 1)] Table bias;
    [Weight(Columns = 1, Fixed = true)] Table expected;   // ln(8·q) of a word with the probability q among those drawn
    [Use] Lstm memory;
    Vec x => Dropout(features[w], Rate);
    Vec h => Dropout(memory.Apply(x), Rate);

    // How much likelier a word is to be the one that comes next than to be one of those drawn, as a logarithm.
    Scalar truth => Dot(features[next], h) + Sum(bias[next] - expected[next]);
    Scalar d1 => Dot(features[n1], h) + Sum(bias[n1] - expected[n1]);
    Scalar d2 => Dot(features[n2], h) + Sum(bias[n2] - expected[n2]);
    Scalar d3 => Dot(features[n3], h) + Sum(bias[n3] - expected[n3]);
    Scalar d4 => Dot(features[n4], h) + Sum(bias[n4] - expected[n4]);
    Scalar d5 => Dot(features[n5], h) + Sum(bias[n5] - expected[n5]);
    Scalar d6 => Dot(features[n6], h) + Sum(bias[n6] - expected[n6]);
    Scalar d7 => Dot(features[n7], h) + Sum(bias[n7] - expected[n7]);
    Scalar d8 => Dot(features[n8], h) + Sum(bias[n8] - expected[n8]);
    Scalar drawn => Scalar.Softplus(d1) + Scalar.Softplus(d2) + Scalar.Softplus(d3) + Scalar.Softplus(d4)
        + Scalar.Softplus(d5) + Scalar.Softplus(d6) + Scalar.Softplus(d7) + Scalar.Softplus(d8);

    [Loss] Scalar loss => drawn + Scalar.Softplus(-truth);
}
