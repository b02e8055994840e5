using RnnGen.Tests.Judges;
using RnnGen.Tests.Laws.Subjects;

namespace RnnGen.Tests.CompileAndRun;

/// <content>Runs in blocks of steps.</content>
internal sealed partial class GeneratedRun<TCell, T>
{
    public IReadOnlyDictionary<string, double[][]> ExchangedInSmallestMemory(Assignment point)
    {
        string[] kept = [.. Layout.Inputs.Select(input => "δ" + input.Name).Where(name => Layout.Values.Any(value => value.Name == name))];
        var (steps, sequences) = (point.Lengths.DefaultIfEmpty().Max(), point.Sequences);
        (_batch, _tape) = (_runner.NewBatch(steps, sequences), SmallestTape(steps, sequences, kept));
        Forward(point);
        Backward(point);
        var results = Exchanged(kept);
        (_batch, _tape) = (null, null);
        return results;
    }

    public IReadOnlyDictionary<string, double[][]> Exchanged(Assignment point)
    {
        Forward(point);
        Backward(point);
        return Exchanged([.. Layout.Inputs.Select(input => "δ" + input.Name).Where(name => Layout.Values.Any(value => value.Name == name))]);
    }

    public IReadOnlyDictionary<string, double[][]> Inferred(Assignment point)
    {
        string[] outputs = [.. Layout.Description.Outputs.Select(output => output.Name)];
        var (steps, sequences) = (point.Lengths.DefaultIfEmpty().Max(), point.Sequences);
        Forward(point);
        var inference = new Inference<T>(Blocks.ForInference<T>(Layout, steps, sequences, outputs) with { Steps = Layout.CanBlock ? Math.Min(1, steps) : steps }, _runner.Forward, _runner.Loss);
        inference.Run(Batch);
        var results = outputs.ToDictionary(output => output, output => Places(Layout.Buffers[Layout.Value(output).Buffer].Rows)
            .Select(place => ToDoubles(inference.Output(output, place.Sequence, place.Step))).ToArray());
        if (Layout.Objective >= 0)
            results.Add("loss", [[inference.Loss]]);
        return results;
    }

    private Dictionary<string, double[][]> Exchanged(string[] inputs)
    {
        var results = inputs.ToDictionary(input => input, Value);
        foreach (var parameter in Layout.Parameters)
            results.Add("δ" + parameter.Name, [ParameterGradient(parameter.Name)]);
        foreach (var carried in Layout.Carried.Where(carried => carried.IsForward))
            results.Add(carried.Name + (carried.Steps < 0 ? " at its end" : " at its front"), FinalValue(carried.Name));
        results.Add("loss", [[Loss]]);
        return results;
    }

    private Tape<T> SmallestTape(int steps, int sequences, string[] kept)
    {
        try
        {
            return _runner.NewTape(steps, sequences, 0, kept);
        }
        catch (ArgumentException problem)
        {
            return _runner.NewTape(steps, sequences, Budgets.SmallestOf(problem), kept);
        }
    }
}
