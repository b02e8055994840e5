using System.Globalization;

namespace RnnGen.Sequences;

/// <summary>Trains: step after step it computes gradients, clips them, and lets an optimiser change the parameters.</summary>
/// <remarks>
/// A training that is resumed from a checkpoint goes on with the same bits as one that was never interrupted, as long as nothing in
/// its options depends on the time.
/// </remarks>
public sealed class Trainer : ICheckpointed
{
    private readonly ITrainingTask _task;
    private readonly Optimizer _optimizer;
    private readonly TrainerOptions _options;
    private readonly BestParameters _best;
    private readonly CheckpointGroup _parts;
    private TrainingMeter _meter;
    private double _norm;
    private long _validatedAt = -1;
    private TimeSpan _validatedAfter;

    /// <summary>Makes a trainer at its first step.</summary>
    /// <param name="task">What to train.</param>
    /// <param name="optimizer">Made for as many parameters as the task has.</param>
    /// <param name="options">When to stop, look up and save.</param>
    /// <exception cref="ArgumentException">The options have no end, or one is outside its range.</exception>
    public Trainer(ITrainingTask task, Optimizer optimizer, TrainerOptions options)
    {
        options.Verify();
        _task = task;
        _optimizer = optimizer;
        _options = options;
        _best = new BestParameters(task.Parameters);
        _parts = new CheckpointGroup(task, optimizer, _best);
        _meter = new TrainingMeter(options.Clock);
    }

    /// <summary>The steps taken so far.</summary>
    public long Steps { get; private set; }

    /// <summary>The data used so far, such as characters.</summary>
    public long Units { get; private set; }

    /// <summary>The smallest loss of a validation so far; NaN if there was none.</summary>
    public double BestLoss => _best.Loss;

    /// <summary>Trains until one of the ends is reached.</summary>
    /// <param name="cancellation">Ends the training after the current step, saving it but without another validation.</param>
    /// <exception cref="TrainingDivergedException">A loss or a gradient is not finite.</exception>
    /// <exception cref="IOException">The checkpoint cannot be written.</exception>
    public TrainingOutcome Run(CancellationToken cancellation = default)
    {
        _meter = new TrainingMeter(_options.Clock);
        _validatedAfter = TimeSpan.Zero;
        TrainingEnd? end;
        while ((end = EndReached(cancellation)) is null)
        {
            Step();
            if (_meter.SinceReport >= _options.ReportEvery)
                Report();
            if (Steps % _options.ValidateEvery == 0 || IsValidationDue())
                _meter.Pause(ValidateAndSave);
        }

        if (_meter.HasSteps)
            Report();
        if (end == TrainingEnd.Cancelled)
            Save();
        else if (_validatedAt != Steps)
            ValidateAndSave();
        if (_options.RestoreBest)
            _best.PutBack();
        return new TrainingOutcome(end.Value, Steps, Units, _best.Loss, _best.Step, _meter.Elapsed);
    }

    /// <summary>The whole state of the training, and what else the options say to save.</summary>
    public Checkpoint ToCheckpoint() => Checkpoint.Of([this, .. _options.AlsoSave]);

    /// <summary>Goes back to the state of a checkpoint.</summary>
    /// <exception cref="CheckpointException">It does not fit; nothing has been changed.</exception>
    public void Resume(Checkpoint checkpoint) => checkpoint.RestoreInto([this, .. _options.AlsoSave]);

    private TrainingEnd? EndReached(CancellationToken cancellation) =>
        cancellation.IsCancellationRequested ? TrainingEnd.Cancelled
        : Steps >= _options.MaxSteps ? TrainingEnd.Steps
        : _meter.Elapsed >= _options.TimeBudget ? TrainingEnd.Time
        : _best.ValidationsSince >= _options.Patience ? TrainingEnd.Patience
        : null;

    /// <summary>The end of the time brings a validation of its own.</summary>
    private bool IsValidationDue() =>
        _options.ValidateInterval is { } interval && _meter.Elapsed - _validatedAfter >= interval
        && !(_options.TimeBudget - _meter.Elapsed < interval / 2);

    private void Step()
    {
        if (_options.LearningRate is { } rate)
            _optimizer.LearningRate = rate.At(new TrainingProgress(Steps, Fraction()));

        var result = _task.Step();
        var gradients = _task.Gradients.Write();
        _norm = GradientClipping.Norm(gradients);
        if (!double.IsFinite(result.Loss) || !double.IsFinite(_norm))
            throw TrainingDivergedException.At(Steps + 1, result.Loss, _task.Gradients);
        if (_options.ClipValue is { } value)
            GradientClipping.ByValue(gradients, value);
        if (_options.ClipNorm is { } norm)
            GradientClipping.ByNorm(gradients, norm);

        _optimizer.Step(_task.Parameters, _task.Gradients);
        Steps++;
        Units += result.Units;
        _meter.Add(result);
    }

    private double Fraction()
    {
        var steps = _options.MaxSteps is { } all ? Steps / (double)Math.Max(all, 1) : 0;
        var time = _options.TimeBudget is { } budget ? _meter.Elapsed / budget : 0;
        return Math.Clamp(Math.Max(steps, time), 0, 1);
    }

    private void Report()
    {
        var (loss, speed) = _meter.Take();
        var (fraction, elapsed) = (Fraction(), _meter.Elapsed);
        _options.Reported?.Invoke(new TrainingReport(
            Steps, loss, _norm, _optimizer.LearningRate, speed, fraction, elapsed, Remaining(fraction, elapsed)));
    }

    private TimeSpan? Remaining(double fraction, TimeSpan elapsed) =>
        fraction <= 0 ? null
        : _options.TimeBudget is { } budget && _options.MaxSteps is null ? (budget > elapsed ? budget - elapsed : TimeSpan.Zero)
        : elapsed * ((1 - fraction) / fraction);

    private void ValidateAndSave()
    {
        if (_task.Validate() is { } loss)
        {
            _best.Offer(loss, Steps);
            _options.Validated?.Invoke(new ValidationReport(Steps, loss, _best.Loss, _meter.Elapsed));
        }

        (_validatedAt, _validatedAfter) = (Steps, _meter.Elapsed);
        Save();
    }

    private void Save()
    {
        if (_options.CheckpointPath is { } path)
            ToCheckpoint().Save(path);
    }

    void ICheckpointed.Save(Checkpoint checkpoint)
    {
        checkpoint.Metadata["trainer.steps"] = Steps.ToString(CultureInfo.InvariantCulture);
        checkpoint.Metadata["trainer.units"] = Units.ToString(CultureInfo.InvariantCulture);
        checkpoint.Metadata["trainer.validated"] = _validatedAt.ToString(CultureInfo.InvariantCulture);
        _parts.Save(checkpoint);
    }

    void ICheckpointed.Check(Checkpoint checkpoint, CheckpointProblems problems)
    {
        problems.ExpectNumber(checkpoint, "trainer.steps");
        problems.ExpectNumber(checkpoint, "trainer.units");
        problems.ExpectNumber(checkpoint, "trainer.validated");
        _parts.Check(checkpoint, problems);
    }

    void ICheckpointed.Restore(Checkpoint checkpoint)
    {
        Steps = checkpoint.Number("trainer.steps");
        Units = checkpoint.Number("trainer.units");
        _validatedAt = checkpoint.Number("trainer.validated");
        _parts.Restore(checkpoint);
    }
}
