using System.Collections;
using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using RnnGen.Generator.Tests.Support;

namespace RnnGen.Generator.Tests.Incrementality;

/// <summary>The generator keeps values, never the compiler's objects.</summary>
public class MemoryTests
{
    private static readonly string[] s_steps = [TrackingNames.Cells, TrackingNames.Networks, TrackingNames.Library, TrackingNames.Units, TrackingNames.Files];

    private static readonly string[] s_sources =
    [
        Template.Cell("Vec y => Linear(x, name: \"a\") + d.Apply(x);"),
        "[Network] public partial class N { [Input] Vec x; [Target] Vec t; [Output] Vec y => Linear(x); [Loss] Scalar l => MeanSquaredError(y, t); }",
        "[Cell] public partial class InError { [Input] Vec x; [Output] Vec y => x % x; }",
    ];

    [Fact]
    public void No_step_holds_an_object_of_the_compiler()
    {
        var result = Generate.Result(s_sources);
        var values = s_steps.SelectMany(step => result.TrackedSteps[step]).SelectMany(run => run.Outputs).Select(output => output.Value).ToList();
        values.Count.ShouldBeGreaterThan(10);
        foreach (var value in values.SelectMany(Graph))
        {
            IsOfCompiler(value).ShouldBeFalse(value.GetType().FullName);
        }
    }

    [Fact]
    public void The_walk_finds_what_it_looks_for()
    {
        var tree = CSharpSyntaxTree.ParseText("class C { }");
        Graph(new List<object> { ("a", new object[] { tree.GetRoot() }) }).Any(IsOfCompiler).ShouldBeTrue();
    }

    [Fact]
    public void An_old_compilation_is_released()
    {
        var (driver, old) = RunThenEdit();
        for (var attempt = 0; attempt < 10 && old.IsAlive; attempt++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        old.IsAlive.ShouldBeFalse();
        GC.KeepAlive(driver);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static (GeneratorDriver Driver, WeakReference Old) RunThenEdit()
    {
        var first = Compile.Sources(s_sources);
        var driver = Generate.Driver().RunGenerators(first);
        driver = driver.RunGenerators(Compile.Sources([.. s_sources, "class Another { }"]));
        return (driver, new WeakReference(first));
    }

    private static bool IsOfCompiler(object value) => value is Compilation or ISymbol or SyntaxNode or SyntaxTree or SyntaxReference or Location or Diagnostic or SemanticModel or IOperation;

    private static IReadOnlyCollection<object> Graph(object root)
    {
        var seen = new HashSet<object>(ReferenceEqualityComparer.Instance);
        var open = new Stack<object?>([root]);
        while (open.TryPop(out var value))
        {
            if (value is null or string || value.GetType().IsPrimitive || value.GetType().IsEnum || !seen.Add(value))
            {
                continue;
            }

            IEnumerable<object?> parts = value is Array array
                ? array.Cast<object?>()
                : Fields(value.GetType()).Select(field => field.GetValue(value));
            foreach (var part in parts)
            {
                open.Push(part);
            }
        }

        return seen;
    }

    private static IEnumerable<FieldInfo> Fields(Type? type)
    {
        for (; type is not null && !typeof(MemberInfo).IsAssignableFrom(type); type = type.BaseType)
        {
            foreach (var field in type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            {
                yield return field;
            }
        }
    }
}
