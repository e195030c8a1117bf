using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using TypedArticles.Core.Manifest;
using TypedArticles.Core.Rules;
using TypedArticles.Core.Seeds;
using TypedArticles.Generator.Analyzers.Content;
using TypedArticles.Generator.Checking;
using TypedArticles.Generator.Diagnostics;
using TypedArticles.Generator.Inputs;
using TypedArticles.Generator.Model;

namespace TypedArticles.Generator.Analyzers;

/// <summary>
/// Advice on article files: what is doubtful in a valid article. Errors come from the generator, so that switching analyzers off opens
/// no hole; a file with an error gets no advice.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ArticleAdviceAnalyzer : DiagnosticAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        [.. RuleTable.OfContent.Select(Descriptors.Of)];

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

        // Files that the generator reports as impossible get no advice.
        bool[] candidates = Selection.Candidates(manifest.Entries, sink: null);
        var paths = new HashSet<string>(manifest.Entries.Where((e, i) => candidates[i] && !e.IsMarkdown).Select(static e => e.Path), StringComparer.Ordinal);
        var corpus = new CorpusAdvice();
        var suppressions = new ConcurrentDictionary<string, Suppressions>(StringComparer.Ordinal);
        context.RegisterAdditionalFileAction(action =>
        {
            if (paths.Contains(action.AdditionalFile.Path) && manifest.Find(action.AdditionalFile.Path) is { } entry)
            {
                Suppressions ofFile = suppressions.GetOrAdd(entry.Path, _ => Suppressions.Of(entry));
                Advise(action, entry, options, ofFile, corpus);
            }
        });
        context.RegisterCompilationEndAction(action => End(action, manifest, suppressions, corpus));
    }

    private static void Advise(
        AdditionalFileAnalysisContext context, ManifestEntry entry, ManifestOptions options, Suppressions suppressions, CorpusAdvice corpus)
    {
        if (context.AdditionalFile.GetText(context.CancellationToken) is not { } source)
        {
            return;
        }

        using RentedText text = RentedText.Of(source);
        var parsed = new ParsedText(source, text, entry.HasLead, options.FileSizeLimit);
        if (parsed.Problems.Count > 0)
        {
            return;
        }

        SeedLayout layout = parsed.Layout;
        FileAdvice.Give(text.Span, layout, entry.HasLead, DateTime.UtcNow, new AdviceSink(entry, source, suppressions, context.ReportDiagnostic));
        TextAdvice.Give(text.Span, layout.Fields is null ? layout.Title.Start : layout.FrontMatter.Start, new AdviceSink(entry, source, suppressions, context.ReportDiagnostic));
        corpus.Gather(text.Span, layout, entry, options, source);
    }

    private static void End(
        CompilationAnalysisContext context, ManifestModel manifest, ConcurrentDictionary<string, Suppressions> suppressions, CorpusAdvice corpus)
    {
        corpus.Give((entry, source) => new AdviceSink(entry, source, suppressions[entry.Path], context.ReportDiagnostic));
        foreach (ManifestEntry entry in manifest.Entries.Where(static e => e.NoWarn.Length > 0))
        {
            if (suppressions.TryGetValue(entry.Path, out Suppressions? ofFile))
            {
                foreach ((string id, string reason) in ofFile.Needless(RuleTable.OfContent, namesUnknown: true))
                {
                    context.ReportDiagnostic(Descriptors.ToDiagnostic(Problem.At(RuleTable.NeedlessSuppression, entry.Path, id, reason)));
                }
            }
        }
    }
}
