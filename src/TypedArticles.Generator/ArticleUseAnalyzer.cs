using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using TypedArticles.Generator.Diagnostics;
using TypedArticles.Generator.Usage;

namespace TypedArticles.Generator;

/// <summary>
/// Advises on code that asks <c>Articles.All</c> for an article by a constant: one that names no article, or one whose
/// article has a member. It looks at a project only where there is an <c>ArticleCollection</c>.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ArticleUseAnalyzer : DiagnosticAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [.. UseRules.All.Select(DiagnosticTable.Of)];

    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(Start);
    }

    private static void Start(CompilationStartAnalysisContext context)
    {
        if (context.Compilation.GetTypeByMetadataName("TypedArticles.ArticleCollection") is { } collection)
        {
            var use = new ArticleUse(collection, context.Compilation.Assembly, context.Options.AdditionalFiles);
            context.RegisterOperationAction(use.Check, OperationKind.PropertyReference, OperationKind.Invocation);
        }
    }
}
