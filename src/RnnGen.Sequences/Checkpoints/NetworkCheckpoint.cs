using System.Globalization;

namespace RnnGen.Sequences;

/// <summary>The parameters of a network as a part of a checkpoint, with its name, its sizes and its equations.</summary>
public sealed class NetworkCheckpoint : ICheckpointed
{
    private readonly NetworkDescription _description;
    private readonly Parameters<float> _parameters;
    private readonly string _prefix;

    /// <summary>Speaks for a network.</summary>
    /// <param name="description">What the network says about itself.</param>
    /// <param name="parameters">Its parameters.</param>
    /// <param name="best">Whether it speaks for the best parameters of a training, and not for its last ones.</param>
    public NetworkCheckpoint(NetworkDescription description, Parameters<float> parameters, bool best = false)
    {
        _description = description;
        _parameters = parameters;
        _prefix = best ? BestParameters.Prefix : "parameters/";
    }

    void ICheckpointed.Save(Checkpoint checkpoint)
    {
        checkpoint.Metadata["network"] = _description.FullName;
        checkpoint.Metadata["network.equations"] = _description.Fingerprint;
        foreach (var (name, value) in _description.Sizes)
            checkpoint.Metadata[$"network.size.{name}"] = value.ToString(CultureInfo.InvariantCulture);
        _parameters.Save(checkpoint, _prefix);
    }

    void ICheckpointed.Check(Checkpoint checkpoint, CheckpointProblems problems)
    {
        problems.ExpectText(checkpoint, "network.equations", _description.Fingerprint);
        foreach (var (name, value) in _description.Sizes)
            problems.ExpectText(checkpoint, $"network.size.{name}", value.ToString(CultureInfo.InvariantCulture));
        _parameters.Check(checkpoint, _prefix, problems);
    }

    void ICheckpointed.Restore(Checkpoint checkpoint) => _parameters.Restore(checkpoint, _prefix);
}
