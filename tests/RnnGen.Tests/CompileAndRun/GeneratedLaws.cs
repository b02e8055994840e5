using RnnGen.Generator.Equations;
using RnnGen.Tests.Judges;

namespace RnnGen.Tests.CompileAndRun;

/// <summary>The same bits: alone and in a batch, in any order of the batch, step by step and all at once.</summary>
internal sealed class GeneratedLaws(Network network, IGeneratedRun cell, string name)
{
    public void Judge(Assignment point)
    {
        var errors = new Errors(name);
        JudgeChunks(point, errors);
        JudgeBlocks(point, errors);
        if (ReferenceNoise.IsIn(network.System))
        {
            JudgeChunks(point.Drawn(6), errors);
            JudgeBlocks(point.Drawn(6), errors);
        }

        JudgeInference(point, errors);
        cell.Forward(point);
        var together = Values();
        JudgeOrder(point, together, errors);
        for (var sequence = 0; sequence < point.Sequences; sequence++)
        {
            JudgeAlone(point, sequence, together, errors);
            JudgeStream(point, sequence, errors);
        }

        errors.ShouldBeNone();
    }

    private void JudgeBlocks(Assignment point, Errors errors)
    {
        var whole = cell.Exchanged(point);
        foreach (var (value, rows) in cell.ExchangedInSmallestMemory(point))
            errors.Add("blocks", value, whole[value], rows, IsUsedInSeveralPlaces(value) ? 1e-12 : 0);
    }

    private void JudgeInference(Assignment point, Errors errors)
    {
        var inferred = cell.Inferred(point);
        cell.Forward(point);
        foreach (var (value, rows) in inferred)
            errors.Add("inference", value, value == "loss" ? [[cell.Loss]] : cell.Value(value), rows, 0);
    }

    /// <summary>The parts of such a gradient are summed one after the other, and in blocks one after the other within each block.</summary>
    private bool IsUsedInSeveralPlaces(string gradient) =>
        network.Adjoint.System.Equations.Any(equation => equation.Name == gradient && equation.Domain == Domain.Run && equation.Definition!.Is(Operations.Add));

    private void JudgeChunks(Assignment point, Errors errors)
    {
        var isPerStep = network.System.Variables.Where(variable => variable.IsOutput).All(output => output.Domain == Domain.Step);
        if (!cell.Layout.CanStep || cell.Layout.Objective >= 0 || !isPerStep)
            return;
        cell.Forward(point);
        cell.Backward(point);
        var whole = cell.Layout.Parameters.ToDictionary(parameter => parameter.Name, parameter => cell.ParameterGradient(parameter.Name));
        var chunks = cell.GradientsOfChunks([point.Cut(0, 2, DomainOf), point.Cut(2, int.MaxValue, DomainOf)]);
        foreach (var (parameter, gradient) in whole)
            errors.Add("chunks", parameter, [gradient], [chunks[parameter]], 1e-12);
    }

    private void JudgeOrder(Assignment point, Dictionary<Variable, double[][]> together, Errors errors)
    {
        int[] reversed = [.. Enumerable.Range(0, point.Sequences).Reverse()];
        cell.Forward(point.Select(reversed, DomainOf));
        foreach (var (variable, rows) in together)
            errors.Add("order", variable.Name, Select(point, variable, rows, reversed), cell.Value(variable.Name), 0);
    }

    private void JudgeAlone(Assignment point, int sequence, Dictionary<Variable, double[][]> together, Errors errors)
    {
        cell.Forward(point.Select([sequence], DomainOf));
        foreach (var (variable, rows) in together)
            errors.Add("alone", variable.Name, Select(point, variable, rows, [sequence]), cell.Value(variable.Name), 0);
    }

    private void JudgeStream(Assignment point, int sequence, Errors errors)
    {
        if (cell.Stream(point, sequence) is not { } streamed)
            return;
        var output = cell.Layout.Description.Outputs[0].Name;
        errors.Add("stream", output, cell.Value(output), streamed, 0);
    }

    /// <summary>The values that depend on their own sequence alone.</summary>
    private Dictionary<Variable, double[][]> Values() => network.System.Equations
        .Where(equation => equation.Domain != Domain.Run && cell.Layout.Values.Any(value => value.Name == equation.Name))
        .ToDictionary(equation => equation, equation => cell.Value(equation.Name));

    private static double[][] Select(Assignment point, Variable variable, double[][] rows, IReadOnlyList<int> sequences)
    {
        var all = new Assignment(point.Lengths, point.Sizes) { [variable.Name] = rows };
        return all.Select(sequences, _ => variable.Domain)[variable.Name];
    }

    private Domain DomainOf(string variable) =>
        network.System.Variables.Concat(network.Seeds).First(candidate => candidate.Name == variable).Domain;
}
