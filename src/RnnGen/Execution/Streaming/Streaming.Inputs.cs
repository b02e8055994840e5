using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using RnnGen.Numerics;

namespace RnnGen;

/// <content>What a step is given.</content>
public abstract partial class Streaming<T>
{
    /// <summary>Takes the rows of a vector or scalar input.</summary>
    /// <exception cref="ArgumentException">There are too many numbers, too few, or a NaN.</exception>
    internal void SetInput(int index, ReadOnlySpan<T> values)
    {
        var (rows, width) = _streamed[index];
        if (values.Length != Streams * width)
            ThrowWrongLength(index, values.Length);
        ref var source = ref MemoryMarshal.GetReference(values);
        var isNumber = Copy(ref source, rows.Start, width);
        for (nint row = 1; row < Streams; row++)
            isNumber &= Copy(ref Unsafe.Add(ref source, row * width), rows.Row(row), width);
        if (!isNumber)
            ThrowNotANumber(index, values);
    }

    /// <summary>Takes the token of a stream.</summary>
    /// <exception cref="ArgumentException">It is outside the vocabulary.</exception>
    internal void SetToken(int index, int row, int token)
    {
        var input = _layout.Inputs[index];
        if ((uint)token >= (uint)input.Vocabulary)
            throw new ArgumentException($"'{input.Name}' is token {token} in sequence {row}, step 0; there are {input.Vocabulary} tokens.", nameof(token));
        Tokens(index)[row] = token;
    }

    /// <summary>Takes all inputs of one step of a batch.</summary>
    internal void SetInputs(Batch<T> batch)
    {
        for (var i = 0; i < _layout.Inputs.Count; i++)
        {
            for (var row = 0; row < Streams; row++)
            {
                var position = batch.Positions[row];
                if (_layout.Inputs[i].IsToken)
                    Tokens(i)[row] = batch.Tokens(i)[position];
                else
                    (batch.RowsOf(i) + (position * batch.Stride(i))).Span(batch.Stride(i)).CopyTo(InputRows(i).Row(row).Span(batch.Stride(i)));
            }
        }
    }

    /// <summary>Copies numbers, and says whether none is NaN.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool Copy(ref T source, Address<T> target, nint width)
    {
        nint j = 0;
        var isNumber = true;
        if (width >= Vector256<T>.Count)
        {
            var areNumbers = Vector256<T>.AllBitsSet;
            for (; j + Vector256<T>.Count <= width; j += Vector256<T>.Count)
            {
                var vector = Vector256.LoadUnsafe(ref source, (nuint)j);
                areNumbers &= Vector256.Equals(vector, vector);
                vector.StoreUnsafe(ref target[j]);
            }

            isNumber = Vector256.EqualsAll(areNumbers.AsByte(), Vector256<byte>.AllBitsSet);
        }

        for (; j < width; j++)
        {
            var value = Unsafe.Add(ref source, j);
            isNumber &= !T.IsNaN(value);
            target[j] = value;
        }

        return isNumber;
    }

    [DoesNotReturn]
    private void ThrowWrongLength(int index, int length) =>
        throw new ArgumentException($"'{_layout.Inputs[index].Name}' takes {Streams} × {_layout.Inputs[index].Width} numbers, not {length}.", "input");

    [DoesNotReturn]
    private void ThrowNotANumber(int index, ReadOnlySpan<T> values)
    {
        var place = 0;
        while (!T.IsNaN(values[place]))
            place++;
        var width = _layout.Inputs[index].Width;
        throw new ArgumentException($"'{_layout.Inputs[index].Name}' is NaN in sequence {place / width}, step 0, element {place % width}.", "input");
    }
}
