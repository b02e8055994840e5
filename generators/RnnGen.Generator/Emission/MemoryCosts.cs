using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using RnnGen.Generator.Scheduling;
using Size = RnnGen.Generator.Equations.Size;

namespace RnnGen.Generator.Emission;

/// <summary>What a run takes of memory, as the header of the generated file says it.</summary>
internal static class MemoryCosts
{
    private const int BytesOfNumber = 4;
    private const int BytesOfLane = 64;

    /// <param name="isCut">Whether a run can be cut into blocks of steps.</param>
    public static IEnumerable<string> Of(Memory memory, bool isCut)
    {
        yield return $"tape: {Bytes(memory.Buffers.Where(buffer => buffer.Scope == Scope.Rows))} per step and sequence";
        yield return $"inference: {Bytes(memory.Buffers.Where(buffer => buffer is { Scope: Scope.Rows, IsForward: true }))} per step and sequence{(isCut ? " of one block" : "")}";
        if (isCut)
            yield return $"checkpoint: {Bytes(memory.Buffers.Where(buffer => buffer is { Scope: Scope.Carried, IsForward: true }))} per sequence and block of a tape within a budget";
        foreach (var token in memory.Buffers.GroupBy(buffer => buffer.Token).Where(token => token.Key is not null))
            yield return $"tokens: {Bytes(token)} per distinct token of {token.Key!.Name}";
    }

    /// <summary>In single precision; where all sizes are known, the number with its padding.</summary>
    private static string Bytes(IEnumerable<Buffer> buffers)
    {
        var widths = buffers.SelectMany(buffer => buffer.IsScalar ? [(Size: Size.One, IsScalar: true)] : buffer.Columns.Select(column => (Size: column, IsScalar: false))).ToList();
        if (widths.All(width => width.Size.IsConstant))
            return Number(widths.Sum(width => width.IsScalar ? BytesOfNumber : (BytesOfNumber * width.Size.Constant + BytesOfLane - 1) / BytesOfLane * BytesOfLane)) + " bytes";
        var sum = widths.Aggregate(Size.Of(0), (total, width) => total + width.Size);
        return $"{Number(BytesOfNumber)}·({sum}) bytes, each width rounded up to {Number(BytesOfLane)},";
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
