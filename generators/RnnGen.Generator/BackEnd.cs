using System;
using RnnGen.Generator.Differentiation;
using RnnGen.Generator.Emission;
using RnnGen.Generator.Equations.Linking;
using RnnGen.Generator.Scheduling;
using RnnGen.Generator.Stubs;

namespace RnnGen.Generator;

/// <summary>Turns what was read into the text of a file.</summary>
internal static class BackEnd
{
    public static GeneratedFile Compile(CompilationUnit unit)
    {
        try
        {
            return new GeneratedFile(unit.HintName, unit.Root.Name, Write(unit), null);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return new GeneratedFile(unit.HintName, unit.Root.Name, Stub.Write(unit.Root, unit.IsValid && unit.Root.Derivation is null), exception.ToString().Replace("\r", "").Replace("\n", " "));
        }
    }

    /// <summary>A class in error gets a stub: the analyzer says what is wrong with it.</summary>
    private static string Write(CompilationUnit unit)
    {
        var linked = unit.IsValid ? Linker.Link(unit.Root, unit.Find) : null;
        if (linked?.System is null)
            return Stub.Write(unit.Root, isValid: false);
        var system = Tangent.Of(linked.System, linked.Declaration!.TangentOrder);
        var plan = Scheduler.Schedule(system, Adjoint.Of(system));
        return Emitter.Emit(unit.Root, linked.Declaration, plan);
    }
}
