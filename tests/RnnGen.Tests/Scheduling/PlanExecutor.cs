using RnnGen.Generator.Equations;
using RnnGen.Generator.Scheduling;
using RnnGen.Tests.Judges;
using Op = RnnGen.Generator.Equations.Operations;

namespace RnnGen.Tests.Scheduling;

/// <summary>
/// Executes a plan as it is printed: loop by loop, step by step, statement by statement, in plain doubles. Whatever is read must
/// have been computed before; where values lie in memory is left aside.
/// </summary>
internal sealed class PlanExecutor(Plan plan, Assignment point)
{
    private readonly Dictionary<Value, Plain[]?[]> _memory = [];
    private readonly Dictionary<Variable, double[]> _gradients = [];
    private readonly ReferenceOperations<Plain> _operations = new(point);
    private readonly ReferenceNoise _noise = new(point);

    public void Forward() => DeepStack.Run(() => Execute(plan.Forward));

    public void Backward() => DeepStack.Run(() => Execute(plan.Backward));

    public double[] Gradient(Variable parameter) => _gradients.GetValueOrDefault(parameter) ?? new double[point.SizeOf(parameter.Shape)];

    /// <summary>Every row of a variable; null where it is another name of something that is given.</summary>
    public double[][]? Rows(Variable variable) => ValueOf(variable) is not { } value ? null
        : [.. Places(variable.Domain).OrderBy(place => place.Sequence).Select(place => Recall(value, place.Sequence, place.Step).Select(element => element.Value).ToArray())];

    private bool Execute(IEnumerable<PlanItem> items)
    {
        foreach (var item in items)
        {
            Begin(item);
            var steps = Enumerable.Range(0, point.Lengths.DefaultIfEmpty().Max());
            if (item.Loop is null)
                item.Statements.ToList().ForEach(statement => Execute(statement, _ => true));
            else
                foreach (var step in item.Loop.IsForwards ? steps : steps.Reverse())
                    item.Statements.ToList().ForEach(statement => Execute(statement, place => place.Step == step));
            End(item);
        }

        return true;
    }

    private void Begin(PlanItem item)
    {
        foreach (var value in ValuesOf(item))
        {
            _memory[value] = new Plain[value.Token is { } token ? point.SizeOf(token.Vocabulary!) : point.RowsOf(value.Domain)][];
            if (!IsReduction(value))
                continue;
            for (var row = 0; row < _memory[value].Length; row++)
                _memory[value][row] = new Plain[point.SizeOf(value.Shape)];
        }
    }

    private void End(PlanItem item)
    {
        foreach (var value in ValuesOf(item))
        {
            foreach (var target in value.Targets)
                _gradients[target] = [.. Gradient(target).Zip(Recall(value, -1, -1), (sum, term) => sum + term.Value)];
        }
    }

    private static IEnumerable<Value> ValuesOf(PlanItem item) => item.Statements.SelectMany(ValuesOf);

    private static IReadOnlyList<Value> ValuesOf(Statement statement) => statement switch
    {
        SumStatement sums => sums.Sums,
        GatherStatement gather => [gather.Value],
        LinkStatement link => [link.Value],
        GradientStatement gradient => [gradient.Value],
        EndStatement end => [end.Value],
        RowStatement rows => [.. rows.Phases.SelectMany(phase => phase.Values)],
        SpreadStatement or CollectStatement or PackStatement => [.. statement.Values],
        _ => throw new NotSupportedException(statement.GetType().Name),
    };

    /// <summary>All values of a row, then the next row.</summary>
    private void Execute(Statement statement, Func<(int Sequence, int Step), bool> isNow)
    {
        foreach (var values in ValuesOf(statement).GroupBy(RowDomain).OrderBy(group => group.Key))
        {
            foreach (var place in PlacesOf(values.Key, values.First()).Where(isNow))
            {
                foreach (var value in values)
                    Compute(value, place.Sequence, place.Step);
            }
        }
    }

    private void Compute(Value value, int sequence, int step)
    {
        var result = Evaluate(value.Expression, value, sequence, step);
        ref var row = ref _memory[value][RowOf(value, sequence, step)];
        if (IsReduction(value))
            _operations.Accumulate(row!, result);
        else
            row = result;
    }

