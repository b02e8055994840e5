namespace RnnGen.Tests;

public sealed class InitializationTests
{
    [Fact]
    public void Numbers_depend_on_the_seed_and_the_name_alone()
    {
        var a = ParameterShape.Matrix("a", 4, 6);
        var b = ParameterShape.Matrix("b", 4, 6);
        var alone = Start(1, a);
        var second = new Parameters<float>([b, a]);
        second.Initialize(1);
        second.ValuesOf(1).ToArray().ShouldBe(alone);
        second.ValuesOf(0).ToArray().ShouldNotBe(alone);
        Start(2, a).ShouldNotBe(alone);
        Start(1, a).ShouldBe(alone);
    }

    [Fact]
    public void Numbers_are_the_same_for_ever()
    {
        var parameters = new Parameters<double>([ParameterShape.Vector("u", 2, Initializer.Uniform(1)), ParameterShape.Vector("n", 2, Initializer.Normal(1))]);
        parameters.Initialize(1);
        parameters.ValuesOf(0).ToArray().ShouldBe([0.5110265907267855, -0.3768377976876509]);
        parameters.ValuesOf(1).ToArray().ShouldBe([0.9430978997304424, 0.549633130149656]);
    }

    [Theory]
    [InlineData(ParameterKind.Vector, 0)]
    [InlineData(ParameterKind.Scalar, 0)]
    public void Vectors_and_scalars_start_at_zero(ParameterKind kind, float expected) =>
        Start(1, new("p", 1) { Kind = kind }).ShouldBe([expected]);

    [Fact]
    public void Glorot_fills_its_bounds_evenly()
    {
        var bound = MathF.Sqrt(6f / 300);
        var values = Start(1, ParameterShape.Matrix("w", 100, 200));
        values.ShouldAllBe(value => Math.Abs(value) <= bound);
        values.Max().ShouldBeGreaterThan(0.99f * bound);
        values.Min().ShouldBeLessThan(-0.99f * bound);
        values.Average(value => (double)value).ShouldBe(0, 0.02 * bound);
        values.Average(value => (double)value * value).ShouldBe(bound * bound / 3, 0.02 * bound * bound);
    }

    [Fact]
    public void Uniform_takes_its_bound_from_the_columns()
    {
        var values = Start(1, ParameterShape.Matrix("w", 100, 64, Initializer.LecunUniform));
        values.Max(Math.Abs).ShouldBeInRange(0.12f, 0.125f);
        Start(1, ParameterShape.Vector("v", 1000, Initializer.Uniform(3))).Max(Math.Abs).ShouldBeInRange(2.9f, 3f);
    }

    [Fact]
    public void Normal_has_the_right_moments()
    {
        var values = Start(1, ParameterShape.Table("t", 200, 100, Initializer.Normal(0.5)));
        values.Average(value => (double)value).ShouldBe(0, 0.01);
        values.Average(value => (double)value * value).ShouldBe(0.25, 0.01);
        values.Average(value => (double)value * value * value * value).ShouldBe(3 * 0.0625, 0.01);
    }

    [Theory]
    [InlineData(8, 8)]
    [InlineData(40, 7)]
    [InlineData(7, 40)]
    [InlineData(1, 5)]
    public void Orthogonal_matrices_are_orthogonal(int rows, int columns)
    {
        var parameters = new Parameters<double>([ParameterShape.Matrix("w", rows, columns, new(Init.Orthogonal, 2))]);
        parameters.Initialize(1);
        var values = parameters.ValuesOf(0).ToArray();
        var (vectors, length) = rows < columns ? (rows, columns) : (columns, rows);
        for (var i = 0; i < vectors; i++)
            for (var j = 0; j < vectors; j++)
                Enumerable.Range(0, length).Sum(k => At(i, k) * At(j, k)).ShouldBe(i == j ? 4 : 0, 1e-12);

        double At(int vector, int element) => rows < columns ? values[vector * columns + element] : values[element * columns + vector];
    }

    [Fact]
    public void Constants_and_identities_are_exact()
    {
        Start(1, ParameterShape.Vector("b", 3, Initializer.Constant(1))).ShouldBe([1, 1, 1]);
        Start(1, ParameterShape.Matrix("m", 2, 3, new(Init.Identity))).ShouldBe([1, 0, 0, 0, 1, 0]);
        Start(1, ParameterShape.Matrix("m", 2, 2, Initializer.Zero)).ShouldBe([0, 0, 0, 0]);
    }

    [Fact]
    public void Gaps_stay_zero()
    {
        var parameters = new Parameters<float>([ParameterShape.Matrix("a", 3, 3), ParameterShape.Matrix("b", 3, 3)]);
        parameters.Initialize(1);
        parameters.Values[9..16].ToArray().ShouldAllBe(value => value == 0);
        parameters.Values[25..].ToArray().ShouldAllBe(value => value == 0);
    }

    private static float[] Start(long seed, ParameterShape shape)
    {
        var parameters = new Parameters<float>([shape]);
        parameters.Initialize(seed);
        return parameters.ValuesOf(0).ToArray();
    }
}
