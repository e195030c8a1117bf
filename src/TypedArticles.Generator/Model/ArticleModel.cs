using TypedArticles.Core.Dates;

namespace TypedArticles.Generator.Model;

/// <summary>One member of the generated class.</summary>
internal sealed record ArticleModel
{
    public required string Id { get; init; }

    /// <summary>A valid identifier, without <c>@</c>.</summary>
    public required string MemberName { get; init; }

    public required string Title { get; init; }

    public required CalendarDate Date { get; init; }

    public required string Publisher { get; init; }

    public required string LeadStart { get; init; }
}
