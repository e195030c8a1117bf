using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using TypedArticles.Core.Rules;
using TypedArticles.Generator.Analyzers.Usage;
using TypedArticles.Generator.Diagnostics;

namespace TypedArticles.Generator.Analyzers;

/// <summary>
/// Advises on code that asks <c>Articles.All</c> for an article by a constant: one that names no article, or one whose
/// article has a member; on queries that look at all entries where an index is, and on JSON contexts that do not see the members of a record; and reports a search over articles without a search index. It looks at a project only where the library is referenced.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ArticleUseAnalyzer : DiagnosticAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [.. RuleTable.OfUse.Select(Descriptors.Of)];

    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(Start);
    }

    private static void Start(CompilationStartAnalysisContext context)
    {
        if (ArticleTypes.Of(context.Compilation) is { } types)
        {
            var use = new ArticleUse(types, context.Compilation.Assembly, context.Options.AdditionalFiles);
            context.RegisterOperationAction(use.Check, OperationKind.PropertyReference, OperationKind.Invocation);
            context.RegisterOperationAction(use.CheckSearch, OperationKind.Invocation);
            context.RegisterOperationAction(ArticleScan.Check, OperationKind.Invocation);
            context.RegisterSymbolAction(JsonContexts.Check, SymbolKind.NamedType);
        }
    }
}
