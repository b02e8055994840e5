using System.Globalization;

namespace RnnGen.Benchmarks.Compare;

/// <summary>What all systems compute in turns.</summary>
/// <param name="Kind">Streaming, inference, training, custom, library, language-model or startup.</param>
/// <param name="Cell">The name of a cell.</param>
/// <param name="Steps">The length of each sequence.</param>
/// <param name="Batch">The number of sequences.</param>
/// <param name="Input">The width of the input, or of the embedding.</param>
/// <param name="Hidden">The width of the hidden layer.</param>
/// <param name="Layers">The number of layers.</param>
/// <param name="Format">How RnnGen holds the weights; peers hold them in single precision.</param>
internal sealed record Workload(string Kind, string Cell, int Steps, int Batch, int Input, int Hidden, int Layers = 1, WeightFormat Format = WeightFormat.Single)
{
    public const string Streaming = "streaming";
    public const string Inference = "inference";
    public const string Training = "training";
    public const string Custom = "custom";
    public const string Library = "library";
    public const string LanguageModel = "language-model";
    public const string Startup = "startup";

    /// <summary>The characters of the language model.</summary>
    public const int Vocabulary = 96;

    /// <summary>Whether the gradient is computed too.</summary>
    public bool IsTraining => Kind is Training or Custom or Library or LanguageModel;

    /// <summary>The multiplications and additions of the products; a backward run has twice those of a forward run.</summary>
    public double Flops => 2.0 * Steps * Batch * (IsTraining ? 3 : 1) * MultiplicationsPerToken;

    /// <summary>As peers are asked for it.</summary>
    public string Request => string.Create(CultureInfo.InvariantCulture, $"{Kind} {Cell} {Steps} {Batch} {Input} {Hidden} {Layers}");

    private double MultiplicationsPerToken =>
        ComparedCells.Named(Cell).Multiplications(Input, Hidden) + (Layers - 1) * ComparedCells.Named(Cell).Multiplications(Hidden, Hidden) + (Kind == LanguageModel ? Hidden * Vocabulary : 0);
}
