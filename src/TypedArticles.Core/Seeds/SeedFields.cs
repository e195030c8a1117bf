using TypedArticles.Core.Dates;
using TypedArticles.Core.Text;

namespace TypedArticles.Core.Seeds;

/// <summary>What the front matter of a seed says; what it does not say is empty, null or none.</summary>
internal sealed record SeedFields
{
    public IReadOnlyList<string> Authors { get; init; } = [];

    public string? Section { get; init; }

    public IReadOnlyList<string> Keywords { get; init; } = [];

    public string? Image { get; init; }

    /// <summary>A full date, or none.</summary>
    public CalendarDate Modified { get; init; }

    /// <summary>Where that date lies.</summary>
    public TextRange ModifiedRange { get; init; }
}
