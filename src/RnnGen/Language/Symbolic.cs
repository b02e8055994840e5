using System.Diagnostics.CodeAnalysis;

namespace RnnGen;

/// <summary>What every operator and function of the language does when executed: refuse.</summary>
internal static class Symbolic
{
    [DoesNotReturn]
    public static T Value<T>() => throw new InvalidOperationException(
        "The equations of a cell are read by the generator and are never executed; run the generated cell instead.");
}
