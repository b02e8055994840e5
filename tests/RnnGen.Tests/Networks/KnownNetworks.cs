using System.Reflection;

namespace RnnGen.Tests.Networks;

/// <summary>Networks of every kind that the language can express, by name; the last class of each text is the one to judge.</summary>
internal static partial class KnownNetworks
{
    public static IReadOnlyDictionary<string, string> All { get; } = typeof(KnownNetworks)
        .GetFields(BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.Public)
        .Where(field => field.IsLiteral)
        .ToDictionary(field => field.Name, field => (string)field.GetRawConstantValue()!);
}
