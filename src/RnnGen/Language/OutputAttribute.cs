namespace RnnGen;

/// <summary>Marks an equation whose value the cell gives to those who run or use it. A cell that is used gives its first output.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field)]
public sealed class OutputAttribute : Attribute;
