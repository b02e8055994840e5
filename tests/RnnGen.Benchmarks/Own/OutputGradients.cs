using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using RnnGen.Benchmarks.Compare;

namespace RnnGen.Benchmarks.Own;

/// <summary>
/// Copies the gradients of all outputs to the tape. Rows are looked up once: what a loss in the network would write needs no
/// look-up by name either.
/// </summary>
internal sealed unsafe class OutputGradients
{
    private readonly nint[] _rows;
    private readonly float[] _values;
    private readonly int _width;
    private readonly Tape<float> _tape;

    public OutputGradients(Workload workload, Tape<float> tape, string output)
    {
        _tape = tape;
        _width = workload.Hidden;
        _rows = new nint[workload.Steps * workload.Batch];
        for (var i = 0; i < _rows.Length; i++)
            _rows[i] = (nint)Unsafe.AsPointer(ref MemoryMarshal.GetReference(tape.OutputGradient(output, i % workload.Batch, i / workload.Batch)));
        _values = Numbers.Range(Numbers.OutputGradient, 0, _rows.Length * _width, 2);
    }

    /// <summary>Sets the gradients of the run on the tape.</summary>
    public void Set()
    {
        for (var i = 0; i < _rows.Length; i++)
            _values.AsSpan(i * _width, _width).CopyTo(new Span<float>((float*)_rows[i], _width));
        GC.KeepAlive(_tape);
    }
}
