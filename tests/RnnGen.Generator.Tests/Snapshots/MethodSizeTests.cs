using System.Reflection;
using RnnGen.Cells;
using RnnGen.Generator.Tests.Support;

namespace RnnGen.Generator.Tests.Snapshots;

/// <summary>The just-in-time compiler gives up on large methods: all that is generated stays under a quarter of its limits.</summary>
public class MethodSizeTests
{
    private const int MostBytes = 60_000 / 4;
    private const int MostLocals = 1_024 / 4;
    private const BindingFlags Declared = BindingFlags.DeclaredOnly | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance;

    public static TheoryData<string> Cells => [.. CellFiles.Names];

    [Theory]
    [MemberData(nameof(Cells))]
    public void EveryMethodOfACellIsSmall(string name)
    {
        var methods = TypesIn(typeof(Lstm).Assembly.GetType($"RnnGen.Cells.{name}", throwOnError: true)!)
            .SelectMany(type => type.GetMethods(Declared).Cast<MethodBase>().Concat(type.GetConstructors(Declared)))
            .Where(method => method.GetMethodBody() is not null)
            .ToList();
        methods.Count.ShouldBeGreaterThan(10);
        foreach (var method in methods)
        {
            var body = method.GetMethodBody()!;
            body.GetILAsByteArray()!.Length.ShouldBeLessThan(MostBytes, method.ToString());
            body.LocalVariables.Count.ShouldBeLessThan(MostLocals, method.ToString());
        }
    }

    private static IEnumerable<Type> TypesIn(Type type) => type.GetNestedTypes(Declared).SelectMany(TypesIn).Prepend(type);
}
