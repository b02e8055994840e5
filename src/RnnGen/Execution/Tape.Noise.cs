using System.ComponentModel;
using RnnGen.Numerics;

namespace RnnGen;

/// <content>The random numbers of a run: functions of seed, call site, sequence, step and unit, so that the backward pass finds them again.</content>
public sealed partial class Tape<T>
{
    private const int EverySequence = -1;

    private readonly long[] _stepsBefore;
    private long _runSeed;
    private bool _isTrainingRun;

    /// <summary>Uniform random numbers between two bounds, for one row; their mean when not training.</summary>
    /// <param name="site">The number of the call site.</param>
    /// <param name="lower">The lower bound.</param>
    /// <param name="upper">The upper bound.</param>
    /// <param name="step">The step within the block.</param>
    /// <param name="row">The row within the step.</param>
    [EditorBrowsable(EditorBrowsableState.Advanced)]
    public RowNoise<T> Noise(int site, double lower, double upper, int step, nint row) => _isTrainingRun
        ? new(Place(site, step, row), T.CreateChecked(lower), T.CreateChecked(upper - lower))
        : new(0, T.CreateChecked((lower + upper) / 2), T.Zero);

    /// <summary>The mask of dropout for one row: 0 with the probability <paramref name="rate"/>, else 1/(1−rate); 1 when not training.</summary>
    /// <param name="site">The number of the call site.</param>
    /// <param name="rate">The probability of 0.</param>
    /// <param name="step">The step within the block.</param>
    /// <param name="row">The row within the step.</param>
    [EditorBrowsable(EditorBrowsableState.Advanced)]
    public RowMask<T> Dropout(int site, double rate, int step, nint row) => Dropout(rate, _isTrainingRun ? Place(site, step, row) : 0);

    /// <summary>The mask of dropout for a sequence, the same at every step.</summary>
    /// <param name="site">The number of the call site.</param>
    /// <param name="rate">The probability of 0.</param>
    /// <param name="row">The row of the sequence.</param>
    [EditorBrowsable(EditorBrowsableState.Advanced)]
    public RowMask<T> Dropout(int site, double rate, nint row) => Dropout(site, rate, -1, row);

    /// <summary>The mask of dropout for the elements of a weight, the same for all sequences of a run.</summary>
    /// <param name="site">The number of the call site.</param>
    /// <param name="rate">The probability of 0.</param>
    [EditorBrowsable(EditorBrowsableState.Advanced)]
    public RowMask<T> Dropout(int site, double rate) => Dropout(rate, Numerics.Noise.Place(_runSeed, site, EverySequence, Numerics.Noise.EveryStep));

    /// <summary>The mask of zoneout for one row: 1 with the probability <paramref name="rate"/>, else 0; the rate when not training.</summary>
    /// <param name="site">The number of the call site.</param>
    /// <param name="rate">The probability of 1.</param>
    /// <param name="step">The step within the block.</param>
    /// <param name="row">The row within the step.</param>
    [EditorBrowsable(EditorBrowsableState.Advanced)]
    public RowMask<T> Zoneout(int site, double rate, int step, nint row) => _isTrainingRun
        ? new(Place(site, step, row), Threshold(1 - rate), T.One)
        : new(0, T.Zero, T.CreateChecked(rate));

    /// <summary>The number of a step, counted since its sequence was fresh.</summary>
    /// <param name="step">The step within the block.</param>
    /// <param name="row">The row within the step.</param>
    [EditorBrowsable(EditorBrowsableState.Advanced)]
    public T StepIndex(int step, nint row) => T.CreateChecked(NumberOf(step, row));

    /// <summary>1 where the number of a step is a multiple of the period, else 0.</summary>
    /// <param name="period">The period in steps.</param>
    /// <param name="step">The step within the block.</param>
    /// <param name="row">The row within the step.</param>
    [EditorBrowsable(EditorBrowsableState.Advanced)]
    public T Clock(int period, int step, nint row) => NumberOf(step, row) % period == 0 ? T.One : T.Zero;

    /// <summary>What the run draws is decided when it begins: its backward pass does not see what is set in between.</summary>
    private void BeginNoise(RecurrentState<T>? state)
    {
        _runSeed = ++Seed;
        _isTrainingRun = IsTraining;
        for (var sequence = 0; sequence < Sequences; sequence++)
            _stepsBefore[sequence] = state?.Steps(sequence) ?? 0;
    }

    private RowMask<T> Dropout(double rate, ulong place) => _isTrainingRun ? new(place, Threshold(rate), T.CreateChecked(1 / (1 - rate))) : new(0, T.Zero, T.One);

    private ulong Place(int site, int step, nint row)
    {
        var sequence = _batch!.Order[(int)row];
        return Numerics.Noise.Place(_runSeed, site, sequence, step < 0 ? Numerics.Noise.EveryStep : (uint)NumberOf(step, row));
    }

    private long NumberOf(int step, nint row) => _stepsBefore[_batch!.Order[(int)row]] + _firstStep + step;

    private static T Threshold(double rate) => T.CreateChecked(Numerics.Noise.Rounded(rate));
}
