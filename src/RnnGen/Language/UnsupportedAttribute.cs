namespace RnnGen;

/// <summary>Marks an operator or function that exists only so that its use can be answered with a remedy.</summary>
/// <param name="remedy">What to write instead, as the end of a sentence.</param>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class UnsupportedAttribute(string remedy) : Attribute
{
    public string Remedy { get; } = remedy;
}
