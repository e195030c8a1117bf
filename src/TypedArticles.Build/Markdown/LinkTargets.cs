using TypedArticles.Core.Manifest;
using TypedArticles.Core.Markdown;
using TypedArticles.Core.Text;

namespace TypedArticles.Build.Markdown;

/// <summary>What a link can lead to.</summary>
/// <param name="Entry">What the item says.</param>
/// <param name="Permalink">The address of the entry; null for none.</param>
/// <param name="IdPrefix">What is before the ids of its HTML.</param>
/// <param name="State">Whether it is an entry of this build.</param>
internal sealed record LinkableFile(ManifestEntry Entry, string? Permalink, string IdPrefix, LinkableState State);

internal enum LinkableState
{
    /// <summary>An entry.</summary>
    Entry,

    /// <summary>A draft that this build leaves out.</summary>
    Draft,

    /// <summary>A file with problems, which the compiler reports.</summary>
    Faulty,
}

/// <summary>Where a link leads, and what is wrong with it.</summary>
/// <param name="File">The entry; null for none.</param>
/// <param name="Href">What stands in the HTML in the place of the destination; null where it stays.</param>
/// <param name="Fragment">What is behind <c>#</c>, decoded; empty for nothing.</param>
/// <param name="Fault">What is wrong with the destination.</param>
internal readonly record struct ResolvedLink(LinkableFile? File, string? Href, string Fragment, LinkFault Fault = LinkFault.None);

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
    private readonly HashSet<string> _aliases = new(StringComparer.Ordinal);
    private readonly string[] _patterns;

    /// <param name="files">All Markdown files of the build.</param>
    /// <param name="aliases">Other addresses of entries, which lead to them.</param>
    public LinkTargets(IEnumerable<LinkableFile> files, IEnumerable<string> aliases)
    {
        var patterns = new HashSet<string>(StringComparer.Ordinal);
        foreach (LinkableFile file in files)
        {
            _byPath[Slashed(file.Entry.Path)] = file;
            if (file.Permalink is { } address && !_byAddress.ContainsKey(Trimmed(address)))
            {
                _byAddress.Add(Trimmed(address), file);
            }

            patterns.Add(file.Entry.PermalinkPattern);
        }

        _aliases.UnionWith(aliases.Select(Trimmed));

        // Of a pattern such as /{slug}/ nobody can say what is not an entry: a feed has such an address too.
        _patterns = [.. patterns.Where(static p => PermalinkPattern.Prefix(p) is [_, .., '/'])];
    }

    /// <summary>The links of one file.</summary>
    public ILinkResolver Of(ManifestEntry entry) => new FileLinks(this, entry.Path);

    /// <summary>Where a link leads.</summary>
    /// <param name="path">The full path of the file that it is in.</param>
    /// <param name="target">The destination as written.</param>
    public ResolvedLink Resolve(string path, string target)
    {
        int end = target.IndexOfAny(['?', '#']), hash = target.IndexOf('#');
        string written = end < 0 ? target : target.Substring(0, end), fragment = hash < 0 ? "" : Decoded(target.Substring(hash + 1));
        if (written.Length == 0 || HasScheme(written) || written.StartsWith("//", StringComparison.Ordinal))
        {
            return new ResolvedLink(null, null, written.Length == 0 ? fragment : "");
        }

        string decoded = Decoded(written);
        if (written[0] == '/')
        {
            return ResolveAddress(decoded, fragment);
        }

        if (!MarkdownFile.IsName(decoded))
        {
            return default;
        }

        string full = Combined(Slashed(path), decoded);
        if (!_byPath.TryGetValue(full, out LinkableFile? file))
        {
            return new ResolvedLink(null, null, "", IsOtherPage(full) ? LinkFault.None : LinkFault.Dangling);
        }

        string query = end >= 0 && target[end] == '?' ? target.Substring(end, (hash < 0 ? target.Length : hash) - end) : "";
        string suffix = fragment.Length == 0 ? "" : file.IdPrefix.Length == 0 ? target.Substring(hash) : "#" + file.IdPrefix + target.Substring(hash + 1);
        return file.State switch
        {
            LinkableState.Entry => new ResolvedLink(file, file.Permalink is { } address ? address + query + suffix : null, fragment),
            LinkableState.Draft => new ResolvedLink(file, null, "", LinkFault.Draft),
            _ => default,
        };
    }

    /// <summary>Up to three paths that a dangling link may mean, as they would be written in the file: the same in other case, the same name in another folder, a similar name.</summary>
    public IReadOnlyList<string> NearPaths(string path, string target)
    {
        int end = target.IndexOfAny(['?', '#']);
        string written = Decoded(end < 0 ? target : target.Substring(0, end));
        if (written[0] == '/')
        {
            return NearestTexts.To(written, written.Length, _byAddress.Values.Where(static f => f.State == LinkableState.Entry).Select(static f => f.Permalink!));
        }

        string from = Slashed(path), full = Combined(from, written.Replace('\\', '/')), name = NameOf(full);
        string[] entries = [.. _byPath.Where(static f => f.Value.State == LinkableState.Entry).Select(static f => f.Key)];
        IEnumerable<string> near = entries.Where(e => e.Equals(full, StringComparison.OrdinalIgnoreCase))
            .Concat(entries.Where(e => NameOf(e).Equals(name, StringComparison.OrdinalIgnoreCase)).OrderBy(static e => e, StringComparer.Ordinal));
        string folder = FolderOf(full);
        string[] inFolder = [.. entries.Where(e => FolderOf(e) == folder)];
        near = near.Concat(NearestTexts.To(full, name.Length, inFolder)).Distinct(StringComparer.Ordinal);
        return [.. near.Take(3).Select(e => Relative(from, e))];
    }

    private ResolvedLink ResolveAddress(string address, string fragment)
    {
        if (_byAddress.TryGetValue(Trimmed(address), out LinkableFile? file))
        {
            return file.State switch
            {
                LinkableState.Entry => new ResolvedLink(file, null, fragment),
                LinkableState.Draft => new ResolvedLink(file, null, "", LinkFault.Draft),
                _ => default,
            };
        }

        bool isKnown = _aliases.Contains(Trimmed(address)) || NameOf(Trimmed(address)).LastIndexOf('.') >= 0;
        return isKnown || !_patterns.Any(p => HasForm(address, p)) ? default : new ResolvedLink(null, null, "", LinkFault.Dangling);
    }

    /// <summary>Whether an address could be of a pattern: it begins as the pattern does, and has as many segments.</summary>
    private static bool HasForm(string address, string pattern) =>
        address.StartsWith(PermalinkPattern.Prefix(pattern), StringComparison.Ordinal) && Trimmed(address).Split('/').Length == Trimmed(pattern).Split('/').Length;

    /// <summary>Whether a file is there that is the page of a folder, and not of an entry: its name says so.</summary>
    private static bool IsOtherPage(string full)
    {
        string name = NameOf(full), stem = name.Substring(0, name.IndexOf('.'));
        return stem is "index" or "_index" or "README" or "LICENSE" or "CONTRIBUTING"
            && Directory.Exists(FolderOf(full)) && Directory.EnumerateFiles(FolderOf(full), name).Any(f => NameOf(Slashed(f)) == name);
    }

    private static bool HasScheme(string target)
    {
        int colon = target.IndexOf(':'), end = target.IndexOfAny(['/', '?', '#']);
        return colon > 0 && (end < 0 || colon < end);
    }

    private static string Combined(string file, string relative)
    {
        var segments = new List<string>(FolderOf(file).Split('/'));
        foreach (string segment in relative.Split('/'))
        {
            if (segment == ".." && segments.Count > 1)
            {
                segments.RemoveAt(segments.Count - 1);
            }
            else if (segment is not ("." or ".." or ""))
            {
                segments.Add(segment);
            }
        }

        return string.Join("/", segments);
    }

    /// <summary>The path of a file as a link in another one has it.</summary>
    private static string Relative(string from, string to)
    {
        string[] source = FolderOf(from).Split('/'), target = to.Split('/');
        int shared = 0;
        while (shared < source.Length && shared < target.Length - 1 && source[shared] == target[shared])
        {
            shared++;
        }

        return string.Join("/", source.Skip(shared).Select(static _ => "..").Concat(target.Skip(shared)));
    }

    private static string Decoded(string text) => text.IndexOf('%') < 0 ? text : Uri.UnescapeDataString(text);

    private static string Slashed(string path) => path.Replace('\\', '/');

    private static string Trimmed(string address) => address.TrimEnd('/');

    private static string FolderOf(string path) => path.LastIndexOf('/') is >= 0 and var slash ? path.Substring(0, slash) : "";

    private static string NameOf(string path) => path.Substring(path.LastIndexOf('/') + 1);

    private sealed class FileLinks(LinkTargets targets, string path) : ILinkResolver
    {
        public LinkTarget Resolve(string target) => targets.Resolve(path, target) is var link ? new LinkTarget(link.Href, link.File is { State: LinkableState.Entry } file ? file.Entry.Id : null) : default;
    }
}
