namespace RnnGen;

/// <summary>How to wait for another thread for a short time.</summary>
internal static class Patience
{
    private const int Yielding = 100;

    /// <summary>Waits a moment; the processor is offered to others once it has taken long.</summary>
    /// <param name="spins">How many moments were waited.</param>
    public static void Spin(int spins)
    {
        if (spins < Yielding)
            Thread.SpinWait(4);
        else
            Thread.Yield();
    }
}
