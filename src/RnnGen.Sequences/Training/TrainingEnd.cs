namespace RnnGen.Sequences;

/// <summary>Why a training ended.</summary>
public enum TrainingEnd
{
    /// <summary>All steps are taken.</summary>
    Steps,

    /// <summary>The time is used up.</summary>
    Time,

    /// <summary>Validation has not improved for as long as patience lasts.</summary>
    Patience,

    /// <summary>It was asked to stop.</summary>
    Cancelled,
}
