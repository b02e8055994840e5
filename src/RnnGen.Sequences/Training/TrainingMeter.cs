namespace RnnGen.Sequences;

/// <summary>Measures a run: the time since its start, and loss and speed since the last report.</summary>
internal sealed class TrainingMeter(TimeProvider clock)
{
    private readonly long _start = clock.GetTimestamp();
    private long _last = clock.GetTimestamp();
    private TimeSpan _paused;
    private double _losses;
    private long _steps;
    private long _units;

    public TimeSpan Elapsed => clock.GetElapsedTime(_start);

    public TimeSpan SinceReport => clock.GetElapsedTime(_last);

    public bool HasSteps => _steps > 0;

    public void Add(StepResult step)
    {
        _losses += step.Loss;
        _units += step.Units;
        _steps++;
    }

    /// <summary>Does something whose time does not count as training.</summary>
    public void Pause(Action action)
    {
        var begin = clock.GetTimestamp();
        action();
        _paused += clock.GetElapsedTime(begin);
    }

    public (double Loss, double UnitsPerSecond) Take()
    {
        var seconds = (SinceReport - _paused).TotalSeconds;
        var taken = (_losses / _steps, seconds > 0 ? _units / seconds : 0);
        (_losses, _steps, _units, _paused, _last) = (0, 0, 0, default, clock.GetTimestamp());
        return taken;
    }
}
