using TypedArticles.Core.Dates;
using TypedArticles.Core.Seeds;
using TypedArticles.Core.Text;

namespace TypedArticles.Core.Articles;

/// <summary>The texts of an <c>Article</c> besides those of every entry.</summary>
internal enum ArticleText
{
    Url,
    Title,
    Lead,
    Publisher,
}

/// <summary>What a seed file says about its article. The one way from the layout of a file to values, for library, generator and task.</summary>
internal sealed record ArticleFacts : IEntryFacts
{
    /// <summary>The number of members of <see cref="ArticleText"/>.</summary>
    public const int TextCount = 4;

    public const string PeriodKey = "period";
    public const string PublishedOnKey = "publishedon";

    private static readonly SeedFields s_none = new();
    private static readonly string[] s_keys = ["url", "title", "lead", "publisher"];

    /// <summary>The hashes of these keys, which the pack has: a program that starts does not compute them.</summary>
    public static uint KeyHashOf(ArticleText which) => which switch
    {
        ArticleText.Url => 0xB427BFA9,
        ArticleText.Title => 0xA7EBF5F8,
        ArticleText.Lead => 0x19F1AEC4,
        _ => 0x280478C9,
    };

    public required string Url { get; init; }

    public required string Title { get; init; }

    /// <summary>Without its dateline; null where there is none.</summary>
    public required string? Lead { get; init; }

    public required string? Publisher { get; init; }

    public required CalendarDate Period { get; init; }

    /// <summary>None where nothing says it.</summary>
    public required CalendarDate PublishedOn { get; init; }

    public IReadOnlyList<string> Authors { get; init; } = [];

    public string? Section { get; init; }

    public IReadOnlyList<string> Keywords { get; init; } = [];

    public string? Image { get; init; }

    /// <summary>A full date, or none.</summary>
    public CalendarDate ModifiedOn { get; init; }

    /// <summary>Empty where the URL has no path: a host is a name of many articles.</summary>
    public string Slug => SlugOf(Url);

    public string? Language => EntryLanguage.OfUrl(Url.AsSpan());

    public bool IsDraft => false;

    /// <summary>The most precise date.</summary>
    public CalendarDate Date => PublishedOn.IsNone ? Period : PublishedOn;

    private string? this[ArticleText which] => which switch
    {
        ArticleText.Url => Url,
        ArticleText.Title => Title,
        ArticleText.Lead => Lead,
        _ => Publisher,
    };

    /// <summary>The slug by which an article of a URL is named; empty where the URL has no path.</summary>
    public static string SlugOf(string url) => HttpUrl.Path(url.AsSpan()).Trim('/').IsEmpty ? "" : ArticleSlug.Of(url.AsSpan());

    /// <summary>The key of a text in the pack.</summary>
    public static string KeyOf(ArticleText which) => s_keys[(int)which];

    /// <summary>What a pack keeps of a seed, as fields of an entry that are texts; one that is null is left out.</summary>
    public IEnumerable<(string Key, string Text)> Fields()
    {
        yield return (PeriodKey, Period.ToString());
        if (!PublishedOn.IsNone)
        {
            yield return (PublishedOnKey, PublishedOn.ToString());
        }

        for (int i = 0; i < TextCount; i++)
        {
            if (this[(ArticleText)i] is { } text)
            {
                yield return (s_keys[i], text);
            }
        }

        if (Section is not null)
        {
            yield return (SeedKeys.Section, Section);
        }

        if (Image is not null)
        {
            yield return (SeedKeys.Image, Image);
        }

        if (!ModifiedOn.IsNone)
        {
            yield return (SeedKeys.Modified, ModifiedOn.ToString());
        }
    }

    /// <summary>The fields that are lists of texts; a list without items is left out.</summary>
    public IEnumerable<(string Key, IReadOnlyList<string> Texts)> Lists()
    {
        if (Authors.Count > 0)
        {
            yield return (SeedKeys.Authors, Authors);
        }

        if (Keywords.Count > 0)
        {
            yield return (SeedKeys.Keywords, Keywords);
        }
    }

    /// <param name="text">The whole file, which has no problems.</param>
    /// <param name="layout">Where its parts are.</param>
    public static ArticleFacts Of(ReadOnlySpan<char> text, SeedLayout layout)
    {
        ReadOnlySpan<char> url = layout.Url.Of(text);
        SeedFields fields = layout.Fields ?? s_none;
        return new ArticleFacts
        {
            Url = url.ToString(),
            Title = BlockText.OneLine(text, layout.Title),
            Lead = layout.Lead.IsEmpty ? null : BlockText.OneLine(text, layout.Lead),
            Publisher = layout.Publisher.IsEmpty ? null : layout.Publisher.Of(text).ToString(),
            Period = layout.Period,
            PublishedOn = PublicationDate.Of(layout.DatelineDate, url, layout.Period),
            Authors = fields.Authors,
            Section = fields.Section,
            Keywords = fields.Keywords,
            Image = fields.Image,
            ModifiedOn = fields.Modified,
        };
    }
}

