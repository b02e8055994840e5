using System;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace RnnGen.Generator.Reading;

/// <summary>One attribute of the language on a member, such as <c>[Gate(Sigmoid, Bias = 1)]</c>.</summary>
internal sealed class Annotation(AttributeData data)
{
    /// <summary>The name without its ending: <c>Gate</c>.</summary>
    public string Name { get; } = data.AttributeClass!.Name.Substring(0, data.AttributeClass.Name.Length - "Attribute".Length);

    /// <summary>Whether the compiler accepts its arguments.</summary>
    public bool IsBound => data.AttributeConstructor is not null
        && data.ConstructorArguments.All(argument => argument.Kind != TypedConstantKind.Error)
        && data.NamedArguments.All(argument => argument.Value.Kind != TypedConstantKind.Error);

    public Location Location => data.ApplicationSyntaxReference?.GetSyntax().GetLocation() ?? Location.None;

    /// <summary>The place of a named argument.</summary>
    public Location LocationOf(string argument) =>
        (data.ApplicationSyntaxReference?.GetSyntax() as AttributeSyntax)?.ArgumentList?.Arguments
            .FirstOrDefault(syntax => syntax.NameEquals?.Name.Identifier.ValueText == argument)?.Expression.GetLocation() ?? Location;

    public Location LocationOfFirst =>
        (data.ApplicationSyntaxReference?.GetSyntax() as AttributeSyntax)?.ArgumentList?.Arguments.FirstOrDefault()?.Expression.GetLocation()
        ?? Location;

    public Location LocationOfLast =>
        (data.ApplicationSyntaxReference?.GetSyntax() as AttributeSyntax)?.ArgumentList?.Arguments.LastOrDefault()?.Expression.GetLocation()
        ?? Location;

    public object? Second => data.ConstructorArguments.Length > 1 ? data.ConstructorArguments[1].Value : null;

    public bool Has(string name) => data.NamedArguments.Any(argument => argument.Key == name);

    public object? First => data.ConstructorArguments.Length > 0 ? data.ConstructorArguments[0].Value : null;

    public object? Get(string name) => data.NamedArguments.FirstOrDefault(argument => argument.Key == name).Value.Value;

    public double Number(string name, double otherwise) => Get(name) is double value ? value : otherwise;

    public int Integer(string name) => Get(name) is int value ? value : 0;

    /// <summary>The name of an enum's member: of a named argument, or of the first argument where the name is null; null for a number without a name.</summary>
    public string? Member(string? name, string otherwise)
    {
        var constant = name is null
            ? data.ConstructorArguments.FirstOrDefault()
            : data.NamedArguments.FirstOrDefault(argument => argument.Key == name).Value;
        return constant.Kind != TypedConstantKind.Enum
            ? otherwise
            : constant.Type!.GetMembers().OfType<IFieldSymbol>().FirstOrDefault(field => Equals(field.ConstantValue, constant.Value))?.Name;
    }
}
