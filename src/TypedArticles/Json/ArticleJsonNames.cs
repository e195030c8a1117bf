using System.Text.Json;

namespace TypedArticles.Json;

/// <summary>The names of an article's members in JSON, by the options' naming policy and its case sensitivity.</summary>
internal readonly struct ArticleJsonNames(JsonSerializerOptions options)
{
    private static readonly string[] s_read =
    [
        nameof(Article.Id), nameof(Article.Title), nameof(Article.Url), nameof(Article.Period), nameof(Article.PublishedOn),
        nameof(Article.Lead), nameof(Article.Publisher), nameof(Article.Language), nameof(Article.Body),
    ];

    public string NameOf(string member) => options.PropertyNamingPolicy?.ConvertName(member) ?? member;

    /// <summary>The member that is read from a property; null for one that is computed, or unknown.</summary>
    public string? MemberOf(string name)
    {
        StringComparison comparison = options.PropertyNameCaseInsensitive ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
        foreach (string member in s_read)
        {
            if (string.Equals(NameOf(member), name, comparison))
            {
                return member;
            }
        }

        return null;
    }
}
