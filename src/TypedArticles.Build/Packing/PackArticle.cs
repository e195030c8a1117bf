using TypedArticles.Parsing;

namespace TypedArticles.Packing;

/// <summary>An article on its way into a pack.</summary>
internal sealed record PackArticle
{
    public required string Id { get; init; }

    public required string Url { get; init; }

    public required string Title { get; init; }

    public required string? Lead { get; init; }

    public required string? Publisher { get; init; }

    public required string? Language { get; init; }

    public required CalendarDate Period { get; init; }

    public required CalendarDate PublishedOn { get; init; }

    public required PackBody Body { get; init; }

    public CalendarDate Date => PublishedOn.IsNone ? Period : PublishedOn;

    /// <summary>The order of <c>All</c>: by date, then by id.</summary>
    public static int Compare(PackArticle a, PackArticle b) =>
        a.Date.Packed.CompareTo(b.Date.Packed) is not 0 and var byDate ? byDate : string.CompareOrdinal(a.Id, b.Id);
}
