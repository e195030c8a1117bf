using TypedArticles.Core.Dates;

namespace TypedArticles.Core.Articles;

/// <summary>What choosing, ordering and naming need to know of an entry.</summary>
internal interface IEntryFacts
{
    /// <summary>What the entry is named by; empty where it has no slug of its own.</summary>
    string Slug { get; }

    /// <summary>Empty where it has none.</summary>
    string Title { get; }

    /// <summary>What the file or its address says; null for nothing.</summary>
    string? Language { get; }

    CalendarDate Date { get; }

    /// <summary>Whether the file says that it is not to be published.</summary>
    bool IsDraft { get; }
}
