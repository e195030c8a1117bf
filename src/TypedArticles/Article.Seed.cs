using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using TypedArticles.Core.Articles;
using TypedArticles.Core.Rules;
using TypedArticles.Core.Seeds;
using TypedArticles.Core.Text;
using TypedArticles.Reading;

namespace TypedArticles;

/// <content>Reading and writing the seed format: the same parser and the same rules as at compile time.</content>
public sealed partial record Article
{
    /// <summary>Reads an article in the seed format.</summary>
    /// <param name="text">The whole file.</param>
    /// <param name="id">The <see cref="ArticleRecord.Id"/> that it gets.</param>
    /// <param name="options">What a build would say in item metadata; <see langword="null"/> for nothing.</param>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">The id is blank, has several lines, or white space around it.</exception>
    /// <exception cref="ArticleFormatException">The text is not a valid article; the exception has every problem with its place.</exception>
    public static Article FromSeed(string text, string id, ArticleSeedOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        return FromSeed(text.AsSpan(), id, options);
    }

    /// <inheritdoc cref="FromSeed(string, string, ArticleSeedOptions?)"/>
    public static Article FromSeed(ReadOnlySpan<char> text, string id, ArticleSeedOptions? options = null) =>
        TryFromSeed(text, id, options, out Article? article, out IReadOnlyList<ArticleProblem> problems)
            ? article
            : throw new ArticleFormatException(id, problems);

    /// <inheritdoc cref="FromSeed(string, string, ArticleSeedOptions?)"/>
    /// <param name="utf8">The whole file, UTF-8, with or without a byte-order mark.</param>
    /// <param name="id">The <see cref="ArticleRecord.Id"/> that it gets.</param>
    /// <param name="options">What a build would say in item metadata; <see langword="null"/> for nothing.</param>
    public static Article FromSeed(ReadOnlySpan<byte> utf8, string id, ArticleSeedOptions? options = null) =>
        TryFromSeed(utf8, id, options, out Article? article, out IReadOnlyList<ArticleProblem> problems)
            ? article
            : throw new ArticleFormatException(id, problems);

    /// <summary>Reads an article in the seed format and returns whether the text is valid.</summary>
    /// <param name="text">The whole file.</param>
    /// <param name="id">The <see cref="ArticleRecord.Id"/> that it gets.</param>
    /// <param name="article">The article, or <see langword="null"/>.</param>
    /// <exception cref="ArgumentException">The id is <see langword="null"/>, blank, has several lines, or white space around it.</exception>
    public static bool TryFromSeed([NotNullWhen(true)] string? text, string id, [NotNullWhen(true)] out Article? article) =>
        TryFromSeed(text.AsSpan(), id, null, out article, out _);

    /// <inheritdoc cref="TryFromSeed(string?, string, out Article?)"/>
    /// <param name="text">The whole file.</param>
    /// <param name="id">The <see cref="ArticleRecord.Id"/> that it gets.</param>
    /// <param name="options">What a build would say in item metadata; <see langword="null"/> for nothing.</param>
    /// <param name="article">The article, or <see langword="null"/>.</param>
    /// <param name="problems">All that is wrong with the text, in the order of the places; empty where nothing is.</param>
    public static bool TryFromSeed(
        ReadOnlySpan<char> text,
        string id,
        ArticleSeedOptions? options,
        [NotNullWhen(true)] out Article? article,
        out IReadOnlyList<ArticleProblem> problems)
    {
        Checked.OneLine(id, nameof(id));
        ProblemList found = default;
        SeedLayout layout = SeedParser.Parse(text, options?.HasLead, ref found);
        if (!found.IsEmpty)
        {
            problems = ArticleProblem.Locate(found.InOrder(), text);
            article = null;
            return false;
        }

        problems = [];
        article = FromFacts(ArticleFacts.Of(text, layout), id, options, new ArticleBody(BlockText.WithLineFeeds(layout.Body.Of(text))));
        return true;
    }

