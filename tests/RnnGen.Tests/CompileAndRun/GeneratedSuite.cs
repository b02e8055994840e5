using RnnGen.Generator.Equations;
using RnnGen.Tests.Judges;

namespace RnnGen.Tests.CompileAndRun;

/// <summary>The three judges, and the laws that hold for every cell, on generated code.</summary>
internal sealed class GeneratedSuite(Network network, IGeneratedRun cell, IGeneratedRun single, string name)
{
    private const double ValueTolerance = 1e-11;
    private const double SingleTolerance = 1e-4;
    private const double WideTolerance = 1e-11;

    /// <param name="type">The generated class.</param>
    public static void Judge(Network network, Type type, string name, int seed)
    {
        var sizes = Values(network, RandomAssignment.Sizes(network.System));
        new GeneratedSuite(network, GeneratedRun.Of<double>(type, sizes), GeneratedRun.Of<float>(type, sizes), name).Judge(seed);
    }

    /// <summary>More rows and columns than one vector or tile has.</summary>
    /// <param name="type">The generated class.</param>
    public static void JudgeWide(Network network, Type type, string name, int seed) => JudgeExactly(network, type, $"{name}, wide", Batches.Many, 0.3, seed);

    /// <summary>Gates far out where they are flat; for cells whose values are bounded.</summary>
    /// <param name="type">The generated class.</param>
    public static void JudgeSaturated(Network network, Type type, string name, int[] lengths, int seed) => JudgeExactly(network, type, $"{name}, saturated", lengths, 6, seed);

    private static void JudgeExactly(Network network, Type type, string name, int[] lengths, double scale, int seed) => DeepStack.Run(() =>
    {
        var wide = RandomAssignment.WideSizes(network.System);
        var sizes = Values(network, wide);
        var suite = new GeneratedSuite(network, GeneratedRun.Of<double>(type, sizes), GeneratedRun.Of<float>(type, sizes), name);
        suite.JudgeExactly(RandomAssignment.Point(network, lengths, seed, scale, wide), seed);
        return true;
    });

    private static int[] Values(Network network, IReadOnlyDictionary<string, int> sizes) =>
        [.. network.System.Sizes.Select(size => sizes[size.Name])];

    private void JudgeExactly(Assignment point, int seed)
    {
        var errors = new Errors(name);
        cell.Forward(point);
        JudgeValues(point, errors);
        cell.Backward(point);
        new GradientJudge(network, point, GradientOf(cell, point), errors).JudgeDotProduct(seed, eachLeaf: false, WideTolerance);
        single.Forward(point);
        single.Backward(point);
        single.Everything().ShouldAllBe(value => double.IsFinite(value));
        errors.ShouldBeNone();
        JudgeWorkers(point);
    }

    private void Judge(int seed) => DeepStack.Run(() =>
    {
        foreach (var lengths in Batches.All)
        {
            foreach (var point in RandomAssignment.Points(network, lengths, seed))
                JudgeBatch(point, seed);
        }

        JudgeWorkers(RandomAssignment.Point(network, Batches.Many, seed));
        new GeneratedLaws(network, cell, name).Judge(RandomAssignment.Point(network, Batches.All[0], seed));
        return true;
    });

    private void JudgeBatch(Assignment point, int seed)
    {
        var errors = new Errors($"{name} at {{{string.Join(",", point.Lengths)}}}");
        cell.Forward(point);
        JudgeValues(point, errors);
        cell.Backward(point);
        var gradient = GradientOf(cell, point);
        var judge = new GradientJudge(network, point, gradient, errors);
        judge.JudgeDotProduct(seed + 1);
        judge.JudgeDifferences(seed + 2, eachLeaf: false, GeneratedFunctional);
        JudgeSinglePrecision(point, gradient, errors);
        JudgeRepetition(point, errors);
        errors.ShouldBeNone();
    }

    private void JudgeValues(Assignment point, Errors errors)
    {
        var interpreter = new ReferenceInterpreter<Plain>(network.System, point);
        errors.Add("generated loss", "objective", interpreter.Objective.Value, cell.Loss, 1, ValueTolerance);
        foreach (var equation in network.System.Equations.Where(equation => cell.Layout.Values.Any(value => value.Name == equation.Name)))
            errors.Add("generated value", equation.Name, Rows(interpreter.Rows(equation)), cell.Value(equation.Name), ValueTolerance);
        foreach (var output in network.System.Variables.Where(variable => variable.IsOutput))
            cell.Layout.Values.ShouldContain(value => value.Name == output.Name);
        foreach (var carried in network.Adjoint.Carries.GroupBy(carry => carry.Of).Where(group => group.Count() == 1).Select(group => group.Single()))
        {
            if (cell.Layout.Carried.Any(candidate => candidate.IsForward && candidate.Name == carried.Of.Name))
                errors.Add("final value", carried.Of.Name, Rows(carried.Steps < 0 ? interpreter.AtEnd(carried.Of) : interpreter.AtFront(carried.Of)), cell.FinalValue(carried.Of.Name), ValueTolerance);
        }
    }

