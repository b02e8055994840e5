using System.Runtime.Intrinsics;
using RnnGen.Numerics;

namespace RnnGen;

/// <content>How generated code is run: in the widest vectors that the hardware has, and on how many threads.</content>
public sealed partial class Runner<TCell, T>
{
    /// <summary>The multiplications that are worth a thread of their own: about 20 µs of work.</summary>
    private const long WorthAThread = 1 << 20;

    private int _threads = 1;

    /// <summary>
    /// The number of threads of <see cref="Forward"/> and <see cref="Backward"/>: 1 unless set, 0 for all processors. Results do not
    /// depend on it, not in one bit. Small runs use fewer.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public int Threads
    {
        get => _threads;
        set
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            _threads = value;
        }
    }

    private int WorkersFor(Tape<T> tape)
    {
        if (tape.Workers > 0)
            return tape.Workers;
        var threads = _threads == 0 ? Environment.ProcessorCount : _threads;
        return (int)Math.Clamp(tape.Rows * (long)Parameters.Count / WorthAThread, 1, threads);
    }

    private void RunForward(Tape<T> tape)
    {
        Run(tape, tape.ForwardWork ??= ForwardWork(tape));
        tape.NeedsPreparation = false;
    }

    private void RunBackward(Tape<T> tape) => Run(tape, tape.BackwardWork ??= BackwardWork(tape));

    private void Run(Tape<T> tape, Action<Worker> work)
    {
        var workers = WorkersFor(tape);
        tape.ShareAmong(workers);
        Crews.Run(workers, work);
    }

    private static Action<Worker> ForwardWork(Tape<T> tape) => worker => Run(Part.Forward, tape, worker);

    private static Action<Worker> BackwardWork(Tape<T> tape) => worker => Run(Part.Backward, tape, worker);

    private static void Run(Part part, Tape<T> tape, Worker worker)
    {
        if (Vector512.IsHardwareAccelerated)
            Run<Simd512<T>>(part, tape, worker);
        else if (Vector256.IsHardwareAccelerated)
            Run<Simd256<T>>(part, tape, worker);
        else if (Vector128.IsHardwareAccelerated)
            Run<Simd128<T>>(part, tape, worker);
        else
            Run<Simd1<T>>(part, tape, worker);
    }

    private static void Run<V>(Part part, Tape<T> tape, Worker worker) where V : unmanaged, ISimd<V, T>
    {
        if (part == Part.Backward)
        {
            TCell.Backward<V, T>(tape, worker);
            return;
        }

        if (tape.NeedsPreparation)
        {
            TCell.Prepare<V, T>(tape, worker);
            worker.Meet();
        }

        TCell.Forward<V, T>(tape, worker);
    }

    private enum Part
    {
        Forward,
        Backward,
    }
}
