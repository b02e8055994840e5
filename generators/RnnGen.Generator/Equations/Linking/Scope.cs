using System.Collections.Generic;
using RnnGen.Generator.Equations.Declarations;

namespace RnnGen.Generator.Equations.Linking;

/// <summary>One declaration at one place of use: the network itself, or one stream of a cell inside it.</summary>
/// <param name="VariablePrefix">What stands before the names of this stream's variables: <c>first.</c> or <c>first[2].</c></param>
/// <param name="ParameterPrefix">What stands before the names of parameters, shared by all streams of one field: <c>first.</c></param>
internal sealed record Scope(Declaration Declaration, string VariablePrefix, string ParameterPrefix, Scope? Parent)
{
    /// <summary>What the names of members stand for.</summary>
    public Dictionary<string, Node> Members { get; } = [];

    /// <summary>The variables of states and other equations, inputs and weights, by member.</summary>
    public Dictionary<string, Variable> Variables { get; } = [];

    /// <summary>The cells inside, in the order in which they are used.</summary>
    public List<(string Field, Scope Scope)> Children { get; } = [];

    public bool IsTop => Parent is null;

    /// <param name="name">The member of the class, or an equation that has its name with an ending.</param>
    public Place At(string name, int node = -1) => new(Declaration.FullName, name.Split('.')[0], node);
}
