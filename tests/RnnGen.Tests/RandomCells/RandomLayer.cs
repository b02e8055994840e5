using RnnGen.Generator.Equations.Declarations;
using RnnGen.Tests.Writing;
using static RnnGen.Tests.Writing.Term;

namespace RnnGen.Tests.RandomCells;

/// <summary>
/// One loop over time: gates that read what stands below and the states of the loop, and states that combine the gates. It runs
/// forwards or backwards; only its own states are read through its own direction of time.
/// </summary>
/// <param name="links">What reads states over links; null for a layer that knows time alone.</param>
internal sealed class RandomLayer(Random random, CellWriter cell, int number, IReadOnlyList<Ingredient> below, LinkedReads? links)
{
    private static readonly string[] s_activations =
    [
        "Sigmoid", "Sigmoid", "Tanh", "Tanh", "Relu", "Relu6", "LeakyRelu", "Prelu", "Rrelu", "Elu", "Softplus", "Softsign", "HardSigmoid", "Identity",
    ];

    private static readonly string[] s_boundedActivations = ["Sigmoid", "Tanh", "Softsign", "HardSigmoid", "Relu6"];

    private readonly bool _runsForward = random.Chance(0.65);
    private readonly List<string> _states = [.. Enumerable.Range(0, 1 + random.Next(2)).Select(state => $"s{number}{(char)('a' + state)}")];
    private readonly List<Term> _unread = [];
    private readonly List<Term> _leaves = [];
    private readonly List<Term> _scalars = [];
    private int _gates;
    private int _peepholes;

    /// <summary>Declares the layer and gives its states.</summary>
    public List<Ingredient> Write()
    {
        _leaves.AddRange(_states.Select(state => Before(cell[state])));
        for (var gate = random.Next(4); gate >= 0; gate--)
            WriteGate([]);
        if (random.Chance(0.3))
            _scalars.Add(cell.Scalar($"scalar{number}", Reduced(random.Pick(_leaves)), random.Chance(0.5) ? "Sigmoid" : "Tanh"));
        var written = new List<string>();
        foreach (var state in _states)
        {
            if (written.Count > 0 && random.Chance(0.6))
                WriteGate(written);
            WriteState(state, isLast: state == _states[^1]);
            written.Add(state);
            _leaves.Add(cell[state]);
        }

        return [.. _states.Select(state => new Ingredient(state, cell[state], CanShift: true))];
    }

    private void WriteState(string name, bool isLast)
    {
        var tree = new RandomTree(random, _leaves, _scalars);
        var read = isLast || _unread.Count < 2 ? [.. _unread] : _unread.Take(1 + random.Next(_unread.Count)).ToList();
        _unread.RemoveAll(read.Contains);
        if (random.Chance(0.3))
        {
            var update = read.Count == 0 ? tree.Grow(2) : tree.Combine(read);
            cell.Vec(name, (tree.Bounded(tree.Grow(2)) * Before(cell[name])) + (tree.Bounded(tree.Grow(1)) * tree.Bounded(update)), null, RandomState());
            return;
        }

        var body = read.Count == 0 ? tree.Grow(3) : tree.Combine(read) * random.Pick(_leaves) + tree.Grow(3);
        if (random.Chance(0.5))
            cell.Vec(name, body, random.Pick(s_boundedActivations), RandomState());
        else
            cell.Vec(name, tree.Bounded(body), null, RandomState());
    }

    private void WriteGate(IReadOnlyList<string> written)
    {
        var name = $"g{number}{(char)('a' + _gates++)}";
        var gate = cell.Vec(name, Net(name, written), random.Pick(s_activations), random.Chance(0.15) ? RandomState() : null);
        if (random.Chance(0.1))
            gate = cell.Vec($"{name}Bounded", Call("Bounded", gate, 0.05));
        _leaves.Add(gate);
        _unread.Add(gate);
    }

    private Term Net(string name, IReadOnlyList<string> written)
    {
        var outside = random.Some(below, 2);
        var inside = random.Some(_states, 2).Where(_ => random.Chance(0.8)).ToList();
        var arguments = outside.Select(source => source.AnyTime(random))
            .Concat(inside.Select(state => written.Contains(state) && random.Chance(0.5) ? cell[state] : Before(cell[state])))
            .ToList();
        var net = random.Next(4) switch
        {
            0 when !outside.Any(source => source.IsToken) => Explicit(name, arguments),
            1 when arguments.Count < 4 => Linear([.. arguments]) + NamedLinear("reset", false, random.Pick(_leaves) * random.Pick(_leaves)),
            2 when !outside.Any(source => source.IsToken) => Linear(Call("Concat", [.. arguments])).Named("all"),
            _ => Linear([.. arguments]),
        };
        if (random.Chance(0.15))
            net += NamedLinear("earlier", false, Before(Before(cell[random.Pick(_states)])));
        return random.Chance(0.3) ? net + Peephole() * random.Pick(_leaves) : net;
    }

    private Term Reduced(Term value) => random.Next(8) switch
    {
        0 => Call("Max", value),
        1 => Call("Norm", 1.5 + Call("Square", value)),
        2 => Call("LogSumExp", value),
        3 => Call("Mean", Call("CumSum", Call("Softmax", value))),
        4 => Call("Max", Call("Repeat", value, 2)) - Call("Mean", Call("Square", Call("Repeat", value, 3))),
        5 => Call("Dot", Peephole(), value) * Call("Clock", 2),
        _ => Call("Dot", Peephole(), value),
    };

    private Term Explicit(string name, IReadOnlyList<Term> arguments) => arguments
        .Select((argument, i) => Computed(cell.Weight($"W_{name}{i}", SymbolType.Mat, isFixed: random.Chance(0.1))).Times(argument))
        .Aggregate((left, right) => left + right) + cell.Weight($"b_{name}", SymbolType.Vec);

    /// <summary>A matrix, or at random one that is computed of it once per run.</summary>
    private Term Computed(Term matrix) => random.Next(8) == 1 ? 0.7 * matrix : matrix;

    private Term Peephole() => cell.Weight($"p{number}_{_peepholes++}", SymbolType.Vec);

    private Term Before(Term state) => links is not null && random.Chance(0.6) ? links.Read(state, _runsForward) : _runsForward ? Prev(state) : Next(state);

    private State RandomState() => random.Next(6) switch
    {
        0 or 1 => CellWriter.Learned,
        2 => CellWriter.Given,
        3 => CellWriter.Constant(0.4),
        _ => CellWriter.Zero,
    };
}
