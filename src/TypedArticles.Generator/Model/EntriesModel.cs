using System.Collections.Immutable;

namespace TypedArticles.Generator.Model;

/// <summary>The models of all Markdown files, as one value.</summary>
internal sealed record EntriesModel
{
    public required EquatableArray<MarkdownModel> Files { get; init; }

    public static EntriesModel Of(ImmutableArray<MarkdownModel> files, CancellationToken cancellationToken) =>
        new() { Files = new EquatableArray<MarkdownModel>([.. files]) };
}
