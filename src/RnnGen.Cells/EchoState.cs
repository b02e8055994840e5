using static RnnGen.Activation;
using static RnnGen.Equations;

namespace RnnGen.Cells;

/// <summary>
/// An echo state network: a reservoir of leaky units with random weights that are not trained, h⟨t⟩ = (1 - a) h⟨t-1⟩ + a tanh(W x⟨t⟩ +
/// U h⟨t-1⟩ + b), a = 0.3, and a linear readout of input and reservoir, y⟨t⟩ = V x⟨t⟩ + R h⟨t⟩ + c.
/// H. Jaeger, "The 'echo state' approach to analysing and training recurrent neural networks", GMD report 148 (2001); the leaky units of
/// H. Jaeger, M. Lukoševičius, D. Popovici and U. Siewert, Neural Networks 20 (2007).
/// </summary>
/// <remarks>
/// x: input; h, b: hidden; y: a size of its own; W: hidden × input; U: hidden × hidden; y.x, y.h: rows y. U starts as 0.9 times an orthogonal
/// matrix, so that all its eigenvalues have the absolute value 0.9; W and b start uniform within ±0.5.
/// </remarks>
[Cell]
public partial class EchoState
{
    private const double Leak = 0.3;

    [Input] Vec x;
    [Weight(Fixed = true, Init = Init.Uniform, Scale = 0.5)] Mat W;
    [Weight(Fixed = true, Init = Init.Orthogonal, Scale = 0.9)] Mat U;
    [Weight(Fixed = true, Init = Init.Uniform, Scale = 0.5)] Vec b;

    [State] Vec h => (1 - Leak) * Prev(h) + Leak * Vec.Tanh(W * x + U * Prev(h) + b);
    [Output] Vec y => Linear(x, h);
}
