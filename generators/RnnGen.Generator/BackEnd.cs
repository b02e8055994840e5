using System;
using RnnGen.Generator.Stubs;

namespace RnnGen.Generator;

/// <summary>Turns what was read into the text of a file.</summary>
internal static class BackEnd
{
    public static GeneratedFile Compile(CompilationUnit unit)
    {
        try
        {
            return new GeneratedFile(unit.HintName, unit.Root.Name, Stub.Write(unit.Root, unit.IsValid), null);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return new GeneratedFile(unit.HintName, unit.Root.Name, Stub.Write(unit.Root, unit.IsValid), exception.ToString().Replace("\r", "").Replace("\n", " "));
        }
    }
}
