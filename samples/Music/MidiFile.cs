using System.Buffers.Binary;

namespace RnnGen.Samples.Music;

/// <summary>Writes a tune as a Standard MIDI File of format 0: one track, 480 ticks to the quarter.</summary>
internal static class MidiFile
{
    private const int Eighth = 240, MicrosecondsPerQuarter = 400_000, Loudness = 90;

    public static void Save(string path, IEnumerable<Note> tune)
    {
        var track = new List<byte> { 0, 0xFF, 0x51, 3, MicrosecondsPerQuarter >> 16, (MicrosecondsPerQuarter >> 8) & 0xFF, MicrosecondsPerQuarter & 0xFF, 0, 0xC0, 73 };
        foreach (var note in tune)
        {
            track.AddRange([0, 0x90, (byte)note.Pitch, Loudness]);
            AddTime(track, note.Eighths * Eighth);
            track.AddRange([0x80, (byte)note.Pitch, 0]);
        }
        track.AddRange([0, 0xFF, 0x2F, 0]);

        var full = Path.GetFullPath(path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        var length = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, track.Count);
        File.WriteAllBytes(full, [.. "MThd"u8, 0, 0, 0, 6, 0, 0, 0, 1, 480 >> 8, 480 & 0xFF, .. "MTrk"u8, .. length, .. track]);
    }

    /// <summary>Seven bits per byte, the highest first; all but the last have the eighth bit set.</summary>
    private static void AddTime(List<byte> track, int ticks)
    {
        if (ticks >= 128)
            track.Add((byte)(0x80 | (ticks >> 7)));
        track.Add((byte)(ticks & 0x7F));
    }
}
