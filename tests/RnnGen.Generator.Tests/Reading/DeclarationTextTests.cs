using RnnGen.Generator.Equations.Declarations;
using RnnGen.Generator.Tests.Support;

namespace RnnGen.Generator.Tests.Reading;

public class DeclarationTextTests
{
    private static Declaration Cell { get; } = Read.Cell("A.O+C", """
        namespace A;
        public partial class O
        {
            [Network] protected internal partial class C
            {
                [Input] Vec Γ; [Input(4, Per = Per.Sequence)] Token w; [Target] Scalar m; [Weight(Init = Init.Normal, Scale = 1e-3)] Mat M; [Weight] Table E; [Use] D d;
                [State(Initial = Initial.Constant, Value = -0.1), Output, Gate(LeakyRelu, Slope = 0.2), Size(7)] Vec h => Linear(Γ, Prev(h), name: "a\"\\b", bias: false) + M * d.Apply(Γ) - 1.5e300;
                [Loss(Weight = 2, Mask = nameof(m), Normalizer = Normalizer.Sum)] Scalar loss => CrossEntropy(E * h, w) + Sum(Concat(Γ, Next(Γ)));
            }
        }
        [Cell] public partial class D { [Input] Vec x; [Output] Vec y => x; }
        """);

    [Fact]
    public void What_is_written_is_read() =>
        DeclarationText.Read(DeclarationText.Version, DeclarationText.Write(Cell)).ShouldBe(Cell);

    [Fact]
    public void Another_version_is_not_read() =>
        DeclarationText.Read(DeclarationText.Version + 1, DeclarationText.Write(Cell)).ShouldBeNull();

    [Fact]
    public void No_damage_throws()
    {
        var text = DeclarationText.Write(Cell);
        for (var length = 0; length < text.Length; length += 13)
        {
            DeclarationText.Read(DeclarationText.Version, text[..length]).ShouldBeNull();
        }

        for (var position = 0; position < text.Length; position += 7)
        {
            Should.NotThrow(() => DeclarationText.Read(DeclarationText.Version, text.Remove(position, 1)));
            Should.NotThrow(() => DeclarationText.Read(DeclarationText.Version, text.Insert(position, "(")));
        }
    }
}
