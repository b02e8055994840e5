using System.Collections.Generic;
using System.Globalization;
using System.Text;

namespace RnnGen.Generator.Equations.Declarations;

/// <summary>Writes a declaration as nested lists: <c>(Lstm (Vec "x" 0) …)</c>.</summary>
internal sealed class DeclarationWriter
{
    private readonly StringBuilder _text = new();

    public string Write(Declaration declaration)
    {
        Text(declaration.FullName).Text(declaration.Namespace);
        List(declaration.Containers, container => Text(container.Keywords).Text(container.Name));
        Text(declaration.Accessibility).Text(declaration.Name).Word(declaration.Kind);
        List(declaration.Inputs, input => Text(input.Name).Word(input.Type).Word(input.Per).Word(input.Size).Word(input.IsTarget));
        List(declaration.Weights, weight => Text(weight.Name).Word(weight.Type).Text(weight.Initializer).Number(weight.Scale).Word(weight.Rows).Word(weight.Columns).Word(weight.IsFixed));
        List(declaration.Uses, use => Text(use.Name).Text(use.Cell));
        List(declaration.Equations, Equation);
        if (declaration.FixedSizes.Count > 0 || declaration.TangentOrder > 0)
        {
            List(declaration.FixedSizes, size => Text(size.Variable).Word(size.Dimension).Word(size.Value));
            Word(declaration.TangentOrder);
        }

        return _text.ToString();
    }

    private void Equation(EquationDeclaration equation)
    {
        Text(equation.Name).Word(equation.Type);
        Optional(equation.Gate, gate => Text(gate.Activation).Number(gate.Bias).Number(gate.Slope).Number(gate.Lower).Number(gate.Upper));
        Optional(equation.State, state => Word(state.Initial).Number(state.Value));
        Word(equation.IsOutput);
        Optional(equation.Loss, loss => Number(loss.Weight).Text(loss.Mask).Word(loss.Normalizer));
        Word(equation.Size);
        Expression(equation.Body);
        Text(equation.Source);
    }

    private void Expression(Expression expression)
    {
        Open().Word(expression.GetType().Name).Word(expression.Node);
        switch (expression)
        {
            case Constant constant:
                Number(constant.Value);
                break;
            case Reference reference:
                Text(reference.Name);
                break;
            case Iteration iteration:
                Text(iteration.Name).Word(iteration.First).Expressions(iteration.Values);
                break;
            case Local local:
                Text(local.Name).Word(local.Number);
                break;
            case Shift shift:
                Word(shift.Steps).Expression(shift.Operand);
                break;
            case OverLink linked:
                Text(linked.Link).Word(linked.IsSum).Expression(linked.Operand);
                break;
            case Call call:
                Text(call.Operation).Expressions(call.Arguments);
                break;
            case Linear linear:
                Text(linear.Name).Word(linear.HasBias).Expressions(linear.Arguments);
                break;
            case Apply apply:
                Text(apply.Use).Expressions(apply.Arguments);
                break;
        }

        Close();
    }

    private void Expressions(IEnumerable<Expression> expressions) => List(expressions, Expression);

    private void List<T>(IEnumerable<T> items, System.Action<T> write)
    {
        Open();
        foreach (var item in items)
        {
            Open();
            write(item);
            Close();
        }

        Close();
    }

    private void Optional<T>(T? item, System.Action<T> write)
        where T : class => List(item is null ? [] : [item], write);

    private DeclarationWriter Open()
    {
        Separate();
        _text.Append('(');
        return this;
    }

    private void Close() => _text.Append(')');

    private DeclarationWriter Text(string value)
    {
        Separate();
        _text.Append('"').Append(value.Replace("\\", "\\\\").Replace("\"", "\\\"")).Append('"');
        return this;
    }

    private DeclarationWriter Number(double value) => Word(value.ToString("R", CultureInfo.InvariantCulture));

    private DeclarationWriter Word<T>(T value)
        where T : notnull
    {
        Separate();
        _text.Append(System.Convert.ToString(value, CultureInfo.InvariantCulture));
        return this;
    }

    private void Separate()
    {
        if (_text.Length > 0 && _text[_text.Length - 1] != '(')
        {
            _text.Append(' ');
        }
    }
}
