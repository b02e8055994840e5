using RnnGen.Cells;
using static RnnGen.Activation;
using static RnnGen.Equations;

namespace RnnGen.Sequences.Tests.Labelling;

/// <summary>Spells a word: what a reader from the left and one from the right know in the end.</summary>
[Network]
public partial class TinySpeller
{
    [Input] Token letter;
    [Weight] Table letters;
    Vec x => letters[letter];
    [State, Gate(Tanh)] Vec right => Linear(x, Prev(right));
    [State, Gate(Tanh)] Vec left => Linear(x, Next(left));
    [Output] Vec word => Concat(Last(right), First(left));
}

/// <summary>Labels words that come as vectors, from both sides.</summary>
[Network]
public partial class TinyLabeller
{
    [Input] Vec word;
    [Use] BidirectionalLstm reader;
    [Output] Vec scores => Linear(reader.Apply(word));
}

/// <summary>Gradients that a criterion outside gives to a network's outputs, and that a network gives to another one through its inputs.</summary>
public sealed class TrainedThroughTests
{
    private const int Labels = 3, Wide = 4;

    private static readonly int[][] Words = [[1, 2, 3], [4], [2, 2, 0, 1]];
    private static readonly int[][] Sentences = [[0, 1, 2, 0], [2], [1, 0]];
    private static readonly int[][] Tags = [[0, 1, 2, 2], [1], [2, 0]];

    [Fact]
    public void A_field_above_a_bidirectional_network_above_spelled_words_is_trained_as_a_whole()
    {
        var speller = new Runner<TinySpeller, double>(2, 2, 5, 3);
        var labeller = new Runner<TinyLabeller, double>(Wide, 3, 2, Labels);
        var crf = new LinearChainCrf<double>(Labels, 4);
        speller.Parameters.Initialize(1);
        labeller.Parameters.Initialize(2);
        Judges.Numbers(crf.Parameters.Count, 3).AsSpan(0, 9).CopyTo(crf.Parameters.Write());

        var chain = new Chain(speller, labeller, crf);
        var (spelling, labelling, transitions) = (speller.Parameters.NewLike(), labeller.Parameters.NewLike(), crf.Parameters.NewLike());
        chain.Forward(labelling: null, transitions);
        transitions.Clear();
        chain.Forward(labelling, transitions);
        chain.Backward(spelling);

        double Loss() => chain.Forward(null, crf.Parameters.NewLike());
        transitions.Values[..9].ShouldBeDerivatives(crf.Parameters.Write(), Loss);
        Compare(labelling, labeller.Parameters, Loss);
        Compare(spelling, speller.Parameters, Loss);
    }

    private static void Compare(Parameters<double> gradients, Parameters<double> parameters, Func<double> loss)
    {
        for (var i = 0; i < gradients.Shapes.Count; i++)
        {
            var values = parameters.Write().Slice(parameters.Offset(i), parameters.Shapes[i].Count);
            gradients.ValuesOf(i).ShouldBeDerivatives(values, () =>
            {
                parameters.Write();
                return loss();
            });
        }
    }

    private sealed class Chain(Runner<TinySpeller, double> speller, Runner<TinyLabeller, double> labeller, LinearChainCrf<double> crf)
    {
        private readonly Batch<double> _words = speller.NewBatch(4, 3);
        private readonly Tape<double> _spelled = speller.NewTape(4, 3);
        private readonly Batch<double> _sentences = labeller.NewBatch(4, 3);
        private readonly Tape<double> _labelled = labeller.NewTape(4, 3);
        private readonly OutputSequence<double> _scores = new("scores", Labels, 4);

        public double Forward(Parameters<double>? labelling, Parameters<double> transitions)
        {
            _words.Reset(Words, [0, 1, 2]);
            _words.SetTokens("letter", Words, [0, 1, 2]);
            speller.Forward(_words, _spelled);
            _sentences.Reset(Sentences, [0, 1, 2]);
            for (var s = 0; s < Sentences.Length; s++)
                for (var t = 0; t < Sentences[s].Length; t++)
                    _sentences.Set("word", s, t, _spelled.Value("word", Sentences[s][t]));
            labeller.Forward(_sentences, _labelled);

            var loss = 0.0;
            for (var s = 0; s < Sentences.Length; s++)
            {
                var steps = Sentences[s].Length;
                loss += crf.Loss(_scores.Read(_labelled, s, steps), Tags[s], _scores.Gradients.AsSpan(0, steps * Labels), transitions);
                if (labelling is not null)
                    _scores.WriteGradients(_labelled, s, steps, 1);
            }
            if (labelling is not null)
                labeller.Backward(_labelled, labelling);
            return loss;
        }

        public void Backward(Parameters<double> spelling)
        {
            for (var s = 0; s < Sentences.Length; s++)
                for (var t = 0; t < Sentences[s].Length; t++)
                    for (var i = 0; i < Wide; i++)
                        _spelled.OutputGradient("word", Sentences[s][t], 0)[i] += _labelled.Value("δword", s, t)[i];
            speller.Backward(_spelled, spelling);
        }
    }
}
