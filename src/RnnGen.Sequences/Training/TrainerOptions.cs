namespace RnnGen.Sequences;

/// <summary>When a <see cref="Trainer"/> stops, looks up and saves. It needs an end: steps, a time, or patience.</summary>
public sealed record TrainerOptions
{
    /// <summary>The learning rate; the optimiser's own if null.</summary>
    public LearningRate? LearningRate { get; init; }

    /// <summary>The largest norm of all gradients together; no limit if null.</summary>
    public double? ClipNorm { get; init; }

    /// <summary>The largest absolute value of a gradient, applied before <see cref="ClipNorm"/>; no limit if null.</summary>
    public double? ClipValue { get; init; }

    /// <summary>The steps after which the training ends, those before a resumption included.</summary>
    public long? MaxSteps { get; init; }

    /// <summary>The time after which this run takes no further step; its last validation comes on top.</summary>
    public TimeSpan? TimeBudget { get; init; }

    /// <summary>Steps between two validations; none but the one at the end if null.</summary>
    public long? ValidateEvery { get; init; }

    /// <summary>Time between two validations, beside <see cref="ValidateEvery"/>; not used if null.</summary>
    public TimeSpan? ValidateInterval { get; init; }

    /// <summary>Ends the training after so many validations without a better one.</summary>
    public int? Patience { get; init; }

    /// <summary>Whether the parameters of the best validation are put back at the end.</summary>
    public bool RestoreBest { get; init; } = true;

    /// <summary>Where the state of the training is saved after every validation and at the end; nowhere if null.</summary>
    public string? CheckpointPath { get; init; }

    /// <summary>More to save in the checkpoint, such as a vocabulary.</summary>
    public IReadOnlyList<ICheckpointed> AlsoSave { get; init; } = [];

    /// <summary>Is told how it goes, about as often as <see cref="ReportEvery"/> says.</summary>
    public Action<TrainingReport>? Reported { get; init; }

    /// <summary>The time between two reports.</summary>
    public TimeSpan ReportEvery { get; init; } = TimeSpan.FromSeconds(0.5);

    /// <summary>Is told every validation.</summary>
    public Action<ValidationReport>? Validated { get; init; }

    /// <summary>The clock.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    internal void Verify()
    {
        if (MaxSteps is null && TimeBudget is null && (Patience is null || (ValidateEvery ?? (object?)ValidateInterval) is null))
            throw new ArgumentException("A training needs an end: steps, a time, or validations and patience.");
        Require(MaxSteps is null or >= 0, nameof(MaxSteps), MaxSteps);
        Require(TimeBudget is null || TimeBudget > TimeSpan.Zero, nameof(TimeBudget), TimeBudget);
        Require(ValidateEvery is null or >= 1, nameof(ValidateEvery), ValidateEvery);
        Require(ValidateInterval is null || ValidateInterval > TimeSpan.Zero, nameof(ValidateInterval), ValidateInterval);
        Require(Patience is null or >= 1, nameof(Patience), Patience);
        Require(ClipNorm is null or > 0, nameof(ClipNorm), ClipNorm);
        Require(ClipValue is null or > 0, nameof(ClipValue), ClipValue);
    }

    private static void Require(bool holds, string name, object? value)
    {
        if (!holds)
            throw new ArgumentOutOfRangeException(name, value, "Outside its range.");
    }
}
