namespace RnnGen.Tests;

public sealed class ParametersTests
{
    private static readonly ParameterShape[] Shapes =
        [ParameterShape.Matrix("i.x", 5, 3), ParameterShape.Vector("i.bias", 5), ParameterShape.Scalar("scale"), ParameterShape.Matrix("thin", 4, 1)];

    [Fact]
    public unsafe void Every_parameter_starts_on_a_lane()
    {
        var parameters = new Parameters<float>(Shapes);
        parameters.Offset("i.x").ShouldBe(0);
        parameters.Offset("i.bias").ShouldBe(16);
        parameters.Offset(2).ShouldBe(32);
        parameters.Offset("thin").ShouldBe(48);
        parameters.Count.ShouldBe(64);
        ((nuint)parameters.Address.Pointer % 64).ShouldBe((nuint)0);
        new Parameters<double>(Shapes).Count.ShouldBe(16 + 8 + 8 + 8);
    }

    [Fact]
    public void Views_have_the_rank_of_their_kind()
    {
        var parameters = new Parameters<float>(Shapes);
        parameters["i.x"].Lengths.ToArray().ShouldBe([5, 3]);
        parameters["i.bias"].Lengths.ToArray().ShouldBe([5]);
        parameters["scale"].Lengths.ToArray().ShouldBe([1]);
        parameters["thin"].Lengths.ToArray().ShouldBe([4, 1]);

        parameters.Write("i.x")[4, 2] = 7;
        parameters.Values[14].ShouldBe(7);
        parameters.ValuesOf(0)[14].ShouldBe(7);
        parameters["i.x"][4, 2].ShouldBe(7);
    }

    [Fact]
    public void Only_writable_views_raise_the_version()
    {
        var parameters = new Parameters<float>(Shapes);
        var version = parameters.Version;
        _ = parameters.Values;
        _ = parameters["i.x"];
        parameters.Version.ShouldBe(version);
        parameters.Write();
        parameters.Write("scale");
        parameters.Clear();
        parameters.Initialize(1);
        parameters.Version.ShouldBe(version + 4);
    }

    [Fact]
    public void An_unknown_name_is_answered_with_all_names()
    {
        var parameters = new Parameters<float>(Shapes);
        Should.Throw<ArgumentException>(() => parameters.Offset("j.x")).Message.ShouldContain("There are: i.x, i.bias, scale, thin");
        Should.Throw<ArgumentException>(() => { parameters.Write("j.x"); });
        parameters.Version.ShouldBe(0);
        parameters.Contains("j.x").ShouldBeFalse();
    }

    [Fact]
    public void Bad_shapes_are_refused()
    {
        Should.Throw<ArgumentException>(() => new Parameters<float>([new("a", 1), new("a", 2)])).Message.ShouldContain("'a'");
        Should.Throw<ArgumentException>(() => new Parameters<float>([new("a", 0)])).Message.ShouldContain("0 × 1");
    }

    [Fact]
    public void Values_are_copied_between_precisions()
    {
        var single = new Parameters<float>(Shapes);
        single.Initialize(3);
        var wide = new Parameters<double>(Shapes);
        single.CopyTo(wide);
        var back = single.NewLike();
        back.Values.ToArray().ShouldAllBe(value => value == 0);
        wide.CopyTo(back);
        back.Values.SequenceEqual(single.Values).ShouldBeTrue();
        wide.Version.ShouldBe(1);

        var other = new Parameters<float>([ParameterShape.Matrix("i.x", 3, 5)]);
        Should.Throw<ArgumentException>(() => single.CopyTo(other)).Message.ShouldContain("1 parameters instead of 4");
        var renamed = new Parameters<float>([Shapes[0], Shapes[1], Shapes[2], ParameterShape.Matrix("thin", 1, 4)]);
        Should.Throw<ArgumentException>(() => single.CopyTo(renamed)).Message.ShouldContain("'thin' [4 × 1] meets 'thin' [1 × 4]");
        renamed.Version.ShouldBe(0);
    }
}
