using TypedArticles.Collections;

namespace TypedArticles;

/// <content>Choosing articles, and what occurs in them.</content>
public sealed partial class ArticleCollection
{
    private IReadOnlyList<Article>? _newestFirst;

    /// <summary>The same articles in the opposite order: the newest first. Nothing is copied.</summary>
    public IReadOnlyList<Article> NewestFirst => _newestFirst ??= new ReversedArticles(_store);

    /// <summary>
    /// The months in which there are articles, in order, each with their number; articles of which only the year is
    /// known count under the year. Of a compiled collection, laid out at compile time: no article is read.
    /// </summary>
    public IReadOnlyList<ArticleCount<PartialDate>> Months => _store.Facets.Months;

    /// <summary>The publishers, the most frequent first, then ordinal; articles without one are not counted.</summary>
    public IReadOnlyList<ArticleCount<string>> Publishers => _store.Facets.Publishers;

    /// <summary>The sources (hosts), the most frequent first, then ordinal.</summary>
    public IReadOnlyList<ArticleCount<string>> Sources => _store.Facets.Sources;

    /// <summary>The languages, the most frequent first, then ordinal; articles without one are not counted.</summary>
    public IReadOnlyList<ArticleCount<string>> Languages => _store.Facets.Languages;

    /// <summary>
    /// The articles whose <see cref="Article.Date"/> lies from one day to another, both included. A date without a day lies
    /// there when all of its days do.
    /// </summary>
    public ArticleCollection PublishedBetween(DateOnly first, DateOnly last) =>
        Where(a => a.Date.FirstDay >= first && a.Date.LastDay <= last);

    /// <summary>The articles whose <see cref="Article.Date"/> lies in a year, month or day.</summary>
    public ArticleCollection In(PartialDate period) => Where(a => period.Contains(a.Date));

    /// <summary>The articles of a source (a host, in lower case).</summary>
    /// <exception cref="ArgumentNullException"><paramref name="source"/> is null.</exception>
    public ArticleCollection FromSource(string source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return Where(a => a.Source == source);
    }

    /// <summary>The articles of a publisher (ordinal).</summary>
    /// <exception cref="ArgumentNullException"><paramref name="publisher"/> is null.</exception>
    public ArticleCollection FromPublisher(string publisher)
    {
        ArgumentNullException.ThrowIfNull(publisher);
        return Where(a => a.Publisher == publisher);
    }

    /// <summary>The articles in a language (the tag as it is, ignoring case).</summary>
    /// <exception cref="ArgumentNullException"><paramref name="language"/> is null.</exception>
    public ArticleCollection InLanguage(string language)
    {
        ArgumentNullException.ThrowIfNull(language);
        return Where(a => string.Equals(a.Language, language, StringComparison.OrdinalIgnoreCase));
    }

    private ArticleCollection Where(Func<Article, bool> isChosen) =>
        new(new ListedArticles([.. Enumerable.Where(this, isChosen)]));
}
