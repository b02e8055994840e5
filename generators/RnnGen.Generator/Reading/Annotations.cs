using System.Collections;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace RnnGen.Generator.Reading;

/// <summary>The attributes of the language on one member.</summary>
internal sealed class Annotations(ISymbol member) : IReadOnlyCollection<Annotation>
{
    private static readonly HashSet<string> s_names =
        ["InputAttribute", "TargetAttribute", "MemoryAttribute", "WeightAttribute", "UseAttribute", "GateAttribute", "StateAttribute", "OutputAttribute", "LossAttribute", "SizeAttribute"];

    private readonly Annotation[] _items = member.GetAttributes()
        .Where(data => data.AttributeClass is { } type && Language.Owns(type) && s_names.Contains(type.Name))
        .Select(data => new Annotation(data))
        .ToArray();

    public int Count => _items.Length;

    public Annotation? this[string name] => _items.FirstOrDefault(item => item.Name == name);

    public IEnumerator<Annotation> GetEnumerator() => ((IEnumerable<Annotation>)_items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => _items.GetEnumerator();
}
