using System.Globalization;

namespace RnnGen.Sequences;

/// <summary>A rule that changes parameters along their gradients. Its state can be saved, and a step allocates nothing.</summary>
public abstract class Optimizer : ICheckpointed
{
    private readonly int _count;
    private readonly List<(string Name, float[] Values)> _state = [];
    private float[]? _fixed;

    private protected Optimizer(int count, double learningRate)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        _count = count;
        LearningRate = learningRate;
    }

    /// <summary>The rate of the next step. Finite and not negative; a schedule may set it before every step.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The rate is negative or not finite.</exception>
    public double LearningRate
    {
        get;
        set => field = NotNegative(value, nameof(LearningRate));
    }

    /// <summary>The steps taken so far.</summary>
    public long Steps { get; private set; }

    /// <summary>Changes <paramref name="values"/> by one step.</summary>
    /// <param name="values">The parameters, as many as the optimiser was made for.</param>
    /// <param name="gradients">The gradient of the loss with respect to each of them; left as it is.</param>
    /// <exception cref="ArgumentException">One of the two has another length.</exception>
    public void Step(Span<float> values, ReadOnlySpan<float> gradients)
    {
        if (values.Length != _count || gradients.Length != _count)
            throw new ArgumentException(
                $"The optimiser was made for {_count} parameters, and got {values.Length} values and {gradients.Length} gradients.");
        Steps++;
        Update(values, gradients);
    }

    /// <summary>Changes <paramref name="parameters"/> by one step; fixed ones keep their values.</summary>
    /// <param name="parameters">As many as the optimiser was made for.</param>
    /// <param name="gradients">The gradient of the loss with respect to each of them; left as it is.</param>
    /// <exception cref="ArgumentException">One of the two has another length.</exception>
    public void Step(Parameters<float> parameters, Parameters<float> gradients)
    {
        var values = parameters.Write();
        var shapes = parameters.Shapes;
        for (var i = 0; i < shapes.Count; i++)
        {
            if (shapes[i].IsFixed)
                parameters.ValuesOf(i).CopyTo((_fixed ??= new float[parameters.Count]).AsSpan(parameters.Offset(i)));
        }

        Step(values, gradients.Values);
        for (var i = 0; i < shapes.Count; i++)
        {
            if (shapes[i].IsFixed)
                _fixed.AsSpan(parameters.Offset(i), shapes[i].Count).CopyTo(values[parameters.Offset(i)..]);
        }
    }

    private protected abstract void Update(Span<float> values, ReadOnlySpan<float> gradients);

    private protected float[] NewState(string name)
    {
        var values = new float[_count];
        _state.Add((name, values));
        return values;
    }

    void ICheckpointed.Save(Checkpoint checkpoint)
    {
        checkpoint.Metadata["optimizer"] = GetType().Name;
        checkpoint.Metadata["optimizer.steps"] = Steps.ToString(CultureInfo.InvariantCulture);
        foreach (var (name, values) in _state)
            checkpoint.Add($"optimizer/{name}", values);
    }

    void ICheckpointed.Check(Checkpoint checkpoint, CheckpointProblems problems)
    {
        problems.ExpectText(checkpoint, "optimizer", GetType().Name);
        problems.ExpectNumber(checkpoint, "optimizer.steps");
        problems.ExpectTensors(checkpoint, "optimizer/", [.. _state.Select(s => (s.Name, new[] { _count }))]);
    }

    void ICheckpointed.Restore(Checkpoint checkpoint)
    {
        Steps = checkpoint.Number("optimizer.steps");
        foreach (var (name, values) in _state)
            checkpoint[$"optimizer/{name}"].Values.CopyTo(values);
    }

    private protected static double NotNegative(double value, string name) =>
        double.IsFinite(value) && value >= 0
            ? value
            : throw new ArgumentOutOfRangeException(name, value, "Must be finite and not negative.");

    private protected static double Positive(double value, string name) =>
        double.IsFinite(value) && value > 0 ? value : throw new ArgumentOutOfRangeException(name, value, "Must be finite and above 0.");

    private protected static double Decay(double value, string name) =>
        value is >= 0 and < 1 ? value : throw new ArgumentOutOfRangeException(name, value, "Must be at least 0 and below 1.");
}
