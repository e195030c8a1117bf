using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using TypedArticles.Core.Rules;

namespace TypedArticles.CodeFixes;

/// <summary>Replaces <c>Articles.All["lighthouse"]</c> by <c>Articles.TheStoneLighthouse</c>. A call of <c>TryGet</c> stays: its result is used otherwise.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class UseMemberFix : CodeFixProvider
{
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [MemberAdvice.RuleId];

    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false) is not { } root
            || await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false) is not { } model)
        {
            return;
        }

        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            if (root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true) is ElementAccessExpressionSyntax element
                && diagnostic.Properties.TryGetValue(MemberAdvice.MemberName, out string? name)
                && MemberAccess.InPlaceOf(element, name!) is { } access
                && MemberAccess.ArticleClassOf(element, access, model) is { } articleClass)
            {
                context.RegisterCodeFix(
                    CodeAction.Create(
                        $"Use {articleClass.Name}.{name}",
                        _ => Task.FromResult(context.Document.WithSyntaxRoot(root.ReplaceNode(element, access))),
                        equivalenceKey: nameof(UseMemberFix)),
                    diagnostic);
            }
        }
    }
}
