using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using TypedArticles.Generator.Diagnostics;
using TypedArticles.Manifest;
using TypedArticles.Parsing;

namespace TypedArticles.Generator.Advice;

/// <summary>Takes the advice on one file, and keeps back what its item excepts.</summary>
internal sealed class AdviceSink(ManifestEntry entry, SourceText source, ArticleOptOuts optOuts, Action<Diagnostic> report)
{
    public void Add(Rule rule, TextRange range, params object[] arguments)
    {
        if (optOuts.Excepts(rule))
        {
            return;
        }

        TextSpan span = new(range.Start, range.Length);
        Location location = Location.Create(entry.Path, span, source.Lines.GetLinePositionSpan(span));
        report(Diagnostic.Create(DiagnosticTable.Of(rule), location, rule.MessageOf(arguments)));
    }
}
