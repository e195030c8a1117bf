using System.Collections.Concurrent;
using TypedArticles.Core.Manifest;
using TypedArticles.Core.Text;

namespace TypedArticles.Build.Markdown;

/// <summary>Where a link leads, and what is wrong with it.</summary>
/// <param name="File">The entry; null for none.</param>
/// <param name="Href">What stands in the HTML in the place of the destination; null where it stays.</param>
/// <param name="Fragment">What is behind <c>#</c>, decoded; empty for nothing.</param>
/// <param name="Fault">What is wrong with the destination.</param>
internal readonly record struct ResolvedLink(LinkableFile? File, string? Href, string Fragment, LinkFault Fault = LinkFault.None)
{
    /// <summary>A link that is not judged: to another site, to a file that is not Markdown, to a file with problems of its own.</summary>
    public static readonly ResolvedLink Unknown = new(null, null, "");
}

internal enum LinkFault
{
    None,

    /// <summary>It leads to no entry.</summary>
    Dangling,

    /// <summary>It leads to a draft that is left out.</summary>
    Draft,
}

/// <summary>The files and addresses of a build, and where links lead among them.</summary>
internal sealed class LinkTargets
{
    private readonly Dictionary<string, LinkableFile> _byPath = new(StringComparer.Ordinal);
    private readonly Dictionary<string, LinkableFile> _byAddress = new(StringComparer.Ordinal);
    private readonly HashSet<string> _aliases;
    private readonly AddressForm[] _forms;
    private readonly OtherFiles _others = new();
    private readonly ConcurrentDictionary<string, FileLinks> _links = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> _otherPages = new(StringComparer.Ordinal);
    private readonly Lazy<LinkSuggestions> _suggestions;

    /// <param name="files">All Markdown files of the build.</param>
    /// <param name="aliases">Other addresses of entries, which lead to them.</param>
    public LinkTargets(IEnumerable<LinkableFile> files, IEnumerable<string> aliases)
    {
        var patterns = new HashSet<string>(StringComparer.Ordinal);
        foreach (LinkableFile file in files)
        {
            _byPath[LinkPath.Of(file.Entry.Path)] = file;
            if (file.Permalink is { } address && !_byAddress.ContainsKey(KeyOf(address)))
            {
                _byAddress.Add(KeyOf(address), file);
            }

            patterns.Add(file.Entry.PermalinkPattern);
        }

        _aliases = new HashSet<string>(aliases.Select(KeyOf), StringComparer.Ordinal);
        _forms = [.. patterns.Select(AddressForm.Of).OfType<AddressForm>()];
        _suggestions = new Lazy<LinkSuggestions>(() => new LinkSuggestions(_byPath.Where(static f => f.Value.State == LinkableState.Entry).Select(static f => f.Key)));
    }

    /// <summary>The files on disk that are no items and that links lead to all the same, such as a README.</summary>
    public IEnumerable<string> OtherPages => _otherPages.Keys.OrderBy(static p => p, StringComparer.Ordinal);

    /// <summary>The links of one file, each of which is judged once.</summary>
    public FileLinks Of(ManifestEntry entry) => _links.GetOrAdd(entry.Path, path => new FileLinks(this, path));

    /// <summary>Where a link leads.</summary>
    /// <param name="path">The full path of the file that it is in.</param>
    /// <param name="target">The destination as written.</param>
    public ResolvedLink Resolve(string path, string target)
    {
        (string written, string query, string fragment) = Parts(target);
        string id = LinkPath.Decoded(fragment);
        if (written.Length == 0)
        {
            return new ResolvedLink(null, null, id);
        }

        // The root of a site is ~ for some generators.
        if (HasScheme(written) || IsOtherSite(written) || written.StartsWith("~/", StringComparison.Ordinal))
        {
            return ResolvedLink.Unknown;
        }

        string decoded = LinkPath.Decoded(written);
        if (written[0] == '/')
        {
            return ResolveAddress(decoded, written + query, id, fragment);
        }

        if (!MarkdownFile.IsName(decoded))
        {
            return ResolvedLink.Unknown;
        }

        string from = LinkPath.Of(path), full = LinkPath.Combine(from, decoded);
        return _byPath.TryGetValue(full, out LinkableFile? file) ? To(file, file.Permalink is { } address ? address + query : null, id, fragment)
            : IsOtherPage(from, full) ? ResolvedLink.Unknown
            : new ResolvedLink(null, null, "", LinkFault.Dangling);
    }

