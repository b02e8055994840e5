using System.Numerics;

namespace RnnGen.Tests.Laws.Subjects;

/// <summary>A cell with a batch, a tape and gradients that fit each other, and what can be read of them by name.</summary>
internal sealed class Run<T>(ISubject<T> cell, int maxSteps, int maxBatch) where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private Piece[] _pieces = [];

    public Run(ISubject<T> cell, params Piece[] pieces)
        : this(cell, pieces.Select(piece => piece.Length).DefaultIfEmpty().Max(), pieces.Length) => Fill(pieces);

    public ISubject<T> Cell => cell;

    public Batch<T> Batch { get; } = cell.NewBatch(maxSteps, maxBatch);

    public Tape<T> Tape { get; init; } = cell.NewTape(maxSteps, maxBatch);

    public Parameters<T> Gradients { get; } = cell.Parameters.NewLike();

    public Run<T> Fill(params Piece[] pieces)
    {
        _pieces = pieces;
        Material.Fill(Batch, pieces);
        return this;
    }

    /// <summary>Every run draws the same noise.</summary>
    public Run<T> Forward(RecurrentState<T>? state = null)
    {
        Tape.Seed = 5;
        cell.Forward(Batch, Tape, state);
        return this;
    }

    /// <summary>Gradients arrive at all outputs and at the ends, unless told otherwise.</summary>
    public Run<T> Backward(bool atEnds = true, bool atOutputs = true)
    {
        Material.Arrive(cell, Tape, _pieces, atEnds, atOutputs);
        cell.Backward(Tape, Gradients);
        return this;
    }

    /// <summary>All values that a sequence has of its own.</summary>
    public Dictionary<string, T[]> Values() => Values(isForward: true);

    /// <summary>The gradients of parameters, inputs and initial values.</summary>
    public Dictionary<string, T[]> AllGradients() => new(InputGradients().Concat(ParameterGradients()));

    public IEnumerable<KeyValuePair<string, T[]>> ParameterGradients() =>
        Gradients.Shapes.Select((shape, i) => KeyValuePair.Create("δ" + shape.Name, Gradients.ValuesOf(i).ToArray()));

    /// <summary>The gradients of inputs and initial values: those that each sequence has of its own.</summary>
    public Dictionary<string, T[]> InputGradients()
    {
        var gradients = Values(isForward: false);
        foreach (var carried in cell.Layout.Carried.Where(carried => !carried.IsForward))
        {
            var state = carried.Name[(carried.Name.IndexOf('.') + 1)..];
            for (var i = 0; i < _pieces.Length; i++)
                gradients[$"gradient of the initial {state} of sequence {_pieces[i].Sequence}"] = Tape.InitialGradient(state, i).ToArray();
        }

        return gradients;
    }

    /// <summary>Everything that is ever read of a run.</summary>
    public Dictionary<string, T[]> Everything() => new(Values().Concat(AllGradients()));

    private Dictionary<string, T[]> Values(bool isForward)
    {
        var values = new Dictionary<string, T[]>();
        foreach (var value in cell.Layout.Values.Where(value => value.Name.StartsWith('δ') != isForward && !Material.IsSeed(value.Name)))
        {
            var rows = cell.Layout.Buffers[value.Buffer].Rows;
            for (var i = 0; rows != BufferRows.One && i < _pieces.Length; i++)
            {
                var (sequence, start, length) = _pieces[i];
                for (var step = 0; step < (rows == BufferRows.Steps ? length : 1); step++)
                    values[$"{value.Name} of sequence {sequence} at {(rows == BufferRows.Steps ? start + step : "its end")}"] = Tape.Value(value.Name, i, step).ToArray();
            }
        }

        return values;
    }
}
