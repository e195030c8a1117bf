using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace TypedArticles.Generator.Tests.Driver;

/// <summary>An article of a test project: a file in memory with the metadata of its item.</summary>
internal sealed class ArticleFile(string id, string? text) : AdditionalText
{
    public string Id { get; } = id;

    /// <summary>The metadata Id, where it is another than the file's name.</summary>
    public string? GivenId { get; init; }

    /// <summary>The collection of a Markdown file; empty for a file of the seed format.</summary>
    public string Collection { get; init; } = "";

    public string Lead { get; init; } = "";

    public string Language { get; init; } = "";

    public string MemberName { get; init; } = "";

    public string NoWarn { get; init; } = "";

    public System.Text.Encoding Encoding { get; init; } = System.Text.Encoding.UTF8;

    /// <summary>The path of a file that is not an article.</summary>
    public string? OtherPath { get; init; }

    public override string Path => OtherPath ?? (Collection.Length > 0 ? $"/project/content/{Collection}/{Id}.md" : $"/project/seeds/{Id}.txt");

    public override SourceText? GetText(CancellationToken cancellationToken = default) =>
        text is null ? null : SourceText.From(text, Encoding);

    public ArticleFile WithText(string? changed) =>
        new(Id, changed) { GivenId = GivenId, Collection = Collection, Lead = Lead, Language = Language, MemberName = MemberName, NoWarn = NoWarn, Encoding = Encoding };

    public string Text => text ?? "";
}
