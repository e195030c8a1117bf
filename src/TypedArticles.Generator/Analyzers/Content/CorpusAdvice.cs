using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using Microsoft.CodeAnalysis.Text;
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

    public void Gather(ReadOnlySpan<char> text, SeedLayout layout, ManifestEntry item, SourceText source)
    {
        ReadOnlySpan<char> body = layout.Body.Of(text);
        body = body.IndexOf('\r') < 0 ? body : BlockText.WithLineFeeds(body).AsSpan();
        ReadOnlySpan<byte> bytes = MemoryMarshal.AsBytes(body);

        // 128 bits of two hashes: bodies are not kept, and equal hashes of different bodies are not to be expected.
        _entries.Enqueue(new Entry(item, source, layout, layout.Url.Of(text).ToString(), (PackHash.Of(bytes, 0), PackHash.Of(bytes, 1))));
    }

    public void Give(Func<ManifestEntry, SourceText, AdviceSink> sinkOf)
    {
        Entry[] entries = [.. _entries];
        Array.Sort(entries, static (a, b) => string.CompareOrdinal(a.Item.Id, b.Item.Id));
        var urls = new Dictionary<string, Entry>(entries.Length, StringComparer.Ordinal);
        var bodies = new Dictionary<(ulong, ulong), Entry>(entries.Length);
        foreach (Entry entry in entries)
        {
            if (Earlier(urls, entry.Url, entry) is { } sameUrl)
            {
                sinkOf(entry.Item, entry.Source).Add(RuleTable.DuplicateUrl, entry.Layout.Url, sameUrl.Item.Id);
            }

            if (Earlier(bodies, entry.Body, entry) is { } sameBody)
            {
                sinkOf(entry.Item, entry.Source).Add(RuleTable.IdenticalBodies, new TextRange(entry.Layout.Body.Start, 0), sameBody.Item.Id);
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

    private sealed record Entry(ManifestEntry Item, SourceText Source, SeedLayout Layout, string Url, (ulong, ulong) Body);
}
