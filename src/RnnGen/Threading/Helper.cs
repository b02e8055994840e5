namespace RnnGen;

/// <summary>A thread of a <see cref="Crew"/>: a background thread that lives as long as the process needs it.</summary>
internal sealed class Helper
{
    /// <summary>How many moments a thread without work spins before it sleeps: about 50 µs.</summary>
    private const int Spins = 400;

    private readonly Crew _crew;
    private readonly int _index;
    private readonly SemaphoreSlim _sleep = new(0);
    private int _asked;
    private int _done;
    private int _sleeps;

    public Helper(Crew crew, int index)
    {
        _crew = crew;
        _index = index;
        new Thread(Live) { IsBackground = true, Name = $"RnnGen worker {index}" }.Start();
    }

    /// <summary>Asks for the next run.</summary>
    public void Wake()
    {
        Interlocked.Increment(ref _asked);
        if (Interlocked.Exchange(ref _sleeps, 0) == 1)
            _sleep.Release();
    }

    /// <summary>Waits until the run is done.</summary>
    public void Join()
    {
        for (var spins = 0; Volatile.Read(ref _done) != _asked; spins++)
            Patience.Spin(spins);
    }

    private void Live()
    {
        for (var run = 1; ; run++)
        {
            Await(run);
            _crew.Work(_index);
            Volatile.Write(ref _done, run);
        }
    }

    private void Await(int run)
    {
        for (var spins = 0; spins < Spins; spins++)
        {
            if (Volatile.Read(ref _asked) == run)
                return;
            Thread.SpinWait(4);
        }

        Interlocked.Exchange(ref _sleeps, 1);
        if (Volatile.Read(ref _asked) == run && Interlocked.Exchange(ref _sleeps, 0) == 1)
            return;
        _sleep.Wait();
    }
}
