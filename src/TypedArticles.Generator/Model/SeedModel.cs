using TypedArticles.Core.Articles;
using TypedArticles.Core.Dates;

namespace TypedArticles.Generator.Model;

/// <summary>
/// What generated code needs to know of one file. It has no body: an edit there leaves the model equal, and nothing that follows runs
/// again.
/// </summary>
internal sealed record SeedModel : IEntryFacts
{
    public required string Path { get; init; }

    /// <summary>What makes the file impossible as an article; then nothing else here is used.</summary>
    public EquatableArray<ProblemModel> Problems { get; init; }

    public string Title { get; init; } = "";

    public string Url { get; init; } = "";

    public string Slug => ArticleFacts.SlugOf(Url);

    public string? Language => EntryLanguage.OfUrl(Url.AsSpan());

    public bool IsDraft => false;

    public CalendarDate Date { get; init; }

    public string Publisher { get; init; } = "";

    /// <summary>The first words of the lead, or empty.</summary>
    public string LeadStart { get; init; } = "";
}
