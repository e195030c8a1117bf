using System.Collections.Concurrent;
using TypedArticles.Core.Articles;
using TypedArticles.Core.Fields;
using TypedArticles.Core.Manifest;
using TypedArticles.Core.Markdown;
using TypedArticles.Core.Pack.Writing;
using TypedArticles.Core.Rules;
using TypedArticles.Core.Seeds;
using TypedArticles.Core.Text;

namespace TypedArticles.Build;

/// <summary>Reads and parses files, one after the other, into the same buffers: each thread has one.</summary>
/// <param name="problemsByRule">Receives how many problems of each rule the files have; null where nobody asks.</param>
/// <param name="report">Receives each problem; null where nobody asks.</param>
/// <param name="fallbackLanguage">The language of entries that say none; null for none.</param>
internal sealed class FileReader(ConcurrentDictionary<Rule, int>? problemsByRule, ReportProblem? report, string? fallbackLanguage)
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
            if (length == UnreadableFile)
            {
                report?.Invoke(entry, RuleTable.Unreadable, (1, 1), entry.Path);
            }

            return null;
        }

        ReadOnlySpan<char> text = _chars.AsSpan(0, Utf8Text.Decode(_bytes, length, _chars));
        ProblemList problems = default;
        ParsedFile? file = entry.IsMarkdown ? ToMarkdown(entry, text, ref problems) : ToSeed(entry, text, ref problems);
        foreach (TextProblem problem in problems.InOrder())
        {
            Count(problem.Rule);
            report?.Invoke(entry, problem.Rule, TextPosition.Of(text, problem.Range.Start), problem.Arguments);
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