    private void JudgeSinglePrecision(Assignment point, Gradient gradient, Errors errors)
    {
        cell.Forward(point);
        single.Forward(point);
        errors.Add("float loss", "objective", cell.Loss, single.Loss, 1, SingleTolerance);
        foreach (var output in network.System.Variables.Where(variable => variable.IsOutput))
            errors.Add("float output", output.Name, cell.Value(output.Name), single.Value(output.Name), SingleTolerance);
        single.Backward(point);
        var rounded = GradientOf(single, point);
        foreach (var leaf in network.Leaves)
            errors.Add("float gradient", leaf.Name, gradient[leaf], rounded[leaf], SingleTolerance);
    }

    /// <summary>The same bits again, and no byte allocated.</summary>
    private void JudgeRepetition(Assignment point, Errors errors)
    {
        cell.Forward(point);
        cell.Backward(point);
        var first = cell.Everything();
        cell.Forward(point);
        cell.Backward(point);
        errors.Add("repetition", "everything", [[.. first]], [[.. cell.Everything()]], 0);
        foreach (var (workers, stretchRows) in new[] { (1, 1), (2, 2) })
            errors.Add($"{workers} workers, stretches of {stretchRows} rows", "everything", [[.. first]], [[.. cell.EverythingOf(point, workers, stretchRows)]], 0);
        errors.Add("allocation", "bytes", 0, cell.AllocatedBytes(point), 1, 0);
    }

    /// <summary>The same bits whatever the number of threads.</summary>
    private void JudgeWorkers(Assignment point)
    {
        var errors = new Errors(name);
        var alone = cell.EverythingOf(point, 1, 1000);
        errors.Add("5 workers by sequences", "everything", [[.. alone]], [[.. cell.EverythingOf(point, 5, 3, sharesColumns: false)]], 0);
        errors.Add("5 workers by columns", "everything", [[.. alone]], [[.. cell.EverythingOf(point, 5, 3, sharesColumns: true)]], 0);
        errors.ShouldBeNone();
    }

    private Gradient GradientOf(IGeneratedRun run, Assignment point) => new(network.Leaves.ToDictionary(leaf => leaf, leaf =>
        network.AdjointOf(leaf) is null ? point.Zeros(leaf)
        : leaf.Kind == VariableKind.Parameter ? [run.ParameterGradient(leaf.Name)]
        : run.Value("δ" + leaf.Name)));

    /// <summary>The functional as the generated code computes it; the interpreter only tells where functions have kinks.</summary>
    private double GeneratedFunctional(Assignment point, out long branches)
    {
        var interpreter = new ReferenceInterpreter<Plain>(network.System, point);
        Functional.Of(network, point, interpreter);
        branches = interpreter.Branches;
        cell.Forward(point);
        return cell.Loss + network.Seeds.Sum(seed => Seeded(seed, point, interpreter));
    }

    private double Seeded(Variable seed, Assignment point, ReferenceInterpreter<Plain> interpreter)
    {
        var dot = seed.Name.LastIndexOf('.');
        var variable = network.System[seed.Name[1..dot]];
        var end = seed.Name[(dot + 1)..];
        if (end == "seed")
            return Dot(point[seed.Name], cell.Value(variable.Name));
        var expected = Rows(end == "final" ? interpreter.AtEnd(variable) : interpreter.AtFront(variable));
        if (cell.Layout.Values.Any(value => value.Name == variable.Name) && variable.Domain == Domain.Step)
        {
            var rows = cell.Value(variable.Name);
            for (var sequence = 0; sequence < point.Sequences; sequence++)
            {
                if (point.Lengths[sequence] > 0)
                    expected[sequence] = rows[point.RowOf(Domain.Step, sequence, end == "final" ? point.Lengths[sequence] - 1 : 0)];
            }
        }

        return Dot(point[seed.Name], expected);
    }

    private static double Dot(double[][] left, double[][] right) => left.Zip(right).Sum(row => row.First.Zip(row.Second, (x, y) => x * y).Sum());

    private static double[][] Rows(Plain[][] rows) => [.. rows.Select(row => row.Select(element => element.Value).ToArray())];
}
