using System.Numerics;
using RnnGen.Numerics;

namespace RnnGen;

/// <summary>The outputs of the last step of each sequence, which outlive their block.</summary>
internal sealed class LastRows<T> where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly ValueShape[] _outputs;
    private readonly AlignedBuffer<T>[] _rows;

    public LastRows(CellLayout layout, int maxBatch)
    {
        _outputs = [.. layout.Description.Outputs.Select(output => layout.Value(output.Name)).Where(value => layout.Buffers[value.Buffer].Rows == BufferRows.Steps)];
        _rows = [.. _outputs.Select(output => new AlignedBuffer<T>(checked((nint)maxBatch * output.Width)))];
    }

    /// <summary>Takes in the rows of the sequences that end in the block of the tape.</summary>
    public void Keep(Tape<T> tape)
    {
        for (var i = 0; i < _outputs.Length; i++)
        {
            var output = _outputs[i];
            tape.CopyEnds(isLast: true, tape.RowsOf(output.Buffer, output.Column), output.Width, new Matrix<T>(_rows[i].Address, output.Width));
        }
    }

    /// <summary>The output at the last step of the sequence at a sorted position.</summary>
    /// <exception cref="ArgumentException">There is no such output per step.</exception>
    public ReadOnlySpan<T> Row(string output, int position)
    {
        for (var i = 0; i < _outputs.Length; i++)
        {
            if (_outputs[i].Name == output)
                return _rows[i].Span.Slice(position * _outputs[i].Width, _outputs[i].Width);
        }

        throw new ArgumentException($"There is no output per step '{output}'. There are: {string.Join(", ", _outputs.Select(value => value.Name))}.", nameof(output));
    }
}
