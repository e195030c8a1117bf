extern alias build;

using build::TypedArticles.Build.Markdown;
using build::TypedArticles.Core.Manifest;

namespace TypedArticles.Tests.Rendering;

/// <summary>Markdown files that link to each other, as the task judges them. Their paths need not be on disk.</summary>
internal sealed class LinkSite
{
    private readonly string _root;
    private readonly List<(LinkableFile File, string Markdown)> _files = [];
    private readonly List<string> _aliases = [];

    public LinkSite(string root = "/site/content") => _root = root;

    public LinkSite Add(string path, string markdown = "# Title", string pattern = "", string idPrefix = "", LinkableState state = LinkableState.Entry, bool isSafe = false, string noWarn = "")
    {
        string id = path[..path.LastIndexOf('.')], slug = id[(id.LastIndexOf('/') + 1)..];
        ManifestEntry entry = Manifests.Entry($"{_root}/{path}", id, ("Collection", "posts"), ("Permalink", pattern), ("Html", isSafe ? "safe" : ""), ("NoWarn", noWarn));
        string? permalink = pattern.Length == 0 ? null : pattern.Replace("{slug}", slug, StringComparison.Ordinal).Replace("{year}", "2024", StringComparison.Ordinal);
        _files.Add((new LinkableFile(entry, permalink, isSafe && idPrefix.Length == 0 ? RenderSettings.SafePrefix : idPrefix, state, () => markdown), markdown));
        return this;
    }

    public LinkSite Alias(string address)
    {
        _aliases.Add(address);
        return this;
    }

    public LinkTargets Targets => new(_files.Select(static f => f.File), _aliases);

    /// <summary>Where a link in a file leads, as the HTML has it; the destination itself where it stays.</summary>
    public string Href(string path, string target) => Targets.Resolve($"{_root}/{path}", target).Href ?? target;

    public LinkFault Fault(string path, string target) => Targets.Resolve($"{_root}/{path}", target).Fault;

    /// <summary>The HTML of a file.</summary>
    public string Html(string path)
    {
        (LinkableFile file, string markdown) = _files.Single(f => f.File.Entry.Path == $"{_root}/{path}");
        return Render(file, markdown, Targets).Body.Html;
    }

    /// <summary>All problems, each as <c>path(line,column): ART0000: message</c>.</summary>
    public string[] Problems()
    {
        LinkTargets targets = Targets;
        RenderedFile[] rendered =
        [
            .. _files.Where(static f => f.File.State == LinkableState.Entry).Select(f =>
            {
                RenderedMarkdown body = Render(f.File, f.Markdown, targets);
                return new RenderedFile(f.File.Entry, 0, f.File.IdPrefix, new BodyFacts(body.Links, body.Anchors, body.TemplateTag));
            }),
        ];
        return [.. LinkChecks.Of(rendered, targets).Select(p => $"{p.Path[(_root.Length + 1)..]}({p.Line},{p.Column}): {p.Rule.Id}: {p.Message}")];
    }

    private static RenderedMarkdown Render(LinkableFile file, string markdown, LinkTargets targets) =>
        MarkdownRenderer.Render(markdown, new RenderSettings(file.Entry.IsSafe, file.IdPrefix), targets.Of(file.Entry));
}
