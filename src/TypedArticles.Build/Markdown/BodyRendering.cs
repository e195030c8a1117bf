using System.Security.Cryptography;
using System.Text;
using TypedArticles.Core.Manifest;
using TypedArticles.Core.Markdown;
using TypedArticles.Core.Pack.Writing;

namespace TypedArticles.Build.Markdown;

/// <summary>A file whose body can be rendered.</summary>
internal interface IMarkdownBody
{
    /// <summary>The Markdown, then what it was rendered to.</summary>
    PackBody Body { get; set; }

    string Slug { get; }

    /// <summary>The line of the file that the Markdown begins on, from 0.</summary>
    int BodyLine { get; }
}

/// <summary>Renders the Markdown bodies of a build, on all cores, and proves their links.</summary>
internal sealed class BodyRendering
{
    private readonly List<RenderedFile> _files = [];
    private readonly List<(string Key, CachedBody Body)> _bodies = [];

    /// <summary>The bodies that have HTML, each with the item of its file and what it is made of.</summary>
    public IEnumerable<(ManifestEntry Entry, string Key, CachedBody Body)> Bodies => _files.Zip(_bodies, static (f, b) => (f.Entry, b.Key, b.Body));

    /// <summary>How many bodies have HTML.</summary>
    public int Count => _files.Count;

    /// <summary>How many of them were not rendered by the build before.</summary>
    public int RenderedCount { get; private set; }

    /// <summary>Files whose Markdown cannot be rendered, each with the reason as the end of a sentence.</summary>
    public List<(ManifestEntry Entry, string Fault)> Refused { get; } = [];

    /// <summary>What is wrong with the links; known when all bodies are rendered.</summary>
    public IReadOnlyList<BodyProblem> Problems { get; private set; } = [];

    /// <summary>The files on disk that are no items and that links lead to.</summary>
    public IReadOnlyList<string> OtherPages { get; private set; } = [];

    /// <summary>How the body of an entry is rendered; null where it is not.</summary>
    public static RenderSettings? SettingsOf(ManifestEntry entry, string slug)
    {
        if (entry.BodyContent == "markdown")
        {
            return null;
        }

        string prefix = IdPrefixPattern.Fill(entry[MetadataTable.IdPrefix], entry.Id, slug);
        return new RenderSettings(
            entry.IsSafe, prefix.Length == 0 && entry.IsSafe ? RenderSettings.SafePrefix : prefix, entry.HeadingShift, entry.BodyContent == "both");
    }

    /// <summary>The Markdown of a body that was not rendered yet.</summary>
    public static string TextOf(PackBody body) => Encoding.UTF8.GetString(body.Bytes.Array!, body.Bytes.Offset, body.Bytes.Count);

    /// <summary>Renders the bodies of files, which then have HTML, and proves the links of all.</summary>
    /// <param name="files">The files that are entries.</param>
    /// <param name="targets">What links can lead to.</param>
    /// <param name="cache">The bodies of the build before.</param>
    public static BodyRendering Of(IReadOnlyList<(ManifestEntry Entry, IMarkdownBody File)> files, LinkTargets targets, RenderCache cache)
    {
        var rendering = new BodyRendering();
        var results = new RenderResult?[files.Count];
        Parallel.For(0, files.Count, static () => (Store: new ByteStore(), Sha256: SHA256.Create()), (i, _, local) =>
        {
            results[i] = Render(files[i].Entry, files[i].File, targets, cache, local.Store, local.Sha256);
            return local;
        }, static local => local.Sha256.Dispose());
        for (int i = 0; i < results.Length; i++)
        {
            (ManifestEntry entry, IMarkdownBody file) = files[i];
            if (results[i] is not { } result)
            {
                continue;
            }

            if (result.Body is not { } body)
            {
                rendering.Refused.Add((entry, result.Fault));
                continue;
            }

            file.Body = body.Body;
            rendering.RenderedCount += result.IsNew ? 1 : 0;
            rendering._bodies.Add((result.Key, body));
            rendering._files.Add(new RenderedFile(entry, file.BodyLine, result.IdPrefix, body.Facts));
        }

        rendering.Problems = LinkChecks.Of(rendering._files, targets);
        rendering.OtherPages = [.. targets.OtherPages];
        return rendering;
    }

    /// <summary>What the next build needs to render less.</summary>
    /// <param name="collections">What is in the pack.</param>
    public byte[] Notes(IReadOnlyList<PackCollection> collections)
    {
        // Bodies are the end of the pack, in the order of the entries.
        var distances = new Dictionary<PackBody, long>(_bodies.Count);
        long distance = 0;
        foreach (PackEntry entry in collections.Reverse().SelectMany(static c => c.Entries.Reverse()))
        {
            distance += entry.Body.Bytes.Count;
            distances[entry.Body] = distance;
        }

        return RenderCache.Notes(_bodies.Select(b => (b.Key, b.Body, distances[b.Body.Body])));
    }

    /// <summary>Null for a body that is not to be rendered.</summary>
    private static RenderResult? Render(ManifestEntry entry, IMarkdownBody file, LinkTargets targets, RenderCache cache, ByteStore store, SHA256 sha256)
    {
        if (SettingsOf(entry, file.Slug) is not { } settings)
        {
            return null;
        }

        ILinkResolver links = targets.Of(entry);
        string key = RenderCache.KeyOf(sha256, file.Body.Bytes, settings);
        if (cache.Find(key) is { } cached && RenderCache.HashOf(cached.Facts.Links, links) == cached.Links)
        {
            return new RenderResult(key, settings.IdPrefix, cached);
        }

        try
        {
            RenderedMarkdown rendered = MarkdownRenderer.Render(TextOf(file.Body), settings, links);
            PackBody body = rendered.Body.ToPack(store);

            // Asked for now: the pack and the notes on it are written at the same time.
            _ = body.Hash;
            return new RenderResult(
                key,
                settings.IdPrefix,
                new CachedBody(body, new BodyFacts(rendered.Links, rendered.Anchors, rendered.TemplateTag), RenderCache.HashOf(rendered.Links, links)),
                IsNew: true);
        }
        catch (MarkdownLimitException e)
        {
            return new RenderResult(key, settings.IdPrefix, null, Fault: e.Message);
        }
    }

    /// <summary>A body that was to be rendered.</summary>
    /// <param name="Key">What it is made of.</param>
    /// <param name="IdPrefix">What is before its ids.</param>
    /// <param name="Body">What it was rendered to; null where it could not be.</param>
    /// <param name="IsNew">Whether this build rendered it.</param>
    /// <param name="Fault">Why it could not be rendered.</param>
    private sealed record RenderResult(string Key, string IdPrefix, CachedBody? Body, bool IsNew = false, string Fault = "");
}
