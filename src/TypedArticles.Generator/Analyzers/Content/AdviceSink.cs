using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using TypedArticles.Core.Manifest;
using TypedArticles.Core.Rules;
using TypedArticles.Core.Text;
using TypedArticles.Generator.Checking;
using TypedArticles.Generator.Diagnostics;
using TypedArticles.Generator.Inputs;

namespace TypedArticles.Generator.Analyzers.Content;

/// <summary>Takes the advice on one file, and drops what its item suppresses.</summary>
internal sealed class AdviceSink(ManifestEntry entry, SourceText source, Suppressions suppressions, Action<Diagnostic> report)
{
    public void Add(Rule rule, TextRange range, params string[] arguments)
    {
        if (suppressions.Suppress(rule))
        {
            return;
        }

        TextSpan span = new(range.Start, range.Length);
        using RentedText text = RentedText.Of(source);
        Location location = Location.Create(entry.Path, span, Places.LinesOf(text.Span, range));
        report(Diagnostic.Create(Descriptors.Of(rule), location, [.. Rule.Shown(arguments)]));
    }
}
