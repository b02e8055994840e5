using RnnGen.Sequences.Tests.Labelling;

namespace RnnGen.Sequences.Tests.Training;

/// <summary>The patterns of docs/training.md: they compile, and all their gradients are derivatives.</summary>
public sealed class TopologyTests
{
    private static readonly int[] Lengths = [3, 1, 4];

    [Fact]
    public void One_to_one() => Judge(new Runner<OneToOne, double>(), (batch, i) =>
    {
        batch.Set("x", i, Judges.Numbers(3 * Lengths[i], i));
        batch.SetTokens("label", i, Tokens(i));
    });

    [Fact]
    public void One_to_many() => Judge(new Runner<OneToMany, double>(), (batch, i) =>
    {
        batch.Set("wish", i, Judges.Numbers(2, i));
        batch.SetTokens("previous", i, Tokens(i));
        batch.SetTokens("next", i, [.. Tokens(i).Select(t => (t + 1) % 4)]);
    });

    [Fact]
    public void Many_to_one_deep_and_from_both_sides() => Judge(new Runner<DeepBidirectional, double>(), (batch, i) =>
    {
        batch.Set("x", i, Judges.Numbers(3 * Lengths[i], i));
        batch.SetToken("label", i, 0, i);
    });

    /// <summary>Learned is one start for all, given is one for each: random numbers, say. Where neither is said it is 0.</summary>
    [Fact]
    public void Many_to_many_with_starts_that_are_learned_and_given() => Judge(new Runner<DeepAligned, double>(), (batch, i) =>
    {
        batch.Set("x", i, Judges.Numbers(3 * Lengths[i], i));
        batch.SetTokens("label", i, Tokens(i));
        batch.Set("upper.initial", i, Judges.Numbers(5, 10 + i));
    });

    /// <summary>The end of an encoder as h and c of the decoder's start, and as an input of every step: three ways for one gradient to go back.</summary>
    [Fact]
    public void Both_states_of_an_encoder_are_handed_over_as_start_and_at_every_step()
    {
        var (reader, writer) = (new Runner<TwoStateReader, double>(), new Runner<TwoStateWriter, double>());
        reader.Parameters.Initialize(1);
        writer.Parameters.Initialize(2);
        var (source, target) = (reader.NewBatch(4, 3), writer.NewBatch(4, 3));
        var (reading, writing) = (reader.NewTape(4, 3), writer.NewTape(4, 3));
        var (startH, startC) = (new EncodedStart<double>("lastH", "h"), new EncodedStart<double>("lastC", "c"));
        source.Reset(Lengths);
        target.Reset([2, 4, 1]);
        for (var i = 0; i < 3; i++)
        {
            source.SetTokens("letter", i, Tokens(i));
            target.SetTokens("previous", i, ((int[])[3, 0, 1, 2])[..target.Length(i)]);
            target.SetTokens("next", i, ((int[])[0, 1, 2, 3])[..target.Length(i)]);
        }

        double Loss()
        {
            reader.Parameters.Write();
            writer.Parameters.Write();
            reader.Forward(source, reading);
            startH.Give(reading, target);
            startC.Give(reading, target);
            for (var i = 0; i < 3; i++)
                target.Set("context", i, startH.Read(reading, i));
            writer.Forward(target, writing);
            return writer.Loss(writing);
        }

        Loss();
        var (read, written) = (reader.Parameters.NewLike(), writer.Parameters.NewLike());
        writer.Backward(writing, written);
        startH.Return(target, writing, reading);
        startC.Return(target, writing, reading);
        for (var i = 0; i < 3; i++)
        {
            var gradient = writing.Value("δcontext", i);
            var seed = reading.OutputGradient("lastH", i, 0);
            for (var j = 0; j < seed.Length; j++)
                seed[j] += gradient[j];
        }
        reader.Backward(reading, read);
        Compare(written, writer.Parameters, Loss);
        Compare(read, reader.Parameters, Loss);
    }

    private static int[] Tokens(int i) => [.. Enumerable.Range(0, Lengths[i % Lengths.Length]).Select(t => (t + i) % 4)];

    private static void Judge<TCell>(Runner<TCell, double> network, Action<Batch<double>, int> fill) where TCell : IGeneratedCell
    {
        network.Parameters.Initialize(3);
        var (batch, tape, gradients) = (network.NewBatch(4, 3), network.NewTape(4, 3), network.Parameters.NewLike());
        batch.Reset(Lengths);
        for (var i = 0; i < Lengths.Length; i++)
            fill(batch, i);
        double Loss()
        {
            network.Parameters.Write();
            network.Forward(batch, tape);
            return network.Loss(tape);
        }
        Loss();
        network.Backward(tape, gradients);
        Compare(gradients, network.Parameters, Loss);
    }

    private static void Compare(Parameters<double> gradients, Parameters<double> parameters, Func<double> loss)
    {
        for (var i = 0; i < gradients.Shapes.Count; i++)
            gradients.ValuesOf(i).ShouldBeDerivatives(parameters.Write().Slice(gradients.Offset(i), gradients.Shapes[i].Count), loss);
    }
}
