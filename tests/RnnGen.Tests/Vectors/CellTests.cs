using System.Numerics;
using RnnGen.Cells;
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
        var type = typeof(Lstm).Assembly.GetType($"{typeof(Lstm).Namespace}.{torch.Cell}", throwOnError: true)!;
        var cell = (ISubject<T>)Activator.CreateInstance(typeof(Subject<,>).MakeGenericType(type, typeof(T)), torch.Sizes)!;
        cell.Parameters.Shapes.Select(shape => shape.Name).Order().ShouldBe(torch.Parameters.Keys.Order());
        foreach (var shape in cell.Parameters.Shapes)
            Copy(torch.Parameters[shape.Name].Data, cell.Parameters.Write().Slice(cell.Parameters.Offset(shape.Name), shape.Count));

        var batch = cell.NewBatch(torch.Lengths.Max(), torch.Lengths.Length);
        var tape = cell.NewTape(torch.Lengths.Max(), torch.Lengths.Length);
        var gradients = cell.Parameters.NewLike();
        batch.Reset(torch.Lengths);
        ForAllSteps((sequence, step) => Copy(torch.Input[sequence][step], batch.Row(0, sequence, step)));
        cell.Forward(batch, tape);
        ForAllSteps((sequence, step) => Copy(torch.Seeds[sequence][step], tape.OutputGradient(torch.Output, sequence, step)));
        cell.Backward(tape, gradients);

        var errors = new Errors(torch.Cell);
        var input = batch.Inputs[0].Name;
        ForAllSteps((sequence, step) =>
        {
            errors.Add("PyTorch's output", torch.Output, [torch.Values[sequence][step]], [Doubles(tape.Value(torch.Output, sequence, step))], tolerance);
            errors.Add("PyTorch's gradient", input, [torch.InputGradients[sequence][step]], [Doubles(tape.Value("δ" + input, sequence, step))], tolerance);
        });
        foreach (var (name, gradient) in torch.Gradients)
            errors.Add("PyTorch's gradient", name, [gradient.Data], [Doubles(gradients.ValuesOf(gradients.IndexOf(name)))], tolerance);
        errors.ShouldBeNone();

        void ForAllSteps(Action<int, int> action)
        {
            foreach (var (sequence, length) in torch.Lengths.Index())
            {
                for (var step = 0; step < length; step++)
                    action(sequence, step);
            }
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
