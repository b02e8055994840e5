namespace RnnGen.Samples.LongMemory;

/// <summary>A task that is solved only by who remembers for long.</summary>
internal abstract class MemoryTask
{
    /// <summary>How it is called.</summary>
    public abstract string Name { get; }

    /// <summary>What <see cref="Score"/> measures.</summary>
    public abstract string Measure { get; }

    /// <summary>The score of who has forgotten.</summary>
    public abstract double Chance { get; }

    /// <summary>The longest sequence.</summary>
    public abstract int MaxSteps { get; }

    /// <summary>The steps between what is to be remembered and the answer, at most.</summary>
    public abstract int Distances { get; }

    public abstract IRecurrentNetwork NewNetwork(MemoryKind kind, int units);

    /// <summary>Makes a sequence.</summary>
    public abstract Example Make(Random random);

    /// <summary>Puts a sequence into a batch.</summary>
    /// <param name="batch">The batch.</param>
    /// <param name="sequence">Where.</param>
    /// <param name="example">What.</param>
    /// <param name="onlyFar">Whether the answer after the longest time is the only one that counts.</param>
    public abstract void Fill(Batch<float> batch, int sequence, Example example, bool onlyFar);

    /// <summary>How good the answer to a sequence is.</summary>
    public abstract double Score(IRecurrentNetwork network, Tape<float> tape, int sequence, Example example);
}
