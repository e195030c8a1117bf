using System.Buffers;
using System.Xml;
using TypedArticles;

namespace Newsroom.Feeds;

/// <summary>All pages for search engines (sitemaps.org, protocol 0.9).</summary>
internal static class Sitemap
{
    private const string Namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";

    public static void Write(IBufferWriter<byte> output, ArticleCollection<Article> articles, Site site) => XmlDocuments.Write(output, xml =>
    {
        xml.WriteStartElement("urlset", Namespace);
        WritePage(xml, site.AbsoluteOf("/"), modified: null);
        foreach (ArticleCount<string> language in articles.Languages)
        {
            WritePage(xml, site.AbsoluteOf("/languages/" + language.Value), modified: null);
        }

        foreach (Article article in articles)
        {
            // A W3C date, which may be a month.
            WritePage(xml, site.AbsoluteOf(Site.PathOf(article)), (article.ModifiedOn is { } day ? day : article.Date).ToString());
        }

        xml.WriteEndElement();
    });

    private static void WritePage(XmlWriter xml, Uri address, string? modified)
    {
        xml.WriteStartElement("url");
        xml.WriteElementString("loc", address.AbsoluteUri);
        if (modified is not null)
        {
            xml.WriteElementString("lastmod", modified);
        }

        xml.WriteEndElement();
    }
}
