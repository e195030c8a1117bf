using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Simplification;
using TypedArticles.Core.Rules;

namespace TypedArticles.CodeFixes;

/// <summary>Writes the base <c>ArticleRecord</c> to the declaration of a record, so that the generator of a JSON context sees its members.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class WriteBaseFix : CodeFixProvider
{
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RecordAdvice.RuleId];

    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    public override Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            if (diagnostic.AdditionalLocations.Count > 0 && diagnostic.AdditionalLocations[0] is { SourceTree: { } tree } place && context.Document.Project.Solution.GetDocument(tree) is { } document)
            {
                context.RegisterCodeFix(
                    CodeAction.Create("Write the base ArticleRecord", cancellationToken => WriteAsync(document, place, cancellationToken), equivalenceKey: nameof(WriteBaseFix)),
                    diagnostic);
            }
        }

        return Task.CompletedTask;
    }

    private static async Task<Solution> WriteAsync(Document document, Location place, CancellationToken cancellationToken)
    {
        SyntaxNode root = (await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false))!;
        TypeDeclarationSyntax declaration = root.FindToken(place.SourceSpan.Start).Parent!.FirstAncestorOrSelf<TypeDeclarationSyntax>()!;
        BaseTypeSyntax written = SyntaxFactory.SimpleBaseType(SyntaxFactory.ParseTypeName("global::TypedArticles.ArticleRecord").WithAdditionalAnnotations(Simplifier.Annotation));
        TypeDeclarationSyntax changed = declaration.BaseList is { } bases
            ? declaration.WithBaseList(bases.WithTypes(bases.Types.Insert(0, written)))
            : WithBaseList(declaration, SyntaxFactory.BaseList(SyntaxFactory.SingletonSeparatedList(written)));
        Document fixedDocument = document.WithSyntaxRoot(root.ReplaceNode(declaration, changed.WithAdditionalAnnotations(Formatter.Annotation)));
        return fixedDocument.Project.Solution;
    }

    /// <summary>The base behind the name or the parameters, with the white space and comments that stood behind these behind it.</summary>
    private static TypeDeclarationSyntax WithBaseList(TypeDeclarationSyntax declaration, BaseListSyntax bases)
    {
        SyntaxToken last = declaration.ParameterList?.CloseParenToken ?? declaration.Identifier;
        TypeDeclarationSyntax trimmed = declaration.ReplaceToken(last, last.WithTrailingTrivia(SyntaxFactory.Space));
        return trimmed.WithBaseList(bases.WithTrailingTrivia(last.TrailingTrivia));
    }
}
