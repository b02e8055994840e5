using System.Globalization;

namespace RnnGen.Sequences;

/// <summary>
/// Cuts a text into windows for truncated backpropagation through time: parallel streams, each of which goes on in the next window
/// where it stopped in this one, so that the network's state is carried along.
/// </summary>
/// <remarks>
/// An epoch reads the text once, as a ring that begins at a random place; so the streams and windows differ from epoch to epoch.
/// What does not fill a last window is left out.
/// </remarks>
public sealed class TextStream : ICheckpointed
{
    private readonly int[] _ring;
    private readonly int _length;
    private readonly SplitMix64 _random;
    private int _origin;
    private int _position;

    /// <summary>Makes the streams.</summary>
    /// <param name="tokens">The text.</param>
    /// <param name="streams">Parallel streams, at least 1.</param>
    /// <param name="steps">Steps of a window, at least 1.</param>
    /// <param name="seed">Where the epochs begin.</param>
    /// <exception cref="CorpusException">The text is too short for one window of all streams.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A number is below 1.</exception>
    public TextStream(ReadOnlySpan<int> tokens, int streams, int steps, ulong seed)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(streams, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(steps, 1);
        if (tokens.Length < (long)streams * steps + 1)
            throw new CorpusException(
                $"The text has {tokens.Length} tokens; {streams} streams of {steps} steps need at least {(long)streams * steps + 1}.");
        Streams = streams;
        Steps = steps;
        _ring = [.. tokens, .. tokens];
        _length = (tokens.Length - 1) / streams;
        _random = new SplitMix64(seed);
        Text = tokens.Length;
        _position = _length;
    }

    /// <summary>The number of parallel streams.</summary>
    public int Streams { get; }

    /// <summary>The steps of a window.</summary>
    public int Steps { get; }

    /// <summary>The length of the text.</summary>
    public int Text { get; }

    /// <summary>The epochs begun so far.</summary>
    public long Epoch { get; private set; }

    /// <summary>The number of this window within its epoch, from 0.</summary>
    public int Window => _position / Steps;

    /// <summary>The windows of an epoch.</summary>
    public int Windows => _length / Steps;

    /// <summary>Goes on to the next window.</summary>
    /// <returns>Whether it is the first of an epoch, before which the carried state must be reset.</returns>
    public bool Next()
    {
        _position += Steps;
        if (_position + Steps <= _length)
            return false;
        Epoch++;
        _position = 0;
        _origin = (int)(_random.Next() % (ulong)Text);
        return true;
    }

    /// <summary>The tokens of a stream in this window.</summary>
    public ReadOnlySpan<int> Inputs(int stream) => _ring.AsSpan(At(stream), Steps);

    /// <summary>The tokens that follow each of them.</summary>
    public ReadOnlySpan<int> Targets(int stream) => _ring.AsSpan(At(stream) + 1, Steps);

    private int At(int stream)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)stream, (uint)Streams, nameof(stream));
        return (int)(((long)_origin + (long)stream * _length + _position) % Text);
    }

    void ICheckpointed.Save(Checkpoint checkpoint)
    {
        checkpoint.Metadata["stream.shape"] = Shape;
        checkpoint.AddRandomState("stream.random", _random.State);
        checkpoint.Metadata["stream.origin"] = _origin.ToString(CultureInfo.InvariantCulture);
        checkpoint.Metadata["stream.position"] = _position.ToString(CultureInfo.InvariantCulture);
        checkpoint.Metadata["stream.epoch"] = Epoch.ToString(CultureInfo.InvariantCulture);
    }

    void ICheckpointed.Check(Checkpoint checkpoint, CheckpointProblems problems)
    {
        problems.ExpectText(checkpoint, "stream.shape", Shape);
        problems.ExpectNumber(checkpoint, "stream.origin");
        problems.ExpectNumber(checkpoint, "stream.position");
        problems.ExpectNumber(checkpoint, "stream.epoch");
        problems.ExpectRandomState(checkpoint, "stream.random");
    }

    void ICheckpointed.Restore(Checkpoint checkpoint)
    {
        _random.State = checkpoint.RandomState("stream.random");
        _origin = (int)checkpoint.Number("stream.origin");
        _position = (int)checkpoint.Number("stream.position");
        Epoch = checkpoint.Number("stream.epoch");
    }

    private string Shape => string.Create(CultureInfo.InvariantCulture, $"{Streams} streams of {Steps} steps in {Text} tokens");
}
