namespace RnnGen;

/// <content>While a state is streamed, its values lie where the kernels read and write them.</content>
public sealed partial class RecurrentState<T>
{
    /// <summary>Whether the streaming memory goes on from here without being loaded.</summary>
    private bool _isStreamed;

    /// <summary>The steps of the streaming memory that <see cref="_values"/> hold.</summary>
    private long _settledSteps;

    /// <summary>How the weights are held while the state is streamed.</summary>
    public WeightFormat Format { get; }

    /// <summary>The memory of a few streams; null before their first step, and for batches.</summary>
    internal Streaming<T>? Streaming { get; set; }

    /// <summary>The inputs of a step, where they are set one by one.</summary>
    internal Batch<T>? StepInputs { get; set; }

    /// <summary>The tape of a step of a batch.</summary>
    internal Tape<T>? StepTape { get; set; }

    /// <summary>The parameter version for which <see cref="StepTape"/> is prepared.</summary>
    internal long PreparedVersion { get; set; } = -1;

    /// <summary>The steps by which <see cref="_values"/> are behind the streaming memory.</summary>
    private long Behind => _isStreamed ? Streaming!.Steps - _settledSteps : 0;

    /// <summary>Makes the streaming memory hold the state, and lets it go on alone.</summary>
    internal void Stream(Streaming<T> streaming)
    {
        if (!_isStreamed)
            Enter(streaming);
    }

    private void Enter(Streaming<T> streaming)
    {
        Settled();
        for (var sequence = 0; sequence < Batch; sequence++)
        {
            streaming.Load(sequence, _values.AsSpan(sequence * _length, _length), _offsets, _isFresh[sequence], Steps(sequence));
            _steps[sequence] = Steps(sequence);
            _isFresh[sequence] = false;
        }

        _isStreamed = true;
        _settledSteps = streaming.Steps;
    }

    /// <summary>The values as they are now.</summary>
    private ReadOnlySpan<T> Settled()
    {
        var behind = Behind;
        for (var sequence = 0; sequence < Batch && behind > 0; sequence++)
        {
            Streaming!.Save(sequence, _values.AsSpan(sequence * _length, _length), _offsets);
            _steps[sequence] += behind;
        }

        _settledSteps += behind;
        return _values;
    }

    /// <summary>Takes the values back, to be changed.</summary>
    private void LeaveStream()
    {
        Settled();
        _isStreamed = false;
    }
}
