using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace TypedArticles.CodeFixes;

/// <summary>The expression that names an article's member.</summary>
internal static class MemberAccess
{
    /// <summary>The member with the qualification and the outer trivia of the look-up; null for a look-up of another form.</summary>
    public static ExpressionSyntax? InPlaceOf(ElementAccessExpressionSyntax element, string name)
    {
        IdentifierNameSyntax member = SyntaxFactory.IdentifierName(SyntaxFactory.ParseToken(name));
        ExpressionSyntax? access = Bare(element.Expression) switch
        {
            MemberAccessExpressionSyntax qualified => qualified.WithName(member),
            IdentifierNameSyntax => member,
            _ => null,
        };
        return access?.WithTriviaFrom(element);
    }

    /// <summary>The class that both the look-up and the member belong to; null where the name means something else, such as a local.</summary>
    public static INamedTypeSymbol? ArticleClassOf(ElementAccessExpressionSyntax element, ExpressionSyntax access, SemanticModel model)
    {
        INamedTypeSymbol? asked = model.GetSymbolInfo(element.Expression).Symbol?.ContainingType;
        ISymbol? member = model.GetSpeculativeSymbolInfo(element.SpanStart, access, SpeculativeBindingOption.BindAsExpression).Symbol;
        return member is IPropertySymbol && SymbolEqualityComparer.Default.Equals(member.ContainingType, asked) ? asked : null;
    }

    private static ExpressionSyntax Bare(ExpressionSyntax receiver) => receiver switch
    {
        ParenthesizedExpressionSyntax parenthesized => Bare(parenthesized.Expression),
        PostfixUnaryExpressionSyntax forgiven => Bare(forgiven.Operand),
        _ => receiver,
    };
}
