using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using TypedArticles.Generator.Diagnostics;
using TypedArticles.Generator.Inputs;
using TypedArticles.Generator.Model;
using TypedArticles.Manifest;
using TypedArticles.Parsing;

namespace TypedArticles.Generator.Advice;

/// <summary>
/// Advice on article files: what is doubtful and yet an article. What makes a file no article is the generator's to say, so
/// that switching analyzers off opens no hole; a file with such a problem gets no advice.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ArticleAdviceAnalyzer : DiagnosticAnalyzer
{
    private static readonly Rule[] s_rules = [.. AdviceRules.All.Except(AdviceRules.OfGenerator)];

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        [.. s_rules.Select(DiagnosticTable.Of)];

    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(Start);
    }

    private static void Start(CompilationStartAnalysisContext context)
    {
        AdditionalText? file = context.Options.AdditionalFiles.FirstOrDefault(ManifestReader.IsManifest);
        if (file is null || ManifestReader.Read(file, context.CancellationToken) is not { Options: { } options } manifest)
        {
            return;
        }

        // Files of which the generator says that they are no articles get no advice beside.
        HashSet<string> claimed = ArticleManifest.ClaimedIds(manifest.Entries);
        var corpus = new CorpusAdvice();
        var optOuts = new ConcurrentDictionary<string, ArticleOptOuts>(StringComparer.Ordinal);
        context.RegisterAdditionalFileAction(action =>
        {
            if (manifest.Find(action.AdditionalFile.Path) is { } entry && !claimed.Contains(entry.Id) && !MetadataFault.Of(entry).Any())
            {
                ArticleOptOuts ofFile = optOuts.GetOrAdd(entry.Path, _ => ArticleOptOuts.Of(entry));
                Advise(action, entry, options, ofFile, corpus);
            }
        });
        context.RegisterCompilationEndAction(action => End(action, manifest, optOuts, corpus));
    }

    private static void Advise(
        AdditionalFileAnalysisContext context, ManifestEntry entry, ManifestOptions options, ArticleOptOuts optOuts, CorpusAdvice corpus)
    {
        if (context.AdditionalFile.GetText(context.CancellationToken) is not { } source)
        {
            return;
        }

        using RentedText text = RentedText.Of(source);
        var parsed = new ParsedText(source, text, entry.IsLead, options.FileSizeLimit);
        if (parsed.Problems.Count > 0)
        {
            return;
        }

        SeedLayout layout = parsed.Layout;
        FileAdvice.Give(text.Span, layout, new AdviceSink(entry, source, optOuts, context.ReportDiagnostic));
        TextAdvice.Give(text.Span, layout.Title.Start, new AdviceSink(entry, source, optOuts, context.ReportDiagnostic));
        corpus.Gather(text.Span, layout, entry, source);
    }

    private static void End(
        CompilationAnalysisContext context, ManifestModel manifest, ConcurrentDictionary<string, ArticleOptOuts> optOuts, CorpusAdvice corpus)
    {
        corpus.Give((entry, source) => new AdviceSink(entry, source, optOuts[entry.Path], context.ReportDiagnostic));
        foreach (ManifestEntry entry in manifest.Entries.Where(static e => e.NoWarn.Length > 0))
        {
            if (optOuts.TryGetValue(entry.Path, out ArticleOptOuts? ofFile))
            {
                foreach ((string id, string reason) in ofFile.Needless(s_rules, saysUnknown: true))
                {
                    context.ReportDiagnostic(DiagnosticTable.ToDiagnostic(AdviceRules.NeedlessOptOut.At(entry.Path, id, reason)));
                }
            }
        }
    }
}
