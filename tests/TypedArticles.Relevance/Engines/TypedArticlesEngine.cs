extern alias build;

using System.Globalization;
using build::TypedArticles.Build.Searching;
using build::TypedArticles.Core.Articles;
using build::TypedArticles.Core.Dates;
using build::TypedArticles.Core.Pack.Writing;
using build::TypedArticles.Core.Searching;
using TypedArticles.Relevance.Collections;

namespace TypedArticles.Relevance.Engines;

/// <summary>The product: a pack and its search index, written as the build writes them and read as a program reads them.</summary>
internal sealed class TypedArticlesEngine : ISearchEngine
{
    private readonly byte[] _index;

    private TypedArticlesEngine(ArticlePack pack, byte[] index, WrittenIndex written)
    {
        (All, _index, Written) = (pack.All, index, written);
    }

    public string Name => "TypedArticles";

    public long Length => _index.Length;

    public ArticleCollection<Article> All { get; }

    public WrittenIndex Written { get; }

    public static TypedArticlesEngine Of(IReadOnlyList<Document> documents) => Of(documents, SearchLevel.All, hasLanguage: true);

    public static TypedArticlesEngine Of(IReadOnlyList<Document> documents, SearchLevel level, bool hasLanguage) => Of(Packed(documents, hasLanguage), level);

    public static TypedArticlesEngine Of(PackEntry[] entries, SearchLevel level)
    {
        using MemoryStream packed = new(), index = new();
        ulong hash = PackWriter.Write([PackCollection.OfSeeds(entries)], packed);
        WrittenIndex written = SearchIndexWriter.Write([entries], level, hash, null, index);
        byte[] bytes = index.ToArray();
        return new TypedArticlesEngine(ArticlePack.Open(new MemoryStream(packed.ToArray()), () => new MemoryStream(bytes)), bytes, written);
    }

    /// <summary>The entries of a pack, in its order; all of one date, so that ids are their numbers.</summary>
    public static PackEntry[] Packed(IReadOnlyList<Document> documents, bool hasLanguage)
    {
        var bodies = new ByteStore();
        return
        [
            .. documents.Select((d, i) => PackEntry.OfSeed(
                i.ToString("0000000", CultureInfo.InvariantCulture),
                hasLanguage ? d.Language : null,
                new ArticleFacts { Url = $"https://example.org/{i}", Title = d.Title, Lead = d.Lead, Publisher = null, Period = new CalendarDate(2024, 1, 0), PublishedOn = default },
                PackBody.Of(d.Text.ToCharArray(), 0, d.Text.Length, bodies))),
        ];
    }

    public static int NumberOf(Article article) => int.Parse(article.Id, CultureInfo.InvariantCulture);

    public int[] Search(string query, string language, int count) => Search(All, query, new SearchOptions { Take = count });

    public static int[] Search(ArticleCollection<Article> articles, string query, SearchOptions options) =>
        [.. articles.Search(query, options).Select(static h => NumberOf(h.Entry))];

    public void Dispose()
    {
    }
}
