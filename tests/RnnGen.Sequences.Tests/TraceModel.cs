using System.Numerics;
using RnnGen.Numerics;

namespace RnnGen.Sequences.Tests;

/// <summary>
/// A language model written by hand, so that these tests do not depend on the generator: h&lt;t&gt; = h&lt;t-1&gt; / 4 + onehot(w&lt;t&gt;),
/// logits = W h. Its states carry no gradient, for they have no parameters.
/// </summary>
internal sealed class TraceModel(int vocabulary) : IRecurrentNetwork
{
    private readonly Runner<Cell, float> _runner = new(vocabulary);

    public NetworkDescription Description => _runner.Description;

    public Parameters<float> Parameters => _runner.Parameters;

    public Batch<float> NewBatch(int maxSteps, int maxBatch) => _runner.NewBatch(maxSteps, maxBatch);

    public Tape<float> NewTape(int maxSteps, int maxBatch) => _runner.NewTape(maxSteps, maxBatch);

    public RecurrentState<float> NewState(int batch = 1) => _runner.NewState(batch);

    public void Forward(Batch<float> batch, Tape<float> tape, RecurrentState<float>? state = null) => _runner.Forward(batch, tape, state);

    public void Backward(Tape<float> tape, Parameters<float> gradients) => _runner.Backward(tape, gradients);

    public double Loss(Tape<float> tape) => _runner.Loss(tape);

    public ReadOnlySpan<float> Output(Tape<float> tape, int output, int sequence, int step) => _runner.Output(tape, output, sequence, step);

    private sealed class Cell : IGeneratedCell
    {
        private const int Carried = 0, Traces = 1, Logits = 2, Loss = 3;

        public static CellLayout Layout(ReadOnlySpan<int> sizes)
        {
            var v = sizes[0];
            return new CellLayout(
                new NetworkDescription(
                    "TraceModel", [new("vocabulary", v)], [new("w", v, IsToken: true), new("next", v, IsToken: true, IsTarget: true)],
                    [new("logits", v)], "h = Prev(h) / 4 + onehot(w); logits = W * h"),
                [ParameterShape.Matrix("W", v, v, Initializer.Normal(0.01))],
                [InputShape.Token("w", v), InputShape.Token("next", v)],
                [
                    new("carried", BufferRows.Sequences, Clearing.Never, v), new("h", BufferRows.Steps, Clearing.Never, v),
                    new("logits", BufferRows.Steps, Clearing.Never, v), new("loss", BufferRows.One, Clearing.Forward),
                ],
                [], [new("logits", Logits, 0, v)],
                [new("h", -1, true, v, Carried, -1, new(BoundaryKind.Constant), new(SourceKind.Loop))],
                Loss, CanStep: false);
        }

        public static void Prepare<V, T>(Tape<T> tape) where V : unmanaged, ISimd<V, T> where T : unmanaged, IBinaryFloatingPointIeee754<T>
        {
        }

        public static void Forward<V, T>(Tape<T> tape) where V : unmanaged, ISimd<V, T> where T : unmanaged, IBinaryFloatingPointIeee754<T>
        {
            var size = tape.Size(0);
            var weights = tape.Parameter(0).Span(size * size);
            for (var t = 0; t < tape.Steps; t++)
            {
                for (var sequence = 0; sequence < tape.Active(t); sequence++)
                {
                    var row = tape.Start(t) + sequence;
                    var carried = Row(tape, Carried, sequence);
                    var trace = Row(tape, Traces, row);
                    var logits = Row(tape, Logits, row);
                    foreach (ref var element in carried)
                        element /= T.CreateChecked(4);
                    carried[tape.Tokens(0)[row]] += T.One;
                    carried.CopyTo(trace);
                    for (var i = 0; i < size; i++)
                        logits[i] = Dot(weights.Slice(i * size, size), trace);
                    tape.Buffer(Loss)[0] -= T.CreateChecked(tape.InverseRows) * T.Log(Probability(logits, tape.Tokens(1)[row]));
                }
            }
        }

        public static void Backward<V, T>(Tape<T> tape) where V : unmanaged, ISimd<V, T> where T : unmanaged, IBinaryFloatingPointIeee754<T>
        {
            var size = tape.Size(0);
            var gradients = tape.Gradient(0).Span(size * size);
            for (var row = 0; row < tape.Rows; row++)
            {
                var trace = Row(tape, Traces, row);
                var logits = Row(tape, Logits, row);
                for (var i = 0; i < size; i++)
                {
                    var error = (Probability(logits, i) - (i == tape.Tokens(1)[row] ? T.One : T.Zero)) * T.CreateChecked(tape.InverseRows);
                    for (var j = 0; j < size; j++)
                        gradients[i * size + j] += error * trace[j];
                }
            }
        }

        private static Span<T> Row<T>(Tape<T> tape, int buffer, int row) where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
            (tape.Buffer(buffer) + row * tape.Stride(buffer)).Span(tape.Size(0));

        private static T Dot<T>(Span<T> a, Span<T> b) where T : unmanaged, IBinaryFloatingPointIeee754<T>
        {
            var sum = T.Zero;
            for (var i = 0; i < a.Length; i++)
                sum += a[i] * b[i];
            return sum;
        }

        private static T Probability<T>(Span<T> logits, int token) where T : unmanaged, IBinaryFloatingPointIeee754<T>
        {
            var sum = T.Zero;
            foreach (var logit in logits)
                sum += T.Exp(logit - logits[token]);
            return T.One / sum;
        }
    }
}
