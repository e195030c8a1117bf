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

    /// <summary>How many bodies have HTML.</summary>
    public int Count => _files.Count;

    /// <summary>How many of them were not rendered by the build before.</summary>
    public int RenderedCount { get; private set; }

    /// <summary>Files whose Markdown is nested more deeply than can be rendered.</summary>
    public List<ManifestEntry> TooDeep { get; } = [];

    /// <summary>What is wrong with the links; known when all bodies are rendered.</summary>
    public IReadOnlyList<BodyProblem> Problems { get; private set; } = [];

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

    /// <summary>Renders the bodies of files, which then have HTML, and proves the links of all.</summary>
    /// <param name="files">The files that are entries.</param>
    /// <param name="targets">What links can lead to.</param>
    /// <param name="cache">The bodies of the build before.</param>
    public static BodyRendering Of(IReadOnlyList<(ManifestEntry Entry, IMarkdownBody File)> files, LinkTargets targets, RenderCache cache)
    {
        var rendering = new BodyRendering();
        var results = new (string Key, CachedBody Body, bool IsNew)?[files.Count];
        Parallel.For(0, files.Count, static () => (Store: new ByteStore(), Sha256: SHA256.Create()), (i, _, local) =>
        {
            results[i] = Render(files[i].Entry, files[i].File, targets, cache, local.Store, local.Sha256);
            return local;
        }, static local => local.Sha256.Dispose());
        for (int i = 0; i < results.Length; i++)
        {
            (ManifestEntry entry, IMarkdownBody file) = files[i];
            if (SettingsOf(entry, file.Slug) is not { } settings)
            {
                continue;
            }

            if (results[i] is not { } result)
            {
                rendering.TooDeep.Add(entry);
                continue;
            }

            file.Body = result.Body.Body;
            rendering.RenderedCount += result.IsNew ? 1 : 0;
            rendering._bodies.Add((result.Key, result.Body));
            rendering._files.Add(new RenderedFile(entry, file.BodyLine, settings.IdPrefix, result.Body.Facts));
        }

        rendering.Problems = LinkChecks.Of(rendering._files, targets);
        return rendering;
    }

    /// <summary>Writes what the next build needs to render less.</summary>
    /// <param name="cacheFile">Where it goes.</param>
    /// <param name="collections">What is in the pack.</param>
    /// <param name="packLength">The length of the pack.</param>
    public void WriteCache(string cacheFile, IReadOnlyList<PackCollection> collections, long packLength)
    {
        // Bodies are the end of the pack, in the order of the entries.
        var offsets = new Dictionary<PackBody, long>(_bodies.Count, ReferenceComparer.Instance);
        long offset = packLength;
        foreach (PackEntry entry in collections.Reverse().SelectMany(static c => c.Entries.Reverse()))
        {
            offset -= entry.Body.Bytes.Count;
            offsets[entry.Body] = offset;
        }

        RenderCache.Write(cacheFile, (int)packLength, _bodies.Select(b => (b.Key, b.Body, (int)offsets[b.Body.Body])));
    }

    /// <summary>Null for a body that is not to be rendered, and for one that is nested too deeply.</summary>
    private static (string Key, CachedBody Body, bool IsNew)? Render(
        ManifestEntry entry, IMarkdownBody file, LinkTargets targets, RenderCache cache, ByteStore store, SHA256 sha256)
    {
        if (SettingsOf(entry, file.Slug) is not { } settings)
        {
            return null;
        }

        ILinkResolver links = targets.Of(entry);
        string key = RenderCache.KeyOf(sha256, file.Body.Bytes, settings);
        if (cache.Find(key) is { } cached && RenderCache.HashOf(cached.Facts.Links, links) == cached.Links)
        {
            return (key, cached, false);
        }

        RenderedMarkdown rendered;
        try
        {
            rendered = MarkdownRenderer.Render(Encoding.UTF8.GetString(file.Body.Bytes.Array!, file.Body.Bytes.Offset, file.Body.Bytes.Count), settings, links);
        }
        catch (ArgumentException)
        {
            // The one reason that Markdig has: 128 levels. The caller reports it.
            return null;
        }

        return (key, new CachedBody(
            rendered.Body.ToPack(store),
            new BodyFacts(rendered.Links, rendered.Anchors, rendered.TemplateTag),
            RenderCache.HashOf(rendered.Links, links)), true);
    }

    private sealed class ReferenceComparer : IEqualityComparer<PackBody>
    {
        public static readonly ReferenceComparer Instance = new();

        public bool Equals(PackBody? x, PackBody? y) => ReferenceEquals(x, y);

        public int GetHashCode(PackBody obj) => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(obj);
    }
}
