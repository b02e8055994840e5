namespace RnnGen.Sequences;

/// <summary>A loss or a gradient is not finite. The parameters are those before the step.</summary>
public sealed class TrainingDivergedException : Exception
{
    internal TrainingDivergedException(long step, double loss, string parameter, float gradient)
        : base(string.Create(
            System.Globalization.CultureInfo.InvariantCulture,
            $"Step {step} has the loss {loss}; the largest gradient is {gradient} in '{parameter}'. The parameters are those before this step."))
    {
        Step = step;
        Loss = loss;
        Parameter = parameter;
        Gradient = gradient;
    }

    /// <summary>The number of the step, from 1.</summary>
    public long Step { get; }

    /// <summary>Its loss.</summary>
    public double Loss { get; }

    /// <summary>The parameter with the largest gradient; one that is not a number counts as larger than all others.</summary>
    public string Parameter { get; }

    /// <summary>That gradient.</summary>
    public float Gradient { get; }

    internal static TrainingDivergedException At(long step, double loss, Parameters<float> gradients)
    {
        var (parameter, largest) = ("", 0f);
        for (var i = 0; i < gradients.Shapes.Count; i++)
        {
            foreach (var gradient in gradients.ValuesOf(i))
            {
                if (parameter.Length == 0 || Size(gradient) > Size(largest))
                    (parameter, largest) = (gradients.Shapes[i].Name, gradient);
            }
        }
        return new TrainingDivergedException(step, loss, parameter, largest);
    }

    private static double Size(float gradient) => float.IsNaN(gradient) ? double.PositiveInfinity : Math.Min(Math.Abs(gradient), double.MaxValue);
}
