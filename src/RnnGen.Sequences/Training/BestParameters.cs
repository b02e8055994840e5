using System.Globalization;

namespace RnnGen.Sequences;

/// <summary>The best parameters so far, and how long ago that was.</summary>
internal sealed class BestParameters(Parameters<float> parameters) : ICheckpointed
{
    public const string Prefix = "best/";

    private readonly Parameters<float> _values = parameters.NewLike();

    public double Loss { get; private set; } = double.NaN;

    public long Step { get; private set; }

    public int ValidationsSince { get; private set; }

    public void Offer(double loss, long step)
    {
        if (loss < Loss || (double.IsNaN(Loss) && !double.IsNaN(loss)))
        {
            (Loss, Step, ValidationsSince) = (loss, step, 0);
            parameters.Values.CopyTo(_values.Write());
        }
        else
        {
            ValidationsSince++;
        }
    }

    public void PutBack()
    {
        if (!double.IsNaN(Loss))
            _values.Values.CopyTo(parameters.Write());
    }

    public void Save(Checkpoint checkpoint)
    {
        checkpoint.Metadata["best.loss"] = Loss.ToString("R", CultureInfo.InvariantCulture);
        checkpoint.Metadata["best.step"] = Step.ToString(CultureInfo.InvariantCulture);
        checkpoint.Metadata["best.since"] = ValidationsSince.ToString(CultureInfo.InvariantCulture);
        _values.Save(checkpoint, Prefix);
    }

    public void Check(Checkpoint checkpoint, CheckpointProblems problems)
    {
        problems.ExpectNumber(checkpoint, "best.step");
        problems.ExpectNumber(checkpoint, "best.since");
        if (!checkpoint.Metadata.TryGetValue("best.loss", out var loss) || !TryParse(loss, out _))
            problems.Add("The entry 'best.loss' is missing or not a number.");
        _values.Check(checkpoint, Prefix, problems);
    }

    public void Restore(Checkpoint checkpoint)
    {
        TryParse(checkpoint.Text("best.loss"), out var loss);
        (Loss, Step, ValidationsSince) = (loss, checkpoint.Number("best.step"), (int)checkpoint.Number("best.since"));
        _values.Restore(checkpoint, Prefix);
    }

    private static bool TryParse(string text, out double number) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out number);
}
