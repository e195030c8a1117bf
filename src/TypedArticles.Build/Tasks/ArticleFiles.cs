using System.Collections.Concurrent;
using TypedArticles.Build.Markdown;
using TypedArticles.Core.Articles;
using TypedArticles.Core.Fields;
using TypedArticles.Core.Manifest;
using TypedArticles.Core.Markdown;
using TypedArticles.Core.Pack;
using TypedArticles.Core.Pack.Writing;
using TypedArticles.Core.Rules;
using TypedArticles.Core.Seeds;
using TypedArticles.Core.Text;

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
    /// <param name="report">Receives each problem of a file whose path the compiler's output cannot carry; null where nobody asks.</param>
    /// <param name="cache">The bodies that the build before rendered; null for none.</param>
    public static ReadArticles Read(
        ArticleManifest manifest, ConcurrentDictionary<Rule, int>? problems = null, ReportProblem? report = null, RenderCache? cache = null)
    {
        ISelectionSink? sink = report is null ? null : new UnreportedSink(report);
        bool[] candidates = Selection.Candidates(manifest.Entries, sink);
        var files = new ParsedFile?[manifest.Entries.Count];
        Parallel.For(0, files.Length, () => new Buffers(problems, report, manifest.Options.FallbackLanguage), (i, _, buffers) =>
        {
            files[i] = candidates[i] ? buffers.Read(manifest.Entries[i], manifest.Options.FileSizeLimit) : null;
            return buffers;
        }, static _ => { });
        int drafts = files.Where((f, i) => f is not null && (f.IsDraft || manifest.Entries[i].IsDraft)).Count();
        (string Name, List<SelectedEntry<ParsedFile>> Chosen)[] collections =
            [.. Selection.Collections(manifest.Entries).Select(c => (c.Key, Choose(manifest, c.Key, c.Value, candidates, files, sink)))];
        BodyRendering? bodies = Array.Exists(files, static f => f is ParsedMarkdown) ? Render(manifest, collections, files, cache) : null;
        return new ReadArticles(
            [.. collections.Select(static c => ToCollection(c.Name, c.Chosen))],
            manifest.Options.HasDrafts ? 0 : drafts,
            manifest.Options.HasDrafts ? drafts : 0,
            bodies);
    }

    /// <summary>Renders the entries that are Markdown, and proves their links.</summary>
    private static BodyRendering Render(ArticleManifest manifest, (string Name, List<SelectedEntry<ParsedFile>> Chosen)[] collections, ParsedFile?[] files, RenderCache? cache)
    {
        (ManifestEntry Entry, ParsedMarkdown File)[] entries = [.. collections.SelectMany(static c => c.Chosen).Where(static c => c.Facts is ParsedMarkdown).Select(static c => (c.Entry, (ParsedMarkdown)c.Facts))];
        var targets = new LinkTargets(manifest.Entries.Select((e, i) => ToLinkable(manifest, e, files[i])).OfType<LinkableFile>(), entries.SelectMany(static e => e.File.Aliases));
        return BodyRendering.Of([.. entries.Select(static e => (e.Entry, (IMarkdownBody)e.File))], targets, cache ?? new RenderCache());
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

    private static List<SelectedEntry<ParsedFile>> Choose(
        ArticleManifest manifest, string collection, List<int> items, bool[] candidates, ParsedFile?[] files, ISelectionSink? sink)
    {
        List<SelectedEntry<ParsedFile>> chosen = Selection.Choose(manifest, items, candidates, files);

        // Names are only judged where an item names a member: giving them to all articles takes time. Those of a Markdown collection depend on
        // its record, which is not read here; the generator rejects what cannot have its name.
        return collection == PackFormat.SeedCollection && items.Exists(i => manifest.Entries[i].MemberName.Length > 0)
            ? Selection.Named(chosen, manifest.Options.ClassName, sink)
            : chosen;
    }

    private static PackCollection ToCollection(string name, List<SelectedEntry<ParsedFile>> chosen)
    {
        var entries = new PackEntry[chosen.Count];
        Parallel.For(0, entries.Length, i => entries[i] = chosen[i].Facts.ToEntry(chosen[i].Entry.Id, chosen[i].Language));
        return name == PackFormat.SeedCollection ? PackCollection.OfSeeds(entries) : PackCollection.OfMarkdown(name, entries);
    }

    /// <summary>Whether MSBuild cannot read a line of the compiler's output that begins with a path: it ends the path at the first colon.</summary>
    private static bool IsUnreported(ManifestEntry entry) => entry.Path.IndexOf(':', Math.Min(2, entry.Path.Length)) >= 0;

    /// <summary>Reports what is wrong with an item or between items, for paths that the compiler's output cannot carry.</summary>
    private sealed class UnreportedSink(ReportProblem report) : ISelectionSink
    {
        public void Report(Rule rule, ManifestEntry entry, params string[] arguments)
        {
            if (IsUnreported(entry))
            {
                report(entry, rule, (1, 1), arguments);
            }
        }
    }

    /// <summary>What one thread reads files into.</summary>
    private sealed class Buffers(ConcurrentDictionary<Rule, int>? problemsByRule, ReportProblem? report, string? fallbackLanguage)
    {
        private const int UnreadableFile = -2;

        private readonly ByteStore _bodies = new();
        private readonly FieldTree<char> _fields = new();
        private byte[] _bytes = new byte[16 * 1024];
        private char[] _chars = new char[16 * 1024];

        /// <summary>Null for a file with problems, which the generator reports.</summary>
        public ParsedFile? Read(ManifestEntry entry, int sizeLimit)
        {
            int length = ReadFile(entry.Path, sizeLimit);
            if (length < 0)
            {
                if (length == UnreadableFile && report is not null && IsUnreported(entry))
                {
                    report(entry, RuleTable.Unreadable, (1, 1), entry.Path);
                }

                return null;
            }

            ReadOnlySpan<char> text = _chars.AsSpan(0, Utf8Text.Decode(_bytes, length, _chars));
            ProblemList problems = default;
            ParsedFile? file = entry.IsMarkdown ? ToMarkdown(entry, text, ref problems) : ToSeed(entry, text, ref problems);
            foreach (TextProblem problem in problems.InOrder())
            {
                Count(problem.Rule);
                if (report is not null && IsUnreported(entry))
                {
                    report(entry, problem.Rule, TextPosition.Of(text, problem.Range.Start), problem.Arguments);
                }
            }

            return file;
        }

        private ParsedSeed? ToSeed(ManifestEntry entry, ReadOnlySpan<char> text, ref ProblemList problems)
        {
            SeedLayout layout = SeedParser.Parse(text, entry.HasLead, ref problems);
            return problems.IsEmpty ? new ParsedSeed(ArticleFacts.Of(text, layout), ToBody(layout.Body)) : null;
        }

        private ParsedMarkdown? ToMarkdown(ManifestEntry entry, ReadOnlySpan<char> text, ref ProblemList problems)
        {
            FrontMatter frontMatter = MarkdownParser.Parse(text, _fields, ref problems);
            if (!problems.IsEmpty)
            {
                return null;
            }

            var facts = MarkdownFacts.Of(text, _fields, entry.Id, entry.PermalinkPattern, entry.Language, fallbackLanguage);
            MarkdownParser.AddPermalinkFault(facts, entry.PermalinkPattern, frontMatter, ref problems);
            int start = frontMatter.BodyStart, line = TextPosition.Of(text, start + MarkdownText.Bounds(text.Slice(start)).Start).Line - 1;
            return problems.IsEmpty
                ? new ParsedMarkdown(facts, ParsedMarkdown.Fields(text, _fields, facts.NameDate), PackBody.OfMarkdown(_chars, start, text.Length - start, _bodies), line)
                : null;
        }

        private void Count(Rule rule) => problemsByRule?.AddOrUpdate(rule, 1, static (_, count) => count + 1);

        /// <summary>The length of the file; -1 where it is over the limit, which was reported before; -2 where it cannot be read.</summary>
        private int ReadFile(string path, int limit)
        {
            try
            {
                using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 1);
                int length = 0;
                if (stream.Length > limit + Utf8Text.LongestMark)
                {
                    Count(RuleTable.TooLarge);
                    return -1;
                }

                if (stream.Length > _bytes.Length)
                {
                    _bytes = new byte[stream.Length];
                }

                for (int read; (read = stream.Read(_bytes, length, _bytes.Length - length)) > 0;)
                {
                    length += read;
                    if (length == _bytes.Length)
                    {
                        Array.Resize(ref _bytes, length * 2);
                    }
                }

                if (length - Utf8Text.MarkLength(_bytes, length) > limit)
                {
                    Count(RuleTable.TooLarge);
                    return -1;
                }

                _chars = _chars.Length < length ? new char[_bytes.Length] : _chars;
                return length;
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                Count(RuleTable.Unreadable);
                return UnreadableFile;
            }
        }

        /// <summary>The body of a seed, its line ends made LF in place: nothing after it is read any more.</summary>
        private PackBody ToBody(TextRange body)
        {
            int length = BlockText.CopyWithLineFeeds(_chars.AsSpan(body.Start, body.Length), _chars.AsSpan(body.Start, body.Length));
            return PackBody.Of(_chars, body.Start, length, _bodies);
        }
    }
}
