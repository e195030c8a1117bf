using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using TypedArticles.Core.Manifest;
using TypedArticles.Core.Pack;
using TypedArticles.Generator.Model;

namespace TypedArticles.Generator.Inputs;

/// <summary>Finds and reads <c>articles.packed</c> among the additional files, where a real build has put it.</summary>
internal static class PackedReader
{
    public static bool IsPacked(AdditionalText text) => InputFile.IsNamed(text, PackedEntries.FileName);

    /// <summary>Null for a file of that name that is something else.</summary>
    public static PackedModel? Read(AdditionalText text, CancellationToken cancellationToken)
    {
        string? source = text.GetText(cancellationToken)?.ToString();
        return source is null || !PackedEntries.IsPackedEntries(source)
            ? null
            : new PackedModel { Path = text.Path, TextHash = PackHash.Of(source.AsSpan()), Entries = new EquatableArray<(string, string)>([.. PackedEntries.Read(source) ?? []]) };
    }

    public static PackedModel? Single(ImmutableArray<PackedModel?> packed, CancellationToken cancellationToken) =>
        packed.FirstOrDefault(static p => p is not null);
}
