using System.Buffers;
using System.ServiceModel.Syndication;
using System.Xml;
using TypedArticles;

namespace Newsroom.Feeds;

/// <summary>The newest articles as an Atom feed (RFC 4287).</summary>
internal static class AtomFeed
{
    private const int MaxEntries = 20;

    private static readonly XmlQualifiedName s_language = new("lang", "http://www.w3.org/XML/1998/namespace");

    public static void Write(IBufferWriter<byte> output, ArticleCollection<Article> articles, Site site)
    {
        Article[] newest = [.. articles.NewestFirst.Take(MaxEntries)];
        SyndicationFeed feed = new(newest.Select(article => EntryOf(article, site)))
        {
            Id = site.Address.AbsoluteUri,
            Title = new TextSyndicationContent(Site.Name),
            // The articles' own time: a feed that says "now" is new to every reader at every build.
            LastUpdatedTime = newest.Max(UpdateOf),
        };
        feed.Links.Add(SyndicationLink.CreateSelfLink(site.AbsoluteOf("/feed.atom"), "application/atom+xml"));
        feed.Links.Add(SyndicationLink.CreateAlternateLink(site.Address, "text/html"));
        XmlDocuments.Write(output, new Atom10FeedFormatter(feed).WriteTo);
    }

    /// <summary>A day has no time of day: midnight in UTC stands for it; a month begins on its first day.</summary>
    public static DateTimeOffset TimeOf(Article article) => new(article.Date.FirstDay, TimeOnly.MinValue, TimeSpan.Zero);

    /// <summary>The last change; the publication where no change is known.</summary>
    public static DateTimeOffset UpdateOf(Article article) => article.ModifiedOn is { } day ? new(day, TimeOnly.MinValue, TimeSpan.Zero) : TimeOf(article);

    private static SyndicationItem EntryOf(Article article, Site site)
    {
        Uri page = site.AbsoluteOf(Site.PathOf(article));
        SyndicationItem entry = new()
        {
            Id = page.AbsoluteUri,
            Title = new TextSyndicationContent(XmlDocuments.TextOf(article.Title)),
            PublishDate = TimeOf(article),
            LastUpdatedTime = UpdateOf(article),
            Content = SyndicationContent.CreateHtmlContent(XmlDocuments.TextOf(article.Body.Html)),
        };
        entry.Links.Add(SyndicationLink.CreateAlternateLink(page, "text/html"));
        foreach (string author in article.Authors.Count > 0 ? article.Authors : [article.Publisher ?? article.Host])
        {
            entry.Authors.Add(new SyndicationPerson { Name = XmlDocuments.TextOf(author) });
        }

        foreach (string category in article.Section is { } section ? article.Keywords.Prepend(section).Distinct() : article.Keywords)
        {
            entry.Categories.Add(new SyndicationCategory(XmlDocuments.TextOf(category)));
        }

        if (article.Lead is { } lead)
        {
            entry.Summary = new TextSyndicationContent(XmlDocuments.TextOf(lead));
        }

        if (article.Language is { } language)
        {
            entry.AttributeExtensions.Add(s_language, language);
        }

        return entry;
    }
}
