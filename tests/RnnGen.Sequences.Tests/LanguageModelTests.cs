namespace RnnGen.Sequences.Tests;

public class LanguageModelTests
{
    private const string Sentence = "jackdaws love my big sphinx of quartz. ";

    private static readonly string Text = string.Concat(Enumerable.Repeat(Sentence, 40));
    private static readonly CharacterVocabulary Vocabulary = CharacterVocabulary.FromText(Text);

    [Fact]
    public void Learns_a_sentence_and_writes_it()
    {
        var (network, task) = Make();
        var outcome = Train(task, 400).Run();

        outcome.BestLoss.ShouldBeLessThan(0.1);
        var written = new TextGenerator(network, Vocabulary, seed: 1).Continue(Sentence + Sentence, Sentence.Length, temperature: 0);
        written.ShouldBe(Sentence);
    }

    [Fact]
    public void Same_seed_writes_the_same()
    {
        var network = Make().Network;
        string Write(ulong seed) => new TextGenerator(network, Vocabulary, seed).Continue("", 50);
        Write(1).ShouldBe(Write(1));
        Write(1).ShouldNotBe(Write(2));
        Write(1).ShouldNotContain("\uFFFD");
    }

    [Fact]
    public void Validation_is_the_mean_over_the_whole_text_and_disturbs_nothing()
    {
        var (_, watched) = Make();
        var (_, undisturbed) = Make();
        for (var i = 0; i < 5; i++)
        {
            watched.Step().ShouldBe(undisturbed.Step());
            watched.Validate().ShouldBe(watched.Validate());
        }

        var (_, other) = Make(streams: 4, steps: 7);
        var (_, single) = Make(streams: 4, steps: 11);
        other.Validate()!.Value.ShouldBe(single.Validate()!.Value, 1e-5);
    }

    [Fact]
    public void Goes_on_with_the_same_bits_in_the_middle_of_an_epoch()
    {
        var (network, task) = Make();
        var whole = Train(task, 30);
        whole.Run();

        var first = Train(Make().Task, 13);
        first.Run();
        var (resumedNetwork, resumedTask) = Make(seed: 9);
        var resumed = Train(resumedTask, 30);
        resumed.Resume(first.ToCheckpoint());
        resumed.Run();

        resumedNetwork.Parameters.Values.SequenceEqual(network.Parameters.Values).ShouldBeTrue();
        resumed.ToCheckpoint().Tensors.Keys.ShouldContain(name => name.StartsWith("state/"));
    }

    [Fact]
    public void A_step_allocates_nothing()
    {
        var (network, task) = Make();
        var adam = new Adam(network.Parameters.Count);
        for (var i = 0; i < 3; i++)
            Step();

        var before = GC.GetAllocatedBytesForCurrentThread();
        Step();
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBe(0);

        void Step()
        {
            task.Step();
            GradientClipping.ByNorm(task.Gradients.Write(), 1);
            adam.Step(network.Parameters.Write(), task.Gradients.Values);
        }
    }

    [Fact]
    public void Streams_start_anew_one_after_another()
    {
        var often = Make(restart: 2).Task;
        var never = Make(restart: 1000).Task;
        for (var window = 0; window < 3; window++)
            (often.Step() == never.Step()).ShouldBe(window == 0, $"window {window}");
        Should.Throw<ArgumentOutOfRangeException>(() => Make(restart: 0));
    }

    [Fact]
    public void Refuses_tokens_that_the_network_does_not_know() =>
        Should.Throw<ArgumentException>(() => new LanguageModelTask(NewNetwork(1), [0, Vocabulary.Count], [], 1, 1, 1))
            .Message.ShouldContain($"token {Vocabulary.Count}");

    private static TinyLanguageModel NewNetwork(int seed)
    {
        var network = new TinyLanguageModel(vocabulary: Vocabulary.Count, embedding: 8, hidden: 32);
        network.Parameters.Initialize(seed);
        return network;
    }

    private static (TinyLanguageModel Network, LanguageModelTask Task) Make(int seed = 1, int streams = 8, int steps = 16, int restart = 32)
    {
        var network = NewNetwork(seed);
        var tokens = Vocabulary.Encode(Text);
        return (network, new LanguageModelTask(network, tokens, tokens, streams, steps, (ulong)seed, restart));
    }

    private static Trainer Train(LanguageModelTask task, int steps) => new(
        task, new Adam(task.Parameters.Count),
        new TrainerOptions { MaxSteps = steps, LearningRate = LearningRate.Constant(0.02), ClipNorm = 1, RestoreBest = false });
}
