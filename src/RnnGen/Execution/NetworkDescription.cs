namespace RnnGen;

/// <summary>What a generated network says about itself, for whoever trains it, saves it or loads it.</summary>
/// <remarks>The shapes of its parameters are those of its parameter buffer.</remarks>
/// <param name="FullName">The class with its namespace, such as <c>Samples.CharLm</c>.</param>
/// <param name="Sizes">The sizes that this instance was made with, by name, in the order of the constructor's arguments.</param>
/// <param name="Inputs">The inputs and targets, in the order of declaration.</param>
/// <param name="Outputs">The outputs, in the order of declaration; an output's number is its place in this list.</param>
/// <param name="Fingerprint">
/// The canonical text of the equations. Two networks with the same fingerprint and the same sizes compute the same function of the
/// same parameters, so a saved file of one loads into the other.
/// </param>
public sealed record NetworkDescription(
    string FullName,
    IReadOnlyList<NetworkSize> Sizes,
    IReadOnlyList<NetworkPort> Inputs,
    IReadOnlyList<NetworkPort> Outputs,
    string Fingerprint);
