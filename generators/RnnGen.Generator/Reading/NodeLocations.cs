using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using RnnGen.Generator.Equations.Declarations;

namespace RnnGen.Generator.Reading;

/// <summary>Where the parts of a declaration stand in the text. Kept beside the declaration, which must not know.</summary>
internal sealed class NodeLocations
{
    private readonly Dictionary<(string Member, int Node), Location> _places = [];

    public void Add(string member, int node, Location location) => _places[(member, node)] = location;

    /// <summary>The place of an error: its node, or its member where the node is unknown, or the class.</summary>
    public Location Find(EquationError error) =>
        Find(error.Member, error.Node) ?? Find(error.Member, -1) ?? Find("", -1) ?? Location.None;

    public Location? Find(string member, int node) => _places.TryGetValue((member, node), out var place) ? place : null;
}