    /// <summary>What a message on a link to nowhere suggests, as the end of its sentence.</summary>
    /// <param name="path">The full path of the file that it is in.</param>
    /// <param name="target">The destination as written.</param>
    public string HintFor(string path, string target)
    {
        string written = LinkPath.Decoded(Parts(target).Path), from = LinkPath.Of(path);
        if (written[0] == '/')
        {
            return DidYouMean.Of(NearestTexts.To(written, written.Length, _byAddress.Values.Where(static f => f.State == LinkableState.Entry).Select(static f => f.Permalink!)));
        }

        return _others.Find(from, LinkPath.Combine(from, written)) is null
            ? DidYouMean.Of(_suggestions.Value.For(from, LinkPath.Combine(from, written.Replace('\\', '/'))))
            : "; the file is there, and no Article item includes it";
    }

    private static ResolvedLink To(LinkableFile file, string? href, string id, string fragment) => file.State switch
    {
        LinkableState.Entry => new ResolvedLink(file, href is null || id.Length == 0 ? href : $"{href}#{file.FragmentOf(id, fragment)}", id),
        LinkableState.Draft => new ResolvedLink(file, null, "", LinkFault.Draft),
        _ => ResolvedLink.Unknown,
    };

    /// <summary>A link that begins at the root of the site, and that leads nowhere only where its address has the form of those that entries have.</summary>
    private ResolvedLink ResolveAddress(string address, string href, string id, string fragment)
    {
        string key = KeyOf(address);
        return _byAddress.TryGetValue(key, out LinkableFile? file) ? To(file, file.IdPrefix.Length > 0 && id.Length > 0 ? href : null, id, fragment)
            : _aliases.Contains(key) || !Array.Exists(_forms, f => f.Fits(address)) ? ResolvedLink.Unknown
            : new ResolvedLink(null, null, "", LinkFault.Dangling);
    }

    private bool IsOtherPage(string from, string full)
    {
        if (!OtherFiles.IsPage(full) || _others.Find(from, full) is not { } page)
        {
            return false;
        }

        _otherPages[page] = true;
        return true;
    }

    /// <summary>The path, the query with its question mark, and the fragment without its number sign. White space around an address counts for nothing.</summary>
    private static (string Path, string Query, string Fragment) Parts(string target)
    {
        string trimmed = target.Trim();
        int hash = trimmed.IndexOf('#'), end = hash < 0 ? trimmed.Length : hash, mark = trimmed.IndexOf('?', 0, end), path = mark < 0 ? end : mark;
        return (trimmed.Substring(0, path), trimmed.Substring(path, end - path), hash < 0 ? "" : trimmed.Substring(hash + 1));
    }

    private static bool HasScheme(string target)
    {
        int end = 0;
        while (end < target.Length && (target[end] is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') || (end > 0 && target[end] is (>= '0' and <= '9') or '+' or '-' or '.')))
        {
            end++;
        }

        return end > 0 && end < target.Length && target[end] == ':';
    }

    /// <summary>Whether an address begins with the name of another site, as a browser reads it.</summary>
    private static bool IsOtherSite(string target) => target.Length > 1 && target[0] is '/' or '\\' && target[1] is '/' or '\\';

    /// <summary>What addresses of one page have in common.</summary>
    private static string KeyOf(string address) => NormalForm.Of(LinkPath.Decoded(address).TrimEnd('/'));

    /// <summary>The links of one file: a build asks for each when the body is compared with the last one, when it is rendered, and when its links are proved. For one thread at a time.</summary>
    internal sealed class FileLinks(LinkTargets targets, string path) : ILinkResolver
    {
        private readonly Dictionary<string, ResolvedLink> _judged = new(StringComparer.Ordinal);

        public ResolvedLink Judge(string target)
        {
            if (!_judged.TryGetValue(target, out ResolvedLink link))
            {
                _judged.Add(target, link = targets.Resolve(path, target));
            }

            return link;
        }

        public LinkTarget Resolve(string target) =>
            Judge(target) is var link ? new LinkTarget(link.Href, link.File is { State: LinkableState.Entry } file ? file.Entry.Id : null) : default;
    }
}
