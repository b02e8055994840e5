using System.Numerics;
using RnnGen.Generator.Equations;
using RnnGen.Tests.Judges;

namespace RnnGen.Tests.CompileAndRun;

/// <summary>Makes runs of classes that are known only at run time.</summary>
internal static class GeneratedRun
{
    public static IGeneratedRun Of<T>(Type cell, IReadOnlyList<int> sizes) =>
        (IGeneratedRun)Activator.CreateInstance(typeof(GeneratedRun<,>).MakeGenericType(cell, typeof(T)), sizes)!;
}

/// <inheritdoc cref="IGeneratedRun"/>
internal sealed partial class GeneratedRun<TCell, T>(IReadOnlyList<int> sizes) : IGeneratedRun
    where TCell : IGeneratedCell
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly Runner<TCell, T> _runner = new([.. sizes]);
    private Batch<T>? _batch;
    private Tape<T>? _tape;
    private Parameters<T>? _gradients;

    public CellLayout Layout => _runner.Layout;

    public double Loss => Layout.Objective < 0 ? 0 : _runner.Loss(Tape);

    private Batch<T> Batch => _batch ?? throw new InvalidOperationException("Run forward first.");

    private Tape<T> Tape => _tape ?? throw new InvalidOperationException("Run forward first.");

    public void Forward(Assignment point)
    {
        Fill(point);
        _runner.Forward(Batch, Tape);
    }

    public void Backward(Assignment point)
    {
        _gradients ??= _runner.Parameters.NewLike();
        _gradients.Clear();
        SetSeeds(point);
        _runner.Backward(Tape, _gradients);
    }

    public double[][] Value(string name)
    {
        var rows = Layout.Buffers[Layout.Value(name).Buffer].Rows;
        return [.. Places(rows).Select(place => ToDoubles(Tape.Value(name, place.Sequence, place.Step)))];
    }

    public double[][] FinalValue(string state) =>
        [.. Enumerable.Range(0, Batch.Sequences).Select(sequence => ToDoubles(Tape.FinalValue(state, sequence)))];

    public double[] ParameterGradient(string name) => ToDoubles(_gradients!.ValuesOf(_gradients.IndexOf(name)));

    public IReadOnlyList<double> Everything() =>
    [
        Loss,
        .. Layout.Values.SelectMany(value => Value(value.Name)).SelectMany(row => row),
        .. _gradients is null ? [] : ToDoubles(_gradients.Values),
    ];

    public double[][]? Stream(Assignment point, int sequence)
    {
        if (!Layout.CanStep || Layout.Description.Outputs.Count == 0)
            return null;
        FillParameters(point);
        var state = _runner.NewState();
        var inputs = _runner.StepInputs(state);
        var outputs = new double[point.Lengths[sequence]][];
        for (var step = 0; step < outputs.Length; step++)
        {
            foreach (var input in Layout.Inputs)
                Fill(inputs, input, 0, 0, point[input.Name][point.RowOf(input.PerSequence ? Domain.Sequence : Domain.Step, sequence, step)]);
            outputs[step] = ToDoubles(_runner.Step(state));
        }

        return outputs;
    }

    public long AllocatedBytes(Assignment point)
    {
        Forward(point);
        Backward(point);
        var before = GC.GetAllocatedBytesForCurrentThread();
        _runner.Forward(Batch, Tape);
        _runner.Backward(Tape, _gradients!);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    public IReadOnlyList<double> EverythingOf(Assignment point, int workers, int stretchRows, bool? sharesColumns = null)
    {
        var before = (Tape.Workers, Tape.StretchRows, Tape.SharesColumns);
        (Tape.Workers, Tape.StretchRows, Tape.SharesColumns) = (workers, stretchRows, sharesColumns);
        Forward(point);
        Backward(point);
        (Tape.Workers, Tape.StretchRows, Tape.SharesColumns) = before;
        return Everything();
    }

    private void FillParameters(Assignment point)
    {
        var parameters = _runner.Parameters;
        var all = parameters.Write();
        for (var i = 0; i < parameters.Shapes.Count; i++)
            Copy(point[parameters.Shapes[i].Name][0], all.Slice(parameters.Offset(i), parameters.Shapes[i].Count));
    }

    private void Fill(Assignment point)
    {
        FillParameters(point);
        var (steps, sequences) = (point.Lengths.DefaultIfEmpty().Max(), point.Sequences);
        if (_batch is null || _tape is null || steps > _batch.MaxSteps || sequences > _batch.MaxBatch)
        {
            _batch = _runner.NewBatch(steps, sequences);
            _tape = _runner.NewTape(steps, sequences);
        }

        (_tape.IsTraining, _tape.Seed) = (point.Seed is not null, (point.Seed ?? 0) - 1);

        _batch.Reset([.. point.Lengths]);
        foreach (var input in Layout.Inputs)
            Fill(input, point);
    }

    private void FillLinks(InputShape link, Assignment point)
    {
        for (var sequence = 0; sequence < point.Sequences; sequence++)
            Batch.SetLinks(link.Name, sequence, [.. Enumerable.Range(0, point.Lengths[sequence]).Select(step => (int)point[link.Name][point.RowOf(Domain.Step, sequence, step)][0])]);
    }

    private void Fill(InputShape input, Assignment point)
    {
        if (input.IsLink)
        {
            FillLinks(input, point);
            return;
        }

        foreach (var (row, (sequence, step)) in Places(input.PerSequence ? BufferRows.Sequences : BufferRows.Steps).Index())
            Fill(Batch, input, sequence, step, point[input.Name][row]);
    }

    private static void Fill(Batch<T> batch, InputShape input, int sequence, int step, double[] values)
    {
        if (input.IsToken)
            batch.SetToken(input.Name, sequence, step, (int)values[0]);
        else
            Copy(values, batch.Row(input.Name, sequence, step));
    }

    private void SetSeeds(Assignment point)
    {
        foreach (var seed in point.Variables.Where(name => name.StartsWith('δ') && Layout.Values.Any(value => value.Name == name)))
            SetSeed(seed, point[seed]);
    }

    private void SetSeed(string name, double[][] rows)
    {
        var value = name[1..name.LastIndexOf('.')];
        var end = name[(name.LastIndexOf('.') + 1)..];
        foreach (var (row, (sequence, step)) in Places(Layout.Buffers[Layout.Value(name).Buffer].Rows).Index())
        {
            Copy(rows[row], end switch
            {
                "seed" => Tape.OutputGradient(value, sequence, step),
                "final" => Tape.FinalGradient(value, sequence),
                _ => Tape.FrontGradient(value, sequence),
            });
        }
    }

    private IEnumerable<(int Sequence, int Step)> Places(BufferRows rows) => rows switch
    {
        BufferRows.One => [(0, 0)],
        BufferRows.Sequences => Enumerable.Range(0, Batch.Sequences).Select(sequence => (sequence, 0)),
        _ => Enumerable.Range(0, Batch.Sequences).SelectMany(sequence => Enumerable.Range(0, Batch.Length(sequence)).Select(step => (sequence, step))),
    };

    private static void Copy(double[] source, Span<T> target)
    {
        target.Length.ShouldBe(source.Length);
        for (var i = 0; i < source.Length; i++)
            target[i] = T.CreateTruncating(source[i]);
    }

    private static double[] ToDoubles(ReadOnlySpan<T> values)
    {
        var result = new double[values.Length];
        for (var i = 0; i < result.Length; i++)
            result[i] = double.CreateTruncating(values[i]);
        return result;
    }
}
