using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.CodeAnalysis.Text;
using TypedArticles.Core.Articles;
using TypedArticles.Core.Dates;
using TypedArticles.Core.Manifest;
using TypedArticles.Core.Pack;
using TypedArticles.Core.Rules;
using TypedArticles.Core.Seeds;
using TypedArticles.Core.Text;

namespace TypedArticles.Generator.Analyzers.Content;

/// <summary>Advice that needs all files: what occurs twice. Gathered from many threads; given in the order of the ids.</summary>
internal sealed class CorpusAdvice
{
    private readonly ConcurrentQueue<Entry> _entries = new();

    public void Gather(ReadOnlySpan<char> text, SeedLayout layout, ManifestEntry item, ManifestOptions options, SourceText source)
    {
        ReadOnlySpan<char> body = layout.Body.Of(text);
        body = body.IndexOf('\r') < 0 ? body : BlockText.WithLineFeeds(body).AsSpan();

        // Bodies are not kept: those of equal hashes are read again and compared.
        ReadOnlySpan<char> url = layout.Url.Of(text);
        _entries.Enqueue(new Entry(
            item,
            source,
            layout,
            url.ToString(),
            IdHash.Of(body),
            (ArticleSlug.Of(url), EntryLanguage.Of(item.Language, url, options.FallbackLanguage)),
            PublicationDate.Of(layout.DatelineDate, url, layout.Period) is { IsNone: false } date ? date : layout.Period));
    }

    public void Give(Func<ManifestEntry, SourceText, AdviceSink> sinkOf)
    {
        Entry[] entries = [.. _entries];
        Array.Sort(entries, static (a, b) => string.CompareOrdinal(a.Item.Id, b.Item.Id));
        var urls = new Dictionary<string, Entry>(entries.Length, StringComparer.Ordinal);
        var bodies = new Dictionary<ulong, List<Entry>>(entries.Length);
        foreach (Entry entry in entries)
        {
            if (Earlier(urls, entry.Url, entry) is { } sameUrl)
            {
                sinkOf(entry.Item, entry.Source).Add(RuleTable.DuplicateUrl, entry.Layout.Url, sameUrl.Item.Id);
            }

            if (EarlierBody(bodies, entry) is { } sameBody)
            {
                sinkOf(entry.Item, entry.Source).Add(RuleTable.IdenticalBodies, new TextRange(entry.Layout.Body.Start, 0), sameBody.Item.Id);
            }
        }

        GiveOnSlugs(entries, sinkOf);
    }

    /// <summary>Once for each slug in a language: translations of one article may share it. Of equal URLs, which are reported, the first counts.</summary>
    private static void GiveOnSlugs(Entry[] entries, Func<ManifestEntry, SourceText, AdviceSink> sinkOf)
    {
        foreach (IGrouping<(string Slug, string? Language), Entry> group in entries.GroupBy(static e => e.Slug))
        {
            Entry[] same = [.. group.GroupBy(static e => e.Url, StringComparer.Ordinal).Select(static g => g.First())];
            if (same.Length > 1)
            {
                Array.Sort(same, static (a, b) => EntryOrder.Compare(a.Date.Packed, a.Item.Id, b.Date.Packed, b.Item.Id));
                sinkOf(same[1].Item, same[1].Source).Add(
                    RuleTable.DuplicateSlug, same[1].Layout.Url, same.Length.ToString(CultureInfo.InvariantCulture), group.Key.Slug, same[0].Item.Id);
            }
        }
    }

    /// <summary>The first entry with a key; null where this is it.</summary>
    private static Entry? Earlier<TKey>(Dictionary<TKey, Entry> first, TKey key, Entry entry)
        where TKey : notnull
    {
        if (first.TryGetValue(key, out Entry? earlier))
        {
            return earlier;
        }

        first.Add(key, entry);
        return null;
    }

    /// <summary>The first entry with the same body; null where this is it.</summary>
    private static Entry? EarlierBody(Dictionary<ulong, List<Entry>> bodies, Entry entry)
    {
        if (!bodies.TryGetValue(entry.BodyHash, out List<Entry>? sharing))
        {
            bodies.Add(entry.BodyHash, sharing = []);
        }

        string body = sharing.Count == 0 ? "" : BodyOf(entry);
        if (sharing.Find(other => BodyOf(other) == body) is { } earlier)
        {
            return earlier;
        }

        sharing.Add(entry);
        return null;
    }

    private static string BodyOf(Entry entry) =>
        BlockText.WithLineFeeds(entry.Source.ToString(new TextSpan(entry.Layout.Body.Start, entry.Layout.Body.Length)).AsSpan());

    private sealed record Entry(ManifestEntry Item, SourceText Source, SeedLayout Layout, string Url, ulong BodyHash, (string Slug, string? Language) Slug, CalendarDate Date);
}
