using System.Collections.Immutable;

namespace TypedArticles.Generator.Model;

/// <summary>The models of all files, as one value.</summary>
internal sealed record SeedsModel
{
    public required EquatableArray<SeedModel> Seeds { get; init; }

    public static SeedsModel Of(ImmutableArray<SeedModel> seeds, CancellationToken cancellationToken) =>
        new() { Seeds = new EquatableArray<SeedModel>([.. seeds]) };
}
