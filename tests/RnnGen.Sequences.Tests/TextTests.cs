using System.Text;

namespace RnnGen.Sequences.Tests;

public sealed class TextTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("rnngen").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Vocabulary_encodes_and_decodes_every_character()
    {
        const string text = "Γf and 🙂\n";
        var vocabulary = CharacterVocabulary.FromText(text);
        var numbers = vocabulary.Encode(text);

        numbers.Length.ShouldBe(text.EnumerateRunes().Count());
        vocabulary.Decode(numbers).ShouldBe(text);
        vocabulary.Count.ShouldBe(text.EnumerateRunes().Distinct().Count() + 1);
        vocabulary.Decode(vocabulary.Encode("xyz")).ShouldBe("\uFFFD\uFFFD\uFFFD");
        Should.Throw<ArgumentOutOfRangeException>(() => vocabulary.Decode([vocabulary.Count]));
    }

    [Fact]
    public void Vocabulary_keeps_the_most_frequent_characters()
    {
        CharacterVocabulary.FromText("aaabbc", maxSymbols: 3).Symbols.ShouldBe("ab");
        CharacterVocabulary.FromText("aaabbc", minCount: 3).Symbols.ShouldBe("a");
        CharacterVocabulary.FromText("aaabbc", coverage: 0.5).Symbols.ShouldBe("a");
        CharacterVocabulary.FromText("aaabbc", coverage: 0.51).Symbols.ShouldBe("ab");
        Should.Throw<ArgumentOutOfRangeException>(() => CharacterVocabulary.FromText("a", coverage: 0));
        Should.Throw<CorpusException>(() => CharacterVocabulary.FromText("abc", minCount: 2)).Message.ShouldContain("2 times");
    }

    [Fact]
    public void Begin_and_end_have_numbers_where_they_are_wanted()
    {
        var vocabulary = CharacterVocabulary.FromText("b\u0002a\u0003", hasEnds: true);
        (vocabulary.HasEnds, vocabulary.Count, vocabulary.Symbols).ShouldBe((true, 5, "ab"));
        vocabulary.Encode("ab\u0002").ShouldBe([3, 4, CharacterVocabulary.Unknown]);
        vocabulary.Decode([CharacterVocabulary.Begin, 4, 3, CharacterVocabulary.End]).ShouldBe("ba");
        Should.Throw<ArgumentOutOfRangeException>(() => CharacterVocabulary.FromText("a", maxSymbols: 3, hasEnds: true));

        var (checkpoint, without) = (Checkpoint.Of(vocabulary), CharacterVocabulary.FromText("ab"));
        CharacterVocabulary.FromCheckpoint(checkpoint).Encode("ab").ShouldBe([3, 4]);
        Should.Throw<CheckpointException>(() => checkpoint.RestoreInto(without)).Message.ShouldContain("no begin");
        Should.Throw<CheckpointException>(() => Checkpoint.Of(without).RestoreInto(vocabulary)).Message.ShouldContain("no begin");
    }

    [Fact]
    public void Vocabulary_is_kept_in_a_checkpoint()
    {
        var vocabulary = CharacterVocabulary.FromText("hello\nworld");
        var checkpoint = Checkpoint.Of(vocabulary);
        CharacterVocabulary.FromCheckpoint(checkpoint).Symbols.ShouldBe(vocabulary.Symbols);
        Should.Throw<CheckpointException>(() => CharacterVocabulary.FromCheckpoint(new Checkpoint()));
    }

    [Fact]
    public void Corpus_reads_a_folder_without_build_output()
    {
        Write("a.cs", "one\r\n");
        Write("deep/b.cs", "two");
        Write("obj/c.cs", "three");
        Write(".git/d.cs", "four");
        Write("e.txt", "five");

        var corpus = TextCorpus.Read(_folder, "*.cs");

        corpus.Files.ShouldBe(2);
        corpus.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Order().ShouldBe(["one", "two"]);
    }

    [Fact]
    public void Corpus_names_what_is_missing_empty_or_not_text()
    {
        Write("empty.txt", "");
        System.IO.File.WriteAllBytes(Path.Combine(_folder, "binary.bin"), [0x61, 0xc3, 0x28]);

        Should.Throw<CorpusException>(() => TextCorpus.Read(Path.Combine(_folder, "nothing"))).Message.ShouldContain("nothing");
        Should.Throw<CorpusException>(() => TextCorpus.Read(Path.Combine(_folder, "empty.txt"))).Message.ShouldContain("is empty");
        Should.Throw<CorpusException>(() => TextCorpus.Read(_folder, "*.cs")).Message.ShouldContain("*.cs");
        Should.Throw<CorpusException>(() => TextCorpus.Read(_folder, "*.txt")).Message.ShouldContain("empty");
        Should.Throw<CorpusException>(() => TextCorpus.Read(Path.Combine(_folder, "binary.bin"))).Message.ShouldContain("UTF-8");
    }

    [Fact]
    public void Corpus_is_cut_between_characters()
    {
        var (training, validation) = new TextCorpus("🙂🙂", 1).Split(0.3);
        training.ShouldBe("");
        validation.ShouldBe("🙂🙂");
        new TextCorpus("0123456789", 1).Split().ShouldBe(("012345678", "9"));
    }

    [Fact]
    public void Streams_go_on_where_they_stopped()
    {
        var text = Enumerable.Range(0, 101).ToArray();
        var stream = new TextStream(text, streams: 2, steps: 10, seed: 3);
        stream.Windows.ShouldBe(5);

        for (var epoch = 1; epoch <= 3; epoch++)
        {
            var last = new int[2];
            for (var window = 0; window < stream.Windows; window++)
            {
                stream.Next().ShouldBe(window == 0);
                for (var b = 0; b < 2; b++)
                {
                    if (window > 0)
                        stream.Inputs(b)[0].ShouldBe(last[b]);
                    for (var t = 0; t < 10; t++)
                        stream.Targets(b)[t].ShouldBe((stream.Inputs(b)[t] + 1) % 101);
                    last[b] = stream.Targets(b)[^1];
                }
            }
            stream.Epoch.ShouldBe(epoch);
        }
    }

    [Fact]
    public void A_stream_goes_on_from_a_checkpoint()
    {
        var text = Enumerable.Range(0, 101).ToArray();
        var first = new TextStream(text, 2, 10, seed: 3);
        for (var i = 0; i < 7; i++)
            first.Next();
        var second = new TextStream(text, 2, 10, seed: 4);
        Checkpoint.Of(first).RestoreInto(second);

        for (var i = 0; i < 20; i++)
        {
            second.Inputs(1).SequenceEqual(first.Inputs(1)).ShouldBeTrue();
            second.Next().ShouldBe(first.Next());
        }
        Should.Throw<CheckpointException>(() => Checkpoint.Of(first).RestoreInto(new TextStream(text, 3, 10, 3)));
    }

    [Fact]
    public void A_text_that_is_too_short_is_refused() =>
        Should.Throw<CorpusException>(() => new TextStream(new int[20], 2, 10, 1)).Message.ShouldContain("at least 21");

    private void Write(string name, string text)
    {
        var path = Path.Combine(_folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        System.IO.File.WriteAllText(path, text, new UTF8Encoding(true));
    }
}
