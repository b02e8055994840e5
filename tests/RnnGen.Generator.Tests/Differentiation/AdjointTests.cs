using RnnGen.Generator.Differentiation;
using RnnGen.Generator.Equations;
using RnnGen.Generator.Tests.Support;

namespace RnnGen.Generator.Tests.Differentiation;

/// <summary>The adjoint is a system of recurrence equations again, with time reversed.</summary>
public class AdjointTests
{
    [Theory]
    [InlineData("Lstm")]
    [InlineData("GruResetBefore")]
    [InlineData("BidirectionalRnn")]
    [InlineData("PeepholeLstm")]
    public void OfACellIsAsAccepted(string name) => Golden.Verify(Linked.Lines(Print(Linked.Cell(name))), "Differentiation", $"{name}.verified.txt");

    [Theory]
    [InlineData("[State, Output, Gate(Tanh)] Vec h => W * x + U * Prev(h);", "carry.h = Uᵀ·(δh·(1 - h·h)), beyond the end δh.final")]
    [InlineData("[State, Output, Gate(Tanh)] Vec h => W * x + U * Prev(h);", "δh = δh.seed + carry.h<t+1>")]
    [InlineData("[State, Output, Gate(Tanh)] Vec h => W * x + U * Next(h);", "carryBack.h = Uᵀ·(δh·(1 - h·h)), beyond the end δh.front")]
    [InlineData("[State, Output, Gate(Tanh)] Vec h => W * x + U * Next(h);", "δh = δh.seed + carryBack.h<t-1>")]
    [InlineData("[State, Output, Gate(Tanh)] Vec h => W * x + U * Prev(h);", "δU = Σ δh·(1 - h·h) ⊗ h<t-1>")]
    [InlineData("[Weight] Vec b; [Output] Vec y => W * x + U * x + b;", "δb = Σ δy")]
    [InlineData("[Weight] Scalar k; [Output] Vec y => k * (W * x + U * x);", "δk = Σ sum(δy·(W·x + U·x))")]
    [InlineData("[State] Vec h => W * x + U * Prev(h); [Output] Vec y => Last(h);", "carry.h = Uᵀ·δh, beyond the end δh.final + δy")]
    public void HasTheEquation(string members, string equation) =>
        Print(Linked.System($"[Cell] public partial class C {{ [Input] Vec x; [Weight] Mat W, U; {members} }}")).ShouldContain(equation);

    [Fact]
    public void OfSoftmaxWithCrossEntropyIsProbabilityMinusTarget() =>
        Print(Linked.System("[Network] public partial class C { [Input] Vec x; [Target] Token t; [Output] Vec y => Linear(x); [Loss(Normalizer = Normalizer.Sum)] Scalar loss => CrossEntropy(y, t); }"))
            .ShouldContain("δy = δloss·(softmax(y) - onehot(t))");

    [Fact]
    public void OfAGatherIsAScatter() =>
        Print(Linked.System("[Cell] public partial class C { [Input] Token w; [Weight] Table E; [Output] Vec y => E[w]; }")).ShouldContain("δE = Σ δy at w");

    [Fact]
    public void WhatFallsOffTheStartIsTheGradientOfALearnedInitialValue() =>
        Print(Linked.System("[Cell] public partial class C { [Input] Vec x; [State(Initial = Initial.Learned), Output] Vec h => x * Prev(h); }"))
            .ShouldContain("δh.initial = Σ fresh·first(carry.h)");

    private static IEnumerable<string> Print(EquationSystem system) => Adjoint.Of(system).System.Equations
        .Select(variable => EquationPrinter.Print(variable) + (variable.Boundary is { } boundary ? $", beyond the end {EquationPrinter.Print(boundary)}" : ""));
}
