extern alias build;

using build::TypedArticles.Build.Markdown;
using build::TypedArticles.Core.Manifest;
using build::TypedArticles.Core.Rules;
using TypedArticles.Core.Fields;
using TypedArticles.Core.Text;

namespace TypedArticles.Corpora;

/// <summary>Lists the dangling links of a folder of Markdown, found by the code of the build task. Every Markdown file below the folder is one that links can lead to, whatever its front matter is.</summary>
internal static class LinkList
{
    /// <param name="folder">The folder.</param>
    /// <param name="hasFragments">Whether fragments that no element has are listed too.</param>
    /// <param name="output">Receives the list.</param>
    public static int Run(string folder, bool hasFragments, TextWriter output)
    {
        string root = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)) + Path.DirectorySeparatorChar;
        (ManifestEntry Entry, string Text)[] files = [.. MarkdownFiles.Read(root).Select(static f => (new ManifestEntry(f.Path, f.Path, new NamedValues([])), f.Text))];
        var targets = new LinkTargets(files.Select(static f => new LinkableFile(f.Entry, permalink: null, idPrefix: "", LinkableState.Entry)), []);
        var rendered = new RenderedFile?[files.Length];
        Parallel.For(0, files.Length, i => rendered[i] = Render(files[i].Entry, files[i].Text, targets));
        RenderedFile[] sound = [.. rendered.OfType<RenderedFile>()];
        List<BodyProblem> problems = LinkChecks.Of(sound, targets);
        BodyProblem[] dangling = [.. problems.Where(static p => p.Rule == RuleTable.BrokenLink)], fragments = [.. problems.Where(static p => p.Rule == RuleTable.UnknownFragment)];
        foreach (BodyProblem problem in problems.Where(p => p.Rule == RuleTable.BrokenLink || (hasFragments && p.Rule == RuleTable.UnknownFragment)))
        {
            string[] arguments = problem.Arguments();
            string target = problem.Rule == RuleTable.BrokenLink ? arguments[0] : $"#{arguments[0]} of {arguments[1].Replace(root, "", StringComparison.Ordinal)}";
            output.WriteLine($"{problem.Path[root.Length..]}({problem.Line},{problem.Column}): {target}{arguments[^1]}");
        }

        int relative = sound.Sum(f => f.Facts.Links.Count(l => targets.Resolve(f.Entry.Path, l.Target) is { File: not null } or { Fault: not LinkFault.None }));
        output.WriteLine($"links: {files.Length} files, {files.Length - sound.Length} not rendered, {relative} relative links, {dangling.Length} dangling, {fragments.Length} fragments dangling");
        return dangling.Length == 0 ? 0 : 1;
    }

    /// <summary>Null for a file that cannot be rendered.</summary>
    private static RenderedFile? Render(ManifestEntry entry, string text, LinkTargets targets)
    {
        int start = FrontMatter.Find(text.AsSpan()).BodyStart, line = TextPosition.Of(text, start + MarkdownText.Bounds(text.AsSpan(start)).Start).Line - 1;
        try
        {
            RenderedMarkdown body = MarkdownRenderer.Render(MarkdownText.Of(text.AsSpan(start)), new RenderSettings(HasSource: false), targets.Of(entry));
            return new RenderedFile(entry, line, "", new BodyFacts(body.Links, body.Anchors, body.TemplateTag));
        }
        catch (MarkdownLimitException)
        {
            return null;
        }
    }
}
