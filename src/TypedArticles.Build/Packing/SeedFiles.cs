using TypedArticles.Manifest;
using TypedArticles.Naming;
using TypedArticles.Parsing;

namespace TypedArticles.Packing;

/// <summary>Reads and parses the files of a manifest, on all cores.</summary>
internal static class SeedFiles
{
    /// <summary>The articles that are without problems, in the order of <c>All</c>.</summary>
    public static IReadOnlyList<PackArticle> Read(ArticleManifest manifest)
    {
        HashSet<string> claimed = ArticleManifest.ClaimedIds(manifest.Entries);
        var articles = new PackArticle?[manifest.Entries.Count];
        Parallel.For(0, articles.Length, static () => new Buffers(), (i, _, buffers) =>
        {
            ManifestEntry entry = manifest.Entries[i];
            articles[i] = claimed.Contains(entry.Id) || MetadataFault.Of(entry).Any() ? null : buffers.ReadArticle(entry, manifest.Options);
            return buffers;
        }, static _ => { });

        var read = new List<PackArticle>(articles.OfType<PackArticle>());
        read.Sort(PackArticle.Compare);
        return WithPossibleNames(read, manifest);
    }

    /// <summary>Without the articles whose MemberName cannot be; those of the others by rule need no look.</summary>
    private static List<PackArticle> WithPossibleNames(List<PackArticle> articles, ArticleManifest manifest)
    {
        Dictionary<string, string> given = manifest.Entries.Where(static e => e.MemberName.Length > 0).GroupBy(static e => e.Id).ToDictionary(static g => g.Key, static g => g.First().MemberName);
        if (given.Count == 0)
        {
            return articles;
        }

        NameRequest[] requests = [.. articles.Select(a => new NameRequest(a.Id, a.Url, a.Title, a.Language ?? "", given.TryGetValue(a.Id, out string? name) ? name : ""))];
        NameChoice[] choices = MemberNames.Choose(requests, manifest.Options.ClassName);
        return [.. articles.Where((_, i) => choices[i].Fault == NameFault.None)];
    }

    /// <summary>What one thread reads files into.</summary>
    private sealed class Buffers
    {
        private const int ByteOrderMarkLength = 3;

        private readonly ByteStore _bodies = new();
        private byte[] _bytes = new byte[16 * 1024];
        private char[] _chars = new char[16 * 1024];

        public PackArticle? ReadArticle(ManifestEntry entry, ManifestOptions options)
        {
            int length = ReadFile(entry.Path, options.FileSizeLimit);
            if (length < 0)
            {
                return null;
            }

            ReadOnlySpan<char> text = _chars.AsSpan(0, SeedText.Decode(_bytes, length, _chars));
            ProblemList problems = default;
            SeedLayout layout = SeedParser.Parse(text, entry.IsLead, ref problems);
            return problems.IsEmpty ? ToArticle(text, layout, entry, options) : null;
        }

        /// <summary>The length of the file, or -1 where it cannot be read or is over the limit.</summary>
        private int ReadFile(string path, int limit)
        {
            try
            {
                using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 1);
                int length = 0;
                if (stream.Length > limit + ByteOrderMarkLength)
                {
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

                if (length - MarkLength(length) > limit)
                {
                    return -1;
                }

                _chars = _chars.Length < length ? new char[_bytes.Length] : _chars;
                return length;
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                return -1;
            }
        }

        private int MarkLength(int length) =>
            length >= ByteOrderMarkLength && _bytes[0] == 0xEF && _bytes[1] == 0xBB && _bytes[2] == 0xBF ? ByteOrderMarkLength : 0;

        private PackArticle ToArticle(ReadOnlySpan<char> text, SeedLayout layout, ManifestEntry entry, ManifestOptions options)
        {
            ReadOnlySpan<char> url = layout.Url.Of(text);
            string? language = entry.Language.Length > 0 ? entry.Language : SiteLanguage.Of(url);
            return new PackArticle
            {
                Id = entry.Id,
                Url = url.ToString(),
                Title = BlockText.OneLine(text, layout.Title),
                Lead = layout.Lead.IsEmpty ? null : BlockText.OneLine(text, layout.Lead),
                Publisher = layout.Publisher.IsEmpty ? null : layout.Publisher.Of(text).ToString(),
                Language = language ?? options.FallbackLanguage,
                Period = layout.Period,
                PublishedOn = PublicationDate.Of(layout.DatelineDate, url, layout.Period),
                Body = ToBody(layout.Body),
            };
        }

        /// <summary>The body, its line ends made LF in place: nothing after it is read any more.</summary>
        private PackBody ToBody(TextRange body)
        {
            int length = BlockText.CopyWithLineFeeds(_chars.AsSpan(body.Start, body.Length), _chars.AsSpan(body.Start, body.Length));
            return PackBody.Of(_chars, body.Start, length, _bodies);
        }
    }
}
