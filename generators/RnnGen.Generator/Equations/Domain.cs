using System;

namespace RnnGen.Generator.Equations;

/// <summary>
/// How often a value exists: once per run (weights alone), once per sequence, once per distinct token of a batch (weights and
/// one token alone; the scheduler finds these), or at every step of every sequence.
/// A value of a smaller domain may be used wherever a larger one stands; the way back is a sum.
/// </summary>
[Flags]
internal enum Domain
{
    Run = 0,
    Sequence = 1,
    Token = 2,
    Step = 3,
}
