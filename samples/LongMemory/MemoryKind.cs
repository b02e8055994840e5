namespace RnnGen.Samples.LongMemory;

/// <summary>Which memory a network has.</summary>
internal enum MemoryKind
{
    Elman,
    Gru,
    Lstm,
}
