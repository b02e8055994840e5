namespace RnnGen.Samples.LongMemory;

/// <summary>
/// The embedded Reber grammar: B, then T or P, then words of a grammar, then the same T or P again, then E. A. Cleeremans, D. Servan-Schreiber
/// and J. McClelland, "Finite state automata and simple recurrent networks", Neural Computation 1 (1989).
/// </summary>
internal sealed class ReberTask(int words) : SymbolTask
{
    private const string Alphabet = "BTPSXVE";
    private const int LongestWord = 16;

    /// <summary>From each state of the grammar, two letters with the states that they lead to.</summary>
    private static readonly (char Letter, int State)[][] Grammar =
    [
        [('T', 1), ('P', 2)], [('S', 1), ('X', 3)], [('T', 2), ('V', 4)], [('X', 2), ('S', 5)], [('P', 3), ('V', 5)],
    ];

    public override string Name => $"Reber {words}";

    public override double Chance => 0.5;

    public override int MaxSteps => words * LongestWord + 3;

    public override int Distances => words * 8;

    protected override int Symbols => Alphabet.Length;

    public override Example Make(Random random)
    {
        var frame = random.Next(2) == 0 ? 'T' : 'P';
        var inside = string.Concat(Enumerable.Range(0, words).Select(_ => Word(random)));
        return Example.OfSymbols([.. $"B{frame}{inside}{frame}E".Select(letter => Alphabet.IndexOf(letter))], firstCounting: 0, farStep: inside.Length + 1);
    }

    /// <summary>Whether T or P is foretold where the frame closes.</summary>
    public override double Score(IRecurrentNetwork network, Tape<float> tape, int sequence, Example example)
    {
        var logits = network.Output(tape, output: 0, sequence, example.FarStep);
        var (t, p) = (Alphabet.IndexOf('T'), Alphabet.IndexOf('P'));
        return logits[t] > logits[p] == (example.Symbols[example.FarStep + 1] == t) ? 1 : 0;
    }

    private static string Word(Random random)
    {
        while (true)
        {
            var word = "B";
            for (var state = 0; state < Grammar.Length;)
            {
                (var letter, state) = Grammar[state][random.Next(2)];
                word += letter;
            }
            if (word.Length < LongestWord)
                return word + "E";
        }
    }
}
