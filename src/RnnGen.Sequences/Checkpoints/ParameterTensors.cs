namespace RnnGen.Sequences;

/// <summary>Parameters as tensors of a checkpoint, one by one, so that neither their order nor their alignment is in the file.</summary>
internal static class ParameterTensors
{
    extension(Parameters<float> parameters)
    {
        public void Save(Checkpoint checkpoint, string prefix)
        {
            for (var i = 0; i < parameters.Shapes.Count; i++)
                checkpoint.Add(prefix + parameters.Shapes[i].Name, parameters.ValuesOf(i), Sizes(parameters.Shapes[i]));
        }

        public void Check(Checkpoint checkpoint, string prefix, CheckpointProblems problems) =>
            problems.ExpectTensors(checkpoint, prefix, [.. parameters.Shapes.Select(s => (s.Name, Sizes(s)))]);

        public void Restore(Checkpoint checkpoint, string prefix)
        {
            var values = parameters.Write();
            for (var i = 0; i < parameters.Shapes.Count; i++)
                checkpoint[prefix + parameters.Shapes[i].Name].Values.CopyTo(values[parameters.Offset(i)..]);
        }
    }

    private static int[] Sizes(ParameterShape shape) => shape.Kind switch
    {
        ParameterKind.Scalar => [1],
        ParameterKind.Vector => [shape.Rows],
        _ => [shape.Rows, shape.Columns],
    };
}
