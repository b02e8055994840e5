namespace RnnGen;

/// <summary>Marks an equation whose value the cell gives to those who run or use it. Several outputs are concatenated in the order of the text.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field)]
public sealed class OutputAttribute : Attribute;
