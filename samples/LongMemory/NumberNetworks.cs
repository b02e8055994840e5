using static RnnGen.Equations;

namespace RnnGen.Samples.LongMemory;

// Networks that hear two numbers per step and answer with one number at the end.

/// <summary>Numbers in, one number out, with an Elman network.</summary>
[Network]
public partial class NumberElman
{
    [Input(2)] Vec x;
    [Input] Vec probe;
    [Target(1, Per = Per.Sequence)] Vec answer;
    [Use] ElmanMemory memory;
    Vec remembered => memory.Apply(x, probe);
    Vec last => Last(remembered);
    [Output] Vec y => Linear(last);
    [Loss] Scalar loss => MeanSquaredError(y, answer);
}

/// <summary>Numbers in, one number out, with a gated recurrent unit.</summary>
[Network]
public partial class NumberGru
{
    [Input(2)] Vec x;
    [Input] Vec probe;
    [Target(1, Per = Per.Sequence)] Vec answer;
    [Use] GruMemory memory;
    Vec remembered => memory.Apply(x, probe);
    Vec last => Last(remembered);
    [Output] Vec y => Linear(last);
    [Loss] Scalar loss => MeanSquaredError(y, answer);
}

/// <summary>Numbers in, one number out, with a long short-term memory.</summary>
[Network]
public partial class NumberLstm
{
    [Input(2)] Vec x;
    [Input] Vec probe;
    [Target(1, Per = Per.Sequence)] Vec answer;
    [Use] LstmMemory memory;
    Vec remembered => memory.Apply(x, probe);
    Vec last => Last(remembered);
    [Output] Vec y => Linear(last);
    [Loss] Scalar loss => MeanSquaredError(y, answer);
}
