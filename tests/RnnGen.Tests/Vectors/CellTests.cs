using System.Numerics;
using RnnGen.Cells;
using RnnGen.Tests.Derived;
using RnnGen.Tests.Judges;
using RnnGen.Tests.Laws.Subjects;

namespace RnnGen.Tests.Vectors;

/// <summary>Cells of the library compute what PyTorch code made from their papers computes, and have its gradients.</summary>
public class CellTests
{
    public static TheoryData<string> Names => [.. CellCase.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void InDouble(string name) => Judge<double>(CellCase.Load(name), 1e-13);

    [Theory]
    [MemberData(nameof(Names))]
    public void InFloat(string name) => Judge<float>(CellCase.Load(name), 1e-5);

    private static void Judge<T>(CellCase torch, double tolerance) where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var type = new[] { typeof(Lstm), typeof(LstmTangent) }.Select(other => other.Assembly.GetType($"{other.Namespace}.{torch.Cell}")).OfType<Type>().Single();
        var cell = (ISubject<T>)Activator.CreateInstance(typeof(Subject<,>).MakeGenericType(type, typeof(T)), torch.Sizes)!;
        cell.Parameters.Shapes.Select(shape => shape.Name).Order().ShouldBe(torch.Parameters.Keys.Order());
        foreach (var shape in cell.Parameters.Shapes)
            Copy(torch.Parameters[shape.Name].Data, cell.Parameters.Write().Slice(cell.Parameters.Offset(shape.Name), shape.Count));

        var batch = cell.NewBatch(torch.Lengths.Max(), torch.Lengths.Length);
        var tape = cell.NewTape(torch.Lengths.Max(), torch.Lengths.Length);
        var gradients = cell.Parameters.NewLike();
        batch.Reset(torch.Lengths);
        batch.Inputs.Where(input => input.BeyondOf is null && !input.IsLink).Select(input => input.Name).Order().ShouldBe(torch.Inputs.Keys.Order());
        foreach (var (name, rows) in torch.Inputs)
            ForAll(rows, (sequence, step, row) => Set(batch, name, sequence, step, row));
        foreach (var (link, sequences) in torch.Links)
        {
            foreach (var (sequence, steps) in sequences.Index())
                batch.SetLinks(link, sequence, steps);
        }

        tape.IsTraining = false;
        cell.Forward(batch, tape);
        ForAll(torch.Seeds, (sequence, step, seed) => Copy(seed, tape.OutputGradient(torch.Output, sequence, step)));
        cell.Backward(tape, gradients);

        var errors = new Errors(torch.Cell);
        var peer = $"PyTorch in {(typeof(T) == typeof(float) ? "float" : "double")}";
        ForAll(torch.Values, (sequence, step, row) =>
            errors.Add($"{peer}, output", torch.Output, [row], [Doubles(tape.Value(torch.Output, sequence, step))], tolerance));
        foreach (var (input, rows) in torch.InputGradients)
            ForAll(rows, (sequence, step, row) => errors.Add($"{peer}, gradient", input, [row], [Doubles(tape.Value("δ" + input, sequence, step)[..row.Length])], tolerance));
        foreach (var (name, gradient) in torch.Gradients)
            errors.Add($"{peer}, gradient", name, [gradient.Data], [Doubles(gradients.ValuesOf(gradients.IndexOf(name)))], tolerance);
        errors.ShouldBeNone();
    }

    /// <summary>A memory has as many vectors as it is given.</summary>
    private static void Set<T>(Batch<T> batch, string input, int sequence, int step, double[] row) where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        if (batch.Inputs[batch.IndexOf(input)].VectorWidth > 0)
            batch.SetMemory(input, sequence, [.. row.Select(T.CreateTruncating)]);
        else
            Copy(row, batch.Row(input, sequence, step));
    }

    private static void ForAll(double[][][] rows, Action<int, int, double[]> action)
    {
        foreach (var (sequence, steps) in rows.Index())
        {
            foreach (var (step, row) in steps.Index())
                action(sequence, step, row);
        }
    }

    private static void Copy<T>(double[] source, Span<T> target) where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        target.Length.ShouldBe(source.Length);
        for (var i = 0; i < source.Length; i++)
            target[i] = T.CreateTruncating(source[i]);
    }

    private static double[] Doubles<T>(ReadOnlySpan<T> values) where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        [.. values.ToArray().Select(double.CreateTruncating)];
}
