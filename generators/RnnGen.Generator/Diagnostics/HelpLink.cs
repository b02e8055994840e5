namespace RnnGen.Generator.Diagnostics;

/// <summary>Builds the address of a rule's page.</summary>
internal static class HelpLink
{
    public static string To(string id) => $"https://github.com/rnngen/rnngen/blob/main/docs/diagnostics/{id}.md";
}
