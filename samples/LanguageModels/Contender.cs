using RnnGen.Sequences;

namespace RnnGen.Samples.LanguageModels;

/// <summary>A trained model.</summary>
/// <param name="Name">What the table calls it.</param>
/// <param name="Model">The model.</param>
/// <param name="Parameters">The numbers that it consists of.</param>
/// <param name="Time">What its training took.</param>
/// <param name="Continue">How it continues a prompt.</param>
internal sealed record Contender(string Name, LanguageModel Model, int Parameters, TimeSpan Time, Func<int[], IHypotheses> Continue);
