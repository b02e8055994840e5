using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace RnnGen.CodeFixes;

/// <summary>RNN0026: marks the equation whose past or future is read as a state.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MarkAsStateFix)), Shared]
public sealed class MarkAsStateFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ["RNN0026"];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        var model = await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        var node = root?.FindNode(context.Span, getInnermostNodeForTie: true);
        if (node is not null
            && model?.GetSymbolInfo(node, context.CancellationToken).Symbol is IPropertySymbol { DeclaringSyntaxReferences: [var reference] } property
            && context.Document.Project.Solution.GetDocument(reference.SyntaxTree) is { } document)
        {
            var title = $"Mark {property.Name} as [State]";
            context.RegisterCodeFix(CodeAction.Create(title, cancellation => Apply(document, reference, cancellation), title), context.Diagnostics);
        }
    }

    private static async Task<Document> Apply(Document document, SyntaxReference reference, CancellationToken cancellation)
    {
        var root = await reference.SyntaxTree.GetRootAsync(cancellation).ConfigureAwait(false);
        var equation = (PropertyDeclarationSyntax)await reference.GetSyntaxAsync(cancellation).ConfigureAwait(false);
        return document.WithSyntaxRoot(root.ReplaceNode(equation, Mark(equation)));
    }

    private static PropertyDeclarationSyntax Mark(PropertyDeclarationSyntax equation)
    {
        var state = SyntaxFactory.Attribute(SyntaxFactory.IdentifierName("State"));
        if (equation.AttributeLists.FirstOrDefault() is { } first)
        {
            var comma = SyntaxFactory.Token(SyntaxKind.CommaToken).WithTrailingTrivia(SyntaxFactory.Space);
            var attributes = first.Attributes.Insert(0, state);
            var separators = Enumerable.Repeat(comma, 1).Concat(first.Attributes.GetSeparators());
            return equation.ReplaceNode(first, first.WithAttributes(SyntaxFactory.SeparatedList(attributes, separators)));
        }

        var list = SyntaxFactory.ParseMemberDeclaration("[State] int marked;")!.AttributeLists[0].WithLeadingTrivia(equation.GetLeadingTrivia());
        return equation.WithLeadingTrivia().AddAttributeLists(list);
    }
}
