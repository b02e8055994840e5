using System.Numerics.Tensors;
using RnnGen.Cells;
using RnnGen.Tests.Derived.ByHand;
using RnnGen.Tests.Judges;
using RnnGen.Tests.Laws.Subjects;

namespace RnnGen.Tests.Derived;

/// <summary>A cell with a modifier computes what the cell computes that was written by hand, with the same parameters.</summary>
public class ModifierTests
{
    /// <summary>The derived cell, the other, their sizes, and the parameters whose names differ.</summary>
    public static TheoryData<Type, Type, int[], string> Pairs => new()
    {
        { typeof(NormalizedLstm), typeof(ByHand.NormalizedLstm), [3, 5], "i.gain=gi f.gain=gf o.gain=go g.gain=gg i.bias=bi f.bias=bf o.bias=bo g.bias=bg" },
        { typeof(DiagonalLstm), typeof(IndyLstm), [3, 5], "i.h=ui f.h=uf o.h=uo g.h=ug" },
        { typeof(IntegratedRnn), typeof(MultiplicativeIntegrationRnn), [3, 5], "h.x=p.x h.h=q.h h.alpha=alpha h.beta1=beta1 h.beta2=beta2 h.bias=b" },
        { typeof(ZonedLstm), typeof(ByHand.ZonedLstm), [3, 5], "" },
        { typeof(HeadedLstm), typeof(ByHand.HeadedLstm), [3], "i.h.head1=i1 i.h.head2=i2 f.h.head1=f1 f.h.head2=f2 o.h.head1=o1 o.h.head2=o2 g.h.head1=g1 g.h.head2=g2" },
        { typeof(LowRankGru), typeof(ByHand.LowRankGru), [3, 5], "r.h.left=rl r.h.right=rr z.h.left=zl z.h.right=zr memory.h.left=ml memory.h.right=mr memory.bias=b" },
    };

    [Theory]
    [MemberData(nameof(Pairs))]
    public void ItIsTheCellThatIsWrittenByHand(Type derived, Type byHand, int[] sizes, string names) => Judge(derived, byHand, sizes, names, "h", "h");

    [Fact]
    public void AProjectionIsTheProjectedLstm() => Judge(
        typeof(ProjectedPeepholeLstm), typeof(ProjectedLstm), [2, 5], "i.h=i.r f.h=f.r o.h=o.r g.h=g.r h.projection=r.m", "h", "r", [2, 5, 3]);

    [Fact]
    public void AMatrixOfWeightsBecomesAVectorToo() =>
        string.Join(" ", All.New<float>(typeof(DiagonalElman), 3, 5).Parameters.Shapes.Select(shape => $"{shape.Name}:{shape.Rows}x{shape.Columns}")).ShouldBe("Wax:5x3 ba:5x1 Waa:5x1");

    private static void Judge(Type derived, Type byHand, int[] sizes, string names, string output, string otherOutput, int[]? otherSizes = null)
    {
        ISubject<double> cell = All.New<double>(derived, sizes), other = All.New<double>(byHand, otherSizes ?? sizes);
        var renamed = names.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('=')).ToDictionary(pair => pair[0], pair => pair[1]);
        Material.Fill(cell.Parameters, 0.6);
        cell.Parameters.Shapes.Count.ShouldBe(other.Parameters.Shapes.Count);
        foreach (var shape in cell.Parameters.Shapes)
            cell.Parameters[shape.Name].CopyTo(other.Parameters.Write(renamed.GetValueOrDefault(shape.Name, shape.Name)));

        var (values, gradients) = Run(cell, output);
        var (otherValues, otherGradients) = Run(other, otherOutput);
        var errors = new Errors(derived.Name);
        errors.Add("value", output, [otherValues], [values], 1e-13);
        foreach (var (index, shape) in cell.Parameters.Shapes.Index())
            errors.Add("gradient", shape.Name, [[.. otherGradients.ValuesOf(otherGradients.IndexOf(renamed.GetValueOrDefault(shape.Name, shape.Name)))]], [[.. gradients.ValuesOf(index)]], 1e-13);
        errors.ShouldBeNone();
    }

    private static (double[] Values, Parameters<double> Gradients) Run(ISubject<double> cell, string output)
    {
        var pieces = Piece.Whole(5, 2, 3);
        var (batch, tape, gradients) = (cell.NewBatch(5, 3), cell.NewTape(5, 3), cell.Parameters.NewLike());
        Material.Fill(batch, pieces);
        tape.Seed = 4;
        cell.Forward(batch, tape);
        double[] values = [.. pieces.SelectMany(piece => Enumerable.Range(0, piece.Length).SelectMany(step => tape.Value(output, piece.Sequence, step).ToArray()))];
        foreach (var piece in pieces)
        {
            for (var step = 0; step < piece.Length; step++)
                TensorPrimitives.Multiply(tape.Value(output, piece.Sequence, step), piece.Sequence - step + 0.5, tape.OutputGradient(output, piece.Sequence, step));
        }

        cell.Backward(tape, gradients);
        return (values, gradients);
    }
}