    /// <inheritdoc cref="TryFromSeed(string?, string, out Article?)"/>
    /// <param name="utf8">The whole file, UTF-8, with or without a byte-order mark.</param>
    /// <param name="id">The <see cref="ArticleRecord.Id"/> that it gets.</param>
    /// <param name="options">What a build would say in item metadata; <see langword="null"/> for nothing.</param>
    /// <param name="article">The article, or <see langword="null"/>.</param>
    /// <param name="problems">All that is wrong with the text, in the order of the places; empty where nothing is.</param>
    public static bool TryFromSeed(
        ReadOnlySpan<byte> utf8,
        string id,
        ArticleSeedOptions? options,
        [NotNullWhen(true)] out Article? article,
        out IReadOnlyList<ArticleProblem> problems)
    {
        char[] buffer = ArrayPool<char>.Shared.Rent(utf8.Length);
        try
        {
            // Bad bytes become U+FFFD here, which the parser reports at its place.
            int length = Encoding.UTF8.GetChars(utf8, buffer);
            return TryFromSeed(buffer.AsSpan(0, length), id, options, out article, out problems);
        }
        finally
        {
            ArrayPool<char>.Shared.Return(buffer);
        }
    }

    /// <summary>
    /// Returns the article in the seed format, with LF line ends. <see cref="FromSeed(string, string, ArticleSeedOptions?)"/> of it, with
    /// this article's id, returns an equal article; only a <see cref="ArticleRecord.Language"/> that the URL does not say has to be given
    /// in <see cref="ArticleSeedOptions.Language"/>, since the format has no place for it.
    /// </summary>
    /// <exception cref="InvalidOperationException">
    /// The format cannot hold this article, and what would be read back differs: for instance a lead that ends neither in an ellipsis nor
    /// in a dateline, or a day of publication without a publisher.
    /// </exception>
    public string ToSeed()
    {
        var seed = new StringBuilder(Body.Source.Length + 512);
        seed.Append(CultureInfo.InvariantCulture, $" date {Period} {UrlText}\n");
        FrontMatterText.Append(seed, this);
        seed.Append(CultureInfo.InvariantCulture, $"\n{Title}\n\n");
        string dateline = Publisher is null || PublishedOn is not { } day
            ? ""
            : string.Create(CultureInfo.InvariantCulture, $"{day:dd.MM.yyyy}, {Publisher}");
        if (Lead is not null || dateline.Length > 0)
        {
            seed.Append(CultureInfo.InvariantCulture, $"{$"{Lead} {dateline}".Trim()}\n\n");
        }

        string text = seed.Append(Body.Source).Append('\n').ToString();
        bool isRead = TryFromSeed(text, Id, new ArticleSeedOptions { Language = Language }, out Article? read, out _);
        return isRead && (read! with { Language = Language }).Equals(this)
            ? text
            : throw new InvalidOperationException($"The seed format cannot hold the article '{Id}': {WhyNotASeed(read)}.");
    }

    private static Article FromFacts(ArticleFacts facts, string id, ArticleSeedOptions? options, ArticleBody body) => new()
    {
        Id = id,
        Url = new Uri(facts.Url),
        Period = new PartialDate(facts.Period),
        PublishedOn = facts.PublishedOn.IsNone ? null : new PartialDate(facts.PublishedOn).FirstDay,
        Title = facts.Title,
        Lead = facts.Lead,
        Publisher = facts.Publisher,
        Authors = facts.Authors,
        Section = facts.Section,
        Keywords = facts.Keywords,
        Image = facts.Image,
        ModifiedOn = facts.ModifiedOn.IsNone ? null : new PartialDate(facts.ModifiedOn).FirstDay,
        Language = EntryLanguage.Of(options?.Language, facts.Url, options?.DefaultLanguage),
        Body = body,
    };

    private string WhyNotASeed(Article? read) =>
        Body.Kind != ArticleBodyKind.Plain || Body.Source.Length == 0 ? "it needs a body of plain text"
        : ModifiedOn < Date.FirstDay ? "its day of modification is before its date"
        : PublishedOn is null && Publisher is not null ? "a dateline needs a date next to its publisher"
        : read is not null && read.PublishedOn != PublishedOn
            ? PublishedOn is not null && Publisher is null ? "a dateline needs a publisher next to its date" : "the header or the URL says another day of publication"
        : read is null || read.Lead != Lead ? "a lead needs an ellipsis or a dateline at its end, and no other block may end so"
        : read.Title != Title ? "its title would be read differently"
        : read.Slug != Slug || Permalink is not null || read.SortDate != SortDate ? "it has no place for a slug, permalink or sort date of its own"
        : "its text would be read differently";
}