    private Plain[] Evaluate(Node node, Value? computed, int sequence, int step)
    {
        node = node == computed?.Expression ? node : plan.Context.Resolve(node);
        if (node != computed?.Expression && !(computed is not null && Reduction(computed) == node) && plan.Context.ValueOf(node) is { } value)
            return Recall(value, sequence, step);
        return node.Operation.Name switch
        {
            nameof(Op.Variable) => Given(node.Variable, sequence, step),
            nameof(Op.Shift) => At(node.Variable, node.Detail.Steps, sequence, step + node.Detail.Steps),
            nameof(Op.Linked) => At(node.Variable, 0, sequence, point.Link(node.Detail.Link!, sequence, step)),
            nameof(Op.SumLinked) => point.LinkedTo(node.Detail.Link!, sequence, step).Select(from => At(node.Variable, 0, sequence, from)).Aggregate(new Plain[point.SizeOf(node.Shape)], (sum, term) => Sum([sum, term])),
            nameof(Op.IsUnlinked) => Scalar(point.Link(node.Detail.Link!, sequence, step) < 0 ? 1 : 0),
            nameof(Op.Last) => At(node.Variable, -1, sequence, point.Lengths[sequence] - 1),
            nameof(Op.First) => At(node.Variable, +1, sequence, 0),
            nameof(Op.IsFirst) => Scalar(step == 0 ? 1 : 0),
            nameof(Op.IsLast) => Scalar(step == point.Lengths[sequence] - 1 ? 1 : 0),
            nameof(Op.IsFresh) => Scalar(1),
            nameof(Op.StepIndex) => Scalar(step),
            nameof(Op.Clock) => Scalar(step % node.Detail.Steps == 0 ? 1 : 0),
            nameof(Op.InverseLength) => Scalar(Inverse(point.Lengths[sequence])),
            nameof(Op.InverseWidth) => Scalar(Inverse(point.SizeOf(node.Detail.Extent!))),
            nameof(Op.InverseSteps) => Scalar(Inverse(point.Steps)),
            nameof(Op.InverseSequences) => Scalar(Inverse(point.Sequences)),
            nameof(Op.Total) or nameof(OncePerToken.Collect) => Argument(0),
            nameof(OncePerToken.Distinct) => Scalar(sequence),
            nameof(OncePerToken.Spread) => Evaluate(node.Arguments[0], computed, TokenAt(node.Arguments[1].Variable, sequence, step), -1),
            nameof(Accumulation.Accumulate) => Sum([.. node.Arguments.Select((_, i) => Argument(i))]),
            _ when Op.IsRandom(node) => [.. _noise.Of(node, sequence, step).Select(value => new Plain(value))],
            _ => _operations.Compute(node, [.. node.Arguments.Select((_, i) => Argument(i))]),
        };

        Plain[] Argument(int i) => Evaluate(node.Arguments[i], computed, sequence, step);
    }

    private Plain[] At(Variable variable, int steps, int sequence, int step)
    {
        if (step >= 0 && step < point.Lengths[sequence])
            return ValueOf(variable) is { } value ? Recall(value, sequence, step) : Evaluate(plan.System.Table.Read(variable), null, sequence, step);
        var carried = plan.Carried.FirstOrDefault(carried => carried.Variable == variable && carried.Steps == steps);
        if ((carried is null ? variable.Boundary : carried.Boundary) is not { } boundary)
            return new Plain[point.SizeOf(variable.Shape)];
        var beyond = Evaluate(boundary, null, sequence, -1);
        return beyond.Length == point.SizeOf(variable.Shape) ? beyond : [.. Enumerable.Repeat(beyond[0], point.SizeOf(variable.Shape))];
    }

    private Plain[] Given(Variable variable, int sequence, int step) =>
        [.. point[variable.Name][point.RowOf(variable.Domain, sequence, step)].Select(element => Plain.Create(element))];

    private Plain[] Recall(Value value, int sequence, int step) =>
        _memory.GetValueOrDefault(value)?[value.Domain == Domain.Token ? sequence : point.RowOf(value.Domain, sequence, step)]
        ?? throw new InvalidOperationException($"'{value}' is read before it is computed.");

    /// <summary>Where a value is put; one per distinct token is put, and found again, in the place of its token.</summary>
    private int RowOf(Value value, int sequence, int step) =>
        value.Expression.Is(OncePerToken.Collect) ? TokenAt(value.Token!, sequence, step)
        : value.Domain == Domain.Token ? sequence
        : point.RowOf(value.Domain, sequence, step);

    private int TokenAt(Variable token, int sequence, int step) => (int)point[token.Name][point.RowOf(token.Domain, sequence, step)][0];

    private Plain[] Sum(Plain[][] terms)
    {
        var sum = new Plain[terms[0].Length];
        foreach (var term in terms)
            _operations.Accumulate(sum, term);
        return sum;
    }

    private Value? ValueOf(Variable variable) => plan.Context.ValueOf(plan.System.Table.Read(variable));

    private static bool IsReduction(Value value) => Reduction(value) is not null;

    private static Domain RowDomain(Value value) => Reduction(value) is { } sum
        ? sum.Arguments.Aggregate(Domain.Run, (domain, argument) => domain | argument.Domain)
        : value.Domain;

    /// <summary>The sum over rows in an expression; what is done to it is linear, so that it may as well be done to each term.</summary>
    private static Node? Reduction(Value value)
    {
        var node = value.Expression;
        while (node.Is(Op.PadColumns) || node.Is(Op.Transpose))
            node = node.Arguments[0];
        return node.Is(Op.Total) || node.Is(Op.OuterSum) || node.Is(Op.ScatterSum) || node.Is(OncePerToken.Collect) ? node : null;
    }

    /// <summary>The rows over which a value is computed: all tokens stand for the distinct ones, those of no row with sums of zero.</summary>
    private IEnumerable<(int Sequence, int Step)> PlacesOf(Domain domain, Value value) => domain == Domain.Token
        ? Enumerable.Range(0, point.SizeOf(OncePerToken.TokenOf(Reduction(value) ?? value.Expression).Vocabulary!)).Select(token => (token, -1))
        : Places(domain);

    private IEnumerable<(int Sequence, int Step)> Places(Domain domain) => domain switch
    {
        Domain.Run => [(-1, -1)],
        Domain.Sequence => Enumerable.Range(0, point.Sequences).Select(sequence => (sequence, -1)),
        _ => Enumerable.Range(0, point.Lengths.DefaultIfEmpty().Max()).SelectMany(step =>
            Enumerable.Range(0, point.Sequences).Where(sequence => step < point.Lengths[sequence]).Select(sequence => (sequence, step))),
    };

    private static Plain[] Scalar(double value) => [new(value)];

    private static double Inverse(int count) => count == 0 ? 0 : 1.0 / count;
}
