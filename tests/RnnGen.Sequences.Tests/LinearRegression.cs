namespace RnnGen.Sequences.Tests;

/// <summary>A task that is small enough to see through: y = a·x + b, from random points of a known line with a little noise.</summary>
internal sealed class LinearRegression : ITrainingTask
{
    private const int Points = 8;
    private readonly SplitMix64 _random = new(5);

    public LinearRegression()
    {
        Parameters = new([ParameterShape.Vector("slope", 1), ParameterShape.Vector("offset", 1)]);
        Gradients = Parameters.NewLike();
    }

    public string Unit => "points";

    public Parameters<float> Parameters { get; }

    public Parameters<float> Gradients { get; }

    public int Taken { get; private set; }

    /// <summary>The step at which a value that is not finite appears in the data.</summary>
    public int? BrokenAt { get; init; }

    /// <summary>The losses that validation gives, one after another, instead of the true ones.</summary>
    public Queue<double>? Validations { get; init; }

    public Action? Stepped { get; set; }

    public bool HasValidation { get; init; } = true;

    public float Slope => Parameters.ValuesOf(0)[0];

    public float Offset => Parameters.ValuesOf(1)[0];

    public StepResult Step()
    {
        Taken++;
        var (loss, slope, offset) = (0.0, 0.0, 0.0);
        for (var i = 0; i < Points; i++)
        {
            var x = Taken == BrokenAt ? double.PositiveInfinity : 2 * _random.NextDouble() - 1;
            var error = Slope * x + Offset - (3 * x - 1 + 0.1 * _random.NextDouble());
            loss += error * error / Points;
            slope += 2 * error * x / Points;
            offset += 2 * error / Points;
        }
        Gradients.Write()[Gradients.Offset(0)] = (float)slope;
        Gradients.Write()[Gradients.Offset(1)] = Taken == BrokenAt ? 1 : (float)offset;
        Stepped?.Invoke();
        return new StepResult(loss, Points);
    }

    public double? Validate() =>
        !HasValidation ? null
        : Validations is { } given ? given.Dequeue()
        : Math.Pow(Slope - 3, 2) + Math.Pow(Offset + 0.95, 2);

    public void Save(Checkpoint checkpoint)
    {
        Network.Save(checkpoint);
        checkpoint.Metadata["data"] = $"{_random.State} {Taken}";
    }

    public void Check(Checkpoint checkpoint, CheckpointProblems problems) => Network.Check(checkpoint, problems);

    public void Restore(Checkpoint checkpoint)
    {
        Network.Restore(checkpoint);
        var parts = checkpoint.Text("data").Split(' ');
        (_random.State, Taken) = (ulong.Parse(parts[0]), int.Parse(parts[1]));
    }

    private ICheckpointed Network =>
        new NetworkCheckpoint(new NetworkDescription("Line", [new("input", 1)], [], [], "y = slope * x + offset"), Parameters);
}
