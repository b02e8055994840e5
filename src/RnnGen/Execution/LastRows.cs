using System.Numerics;

namespace RnnGen;

/// <summary>The outputs of the last step of each sequence, which outlive their block.</summary>
internal sealed class LastRows<T> where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly ValueShape[] _outputs;
    private readonly T[][] _rows;

    public LastRows(CellLayout layout, int maxBatch)
    {
        _outputs = [.. layout.Description.Outputs.Select(output => layout.Value(output.Name)).Where(value => layout.Buffers[value.Buffer].Rows == BufferRows.Steps)];
        _rows = [.. _outputs.Select(output => new T[checked(maxBatch * output.Width)])];
    }

    /// <summary>Takes in the rows of the sequences that end in the block of the tape.</summary>
    public void Keep(Tape<T> tape)
    {
        for (var i = 0; i < _outputs.Length; i++)
        {
            var (rows, width) = (tape.RowsOf(_outputs[i].Buffer, _outputs[i].Column), _outputs[i].Width);
            for (var t = 0; t < tape.Steps; t++)
            {
                for (var row = tape.Staying(t); row < tape.Active(t); row++)
                    rows.Row(tape.Start(t) + row).Span(width).CopyTo(_rows[i].AsSpan(row * width));
            }
        }
    }

    /// <summary>The output at the last step of the sequence at a sorted position.</summary>
    /// <exception cref="ArgumentException">There is no such output per step.</exception>
    public ReadOnlySpan<T> Row(string output, int position)
    {
        for (var i = 0; i < _outputs.Length; i++)
        {
            if (_outputs[i].Name == output)
                return _rows[i].AsSpan(position * _outputs[i].Width, _outputs[i].Width);
        }

        throw new ArgumentException($"There is no output per step '{output}'. There are: {string.Join(", ", _outputs.Select(value => value.Name))}.", nameof(output));
    }
}
