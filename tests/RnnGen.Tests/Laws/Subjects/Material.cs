using System.Numerics;
using RnnGen.Numerics;

namespace RnnGen.Tests.Laws.Subjects;

/// <summary>Numbers for parameters, inputs and arriving gradients: functions of a name, a sequence and a step.</summary>
internal static class Material
{
    public static void Fill<T>(Parameters<T> parameters, double scale) where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var values = parameters.Write();
        for (var i = 0; i < parameters.Shapes.Count; i++)
            Numbers(values.Slice(parameters.Offset(i), parameters.Shapes[i].Count), parameters.Shapes[i].Name, 0, 0, scale);
    }

    public static void Fill<T>(Batch<T> batch, ReadOnlySpan<Piece> pieces, double scale = 1) where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        Span<int> lengths = new int[pieces.Length];
        for (var i = 0; i < pieces.Length; i++)
            lengths[i] = pieces[i].Length;
        batch.Reset(lengths);
        for (var i = 0; i < pieces.Length; i++)
        {
            for (var input = 0; input < batch.Inputs.Count; input++)
                Fill(batch, input, i, pieces[i], scale);
        }
    }

    /// <summary>Sets what arrives from outside at outputs, and at the last and first values of states.</summary>
    public static void Arrive<T>(ISubject<T> cell, Tape<T> tape, ReadOnlySpan<Piece> pieces, bool atEnds, bool atOutputs) where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        foreach (var value in cell.Layout.Values.Where(value => value.Name.StartsWith('δ')))
        {
            var (name, end) = SplitSeed(value.Name);
            for (var i = 0; i < pieces.Length; i++)
            {
                var steps = cell.Layout.Buffers[value.Buffer].Rows == BufferRows.Steps ? pieces[i].Length : 1;
                for (var step = 0; atOutputs && end == "seed" && step < steps; step++)
                    Numbers(tape.OutputGradient(name, i, step), value.Name, pieces[i].Sequence, pieces[i].Start + step, 1);
                if (atEnds && end == "final")
                    Numbers(tape.FinalGradient(name, i), value.Name, pieces[i].Sequence, 0, 1);
                if (atEnds && end == "front")
                    Numbers(tape.FrontGradient(name, i), value.Name, pieces[i].Sequence, 0, 1);
            }
        }
    }

    /// <summary>Whether a value is an arriving gradient; it is set by the caller, not computed.</summary>
    public static bool IsSeed(string value) => SplitSeed(value).End is "seed" or "final" or "front";

    private static (string Name, string End) SplitSeed(string value)
    {
        var dot = value.LastIndexOf('.');
        return dot < 0 ? (value, "") : (value[1..dot], value[(dot + 1)..]);
    }

    private static void Fill<T>(Batch<T> batch, int input, int index, Piece piece, double scale) where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var shape = batch.Inputs[input];
        if (shape.IsLink)
        {
            FillLinks(batch, input, index, piece);
            return;
        }

        for (var step = 0; step < (shape.PerSequence ? 1 : piece.Length); step++)
        {
            var time = shape.PerSequence ? 0 : piece.Start + step;
            if (shape.IsToken)
                batch.SetToken(input, index, step, new Xoshiro(Seed(piece.Sequence, time), shape.Name).Below(shape.Vocabulary));
            else
                Numbers(batch.Row(input, index, step), shape.Name, piece.Sequence, time, scale);
        }
    }

    private static void FillLinks<T>(Batch<T> batch, int link, int index, Piece piece) where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var shape = batch.Inputs[link];
        batch.SetLinks(link, index, [.. Enumerable.Range(0, piece.Length).Select(step =>
        {
            var (first, end) = shape.Link < 0 ? (0, step) : (step + 1, piece.Length);
            return first >= end ? -1 : first + new Xoshiro(Seed(piece.Sequence, step), shape.Name).Below(end - first);
        })]);
    }

    private static void Numbers<T>(Span<T> target, string name, int sequence, int step, double scale) where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var random = new Xoshiro(Seed(sequence, step), name);
        foreach (ref var element in target)
            element = T.CreateTruncating(scale * (2 * random.Uniform() - 1));
    }

    private static long Seed(int sequence, int step) => (sequence * 100_000L) + step;
}
