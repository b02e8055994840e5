using RnnGen.Sequences.Tests.Labelling;

namespace RnnGen.Sequences.Tests.SequenceToSequence;

/// <summary>An encoder and a decoder that attends to it, as one function.</summary>
public class EncodedMemoryTests
{
    private const int Places = 4;

    private static readonly int[][] Sources = [[1, 2], [0, 3, 4, 1], [2]];
    private static readonly int[][] Written = [[0, 4, 2], [0], [0, 1]];
    private static readonly int[][] Next = [[4, 2, 1], [3], [1, 0]];
    private static readonly int[] All = [0, 1, 2];

    private readonly Runner<TinyReader, double> _reader = new();
    private readonly Runner<TinyWriter, double> _writer = new(Places);
    private readonly EncodedMemory<double> _memory = new("read", "source", 6, Places);
    private readonly EncodedStart<double> _start = new("start", "s");
    private readonly Batch<double> _source, _target;
    private readonly Tape<double> _reading, _writing;

    public EncodedMemoryTests()
    {
        _reader.Parameters.Initialize(1);
        _writer.Parameters.Initialize(2);
        (_source, _target) = (_reader.NewBatch(Places, 3), _writer.NewBatch(3, 3));
        (_reading, _writing) = (_reader.NewTape(Places, 3), _writer.NewTape(3, 3));
    }

    [Fact]
    public void Gradients_of_both_networks_are_derivatives_of_the_loss()
    {
        Forward();
        var (reading, writing) = (_reader.Parameters.NewLike(), _writer.Parameters.NewLike());
        _writer.Backward(_writing, writing);
        _memory.Return(_source, _writing, _reading);
        _start.Return(_target, _writing, _reading);
        _reader.Backward(_reading, reading);
        Compare(writing, _writer.Parameters);
        Compare(reading, _reader.Parameters);
    }

    [Fact]
    public void Handing_over_allocates_nothing()
    {
        Forward();
        var writing = _writer.Parameters.NewLike();
        Judges.Allocated(() =>
        {
            _memory.Give(_source, _reading, _target);
            _writer.Forward(_target, _writing);
            _writer.Backward(_writing, writing);
            _memory.Return(_source, _writing, _reading);
        }).ShouldBe(0);
    }

    [Fact]
    public void Batches_of_different_sequences_are_refused()
    {
        Forward();
        _target.Reset([1, 1]);
        Should.Throw<ArgumentException>(() => _memory.Give(_source, _reading, _target)).Message.ShouldContain("2 sequences");
    }

    private double Forward()
    {
        _source.Reset(Sources, All);
        _source.SetTokens("letter", Sources, All);
        _reader.Forward(_source, _reading);
        _target.Reset(Next, All);
        _target.SetTokens("previous", Written, All);
        _target.SetTokens("next", Next, All);
        _memory.Give(_source, _reading, _target);
        _start.Give(_reading, _target);
        _writer.Forward(_target, _writing);
        return _writer.Loss(_writing);
    }

    private void Compare(Parameters<double> gradients, Parameters<double> parameters)
    {
        for (var i = 0; i < gradients.Shapes.Count; i++)
        {
            gradients.ValuesOf(i).ShouldBeDerivatives(parameters.Write().Slice(parameters.Offset(i), parameters.Shapes[i].Count), () =>
            {
                parameters.Write();
                return Forward();
            });
        }
    }
}
