using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using TypedArticles.Manifest;

namespace TypedArticles.Generator.Tests.Driver;

/// <summary>The manifest that the targets would write for a test project.</summary>
internal sealed class ManifestFile(string text) : AdditionalText
{
    public string Text { get; } = text;

    public override string Path => "/project/obj/articles.manifest";

    public static ManifestFile For(ArticleProject project) => new(project.Manifest ?? ArticleManifest.Write(
        new ManifestOptions
        {
            ClassName = project.ClassName,
            Namespace = project.Namespace,
            Accessibility = project.Accessibility,
            Members = project.Members,
            DefaultLanguage = project.DefaultLanguage,
            MaxFileSize = project.MaxFileSize,
        },
        project.Files.Select(static f => new ManifestEntry
        {
            Path = f.Path,
            Id = f.GivenId ?? f.Id,
            Lead = f.Lead,
            Language = f.Language,
            MemberName = f.MemberName,
            NoWarn = f.NoWarn,
        })));

    public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(Text, System.Text.Encoding.UTF8);
}
