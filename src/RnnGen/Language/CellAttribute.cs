namespace RnnGen;

/// <summary>
/// Marks a partial class whose members are the equations of a recurrent cell: a part that other cells may
/// <see cref="UseAttribute">use</see>, and that runs and trains by itself.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct)]
public sealed class CellAttribute : DerivableAttribute;
