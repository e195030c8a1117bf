using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using TypedArticles.Core.Manifest;

namespace TypedArticles.Generator.Tests.Driver;

/// <summary>What the build task would say that it packed.</summary>
internal sealed class PackedFile(string text) : AdditionalText
{
    public override string Path => "/project/obj/articles.packed";

    public static IEnumerable<PackedFile> For(ArticleProject project) =>
        project.PackedText is { } text ? [new PackedFile(text)]
        : project.Packed is { } ids ? [new PackedFile(PackedEntries.Write(ids.Select(static id => ("seeds", id))))]
        : [];

    public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text, System.Text.Encoding.UTF8);
}
