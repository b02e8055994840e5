using static RnnGen.Activation;
using static RnnGen.Equations;

namespace RnnGen.Cells;

/// <summary>
/// The long short-term memory as courses introduce it after <see cref="CourseGru"/>: three gates that read c⟨t-1⟩ and x⟨t⟩,
/// c⟨t⟩ = Γu c̃⟨t⟩ + Γf c⟨t-1⟩, and an output a⟨t⟩ = Γo c⟨t⟩ that is not fed back.
/// A. Ng, "Sequence models", lecture "Long short-term memory" (2018).
/// </summary>
/// <remarks>x: input; c̃, Γu, Γf, Γo, c, a: hidden; Wc, Wu, Wf, Wo: hidden × (hidden + input); bc, bu, bf, bo: hidden.</remarks>
[Cell]
public partial class CourseLstm
{
    [Input] Vec x;
    [Weight] Mat Wc, Wu, Wf, Wo;
    [Weight] Vec bc, bu, bo;
    [Weight(Init = Init.Constant)] Vec bf;

    [Gate(Tanh)] Vec c̃ => Wc * Concat(Prev(c), x) + bc;
    [Gate(Sigmoid)] Vec Γu => Wu * Concat(Prev(c), x) + bu;
    [Gate(Sigmoid)] Vec Γf => Wf * Concat(Prev(c), x) + bf;
    [Gate(Sigmoid)] Vec Γo => Wo * Concat(Prev(c), x) + bo;

    [State] Vec c => Γu * c̃ + Γf * Prev(c);
    [Output] Vec a => Γo * c;
}
