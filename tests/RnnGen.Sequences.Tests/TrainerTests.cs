namespace RnnGen.Sequences.Tests;

public sealed class TrainerTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("rnngen").FullName;

    private string File => Path.Combine(_folder, "training.safetensors");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Finds_the_line()
    {
        var task = new LinearRegression();
        var outcome = Train(task, new() { MaxSteps = 500, LearningRate = LearningRate.Cosine(0.1), ClipNorm = 5 }).Run();

        task.Slope.ShouldBe(3, 0.05f);
        task.Offset.ShouldBe(-0.95f, 0.05f);
        outcome.End.ShouldBe(TrainingEnd.Steps);
        outcome.Steps.ShouldBe(500);
        outcome.Units.ShouldBe(4000);
        outcome.BestLoss.ShouldBeLessThan(0.01);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(10)]
    [InlineData(37)]
    public void Goes_on_from_a_file_with_the_same_bits(int interruption)
    {
        var options = new TrainerOptions
        {
            MaxSteps = 60, ValidateEvery = 10, LearningRate = LearningRate.Cosine(0.1).WithWarmUp(5), ClipValue = 2, ClipNorm = 1, RestoreBest = false,
        };
        var whole = new LinearRegression();
        var first = Train(whole, options);
        var expected = first.Run();

        using var stop = new CancellationTokenSource();
        var interrupted = new LinearRegression();
        interrupted.Stepped = () => { if (interrupted.Taken == interruption) stop.Cancel(); };
        var second = Train(interrupted, options);
        second.Run(stop.Token).End.ShouldBe(TrainingEnd.Cancelled);
        second.Steps.ShouldBe(interruption);
        second.ToCheckpoint().Save(File);

        var resumed = new LinearRegression();
        var third = Train(resumed, options);
        third.Resume(Checkpoint.Load(File));
        var outcome = third.Run();

        resumed.Parameters.Values.SequenceEqual(whole.Parameters.Values).ShouldBeTrue();
        (outcome with { Elapsed = expected.Elapsed }).ShouldBe(expected);
        Same(third.ToCheckpoint(), first.ToCheckpoint());
    }

    [Fact]
    public void Saves_after_every_validation_and_at_the_end()
    {
        var seen = new List<long>();
        var options = new TrainerOptions
        {
            MaxSteps = 25, ValidateEvery = 10, CheckpointPath = File,
            Validated = _ => seen.Add(System.IO.File.Exists(File) ? Checkpoint.Load(File).Number("trainer.steps") : 0),
        };
        Train(new LinearRegression(), options).Run();
        seen.ShouldBe([0, 10, 20]);
        Checkpoint.Load(File).Number("trainer.steps").ShouldBe(25);
    }

    [Fact]
    public void Stops_before_a_step_that_is_not_finite_and_names_it()
    {
        var (task, sound) = (new LinearRegression { BrokenAt = 8 }, new LinearRegression());
        var options = new TrainerOptions { MaxSteps = 20, ClipValue = 1, ClipNorm = 1 };
        Train(sound, options with { MaxSteps = 7, RestoreBest = false }).Run();

        var stop = Should.Throw<TrainingDivergedException>(() => Train(task, options).Run());

        stop.Step.ShouldBe(8);
        stop.Parameter.ShouldBe("slope");
        stop.Message.ShouldContain("Step 8");
        stop.Message.ShouldContain("'slope'");
        task.Parameters.Values.SequenceEqual(sound.Parameters.Values).ShouldBeTrue();
    }

    [Fact]
    public void Patience_ends_and_puts_the_best_back()
    {
        var task = new LinearRegression { Validations = new([5, 3, 4, double.NaN, 3.5, 1]) };
        var best = Array.Empty<float>();
        var trainer = Train(task, new()
        {
            MaxSteps = 100, ValidateEvery = 5, Patience = 3,
            Validated = r => best = r.IsBest ? task.Parameters.Values.ToArray() : best,
        });

        var outcome = trainer.Run();

        outcome.End.ShouldBe(TrainingEnd.Patience);
        outcome.Steps.ShouldBe(25);
        (outcome.BestLoss, outcome.BestStep).ShouldBe((3, 10));
        task.Parameters.Values.SequenceEqual(best).ShouldBeTrue();
    }

    [Fact]
    public void A_task_without_validation_keeps_its_last_parameters()
    {
        var task = new LinearRegression { HasValidation = false };
        var outcome = Train(task, new() { MaxSteps = 50 }).Run();
        outcome.BestLoss.ShouldBe(double.NaN);
        task.Slope.ShouldNotBe(0);
    }

    [Fact]
    public void Time_ends_the_training_and_drives_the_learning_rate()
    {
        var clock = new ManualClock();
        var reports = new List<TrainingReport>();
        var task = new LinearRegression { Stepped = () => clock.Advance(TimeSpan.FromSeconds(1)) };
        var outcome = Train(task, new()
        {
            TimeBudget = TimeSpan.FromSeconds(10), Clock = clock, ReportEvery = TimeSpan.FromSeconds(2), Reported = reports.Add,
            LearningRate = LearningRate.Cosine(1, 0),
        }).Run();

        outcome.End.ShouldBe(TrainingEnd.Time);
        outcome.Steps.ShouldBe(10);
        reports.Count.ShouldBe(5);
        reports[0].UnitsPerSecond.ShouldBe(8, 1e-9);
        reports[0].Remaining.ShouldBe(TimeSpan.FromSeconds(8));
        reports[^1].Fraction.ShouldBe(1);
        reports[^1].LearningRate.ShouldBe((1 + Math.Cos(Math.PI * 0.9)) / 2, 1e-12);
    }

    [Fact]
    public void Validates_as_time_goes()
    {
        var clock = new ManualClock();
        var steps = new List<long>();
        var task = new LinearRegression { Stepped = () => clock.Advance(TimeSpan.FromSeconds(1)) };
        Train(task, new()
        {
            TimeBudget = TimeSpan.FromSeconds(10), Clock = clock, ValidateInterval = TimeSpan.FromSeconds(4), Validated = r => steps.Add(r.Step),
        }).Run();
        steps.ShouldBe([4, 8, 10]);
    }

    [Fact]
    public void Another_networks_checkpoint_changes_nothing()
    {
        var task = new LinearRegression();
        var trainer = Train(task, new() { MaxSteps = 5 });
        var checkpoint = trainer.ToCheckpoint();
        trainer.Run();
        checkpoint.Metadata["network.equations"] = "y = slope * x";
        checkpoint.Metadata.Remove("network.size.input");
        var before = task.Parameters.Values.ToArray();

        var problem = Should.Throw<CheckpointException>(() => trainer.Resume(checkpoint));

        problem.Message.ShouldContain("'y = slope * x'");
        problem.Message.ShouldContain("network.size.input");
        task.Parameters.Values.ToArray().ShouldBe(before);
        trainer.Steps.ShouldBe(5);
    }

    [Fact]
    public void The_best_parameters_can_be_loaded_alone()
    {
        var task = new LinearRegression { Validations = new([1, 2]) };
        var trainer = Train(task, new() { MaxSteps = 10, ValidateEvery = 5 });
        trainer.Run();
        var best = task.Parameters.Values.ToArray();
        var loaded = task.Parameters.NewLike();
        var description = new NetworkDescription("Line", [new("input", 1)], [], [], "y = slope * x + offset");

        trainer.ToCheckpoint().RestoreInto(new NetworkCheckpoint(description, loaded, best: true));

        loaded.Values.ToArray().ShouldBe(best);
    }

    [Fact]
    public void A_training_without_an_end_is_refused()
    {
        Should.Throw<ArgumentException>(() => Train(new LinearRegression(), new()));
        Should.Throw<ArgumentOutOfRangeException>(() => Train(new LinearRegression(), new() { MaxSteps = 1, ClipNorm = 0 }));
    }

    private static Trainer Train(LinearRegression task, TrainerOptions options) =>
        new(task, new Adam(task.Parameters.Count, 0.1), options);

    private static void Same(Checkpoint actual, Checkpoint expected)
    {
        actual.Metadata.ShouldBe(expected.Metadata);
        actual.Tensors.Keys.Order().ShouldBe(expected.Tensors.Keys.Order());
        foreach (var (name, tensor) in expected.Tensors)
            actual[name].Values.ShouldBe(tensor.Values, name);
    }

    private sealed class ManualClock : TimeProvider
    {
        private long _now;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => _now;

        public void Advance(TimeSpan time) => _now += time.Ticks;
    }
}
