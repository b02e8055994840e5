using RnnGen.Sequences;

namespace RnnGen.Samples.LongMemory;

/// <summary>What came of a training.</summary>
/// <param name="Score">Of sequences that it has not learned from.</param>
/// <param name="Before">The gradients of the farthest answer before the first step.</param>
/// <param name="After">The same after the last step.</param>
/// <param name="History">How they changed.</param>
internal sealed record Outcome(double Score, GradientsByDistance Before, GradientsByDistance After, GradientHistory History);
