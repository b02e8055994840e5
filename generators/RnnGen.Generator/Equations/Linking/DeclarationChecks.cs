using System.Collections.Generic;
using System.Linq;
using RnnGen.Generator.Equations.Declarations;

namespace RnnGen.Generator.Equations.Linking;

/// <summary>What can be said of a declaration before any size is known.</summary>
internal static class DeclarationChecks
{
    public static void Check(Declaration root, LinkContext context)
    {
        CheckOutput(root, context);
        CheckReads(root, context);
        foreach (var equation in root.Equations)
            CheckActivation(root, equation, context);
    }

    /// <summary>Whether all cells that make up a declaration are there, and none is a part of itself.</summary>
    public static void CheckParts(Declaration root, LinkContext context) => CheckParts(root, [root.FullName], context);

    private static void CheckParts(Declaration declaration, List<string> path, LinkContext context)
    {
        foreach (var (member, name) in declaration.Parts)
        {
            var place = new Place(declaration.FullName, member, -1);
            if (path.Contains(name))
            {
                context.Report(ErrorKind.CircularUse, place, string.Join(" → ", path.Concat([name])));
            }
            else if (context.Derived.FindAsWritten(name) is not { } cell)
            {
                context.Report(ErrorKind.UnknownCell, place, name);
            }
            else
            {
                CheckParts(cell, [.. path, name], context);
            }
        }
    }

    private static void CheckOutput(Declaration root, LinkContext context)
    {
        var complete = root.Equations.Any(equation => equation.IsOutput || equation.Loss is not null && root.Kind == DeclarationKind.Network);
        if (!complete)
            context.Report(ErrorKind.MissingOutput, new Place(root.FullName, "", -1), root.Name);
    }

    private static void CheckReads(Declaration root, LinkContext context)
    {
        var read = new HashSet<string>(root.Equations.SelectMany(equation => Names(equation.Body)));
        read.UnionWith(root.Equations.Where(equation => equation.Loss is not null).Select(equation => equation.Loss!.Mask));
        var declared = root.Inputs.Select(input => input.Name).Concat(root.Weights.Select(weight => weight.Name)).Concat(root.Uses.Select(use => use.Name));
        foreach (var name in declared.Where(name => !read.Contains(name)))
            context.Report(ErrorKind.UnusedInput, new Place(root.FullName, name, -1), name);
    }

    private static void CheckActivation(Declaration root, EquationDeclaration equation, LinkContext context)
    {
        var place = new Place(root.FullName, equation.Name, -1);
        if (equation.Gate?.Activation != "Softmax")
            return;
        if (equation.Type != SymbolType.Vec)
            context.Report(ErrorKind.WrongActivation, place, "Softmax", "a softmax is taken over the elements of a Vec");
        else if (!equation.IsOutput)
            context.Report(ErrorKind.WrongActivation, place, "Softmax", "it stands on an [Output] only");
    }

    private static IEnumerable<string> Names(Expression expression) => expression switch
    {
        Reference reference => [reference.Name],
        Iteration iteration => iteration.Values.SelectMany(Names),
        Shift shift => Names(shift.Operand),
        OverLink linked => Names(linked.Operand).Append(linked.Link),
        Call call => call.Arguments.SelectMany(Names),
        Linear linear => linear.Arguments.SelectMany(Names),
        Apply apply => apply.Arguments.SelectMany(Names).Concat([apply.Use]),
        _ => [],
    };
}
