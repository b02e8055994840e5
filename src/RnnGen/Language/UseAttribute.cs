namespace RnnGen;

/// <summary>Marks a field as a cell inside this one; <c>field.Apply(x)</c> reads its output. All calls on one field share its weights.</summary>
[AttributeUsage(AttributeTargets.Field | AttributeTargets.Property)]
public sealed class UseAttribute : Attribute;
