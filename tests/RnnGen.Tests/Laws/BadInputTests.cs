using RnnGen.Tests.Laws.Subjects;

namespace RnnGen.Tests.Laws;

/// <summary>Bad input is refused by a message that names it, before anything has changed.</summary>
public class BadInputTests
{
    public static TheoryData<string> Names => All.Names;

    public static TheoryData<string> Stepping => All.Stepping;

    public static TheoryData<string> Carrying => All.Carrying;

    [Theory]
    [MemberData(nameof(Names))]
    public void ATapeThatIsTooSmallIsRefused(string name)
    {
        var scene = new Scene(name);
        scene.Refuses("tape has room for 3 of 3", () => scene.Cell.Forward(scene.Run.Batch, scene.Cell.NewTape(3, 3), scene.State));
        scene.Refuses("tape has room for 2 of 4", () => scene.Cell.Forward(scene.Run.Batch, scene.Cell.NewTape(4, 2), scene.State));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void WhatBelongsToAnotherNetworkIsRefused(string name)
    {
        var scene = new Scene(name);
        var other = new Run<float>(All.Of<float>(name == "Regression" ? "Lstm" : "Regression"), Piece.Whole(4, 2, 3)).Forward();
        scene.Refuses("another network than", () => scene.Cell.Forward(scene.Run.Batch, other.Tape, scene.State));
        scene.Refuses("another network than", () => scene.Cell.Backward(other.Tape, scene.Run.Gradients));
        scene.Refuses(other.Cell.Layout.Description.FullName, () => scene.Cell.Forward(scene.Run.Batch, scene.Run.Tape, other.Cell.NewState(3)));
        scene.Refuses("of 2 sequences", () => scene.Cell.Forward(scene.Run.Batch, scene.Run.Tape, scene.Cell.NewState(2)));
        scene.Refuses("gradients", () => scene.Cell.Backward(scene.Run.Tape, other.Gradients));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void GradientsOfOtherShapesAreRefusedThoughTheyAreAsMany(string name)
    {
        var scene = new Scene(name);
        var shapes = scene.Cell.Parameters.Shapes;
        RefusesGradients(scene, [.. shapes.SkipLast(1), shapes[^1] with { Name = "other" }], "'other'");
        var (place, matrix) = shapes.Index().First(shape => shape.Item.Rows != shape.Item.Columns);
        RefusesGradients(scene, [.. shapes.Take(place), matrix with { Rows = matrix.Columns, Columns = matrix.Rows }, .. shapes.Skip(place + 1)], $"'{matrix.Name}'");
    }

    private static void RefusesGradients(Scene scene, ParameterShape[] shapes, string text)
    {
        var gradients = new Parameters<float>(shapes);
        gradients.Count.ShouldBe(scene.Cell.Parameters.Count);
        scene.Refuses(text, () => scene.Cell.Backward(scene.Run.Tape, gradients));
        gradients.Values.ToArray().ShouldAllBe(gradient => gradient == 0);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void ABatchOfOtherInputsIsRefused(string name)
    {
        var scene = new Scene(name);
        var batch = new Batch<float>(4, 3, [new InputShape("unheard", 2)]);
        scene.Refuses("unheard", () => scene.Cell.Forward(batch, scene.Run.Tape, scene.State));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void ABatchThatHasChangedSinceTheForwardRunIsRefused(string name)
    {
        var scene = new Scene(name);
        scene.Run.Batch.Reset([4, 4, 4]);
        Should.Throw<InvalidOperationException>(() => scene.Cell.Backward(scene.Run.Tape, scene.Run.Gradients)).Message.ShouldContain("batch");
        scene.ShouldBeUnchanged();
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void ATapeWithoutARunIsRefused(string name)
    {
        var scene = new Scene(name);
        Should.Throw<InvalidOperationException>(() => scene.Cell.Backward(scene.Cell.NewTape(4, 3), scene.Run.Gradients)).Message.ShouldContain("Forward");
        scene.ShouldBeUnchanged();
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void InputsOfTheWrongWidthOrKindAreRefused(string name)
    {
        var scene = new Scene(name);
        foreach (var (i, input) in scene.Run.Batch.Inputs.Index())
        {
            if (input.IsToken)
            {
                scene.Refuses($"'{input.Name}' of sequence 1 takes", () => scene.Run.Batch.SetTokens(input.Name, 1, [1, 1, 1]));
                scene.Refuses($"'{input.Name}' is token {input.Vocabulary}", () => scene.Run.Batch.SetToken(input.Name, 1, 0, input.Vocabulary));
                scene.Refuses($"'{input.Name}' is token -1", () => scene.Run.Batch.SetTokens(input.Name, 1, [1, -1]));
                scene.Refuses($"'{input.Name}' holds tokens", () => scene.Run.Batch.Set(i, 1, 0, [1f]));
            }
            else if (input.IsLink)
            {
                scene.Refuses($"'{input.Name}' of sequence 1 takes 2 steps, not 3", () => scene.Run.Batch.SetLinks(input.Name, 1, [-1, -1, -1]));
                scene.Refuses($"'{input.Name}' of sequence 1 leads from step 1 to step 1", () => scene.Run.Batch.SetLinks(input.Name, 1, [-1, 1]));
                scene.Refuses($"'{input.Name}' of sequence 1 leads from step 0 to step -2", () => scene.Run.Batch.SetLinks(input.Name, 1, [-2, -1]));
                scene.Refuses($"'{input.Name}' is a link", () => scene.Run.Batch.Set(i, 1, 0, [1f]));
            }
            else if (input.VectorWidth > 0)
            {
                var most = input.Width / input.VectorWidth;
                foreach (var length in new[] { 0, input.VectorWidth + 1, input.Width + input.VectorWidth })
                    scene.Refuses($"'{input.Name}' of sequence 1 takes 1 to {most} vectors of {input.VectorWidth} numbers, not {length}", () => scene.Run.Batch.SetMemory(input.Name, 1, new float[length]));
                scene.Refuses($"'{input.Name}' is a memory", () => scene.Run.Batch.Set(input.Name, 1, new float[input.Width]));
                var vectors = new float[2 * input.VectorWidth];
                vectors[^1] = float.NaN;
                scene.Refuses($"'{input.Name}' is NaN in sequence 1, vector 1, element {input.VectorWidth - 1}", () => scene.Run.Batch.SetMemory(input.Name, 1, vectors));
            }
            else
            {
                scene.Refuses($"'{input.Name}' of sequence 1 takes", () => scene.Run.Batch.Set(input.Name, 1, 0, new float[input.Width + 1]));
                scene.Refuses($"'{input.Name}' holds numbers", () => scene.Run.Batch.SetToken(i, 1, 0, 0));
                var values = new float[input.Width * (input.PerSequence ? 1 : 2)];
                values[^1] = float.NaN;
                scene.Refuses($"'{input.Name}' is NaN in sequence 1, step {(input.PerSequence ? 0 : 1)}, element {input.Width - 1}", () => scene.Run.Batch.Set(input.Name, 1, values));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Stepping))]
    public void AStepOnBadInputIsRefused(string name)
    {
        var scene = new Scene(name);
        var (input, state) = (scene.Cell.Layout.Inputs[0], scene.State);
        if (input.IsToken)
        {
            scene.Refuses($"'{input.Name}' is token {input.Vocabulary}", () => scene.Cell.Step(input.Vocabulary, state));
            scene.Refuses($"'{input.Name}' is token -1", () => scene.Cell.Step(-1, state));
        }
        else
        {
            scene.Refuses($"'{input.Name}' takes 3 × {input.Width} numbers", () => scene.Cell.Step(new float[input.Width], state));
            var values = new float[3 * input.Width];
            values[^1] = float.NaN;
            scene.Refuses($"'{input.Name}' is NaN in sequence 2", () => scene.Cell.Step(values, state));
        }

        scene.Refuses("another network than", () => All.Of<float>(name).Step(state));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void ASizeBelowOneIsRefusedByItsName(string name)
    {
        foreach (var (place, size) in All.Of<float>(name).Layout.Description.Sizes.Index())
        {
            foreach (var bad in new[] { 0, -3 })
            {
                var error = Should.Throw<ArgumentOutOfRangeException>(() => All.New<float>(name, i => i == place ? bad : 4));
                error.Message.ShouldContain($"'{size.Name}'");
                error.ActualValue.ShouldBe(bad);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Carrying))]
    public void AStateOfTheWrongSizeOrOfNaNsIsRefused(string name)
    {
        var scene = new Scene(name);
        var values = new float[scene.State.Values.Length / 3];
        scene.Refuses($"{values.Length} numbers", () => scene.State.Set(1, new float[values.Length + 1]));
        values[^1] = float.NaN;
        scene.Refuses("NaN", () => scene.State.Set(1, values));
    }
}
