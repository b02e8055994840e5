using System.Runtime.ExceptionServices;

namespace RnnGen;

/// <summary>Threads that carry out one run after the other together; the caller is the first of them.</summary>
/// <remarks>Between two runs the others spin for a short time, for the next run often follows at once, and then sleep.</remarks>
internal sealed class Crew
{
    private readonly Meeting _meeting;
    private readonly Helper[] _helpers;
    private Action<Worker>? _run;
    private Exception? _failure;

    public Crew(int count)
    {
        Count = count;
        _meeting = new Meeting(count);
        _helpers = new Helper[count - 1];
        for (var i = 0; i < _helpers.Length; i++)
            _helpers[i] = new Helper(this, i + 1);
    }

    /// <summary>The number of workers.</summary>
    public int Count { get; }

    /// <summary>Lets every worker carry out its share, and waits for all.</summary>
    /// <exception cref="Exception">What the first worker that failed has thrown.</exception>
    public void Run(Action<Worker> run)
    {
        _run = run;
        _failure = null;
        _meeting.Reset();
        foreach (var helper in _helpers)
            helper.Wake();
        Work(0);
        foreach (var helper in _helpers)
            helper.Join();
        _run = null;
        if (_failure is { } failure)
            ExceptionDispatchInfo.Throw(failure);
    }

    /// <summary>Waits until all workers have come here.</summary>
    public void Meet() => _meeting.Wait();

    internal void Work(int index)
    {
        try
        {
            _run!(new Worker(this, index, Count));
        }
        catch (Exception exception)
        {
            Interlocked.CompareExchange(ref _failure, exception, null);
            _meeting.Abandon();
        }
    }
}
