using static RnnGen.Equations;

namespace RnnGen.Samples.LongMemory;

// Networks that read a symbol per step and foretell the next one, where it counts.

/// <summary>Symbols in, symbols out, with an Elman network.</summary>
[Network]
public partial class SymbolElman
{
    [Input] Token symbol;
    [Input] Vec probe;
    [Input] Scalar counts;
    [Target] Token next;
    [Weight] Table code;
    [Use] ElmanMemory memory;
    [Output] Vec logits => Linear(memory.Apply(code[symbol], probe));
    [Loss(Mask = nameof(counts))] Scalar loss => CrossEntropy(logits, next);
}

/// <summary>Symbols in, symbols out, with a gated recurrent unit.</summary>
[Network]
public partial class SymbolGru
{
    [Input] Token symbol;
    [Input] Vec probe;
    [Input] Scalar counts;
    [Target] Token next;
    [Weight] Table code;
    [Use] GruMemory memory;
    [Output] Vec logits => Linear(memory.Apply(code[symbol], probe));
    [Loss(Mask = nameof(counts))] Scalar loss => CrossEntropy(logits, next);
}

/// <summary>Symbols in, symbols out, with a long short-term memory.</summary>
[Network]
public partial class SymbolLstm
{
    [Input] Token symbol;
    [Input] Vec probe;
    [Input] Scalar counts;
    [Target] Token next;
    [Weight] Table code;
    [Use] LstmMemory memory;
    [Output] Vec logits => Linear(memory.Apply(code[symbol], probe));
    [Loss(Mask = nameof(counts))] Scalar loss => CrossEntropy(logits, next);
}
