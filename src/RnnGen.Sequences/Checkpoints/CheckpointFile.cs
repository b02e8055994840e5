using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace RnnGen.Sequences;

/// <summary>
/// The file of a checkpoint: eight bytes with the length of the header, the header, and the values, all little-endian. The checksum in
/// the header is the SHA-256 of the whole file with the checksum's own digits set to zero.
/// </summary>
internal static class CheckpointFile
{
    private const int LengthBytes = sizeof(long);

    public static void Write(Checkpoint checkpoint, string path)
    {
        var file = Serialize(checkpoint);
        WholeFile.Write(path, stream => stream.Write(file));
    }

    public static Checkpoint Read(string path)
    {
        byte[] file;
        try
        {
            file = File.ReadAllBytes(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new CheckpointException($"The checkpoint '{path}' cannot be read: {e.Message}", e);
        }

        try
        {
            return Deserialize(file);
        }
        catch (CheckpointException e)
        {
            throw new CheckpointException($"'{path}': {e.Message}", e);
        }
    }

    private static byte[] Serialize(Checkpoint checkpoint)
    {
        var tensors = checkpoint.Tensors.OrderBy(t => t.Key, StringComparer.Ordinal).ToList();
        var header = CheckpointHeader.Write(checkpoint.Metadata, tensors);
        var file = new byte[LengthBytes + header.Length + tensors.Sum(t => (long)t.Value.Values.Length * sizeof(float))];
        BinaryPrimitives.WriteInt64LittleEndian(file, header.Length);
        header.CopyTo(file, LengthBytes);
        var rest = file.AsSpan(LengthBytes + header.Length);
        foreach (var (_, tensor) in tensors)
        {
            CopyLittleEndian(MemoryMarshal.AsBytes(tensor.Values.AsSpan()), rest);
            rest = rest[(tensor.Values.Length * sizeof(float))..];
        }

        CheckpointHeader.WriteChecksum(file.AsSpan(LengthBytes, header.Length), Convert.ToHexStringLower(SHA256.HashData(file)));
        return file;
    }

    private static Checkpoint Deserialize(byte[] file)
    {
        if (file.Length == 0)
            throw new CheckpointException("The file is empty.");
        if (file.Length < LengthBytes)
            throw new CheckpointException("The file is cut short: it does not hold the length of its header.");
        var length = BinaryPrimitives.ReadInt64LittleEndian(file);
        if (length is < 2 or > 100_000_000)
            throw new CheckpointException("This is not a checkpoint: it does not begin with the length of a header.");
        if (length > file.Length - LengthBytes)
            throw new CheckpointException($"The file is cut short within its header of {length} bytes, or is not a checkpoint.");

        var header = CheckpointHeader.Read(file.AsSpan(LengthBytes, (int)length));
        var values = file.AsSpan(LengthBytes + (int)length);
        if (values.Length < header.DataBytes)
            throw new CheckpointException($"The file is cut short: {header.DataBytes} bytes of values are announced, {values.Length} are there.");
        if (values.Length > header.DataBytes)
            throw new CheckpointException($"The file is damaged: {values.Length - header.DataBytes} bytes follow the last value.");
        Verify(file, file.AsSpan(LengthBytes, (int)length), header.Checksum);

        var checkpoint = new Checkpoint();
        foreach (var (name, text) in header.Metadata)
            checkpoint.Metadata[name] = text;
        foreach (var (name, shape, offset, bytes) in header.Tensors)
        {
            var numbers = new float[bytes / sizeof(float)];
            CopyLittleEndian(values.Slice(offset, bytes), MemoryMarshal.AsBytes(numbers.AsSpan()));
            checkpoint.Add(name, numbers, shape);
        }
        return checkpoint;
    }

    private static void Verify(byte[] file, Span<byte> header, string checksum)
    {
        CheckpointHeader.WriteChecksum(header, CheckpointHeader.NoChecksum);
        if (Convert.ToHexStringLower(SHA256.HashData(file)) != checksum)
            throw new CheckpointException("The file is damaged: its checksum does not match its contents.");
    }

    private static void CopyLittleEndian(ReadOnlySpan<byte> from, Span<byte> to)
    {
        from.CopyTo(to);
        if (!BitConverter.IsLittleEndian)
        {
            var words = MemoryMarshal.Cast<byte, int>(to[..from.Length]);
            BinaryPrimitives.ReverseEndianness(words, words);
        }
    }
}
