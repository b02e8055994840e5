using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace RnnGen.Generator.Reading;

/// <summary>Writes an expression on one line, the same whatever comments and white space its author chose.</summary>
internal static class CanonicalText
{
    public static string Of(SyntaxNode expression)
    {
        var text = new StringBuilder();
        SyntaxToken previous = default;
        foreach (var token in expression.DescendantTokens())
        {
            if (text.Length > 0 && NeedsSpace(previous, token))
            {
                text.Append(' ');
            }

            text.Append(token.Text);
            previous = token;
        }

        return text.ToString();
    }

    private static bool NeedsSpace(SyntaxToken left, SyntaxToken right) =>
        left.IsKind(SyntaxKind.CommaToken)
        || left.Parent is NameColonSyntax && left.IsKind(SyntaxKind.ColonToken)
        || IsBinary(left)
        || IsBinary(right)
        || IsWord(left) && IsWord(right);

    private static bool IsBinary(SyntaxToken token) => token.Parent switch
    {
        BinaryExpressionSyntax binary => token == binary.OperatorToken,
        ConditionalExpressionSyntax conditional => token == conditional.QuestionToken || token == conditional.ColonToken,
        LambdaExpressionSyntax lambda => token == lambda.ArrowToken,
        AssignmentExpressionSyntax assignment => token == assignment.OperatorToken,
        _ => false,
    };

    private static bool IsWord(SyntaxToken token) =>
        token.IsKind(SyntaxKind.IdentifierToken) || token.IsKeyword() || token.IsKind(SyntaxKind.NumericLiteralToken) || token.IsKind(SyntaxKind.StringLiteralToken);
}
