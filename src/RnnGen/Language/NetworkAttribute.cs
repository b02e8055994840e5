namespace RnnGen;

/// <summary>Marks a partial class whose members are the equations of a whole trainable network, with targets and losses.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct)]
public sealed class NetworkAttribute : DerivableAttribute;
