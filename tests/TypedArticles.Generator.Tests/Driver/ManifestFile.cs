using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using TypedArticles.Core.Manifest;

namespace TypedArticles.Generator.Tests.Driver;

/// <summary>The manifest that the targets would write for a test project.</summary>
internal sealed class ManifestFile(string text) : AdditionalText
{
    public string Text { get; } = text;

    public override string Path => "/project/obj/articles.manifest";

    public static ManifestFile For(ArticleProject project) => new(project.Manifest ?? new ArticleManifest(
        new ManifestOptions(new Dictionary<string, string>
        {
            ["ArticlesClassName"] = project.ClassName,
            ["ArticlesNamespace"] = project.Namespace,
            ["ArticlesAccessibility"] = project.Accessibility,
            ["ArticlesMembers"] = project.Members,
            ["ArticlesIds"] = project.Ids,
            ["ArticlesDefaultLanguage"] = project.DefaultLanguage,
            ["ArticlesMaxFileSize"] = project.MaxFileSize,
            ["ArticlesSearch"] = project.Search,
            ["ArticlesDrafts"] = project.Drafts,
        }),
        [.. project.Files.Select(static f => new ManifestEntry(
            f.Path,
            f.GivenId ?? f.Id,
            new NamedValues([("Collection", f.Collection), ("Lead", f.Lead), ("Language", f.Language), ("MemberName", f.MemberName), ("NoWarn", f.NoWarn)])))],
        project.UnusedFiles).Write());

    public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(Text, System.Text.Encoding.UTF8);
}
