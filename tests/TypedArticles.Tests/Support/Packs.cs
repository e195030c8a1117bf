extern alias build;

using System.Reflection;
using TypedArticles.Reading;
using build::TypedArticles.Build.Searching;
using build::TypedArticles.Core.Pack.Writing;
using build::TypedArticles.Core.Searching;
using build::TypedArticles.Core.Articles;
using build::TypedArticles.Core.Dates;

namespace TypedArticles.Tests;

/// <summary>Packs of articles, written as the build writes them.</summary>
internal static class Packs
{
    public static byte[] Write(IEnumerable<Article> articles)
    {
        PackEntry[] ordered = Entries(articles);
        using var stream = new MemoryStream();
        PackWriter.Write([PackCollection.OfSeeds(ordered)], stream);
        return stream.ToArray();
    }

    /// <summary>A pack and its search index.</summary>
    public static (byte[] Pack, byte[] Index) WriteSearchable(IEnumerable<Article> articles, SearchLevel level = SearchLevel.All)
    {
        PackEntry[] ordered = Entries(articles);
        using MemoryStream pack = new(), index = new();
        SearchIndexWriter.Write([ordered], level, PackWriter.Write([PackCollection.OfSeeds(ordered)], pack), previous: null, index);
        return (pack.ToArray(), index.ToArray());
    }

    /// <summary>The writing of a search index alone, to be measured.</summary>
    public static Action Indexing(IEnumerable<Article> articles)
    {
        PackEntry[] ordered = Entries(articles);
        return () => SearchIndexWriter.Write([ordered], SearchLevel.All, pack: 0, previous: null, Stream.Null);
    }

    public static ArticlePack Open(byte[] pack, byte[] index) => ArticlePack.Open(new MemoryStream(pack, writable: false), () => new MemoryStream(index, writable: false));

    /// <summary>Articles that can be searched, read from a pack.</summary>
    public static ArticleCollection<Article> ReadSearchable(IEnumerable<Article> articles, SearchLevel level = SearchLevel.All)
    {
        (byte[] pack, byte[] index) = WriteSearchable(articles, level);
        return Open(pack, index).All;
    }

    public static ArticlePack Open(byte[] pack) => ArticlePack.Open(new MemoryStream(pack, writable: false));

    public static ArticleCollection<Article> Read(IEnumerable<Article> articles) => Open(Write(articles)).All;

    /// <summary>How many entries of a collection of a pack were made: those that were asked for.</summary>
    public static int MadeIn<T>(ArticleCollection<T> collection)
        where T : ArticleRecord
    {
        var made = (T?[]?[]?[])typeof(PackedEntries<T>).GetField("_made", BindingFlags.Instance | BindingFlags.NonPublic)!.GetValue(collection.Store)!;
        return made.OfType<T?[]?[]>().SelectMany(static middle => middle).OfType<T?[]>().SelectMany(static leaf => leaf).Count(static a => a is not null);
    }

    /// <summary>Articles as the build has them before it writes, in their order.</summary>
    public static PackEntry[] Entries(IEnumerable<Article> articles)
    {
        var bodies = new ByteStore();
        return [.. ArticleOrder(articles).Select(a => Packed(a, bodies))];
    }

    private static Article[] ArticleOrder(IEnumerable<Article> articles)
    {
        Article[] ordered = [.. articles];
        Array.Sort(ordered, static (a, b) => EntryOrder.Compare(Date(a.Date).Packed, a.Id, Date(b.Date).Packed, b.Id));
        return ordered;
    }

    private static PackEntry Packed(Article article, ByteStore bodies) => PackEntry.OfSeed(
        article.Id,
        article.Language,
        new ArticleFacts
        {
            Url = article.Url.OriginalString,
            Title = article.Title,
            Lead = article.Lead,
            Publisher = article.Publisher,
            Period = Date(article.Period),
            PublishedOn = article.PublishedOn is { } day ? Date(day) : default,
            Authors = article.Authors,
            Section = article.Section,
            Keywords = article.Keywords,
            Image = article.Image,
            ModifiedOn = article.ModifiedOn is { } modified ? Date(modified) : default,
        },
        PackBody.Of(article.Body.Text.ToCharArray(), 0, article.Body.Text.Length, bodies));

    private static CalendarDate Date(PartialDate date) => new(date.Year, date.Month ?? 0, date.Day ?? 0);
}
