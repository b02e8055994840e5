using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using RnnGen.Generator.Support;

namespace RnnGen.Generator.Equations.Declarations;

/// <summary>Reads what <see cref="DeclarationWriter"/> writes.</summary>
/// <exception cref="FormatException">The text is damaged.</exception>
internal sealed class DeclarationReader(string text)
{
    private int _position;

    public Declaration Read()
    {
        var declaration = new Declaration(
            Text(),
            Text(),
            List(() => new ContainingType(Text(), Text())),
            Text(),
            Text(),
            Member<DeclarationKind>(),
            List(() => new InputDeclaration(Text(), Member<SymbolType>(), Member<Lifetime>(), Integer(), Truth())),
            List(() => new WeightDeclaration(Text(), Member<SymbolType>(), Text(), Number(), Integer(), Integer(), Truth())),
            List(() => new UseDeclaration(Text(), Text())),
            List(Equation));
        if (_position < text.Length)
            declaration = declaration with { FixedSizes = List(() => new FixedSize(Text(), Integer(), Integer())), TangentOrder = Integer() };
        return _position == text.Length ? declaration : throw Damaged();
    }

    private EquationDeclaration Equation() => new(
        Text(),
        Member<SymbolType>(),
        List(() => new Gate(Text(), Number(), Number(), Number(), Number())).SingleOrDefault(),
        List(() => new State(Member<InitialValue>(), Number())).SingleOrDefault(),
        Truth(),
        List(() => new Loss(Number(), Text(), Member<Normalizer>())).SingleOrDefault(),
        Integer(),
        Expression(),
        Text());

    private Expression Expression()
    {
        Expect('(');
        var (kind, node) = (Word(), Integer());
        Expression expression = kind switch
        {
            nameof(Constant) => new Constant(node, Number()),
            nameof(Reference) => new Reference(node, Text()),
            nameof(Iteration) => new Iteration(node, Text(), Integer(), List(Expression)),
            nameof(Local) => new Local(node, Text(), Integer()),
            nameof(Shift) => ReadShift(node),
            nameof(OverLink) => ReadLinked(node),
            nameof(Call) => new Call(node, Text(), List(Expression)),
            nameof(Linear) => ReadLinear(node),
            nameof(Apply) => new Apply(node, Text(), List(Expression)),
            _ => throw Damaged(),
        };
        Expect(')');
        return expression;
    }

    private Shift ReadShift(int node)
    {
        var steps = Integer();
        return new Shift(node, Expression(), steps);
    }

    private OverLink ReadLinked(int node)
    {
        var (link, isSum) = (Text(), Truth());
        return new OverLink(node, Expression(), link, isSum);
    }

    private Linear ReadLinear(int node)
    {
        var (name, hasBias) = (Text(), Truth());
        return new Linear(node, List(Expression), name, hasBias);
    }

    private EquatableArray<T> List<T>(Func<T> read)
        where T : IEquatable<T>
    {
        var items = new List<T>();
        Expect('(');
        while (Peek() != ')')
        {
            Expect('(');
            items.Add(read());
            Expect(')');
        }

        Expect(')');
        return items.ToEquatableArray();
    }

    private T Member<T>()
        where T : struct, Enum => Enum.TryParse<T>(Word(), out var member) && Enum.IsDefined(typeof(T), member) ? member : throw Damaged();

    private int Integer() => int.Parse(Word(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);

    private double Number() => double.Parse(Word(), NumberStyles.Float, CultureInfo.InvariantCulture);

    private bool Truth() => bool.Parse(Word());

    private string Word()
    {
        Peek();
        var start = _position;
        while (_position < text.Length && text[_position] is not (' ' or '(' or ')'))
        {
            _position++;
        }

        return text.Substring(start, _position - start);
    }

    private string Text()
    {
        Expect('"');
        var value = new StringBuilder();
        while (Current() is not '"' and var character)
        {
            _position++;
            value.Append(character == '\\' ? Current() : character);
            _position += character == '\\' ? 1 : 0;
        }

        _position++;
        return value.ToString();
    }

    private char Peek()
    {
        while (Current() == ' ')
        {
            _position++;
        }

        return Current();
    }

    private void Expect(char character)
    {
        if (Peek() != character)
        {
            throw Damaged();
        }

        _position++;
    }

    private char Current() => _position < text.Length ? text[_position] : throw Damaged();

    private FormatException Damaged() => new($"The text of a cell's equations is damaged at position {_position}.");
}
