using System.Collections.Concurrent;
using TypedArticles.Build.Markdown;
using TypedArticles.Core.Manifest;
using TypedArticles.Core.Pack;
using TypedArticles.Core.Pack.Writing;
using TypedArticles.Core.Rules;

namespace TypedArticles.Build;

/// <summary>Receives a problem; called by several threads.</summary>
internal delegate void ReportProblem(ManifestEntry entry, Rule rule, (int Line, int Column) place, params string[] arguments);

/// <summary>The articles of a build.</summary>
/// <param name="Collections">Each collection that an item is in, in the ordinal order of the names.</param>
/// <param name="DraftCount">How many files are in none of them only because they are drafts.</param>
/// <param name="PackedDraftCount">How many drafts are in them.</param>
/// <param name="Bodies">How the Markdown was rendered; null where there is none.</param>
internal sealed record ReadArticles(IReadOnlyList<PackCollection> Collections, int DraftCount, int PackedDraftCount, BodyRendering? Bodies);

/// <summary>Reads and parses the files of a manifest, on all cores.</summary>
internal static class ArticleFiles
{
    /// <summary>The entries that files become, each collection in the order of <c>All</c>.</summary>
    /// <param name="manifest">The items and options.</param>
    /// <param name="problems">Receives how many problems of each rule the files have; null where nobody asks.</param>
    /// <param name="report">Receives each problem of a file; null where nobody asks.</param>
    /// <param name="preparation">The bodies that the build before rendered; null for none.</param>
    public static ReadArticles Read(
        ArticleManifest manifest, ConcurrentDictionary<Rule, int>? problems = null, ReportProblem? report = null, RenderPreparation? preparation = null)
    {
        ISelectionSink? sink = report is null ? null : new ReportSink(report);
        bool[] candidates = Selection.Candidates(manifest.Entries, sink);
        var files = new ParsedFile?[manifest.Entries.Count];
        Parallel.For(0, files.Length, () => new FileReader(problems, report, manifest.Options.FallbackLanguage), (i, _, reader) =>
        {
            files[i] = candidates[i] ? reader.Read(manifest.Entries[i], manifest.Options.FileSizeLimit) : null;
            return reader;
        }, static _ => { });
        int drafts = files.Where((f, i) => f is not null && (f.IsDraft || manifest.Entries[i].IsDraft)).Count();
        (string Name, List<SelectedEntry<ParsedFile>> Chosen)[] collections =
            [.. Selection.Collections(manifest.Entries).Select(c => (c.Key, Choose(manifest, c.Key, c.Value, candidates, files, sink)))];
        BodyRendering? bodies = Array.Exists(files, static f => f is ParsedMarkdown) ? Render(manifest, collections, files, preparation) : null;
        return new ReadArticles(
            [.. collections.Select(static c => ToCollection(c.Name, c.Chosen))],
            manifest.Options.HasDrafts ? 0 : drafts,
            manifest.Options.HasDrafts ? drafts : 0,
            bodies);
    }

    /// <summary>Renders the entries that are Markdown, and proves their links.</summary>
    private static BodyRendering Render(ArticleManifest manifest, (string Name, List<SelectedEntry<ParsedFile>> Chosen)[] collections, ParsedFile?[] files, RenderPreparation? preparation)
    {
        (ManifestEntry Entry, ParsedMarkdown File)[] entries = [.. collections.SelectMany(static c => c.Chosen).Where(static c => c.Facts is ParsedMarkdown).Select(static c => (c.Entry, (ParsedMarkdown)c.Facts))];
        return BodyRendering.Of([.. entries.Select(static e => (e.Entry, (IMarkdownBody)e.File))], TargetsOf(manifest, files, entries.Select(static e => e.File)), preparation?.Cache() ?? new RenderCache());
    }

    /// <summary>What links can lead to.</summary>
    /// <param name="manifest">The items and options.</param>
    /// <param name="files">The file of each item, not rendered yet; null for one that is not Markdown or has problems.</param>
    /// <param name="entries">Those that are entries.</param>
    public static LinkTargets TargetsOf(ArticleManifest manifest, IReadOnlyList<ParsedFile?> files, IEnumerable<ParsedMarkdown> entries) =>
        new(manifest.Entries.Select((e, i) => ToLinkable(manifest, e, files[i])).OfType<LinkableFile>(), entries.SelectMany(static e => e.Aliases));

    /// <summary>The entries of a collection, each with the file that it is read from.</summary>
    public static List<SelectedEntry<ParsedFile>> Choose(
        ArticleManifest manifest, string collection, List<int> items, bool[] candidates, IReadOnlyList<ParsedFile?> files, ISelectionSink? sink = null)
    {
        List<SelectedEntry<ParsedFile>> chosen = Selection.Choose(manifest, items, candidates, files);

        // Names are only judged where an item names a member: giving them to all articles takes time. Those of a Markdown collection depend on
        // its record, which is not read here; the generator rejects what cannot have its name.
        return collection == PackFormat.SeedCollection && items.Exists(i => manifest.Entries[i].MemberName.Length > 0)
            ? Selection.Named(chosen, manifest.Options.ClassName, sink)
            : chosen;
    }

    private static LinkableFile? ToLinkable(ArticleManifest manifest, ManifestEntry entry, ParsedFile? file) => file switch
    {
        _ when !entry.IsMarkdown => null,
        ParsedMarkdown { Body: var source } markdown => new LinkableFile(
            entry,
            markdown.Permalink,
            BodyRendering.SettingsOf(entry, markdown.Slug)?.IdPrefix ?? "",
            Selection.IsLeftOutDraft(manifest, entry, markdown) ? LinkableState.Draft : LinkableState.Entry,
            entry.IsSafe ? null : () => BodyRendering.TextOf(source)),
        _ => new LinkableFile(entry, null, "", LinkableState.Faulty),
    };

    /// <summary>A collection as the pack has it.</summary>
    public static PackCollection ToCollection(string name, List<SelectedEntry<ParsedFile>> chosen)
    {
        var entries = new PackEntry[chosen.Count];
        Parallel.For(0, entries.Length, i => entries[i] = chosen[i].Facts.ToEntry(chosen[i].Entry.Id, chosen[i].Language));
        return name == PackFormat.SeedCollection ? PackCollection.OfSeeds(entries) : PackCollection.OfMarkdown(name, entries);
    }

    /// <summary>Reports what is wrong with an item or between items.</summary>
    private sealed class ReportSink(ReportProblem report) : ISelectionSink
    {
        public void Report(Rule rule, ManifestEntry entry, params string[] arguments) => report(entry, rule, (1, 1), arguments);
    }
}
