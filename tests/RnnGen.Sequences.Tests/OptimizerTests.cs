using System.Text.Json;

namespace RnnGen.Sequences.Tests;

public class OptimizerTests
{
    private static readonly JsonElement Reference =
        JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Data", "optimizers.json"))).RootElement;

    public static TheoryData<int> Cases => [.. Enumerable.Range(0, Reference.GetProperty("cases").GetArrayLength())];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Takes_the_steps_of_PyTorch(int index)
    {
        var expected = Reference.GetProperty("cases")[index];
        var values = Numbers(Reference.GetProperty("start"));
        var optimizer = Make(expected, values.Length);

        foreach (var (gradient, after) in Reference.GetProperty("gradients").EnumerateArray().Zip(expected.GetProperty("values").EnumerateArray()))
        {
            optimizer.Step(values, Numbers(gradient));
            ShouldAgree(values, Numbers(after), 1e-6);
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Fixed_parameters_keep_their_values(int index)
    {
        var parameters = new Parameters<float>([ParameterShape.Vector("a", 3), ParameterShape.Vector("b", 5) with { IsFixed = true }, ParameterShape.Vector("c", 2)]);
        var gradients = parameters.NewLike();
        parameters.Write().Fill(0.5f);
        gradients.Write().Fill(1);
        var optimizer = Make(Reference.GetProperty("cases")[index], parameters.Count);
        optimizer.Step(parameters, gradients);
        optimizer.Step(parameters, gradients);
        parameters.ValuesOf(1).ToArray().ShouldAllBe(value => value == 0.5f);
        parameters.ValuesOf(0).ToArray().Concat(parameters.ValuesOf(2).ToArray()).ShouldAllBe(value => value < 0.5f);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Allocates_nothing(int index)
    {
        var optimizer = Make(Reference.GetProperty("cases")[index], 1000);
        float[] values = new float[1000], gradients = new float[1000];
        optimizer.Step(values, gradients);

        var before = GC.GetAllocatedBytesForCurrentThread();
        optimizer.Step(values, gradients);
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBe(0);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Goes_on_from_a_checkpoint_with_the_same_bits(int index)
    {
        var gradients = Reference.GetProperty("gradients").EnumerateArray().Select(Numbers).ToArray();
        var values = Numbers(Reference.GetProperty("start"));
        var first = Make(Reference.GetProperty("cases")[index], values.Length);
        foreach (var gradient in gradients[..5])
            first.Step(values, gradient);

        var second = Make(Reference.GetProperty("cases")[index], values.Length);
        Checkpoint.Of(first).RestoreInto(second);
        var resumed = values.ToArray();
        foreach (var gradient in gradients[5..])
        {
            first.Step(values, gradient);
            second.Step(resumed, gradient);
        }

        resumed.ShouldBe(values);
        second.Steps.ShouldBe(first.Steps);
    }

    [Fact]
    public void Refuses_the_state_of_another_optimiser_and_of_another_size()
    {
        var adam = new Adam(3);
        var problem = Should.Throw<CheckpointException>(() => Checkpoint.Of(new Sgd(4, 0.1, momentum: 0.9)).RestoreInto(adam));
        problem.Message.ShouldContain("'Sgd'");
        problem.Message.ShouldContain("optimizer/mean");
        problem.Message.ShouldContain("optimizer/velocity");

        Should.Throw<CheckpointException>(() => Checkpoint.Of(new Adam(4)).RestoreInto(adam)).Message.ShouldContain("[4]");
    }

    [Fact]
    public void Refuses_wrong_lengths_and_settings()
    {
        Should.Throw<ArgumentException>(() => new Adam(3).Step(new float[3], new float[4])).Message.ShouldContain("3 parameters");
        Should.Throw<ArgumentOutOfRangeException>(() => new Adam(3, beta1: 1));
        Should.Throw<ArgumentOutOfRangeException>(() => new Sgd(3, double.NaN));
        Should.Throw<ArgumentException>(() => new Sgd(3, 0.1, nesterov: true));
    }

    internal static float[] Numbers(JsonElement array) => [.. array.EnumerateArray().Select(n => n.GetSingle())];

    internal static void ShouldAgree(float[] actual, float[] expected, double tolerance)
    {
        var allowed = tolerance * expected.Max(MathF.Abs);
        for (var i = 0; i < expected.Length; i++)
            Math.Abs((double)actual[i] - expected[i]).ShouldBeLessThanOrEqualTo(allowed, $"element {i}");
    }

    internal static Optimizer Make(JsonElement reference, int count)
    {
        var options = reference.GetProperty("options");
        double Option(string name, double otherwise) => options.TryGetProperty(name, out var value) ? value.GetDouble() : otherwise;
        double Beta(int index, double otherwise) => options.TryGetProperty("betas", out var betas) ? betas[index].GetDouble() : otherwise;

        var rate = Option("lr", 0);
        return reference.GetProperty("optimizer").GetString() switch
        {
            "Sgd" => new Sgd(count, rate, Option("momentum", 0), options.TryGetProperty("nesterov", out _), Option("weight_decay", 0)),
            "RmsProp" => new RmsProp(count, rate, Option("alpha", 0.99), Option("eps", 1e-8), Option("momentum", 0), Option("weight_decay", 0)),
            "Adam" => new Adam(count, rate, Beta(0, 0.9), Beta(1, 0.999), Option("eps", 1e-8), Option("weight_decay", 0)),
            _ => new AdamW(count, rate, Beta(0, 0.9), Beta(1, 0.999), Option("eps", 1e-8), Option("weight_decay", 0.01)),
        };
    }
}
