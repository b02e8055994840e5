using System.Collections.Generic;
using System.Linq;
using RnnGen.Generator.Equations;
using RnnGen.Generator.Equations.Declarations;
using RnnGen.Generator.Scheduling;

namespace RnnGen.Generator.Emission;

/// <summary>Writes the part of the user's own class: a constructor, and thin members that run the generated code.</summary>
internal sealed class SurfaceWriter(Plan plan, Declaration declaration, string equations, CodeWriter code, string kernels, string? streaming)
{
    private string Name => Names.Escape(declaration.Name);

    private IEnumerable<string> SizeNames => plan.System.Sizes.Select(size => Names.Escape(size.Name));

    public void Write()
    {
        void Type()
        {
            code.Line($"/// <content>Runs and trains {declaration.Name}.</content>");
            code.Line(equations);
            code.Line("[global::System.Diagnostics.DebuggerTypeProxy(typeof(DebugView))]");
            code.Block($"partial class {Name} : global::RnnGen.IRecurrentNetwork, global::RnnGen.IGeneratedCell", Members);
        }

        System.Action nested = Type;
        foreach (var container in Enumerable.Reverse(declaration.Containers))
        {
            var inner = nested;
            nested = () => code.Block($"{container.Keywords} {Names.Escape(container.Name)}", inner);
        }

        if (declaration.Namespace.Length > 0)
            code.Block($"namespace {string.Join(".", declaration.Namespace.Split('.').Select(Names.Escape))}", nested);
        else
            nested();
    }

    private void Members()
    {
        code.Line($"private readonly global::RnnGen.Runner<{Name}, float> _runner;");
        Constructor();
        foreach (var member in Forwarded())
            Member(member.Documentation, member.Code);
        Step();
        DebugView();
        Interface();
    }

    private void Constructor()
    {
        code.Line().Line("/// <summary>Makes the network, all parameters zero: call <see cref=\"Initialize\"/>, or load them.</summary>");
        foreach (var size in plan.System.Sizes)
            code.Line($"/// <param name=\"{size.Name}\">The size of {Uses(size.Name)}.</param>");
        code.Line($"public {Name}({string.Join(", ", SizeNames.Select(size => "int " + size))})");
        code.Block("", () =>
        {
            code.Line($"_runner = new global::RnnGen.Runner<{Name}, float>({string.Join(", ", SizeNames)});");
            foreach (var name in declaration.Inputs.Select(input => input.Name).Concat(declaration.Weights.Select(weight => weight.Name)))
                code.Line($"this.{Names.Escape(name)} = default;");
            foreach (var use in declaration.Uses)
                code.Line($"this.{Names.Escape(use.Name)} = null!;");
            foreach (var mask in Masks())
                code.Line($"_ = this.{Names.Escape(mask)};");
        });
    }

    /// <summary>Fields that perhaps no equation reads, only the attribute of a loss: the compiler would call them unused.</summary>
    private IEnumerable<string> Masks() => declaration.Equations
        .Select(equation => equation.Loss?.Mask ?? "")
        .Where(mask => declaration.Inputs.Any(input => input.Name == mask))
        .Distinct();

    /// <summary>The variables that have this size, for the constructor's documentation.</summary>
    private string Uses(string size)
    {
        var users = plan.System.Variables
            .Where(variable => variable.Vocabulary?.Symbols.Contains(size) ?? (variable.Kind is VariableKind.Input or VariableKind.Equation && variable.Shape.Rank == 1 && variable.Shape.Width.Equals(Equations.Size.Symbol(size))))
            .Select(variable => variable.Name).Take(6).ToList();
        return users.Count == 0 ? size : string.Join(", ", users);
    }

    private void Member(string documentation, string member) => code.Line().Line($"/// <summary>{documentation}</summary>").Line(member);

