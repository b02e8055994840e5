namespace RnnGen;

/// <summary>The crews of the process: lent to one run at a time, and kept for the next.</summary>
internal static class Crews
{
    private static readonly Dictionary<int, Stack<Crew>> Idle = [];

    /// <summary>Lets so many workers carry out a run together.</summary>
    public static void Run(int workers, Action<Worker> run)
    {
        if (workers == 1)
        {
            run(Worker.Alone);
            return;
        }

        var crew = Borrow(workers);
        try
        {
            crew.Run(run);
        }
        finally
        {
            Return(crew);
        }
    }

    private static Crew Borrow(int workers)
    {
        lock (Idle)
        {
            if (Idle.TryGetValue(workers, out var crews) && crews.TryPop(out var crew))
                return crew;
        }

        return new Crew(workers);
    }

    private static void Return(Crew crew)
    {
        lock (Idle)
        {
            if (!Idle.TryGetValue(crew.Count, out var crews))
                Idle.Add(crew.Count, crews = new Stack<Crew>());
            crews.Push(crew);
        }
    }
}
