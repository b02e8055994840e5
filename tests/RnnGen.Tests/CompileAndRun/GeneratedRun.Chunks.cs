using RnnGen.Tests.Judges;

namespace RnnGen.Tests.CompileAndRun;

/// <content>Truncated sequences whose gradients are passed on: together they are the whole sequence.</content>
internal sealed partial class GeneratedRun<TCell, T>
{
    public IReadOnlyDictionary<string, double[]> GradientsOfChunks(IReadOnlyList<Assignment> chunks)
    {
        var state = _runner.NewState(chunks[0].Sequences);
        var runs = new List<(Batch<T> Batch, Tape<T> Tape)>();
        foreach (var chunk in chunks)
        {
            (_batch, _tape) = (null, null);
            Fill(chunk);
            _runner.Forward(Batch, Tape, state);
            runs.Add((Batch, Tape));
        }

        _gradients ??= _runner.Parameters.NewLike();
        _gradients.Clear();
        for (var i = chunks.Count - 1; i >= 0; i--)
        {
            (_batch, _tape) = runs[i];
            SetSeeds(chunks[i]);
            if (i + 1 < chunks.Count)
                PassOn(state.Names, runs[i + 1].Tape);
            _runner.Backward(Tape, _gradients);
        }

        return Layout.Parameters.ToDictionary(parameter => parameter.Name, parameter => ParameterGradient(parameter.Name));
    }

    private void PassOn(IEnumerable<string> states, Tape<T> next)
    {
        foreach (var state in states.Where(state => Layout.Values.Any(value => value.Name == $"δ{state}.final")))
        {
            for (var sequence = 0; sequence < Batch.Sequences; sequence++)
                next.InitialGradient(state, sequence).CopyTo(Tape.FinalGradient(state, sequence));
        }
    }
}
