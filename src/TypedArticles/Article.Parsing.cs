using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using TypedArticles.Parsing;

namespace TypedArticles;

/// <content>The run-time twin of the generator: the same parser, the same rules.</content>
public sealed partial record Article
{
    /// <summary>Reads an article in the seed format.</summary>
    /// <param name="text">The whole file.</param>
    /// <param name="id">The <see cref="Id"/> that it gets.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The id is blank, has several lines, or white space around it.</exception>
    /// <exception cref="ArticleFormatException">The text is no article; the exception holds every problem with its place.</exception>
    public static Article Parse(string text, string id)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Parse(text.AsSpan(), id);
    }

    /// <inheritdoc cref="Parse(string, string)"/>
    /// <param name="text">The whole file.</param>
    /// <param name="id">The <see cref="Id"/> that it gets.</param>
    /// <param name="options">What the build would say in item metadata; null for nothing.</param>
    public static Article Parse(ReadOnlySpan<char> text, string id, ArticleReadOptions? options = null) =>
        TryParse(text, id, options, out Article? article, out IReadOnlyList<ArticleProblem> problems)
            ? article
            : throw new ArticleFormatException(id, problems);

    /// <inheritdoc cref="Parse(string, string)"/>
    /// <param name="utf8">The whole file, UTF-8, with or without a byte-order mark.</param>
    /// <param name="id">The <see cref="Id"/> that it gets.</param>
    /// <param name="options">What the build would say in item metadata; null for nothing.</param>
    public static Article Parse(ReadOnlySpan<byte> utf8, string id, ArticleReadOptions? options = null) =>
        TryParse(utf8, id, options, out Article? article, out IReadOnlyList<ArticleProblem> problems)
            ? article
            : throw new ArticleFormatException(id, problems);

    /// <summary>Reads as <see cref="Parse(string, string)"/> does; false where that would throw for the text.</summary>
    /// <exception cref="ArgumentException">The id is null, blank, has several lines, or white space around it.</exception>
    public static bool TryParse([NotNullWhen(true)] string? text, string id, [NotNullWhen(true)] out Article? article) =>
        TryParse(text.AsSpan(), id, null, out article, out _);

    /// <inheritdoc cref="TryParse(string?, string, out Article?)"/>
    /// <param name="text">The whole file.</param>
    /// <param name="id">The <see cref="Id"/> that it gets.</param>
    /// <param name="options">What the build would say in item metadata; null for nothing.</param>
    /// <param name="article">The article, or null.</param>
    /// <param name="problems">All that is wrong with the text, in the order of its places; empty where nothing is.</param>
    public static bool TryParse(
        ReadOnlySpan<char> text,
        string id,
        ArticleReadOptions? options,
        [NotNullWhen(true)] out Article? article,
        out IReadOnlyList<ArticleProblem> problems)
    {
        ArticleText.OneLine(id, nameof(id));
        ProblemList found = default;
        SeedLayout layout = SeedParser.Parse(text, options?.IsLead, ref found);
        if (!found.IsEmpty)
        {
            problems = ArticleProblem.Locate(found.InOrder(), text);
            article = null;
            return false;
        }

        problems = [];
        article = FromLayout(text, layout, id, options);
        return true;
    }

    /// <inheritdoc cref="TryParse(string?, string, out Article?)"/>
    /// <param name="utf8">The whole file, UTF-8, with or without a byte-order mark.</param>
    /// <param name="id">The <see cref="Id"/> that it gets.</param>
    /// <param name="options">What the build would say in item metadata; null for nothing.</param>
    /// <param name="article">The article, or null.</param>
    /// <param name="problems">All that is wrong with the text, in the order of its places; empty where nothing is.</param>
    public static bool TryParse(
        ReadOnlySpan<byte> utf8,
        string id,
        ArticleReadOptions? options,
        [NotNullWhen(true)] out Article? article,
        out IReadOnlyList<ArticleProblem> problems)
    {
        char[] buffer = ArrayPool<char>.Shared.Rent(utf8.Length);
        try
        {
            // Bad bytes become U+FFFD here, which the parser reports at its place.
            int length = Encoding.UTF8.GetChars(utf8, buffer);
            return TryParse(buffer.AsSpan(0, length), id, options, out article, out problems);
        }
        finally
        {
            ArrayPool<char>.Shared.Return(buffer);
        }
    }

    private static Article FromLayout(ReadOnlySpan<char> text, SeedLayout layout, string id, ArticleReadOptions? options)
    {
        ReadOnlySpan<char> url = layout.Url.Of(text);
        CalendarDate published = PublicationDate.Of(layout.DatelineDate, url, layout.Period);
        return new Article
        {
            Id = id,
            Url = new Uri(url.ToString()),
            Period = new PartialDate(layout.Period),
            PublishedOn = published.IsNone ? null : new PartialDate(published).FirstDay,
            Title = BlockText.OneLine(text, layout.Title),
            Lead = layout.Lead.IsEmpty ? null : BlockText.OneLine(text, layout.Lead),
            Publisher = layout.Publisher.IsEmpty ? null : layout.Publisher.Of(text).ToString(),
            Language = options?.Language ?? SiteLanguage.Of(url) ?? options?.DefaultLanguage,
            Body = new ArticleBody(BlockText.WithLineFeeds(layout.Body.Of(text))),
        };
    }
}
