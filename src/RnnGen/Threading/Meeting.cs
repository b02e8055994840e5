namespace RnnGen;

/// <summary>A barrier for threads that come to it within microseconds of each other.</summary>
internal sealed class Meeting(int count)
{
    private int _arrived;
    private int _round;
    private volatile bool _isAbandoned;

    /// <summary>Makes it new; nobody may be waiting.</summary>
    public void Reset()
    {
        _arrived = 0;
        _isAbandoned = false;
    }

    /// <summary>Waits until all have arrived.</summary>
    /// <exception cref="OperationCanceledException">Another thread has failed and will not come.</exception>
    public void Wait()
    {
        var round = Volatile.Read(ref _round);
        if (Interlocked.Increment(ref _arrived) == count)
        {
            _arrived = 0;
            Volatile.Write(ref _round, round + 1);
            return;
        }

        for (var spins = 0; Volatile.Read(ref _round) == round; spins++)
        {
            if (_isAbandoned)
                throw new OperationCanceledException("Another worker of this run has failed.");
            Patience.Spin(spins);
        }
    }

    /// <summary>Lets all who wait, or will, give up.</summary>
    public void Abandon() => _isAbandoned = true;
}
