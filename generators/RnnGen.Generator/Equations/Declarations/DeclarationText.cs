using System;
using System.Collections.Generic;

namespace RnnGen.Generator.Equations.Declarations;

/// <summary>The canonical, versioned text in which a compiled cell carries its declaration.</summary>
internal static class DeclarationText
{
    /// <summary>Raised with every change of the form; texts of other versions are not read.</summary>
    public const int Version = 3;

    public static string Write(Declaration declaration) => new DeclarationWriter().Write(declaration);

    /// <summary>The C# attribute that carries a declaration to other assemblies.</summary>
    public static string WriteAttribute(Declaration declaration) =>
        $"[global::RnnGen.CellEquations({Version}, @\"{Write(declaration).Replace("\"", "\"\"")}\")]";

    /// <summary>The declaration, or null for a text of another version or a damaged one.</summary>
    public static Declaration? Read(int version, string text)
    {
        if (version != Version)
        {
            return null;
        }

        try
        {
            return new DeclarationReader(text).Read();
        }
        catch (Exception exception) when (exception is FormatException or OverflowException or ArgumentException)
        {
            return null;
        }
    }
}
