using static RnnGen.Activation;
using static RnnGen.Equations;

namespace RnnGen.Cells;

/// <summary>
/// The neural Turing machine with a memory of eight rows, one head that writes and one that reads. A head looks for a key, keeps to where it
/// was, moves by a row, and sharpens: c = softmax(β cos(Mᵢ, k)), m = g c + (1 - g) w⟨t-1⟩, w ∝ (s₀ back(m) + s₁ m + s₂ forth(m))^γ; the memory
/// is M⟨t⟩ = M⟨t-1⟩ (1 - w eᵀ) + w aᵀ, element by element, and what is read is M⟨t⟩ᵀ w.
/// A. Graves, G. Wayne and I. Danihelka, "Neural Turing machines", arXiv:1410.5401 (2014), equations 2 to 9, with a controller of one layer,
/// h⟨t⟩ = tanh(W x⟨t⟩ + R r⟨t-1⟩ + b).
/// </summary>
/// <remarks>
/// x: input; h: h; keys, erase, add, read, row: hidden, the size of a row; what stands for all rows: 8; settings: 3, for the strength β, the gate
/// g and the focus γ; shifts: 3; memory: 8 × hidden; y: a size of its own. Squares of norms, and m before it is sharpened, have 10⁻⁶ added;
/// row is a vector of ones, by which the elements of each row are summed; the memory before the first step is learned.
/// </remarks>
[Cell]
public partial class NeuralTuringMachine
{
    private const int Rows = 8;
    private const double Least = 1e-6;

    [Input] Vec x;
    [Weight(Fixed = true, Init = Init.Constant)] Vec row;

    [Gate(Tanh)] Vec h => Linear(x, Prev(read));
    Vec lengths => Vec.Sqrt(Mat.Square(Prev(memory)) * Vec.Square(row) + Least);

    Vec writeKey => Linear(h);
    [Size(3)] Vec writeSettings => Linear(h);
    Scalar writeStrength => Scalar.Softplus(Sum(Part(writeSettings, 0, 3)));
    Scalar writeGate => Scalar.Sigmoid(Sum(Part(writeSettings, 1, 3)));
    Scalar writeFocus => 1 + Scalar.Softplus(Sum(Part(writeSettings, 2, 3)));
    [Size(3)] Vec writeShift => Vec.Softmax(Linear(h));
    Vec writeCosines => Prev(memory) * writeKey / (lengths * Scalar.Sqrt(Dot(writeKey, writeKey) + Least));
    Vec writeKept => writeGate * Vec.Softmax(writeStrength * writeCosines) + (1 - writeGate) * Prev(write);
    Vec writeMoved => Turned(writeKept, Sum(Part(writeShift, 0, 3)), Sum(Part(writeShift, 1, 3)), Sum(Part(writeShift, 2, 3)));
    [State, Size(Rows)] Vec write => Vec.Softmax(writeFocus * Vec.Log(writeMoved + Least));

    [Gate(Sigmoid)] Vec erase => Linear(h);
    Vec add => Linear(h);
    [State(Initial = Initial.Learned)] Mat memory => Prev(memory) - Hadamard(Prev(memory), Outer(write, erase)) + Outer(write, add);

    Vec readKey => Linear(h);
    [Size(3)] Vec readSettings => Linear(h);
    Scalar readStrength => Scalar.Softplus(Sum(Part(readSettings, 0, 3)));
    Scalar readGate => Scalar.Sigmoid(Sum(Part(readSettings, 1, 3)));
    Scalar readFocus => 1 + Scalar.Softplus(Sum(Part(readSettings, 2, 3)));
    [Size(3)] Vec readShift => Vec.Softmax(Linear(h));
    Vec readCosines => Prev(memory) * readKey / (lengths * Scalar.Sqrt(Dot(readKey, readKey) + Least));
    Vec readKept => readGate * Vec.Softmax(readStrength * readCosines) + (1 - readGate) * Prev(seen);
    Vec readMoved => Turned(readKept, Sum(Part(readShift, 0, 3)), Sum(Part(readShift, 1, 3)), Sum(Part(readShift, 2, 3)));
    [State, Size(Rows)] Vec seen => Vec.Softmax(readFocus * Vec.Log(readMoved + Least));
    [State] Vec read => Transpose(memory) * seen;

    [Output] Vec y => Linear(h, read);

    private static Vec Turned(Vec w, Scalar back, Scalar stay, Scalar forth) => back * Back(w) + stay * w + forth * Forth(w);

    private static Vec Back(Vec w) =>
        Concat(Part(w, 1, 8), Part(w, 2, 8), Part(w, 3, 8), Part(w, 4, 8), Part(w, 5, 8), Part(w, 6, 8), Part(w, 7, 8), Part(w, 0, 8));

    private static Vec Forth(Vec w) =>
        Concat(Part(w, 7, 8), Part(w, 0, 8), Part(w, 1, 8), Part(w, 2, 8), Part(w, 3, 8), Part(w, 4, 8), Part(w, 5, 8), Part(w, 6, 8));
}
