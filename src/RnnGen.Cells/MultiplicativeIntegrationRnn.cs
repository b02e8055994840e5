using static RnnGen.Activation;
using static RnnGen.Equations;

namespace RnnGen.Cells;

/// <summary>
/// The recurrent network with multiplicative integration: h⟨t⟩ = tanh(α (W x⟨t⟩) (U h⟨t-1⟩) + β1 (U h⟨t-1⟩) + β2 (W x⟨t⟩) + b), α, β1 and
/// β2 vectors.
/// Y. Wu, S. Zhang, Y. Zhang, Y. Bengio and R. Salakhutdinov, "On multiplicative integration with recurrent neural networks", NeurIPS 2016,
/// equation 3.
/// </summary>
/// <remarks>x: input; p, q, h, alpha, beta1, beta2, b: hidden; p.x: hidden × input; q.h: hidden × hidden; all of α and β start at 1.</remarks>
[Cell]
public partial class MultiplicativeIntegrationRnn
{
    [Input] Vec x;
    [Weight(Init = Init.Constant)] Vec alpha, beta1, beta2;
    [Weight] Vec b;

    Vec p => Linear(x, bias: false);
    Vec q => Linear(Prev(h), bias: false);

    [State, Output, Gate(Tanh)] Vec h => alpha * p * q + beta1 * q + beta2 * p + b;
}