    private static IEnumerable<(string Documentation, string Code)> Forwarded() =>
    [
        ("The network's name, sizes, inputs, outputs and equations.", "public global::RnnGen.NetworkDescription Description => _runner.Description;"),
        ("The learned parameters: one contiguous buffer with named views.", "public global::RnnGen.Parameters<float> Parameters => _runner.Parameters;"),
        ("Gives every parameter its first values, which depend on the seed and the parameter's name alone.", "public void Initialize(long seed) => _runner.Parameters.Initialize(seed);"),
        ("Zeros of the shape of <see cref=\"Parameters\"/>.", "public global::RnnGen.Parameters<float> NewGradients() => _runner.Parameters.NewLike();"),
        ("A batch with room for sequences of up to <paramref name=\"maxSteps\"/> steps.", "public global::RnnGen.Batch<float> NewBatch(int maxSteps, int maxBatch) => _runner.NewBatch(maxSteps, maxBatch);"),
        ("The memory of one forward and backward run.", "public global::RnnGen.Tape<float> NewTape(int maxSteps, int maxBatch) => _runner.NewTape(maxSteps, maxBatch);"),
        ("The memory of one forward and backward run within a budget of bytes: what does not fit is computed again, with the same gradients.", "public global::RnnGen.Tape<float> NewTape(int maxSteps, int maxBatch, long bytes, params global::System.ReadOnlySpan<string> kept) => _runner.NewTape(maxSteps, maxBatch, bytes, kept);"),
        ("Forward runs alone, in memory that does not grow with their steps, but for the outputs that are kept.", "public global::RnnGen.Inference<float> NewInference(int maxSteps, int maxBatch, params global::System.ReadOnlySpan<string> outputs) => _runner.NewInference(maxSteps, maxBatch, outputs);"),
        ("The fresh state of a number of sequences.", "public global::RnnGen.RecurrentState<float> NewState(int batch = 1) => _runner.NewState(batch);"),
        ("The fresh state of a number of sequences that are streamed with weights of another format.", "public global::RnnGen.RecurrentState<float> NewState(int batch, global::RnnGen.WeightFormat format) => _runner.NewState(batch, format);"),
        ("Runs all steps of a batch and records them on the tape; the state, where there is one, gives the first values and takes the last.", "public void Forward(global::RnnGen.Batch<float> batch, global::RnnGen.Tape<float> tape, global::RnnGen.RecurrentState<float>? state = null) => _runner.Forward(batch, tape, state);"),
        ("Adds the gradients of all parameters to <paramref name=\"gradients\"/>; those of inputs are left on the tape.", "public void Backward(global::RnnGen.Tape<float> tape, global::RnnGen.Parameters<float> gradients) => _runner.Backward(tape, gradients);"),
        ("The loss of the last forward run.", "public double Loss(global::RnnGen.Tape<float> tape) => _runner.Loss(tape);"),
        ("The number of threads of forward and backward runs: 1 unless set, 0 for all processors. Results do not depend on it.", "public int Threads { get => _runner.Threads; set => _runner.Threads = value; }"),
        ("One output at one step of one sequence.", "public global::System.ReadOnlySpan<float> Output(global::RnnGen.Tape<float> tape, int output, int sequence, int step) => _runner.Output(tape, output, sequence, step);"),
    ];

    private void Step()
    {
        var inputs = plan.System.Inputs.ToList();
        var read = inputs.Where(variable => !variable.IsTarget && !variable.IsInitial && !variable.IsMemory && !variable.IsFixed).ToList();
        if (!plan.CanStep || read.Count == 0 || !plan.System.Variables.Any(variable => variable.IsOutput))
            return;
        const string summary = "One step of streaming: takes the input, moves the state on, and gives the first output, valid until the next step. Allocates nothing after the first call.";
        if (inputs.Any(variable => variable.IsMemory))
            Member("The inputs of the next step of a state's sequences, where their memories are set before the first step.", "public global::RnnGen.Batch<float> StepInputs(global::RnnGen.RecurrentState<float> state) => _runner.StepInputs(state);");
        var state = read.Any(variable => variable.Name == "state") ? "carried" : "state";
        var last = $"global::RnnGen.RecurrentState<float> {state}";
        const string result = "global::System.ReadOnlySpan<float>";
        if (read.Count == 1 && read[0].Domain == Domain.Step)
        {
            Member(summary, read[0].Kind == VariableKind.Token
                ? $"public {result} Step(int token, {last}) => _runner.Step(token, {state});"
                : $"public {result} Step({Parameter(read[0])}, {last}) => _runner.Step({Names.Escape(read[0].Name)}, {state});");
            if (read[0].Kind != VariableKind.Token)
                return;
        }

        Member(
            "One step of streaming: takes the inputs of all sequences of the state, [batch × size] each, or a token for each sequence; moves the state on, and gives the first output, valid until the next step.",
            $"public {result} Step({string.Join(", ", read.Select(Parameter))}, {last})");
        code.Block("", () =>
        {
            foreach (var input in read)
                code.Line($"_runner.SetInput({inputs.IndexOf(input)}, {Names.Escape(input.Name)}, {state});");
            code.Line($"return _runner.Advance({state});");
        });
    }

    private static string Parameter(Variable input) => $"global::System.ReadOnlySpan<{(input.Kind == VariableKind.Token ? "int" : "float")}> {Names.Escape(input.Name)}";

    private void DebugView() => code.Line().Line("/// <summary>What a debugger shows: evaluating the equations themselves would never end.</summary>")
        .Block($"private sealed class DebugView({Name} cell)", () =>
        {
            code.Line("public global::RnnGen.NetworkDescription Description => cell.Description;");
            code.Line();
            code.Line("public global::RnnGen.Parameters<float> Parameters => cell.Parameters;");
        });

    private void Interface()
    {
        code.Line();
        code.Line($"static global::RnnGen.CellLayout global::RnnGen.IGeneratedCell.Layout(global::System.ReadOnlySpan<int> sizes) => {kernels}.Layout(sizes);");
        foreach (var run in new[] { "Prepare", "Forward", "Backward" })
        {
            code.Line();
            code.Line($"static void global::RnnGen.IGeneratedCell.{run}<V, T>(global::RnnGen.Tape<T> tape, global::RnnGen.Worker worker) => {kernels}.{run}<V, T>(tape, worker);");
        }

        if (streaming is not null)
            code.Line().Line($"static global::RnnGen.Streaming<T> global::RnnGen.IGeneratedCell.NewStreaming<V, TFormat, T>(global::RnnGen.CellLayout layout, int rows) => new {streaming}<V, TFormat, T>(layout, rows);");
    }
}
