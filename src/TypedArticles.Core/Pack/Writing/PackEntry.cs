using TypedArticles.Core.Articles;
using TypedArticles.Core.Dates;

namespace TypedArticles.Core.Pack.Writing;

/// <summary>An entry on its way into a pack.</summary>
internal sealed record PackEntry
{
    public required string Id { get; init; }

    /// <summary>What the slug look-up finds the entry by.</summary>
    public required string Slug { get; init; }

    /// <summary>What the look-up by URL or permalink finds the entry by; null for nothing.</summary>
    public required string? Address { get; init; }

    /// <summary>The slug where it is not what the record computes; null otherwise.</summary>
    public string? GivenSlug { get; init; }

    public required string? Language { get; init; }

    public string? Permalink { get; init; }

    public required CalendarDate SortDate { get; init; }

    /// <summary>The entry's own fields, each key once.</summary>
    public required IReadOnlyList<(string Key, PackValue? Value)> Fields { get; init; }

    public required PackBody Body { get; init; }

    public IEnumerable<string?> Strings()
    {
        yield return Id;
        yield return GivenSlug;
        yield return Language;
        yield return Permalink;
    }

    /// <summary>The entry of a seed file.</summary>
    public static PackEntry OfSeed(string id, string? language, ArticleFacts facts, PackBody body) => new()
    {
        Id = id,
        Slug = ArticleSlug.Of(facts.Url.AsSpan()),
        Address = facts.Url,
        Language = language,
        SortDate = facts.Date,
        Fields =
        [
            .. facts.Fields().Select(static f => (f.Key, (PackValue?)new PackText(f.Text))),
            .. facts.Lists().Select(static f => (f.Key, (PackValue?)new PackList([.. f.Texts.Select(static t => new PackText(t))]))),
        ],
        Body = body,
    };

    /// <summary>The text of a field; null where there is none.</summary>
    public string? Text(string key)
    {
        foreach ((string Key, PackValue? Value) field in Fields)
        {
            if (field.Key == key)
            {
                return (field.Value as PackText)?.Text;
            }
        }

        return null;
    }
}

/// <summary>The value of a field.</summary>
internal abstract record PackValue;

/// <summary>A text.</summary>
internal sealed record PackText(string Text) : PackValue;

/// <summary>A list; an item may be null.</summary>
internal sealed record PackList(IReadOnlyList<PackValue?> Items) : PackValue;

/// <summary>A map, each key once.</summary>
internal sealed record PackMap(IReadOnlyList<(string Key, PackValue? Value)> Fields) : PackValue;
