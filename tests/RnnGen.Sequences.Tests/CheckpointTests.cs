using System.Text;

namespace RnnGen.Sequences.Tests;

public sealed class CheckpointTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("rnngen").FullName;

    private string File => Path.Combine(_folder, "inner", "a.safetensors");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Gives_back_what_was_saved()
    {
        Example().Save(File);
        var loaded = Checkpoint.Load(File);

        loaded.Text("note").ShouldBe("with \"quotes\", é and \n");
        loaded.Number("steps").ShouldBe(12);
        loaded["a"].Shape.ShouldBe([2, 3]);
        loaded["a"].Values.ShouldBe([1, -2, float.Epsilon, float.NaN, float.PositiveInfinity, -0f]);
        loaded["none"].Values.ShouldBeEmpty();
        loaded.Tensors.Count.ShouldBe(3);
        Directory.GetFiles(Path.GetDirectoryName(File)!).ShouldBe([File]);
    }

    [Fact]
    public void Every_flipped_byte_and_every_cut_is_found()
    {
        Example().Save(File);
        var whole = System.IO.File.ReadAllBytes(File);
        for (var i = 0; i < whole.Length; i++)
        {
            var damaged = whole.ToArray();
            damaged[i] ^= 0x10;
            System.IO.File.WriteAllBytes(File, damaged);
            Should.Throw<CheckpointException>(() => Checkpoint.Load(File), $"byte {i} flipped");
            System.IO.File.WriteAllBytes(File, whole[..i]);
            Should.Throw<CheckpointException>(() => Checkpoint.Load(File), $"cut at byte {i}");
        }
    }

    [Theory]
    [InlineData("", "empty")]
    [InlineData("abc", "cut short")]
    [InlineData("This is a text, not a checkpoint.", "not a checkpoint")]
    [InlineData("\u0002\0\0\0\0\0\0\0{}", "not a checkpoint")]
    [InlineData("\u0003\0\0\0\0\0\0\0[1]", "not a checkpoint")]
    public void Foreign_files_are_named_as_such(string content, string message)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(File)!);
        System.IO.File.WriteAllBytes(File, Encoding.Latin1.GetBytes(content));
        var problem = Should.Throw<CheckpointException>(() => Checkpoint.Load(File));
        problem.Message.ShouldContain(message);
        problem.Message.ShouldContain(File);
    }

    [Fact]
    public void Bytes_after_the_end_are_found()
    {
        Example().Save(File);
        System.IO.File.AppendAllText(File, "x");
        Should.Throw<CheckpointException>(() => Checkpoint.Load(File)).Message.ShouldContain("follow the last value");
    }

    [Fact]
    public void A_missing_file_is_named() =>
        Should.Throw<CheckpointException>(() => Checkpoint.Load(File)).Message.ShouldContain(File);

    [Fact]
    public void An_older_file_is_replaced_whole()
    {
        Example().Save(File);
        var other = new Checkpoint();
        other.Add("b", [1f]);
        other.Save(File);
        Checkpoint.Load(File).Tensors.Keys.ShouldBe(["b"]);
    }

    [Fact]
    public void The_header_is_that_of_safetensors()
    {
        Example().Save(File);
        var bytes = System.IO.File.ReadAllBytes(File);
        var length = BitConverter.ToInt64(bytes);
        (length % 8).ShouldBe(0);
        Encoding.UTF8.GetString(bytes, 8, (int)length).ShouldContain("\"a\":{\"dtype\":\"F32\",\"shape\":[2,3],\"data_offsets\":[0,24]}");
    }

    [Fact]
    public void Refuses_names_that_are_taken_and_shapes_that_do_not_fit()
    {
        var checkpoint = Example();
        Should.Throw<ArgumentException>(() => checkpoint.Add("a", [1f])).Message.ShouldContain("'a'");
        Should.Throw<ArgumentException>(() => checkpoint.Add("b", [1f], 2, 3)).Message.ShouldContain("[2 × 3]");
    }

    [Fact]
    public void Nothing_is_restored_when_one_part_does_not_fit()
    {
        var (fits, saved) = (new Sgd(2, 0.1), new Sgd(2, 0.1));
        saved.Step(new float[2], new float[2]);
        var vocabulary = CharacterVocabulary.FromText("abc");

        Should.Throw<CheckpointException>(() => Checkpoint.Of(saved).RestoreInto(fits, vocabulary)).Message.ShouldContain("'vocabulary'");
        fits.Steps.ShouldBe(0);
    }

    [Fact]
    public void The_difference_of_long_texts_is_shown()
    {
        var checkpoint = new Checkpoint();
        checkpoint.Metadata["equations"] = $"{new string('x', 1000)} h = tanh(a)";
        var problems = new CheckpointProblems();
        problems.ExpectText(checkpoint, "equations", $"{new string('x', 1000)} h = relu(a)");
        problems.All.Single().ShouldContain("tanh(a)'");
        problems.All.Single().ShouldContain("relu(a)'");
        problems.All.Single().Length.ShouldBeLessThan(400);
    }

    private static Checkpoint Example()
    {
        var checkpoint = new Checkpoint();
        checkpoint.Metadata["note"] = "with \"quotes\", é and \n";
        checkpoint.Metadata["steps"] = "12";
        checkpoint.Add("z", [4f]);
        checkpoint.Add("a", [1, -2, float.Epsilon, float.NaN, float.PositiveInfinity, -0f], 2, 3);
        checkpoint.Add("none", []);
        return checkpoint;
    }
}
