using System.Text;
using System.Text.Json;

namespace RnnGen.Sequences;

/// <summary>The JSON at the start of a checkpoint: texts, and the place and shape of every tensor.</summary>
internal sealed class CheckpointHeader
{
    private const string MetadataName = "__metadata__";
    private const string FormatName = "rnngen.format";
    private const string ChecksumName = "rnngen.checksum";
    private const string Format = "1";

    public static readonly string NoChecksum = new('0', 64);

    private readonly Dictionary<string, string> _metadata = [];
    private readonly List<(string Name, int[] Shape, int Offset, int Bytes)> _tensors = [];

    public IReadOnlyDictionary<string, string> Metadata => _metadata;

    public IReadOnlyList<(string Name, int[] Shape, int Offset, int Bytes)> Tensors => _tensors;

    public string Checksum { get; private set; } = "";

    public int DataBytes { get; private set; }

    public static byte[] Write(IDictionary<string, string> metadata, IReadOnlyList<KeyValuePair<string, CheckpointTensor>> tensors)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteStartObject(MetadataName);
            json.WriteString(FormatName, Format);
            json.WriteString(ChecksumName, NoChecksum);
            foreach (var (name, text) in metadata)
                json.WriteString(name, text);
            json.WriteEndObject();

            var offset = 0L;
            foreach (var (name, tensor) in tensors)
            {
                json.WriteStartObject(name);
                json.WriteString("dtype", "F32");
                json.WriteStartArray("shape");
                foreach (var size in tensor.Shape)
                    json.WriteNumberValue(size);
                json.WriteEndArray();
                json.WriteStartArray("data_offsets");
                json.WriteNumberValue(offset);
                json.WriteNumberValue(offset += (long)tensor.Values.Length * sizeof(float));
                json.WriteEndArray();
                json.WriteEndObject();
            }
            json.WriteEndObject();
        }

        while (buffer.Length % 8 != 0)
            buffer.WriteByte((byte)' ');
        return buffer.ToArray();
    }

    /// <summary>Overwrites the digits of the checksum.</summary>
    public static void WriteChecksum(Span<byte> header, string digits)
    {
        var label = Encoding.ASCII.GetBytes($"\"{ChecksumName}\":\"");
        var at = header.IndexOf(label);
        if (at < 0 || at + label.Length + digits.Length > header.Length)
            throw new CheckpointException("The file is damaged: its header does not hold the checksum where it belongs.");
        Encoding.ASCII.GetBytes(digits, header[(at + label.Length)..]);
    }

    public static CheckpointHeader Read(ReadOnlySpan<byte> utf8)
    {
        var header = new CheckpointHeader();
        try
        {
            using var json = JsonDocument.Parse(utf8.ToArray());
            if (!json.RootElement.TryGetProperty(MetadataName, out var metadata) || !metadata.TryGetProperty(FormatName, out var format))
                throw new CheckpointException("This is not a checkpoint of RnnGen: its header has no format number.");
            if (format.GetString() != Format)
                throw new CheckpointException($"The checkpoint has format {format}; this version reads format {Format}.");
            foreach (var entry in metadata.EnumerateObject())
                header.ReadText(entry);
            foreach (var entry in json.RootElement.EnumerateObject().Where(e => e.Name != MetadataName))
                header.ReadTensor(entry);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or FormatException or KeyNotFoundException
            or IndexOutOfRangeException or OverflowException)
        {
            throw new CheckpointException("The file is damaged, or is not a checkpoint: its header cannot be read.", e);
        }
        return header;
    }

    private void ReadText(JsonProperty entry)
    {
        var text = entry.Value.GetString() ?? "";
        if (entry.Name == ChecksumName)
            Checksum = text;
        else if (entry.Name != FormatName)
            _metadata[entry.Name] = text;
    }

    private void ReadTensor(JsonProperty entry)
    {
        if (entry.Value.GetProperty("dtype").GetString() != "F32")
            throw new CheckpointException($"The tensor '{entry.Name}' is of type {entry.Value.GetProperty("dtype")}; F32 is needed.");
        int[] shape = [.. entry.Value.GetProperty("shape").EnumerateArray().Select(s => s.GetInt32())];
        var offsets = entry.Value.GetProperty("data_offsets");
        var (begin, end) = (offsets[0].GetInt32(), offsets[1].GetInt32());
        var elements = shape.Aggregate(1L, (product, size) => checked(product * size));
        if (begin != DataBytes || shape.Any(s => s < 0) || end - begin != elements * sizeof(float))
            throw new CheckpointException($"The file is damaged: the place of the tensor '{entry.Name}' contradicts its shape.");
        if (_tensors.Any(t => t.Name == entry.Name))
            throw new CheckpointException($"The file is damaged: the tensor '{entry.Name}' is there twice.");
        _tensors.Add((entry.Name, shape, begin, end - begin));
        DataBytes = end;
    }
}
