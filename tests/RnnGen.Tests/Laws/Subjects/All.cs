using System.Numerics;
using System.Reflection;
using RnnGen.Cells;
using RnnGen.Tests.Laws.Networks;

namespace RnnGen.Tests.Laws.Subjects;

/// <summary>Every cell of the library, and networks that have what no cell has: tokens, losses, values per sequence, noise.</summary>
internal static class All
{
    /// <summary>No two are equal, none is a whole number of lanes, and one fills more than the widest vector.</summary>
    private static readonly int[] s_sizes = [5, 19, 7, 11, 3, 9, 13];

    private static readonly Dictionary<string, Type> s_types = typeof(Lstm).Assembly.GetTypes()
        .Where(type => type.IsAssignableTo(typeof(IGeneratedCell)))
        .Concat([typeof(TokenModel), typeof(Tagger), typeof(Regression), typeof(Noisy), typeof(Timed)])
        .ToDictionary(type => type.Name);

    public static TheoryData<string> Names => [.. s_types.Keys];

    /// <summary>Those that may carry a state from batch to batch.</summary>
    public static TheoryData<string> Unlinked => [.. s_types.Keys.Where(name => !Of<float>(name).Layout.HasLinks)];

    public static TheoryData<string> Stepping => [.. s_types.Keys.Where(name => Of<float>(name).Layout.CanStep)];

    /// <summary>Those of <see cref="Stepping"/> that carry a state from step to step.</summary>
    public static TheoryData<string> Carrying => [.. s_types.Keys.Where(name => Of<float>(name).Layout is { CanStep: true, Streaming.Carried.Count: > 0 })];

    /// <summary>Those of <see cref="Stepping"/> whose inputs are all inputs per step: what is computed once per sequence has no place in a stream.</summary>
    public static TheoryData<string> SteppingByStepsAlone => [.. s_types.Keys.Where(name =>
        Of<float>(name).Layout is { CanStep: true } layout && !layout.Description.Inputs.Any(input => input is { PerSequence: true, IsTarget: false }))];

    /// <summary>Those of <see cref="Stepping"/> that have code for a few streams.</summary>
    public static TheoryData<string> StreamingExcept(string exception) => [.. s_types.Keys.Where(name => name != exception && Of<float>(name).Layout.Streaming is not null)];

    /// <summary>Those of <see cref="Stepping"/> that read one value per step.</summary>
    public static TheoryData<string> OneInput => [.. s_types.Keys.Where(name => Of<float>(name).Layout is { CanStep: true, Inputs.Count: 1 })];

    public static TheoryData<string> NotStepping => [.. s_types.Keys.Where(name => !Of<float>(name).Layout.CanStep)];

    /// <summary>Those whose runs can be cut into blocks of steps.</summary>
    public static TheoryData<string> Blocking => BlockingExcept();

    public static TheoryData<string> BlockingExcept(params string[] exceptions) =>
        [.. s_types.Keys.Where(name => !exceptions.Contains(name) && Of<float>(name).Layout.CanBlock)];

    /// <summary>The cell with parameters that make every term matter: none is zero.</summary>
    public static ISubject<T> Of<T>(string name) where T : unmanaged, IBinaryFloatingPointIeee754<T> => Of<T>(s_types[name]);

    public static ISubject<T> Of<T>(Type type) where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var subject = New<T>(type, s_sizes[..SizesOf(type)]);
        Material.Fill(subject.Parameters, scale: 0.4);
        return subject;
    }

    public static ISubject<T> New<T>(string name, Func<int, int> size) where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        New<T>(s_types[name], [.. Enumerable.Range(0, SizesOf(s_types[name])).Select(size)]);

    public static ISubject<T> New<T>(Type type, params int[] sizes) where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        (ISubject<T>)Activator.CreateInstance(
            typeof(Subject<,>).MakeGenericType(type, typeof(T)), BindingFlags.DoNotWrapExceptions | BindingFlags.Instance | BindingFlags.Public, null, [sizes], null)!;

    private static int SizesOf(Type type) => type.GetConstructors().Single().GetParameters().Length;
}
