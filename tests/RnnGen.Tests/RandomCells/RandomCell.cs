using RnnGen.Generator.Equations.Declarations;
using RnnGen.Tests.Writing;
using static RnnGen.Tests.Writing.Term;

namespace RnnGen.Tests.RandomCells;

/// <summary>A random network: valid by construction, of moderate values, the same for the same seed.</summary>
internal sealed class RandomCell
{
    /// <summary>The seeds that every judge judges.</summary>
    public static IEnumerable<int> Seeds => Enumerable.Range(1, Unlinked + 12);

    /// <summary>So many know time alone; those of larger seeds follow links as well.</summary>
    private const int Unlinked = 220;

    private readonly Random _random;
    private readonly CellWriter _cell;
    private readonly List<Ingredient> _values = [];
    private readonly LinkedReads? _links;

    private RandomCell(int seed)
    {
        _random = new Random(seed);
        _cell = new CellWriter($"Random{seed}", _random.Chance(0.5) ? DeclarationKind.Network : DeclarationKind.Cell);
        _links = seed > Unlinked ? new LinkedReads(_random, _cell) : null;
    }

    public static Declaration Create(int seed) => new RandomCell(seed).Write();

    private Declaration Write()
    {
        WriteInputs();
        var states = new List<Ingredient>();
        var layers = 1 + _random.Next(3);
        for (var layer = 1; layer <= layers; layer++)
        {
            states.AddRange(new RandomLayer(_random, _cell, layer, [.. _values], _links).Write());
            _values.AddRange(states.Skip(states.Count - 2).Where(state => !_values.Contains(state)));
            if (layer < layers && _random.Chance(0.25))
                Add($"summary{layer}", _cell.Vec($"summary{layer}", OverTime(_random.Pick(states).Term)), canShift: false);
        }

        new RandomEnding(_random, _cell, _values, states).Write();
        return _cell.Write();
    }

    private void WriteInputs()
    {
        Add("x", _cell.Input("x"), canShift: true);
        if (_random.Chance(0.3))
            Add("u", _cell.Input("u", size: 2), canShift: true);
        if (_random.Chance(0.25))
            Add("z", _cell.Input("z", per: Lifetime.Sequence), canShift: false);
        if (_random.Chance(0.25))
            WriteToken();
    }

    private void WriteToken()
    {
        var token = _cell.Input("w", SymbolType.Token);
        if (_random.Chance(0.5))
            _values.Add(new Ingredient("w", token, CanShift: false, IsToken: true));
        else
            Add("row", _cell.Vec("row", _cell.Weight("table", SymbolType.Table)[token], state: CellWriter.Zero, size: 3), canShift: true);
    }

    private Term OverTime(Term value) => Call(_random.Pick(["Last", "First", "SumOverTime", "MeanOverTime"]), value);

    private void Add(string name, Term term, bool canShift) => _values.Add(new Ingredient(name, term, canShift));
}
