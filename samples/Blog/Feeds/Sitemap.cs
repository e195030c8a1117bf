using System.Buffers;
using Blog.Html;

namespace Blog.Feeds;

/// <summary>All pages for search engines (sitemaps.org, protocol 0.9).</summary>
internal static class Sitemap
{
    private const string Namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";

    public static void Write(IBufferWriter<byte> output, Site site) => XmlDocuments.Write(output, xml =>
    {
        Dictionary<string, DateOnly> modified = Posts.All.ToDictionary(Addresses.PathOf, static post => post.Updated ?? post.Date);
        xml.WriteStartElement("urlset", Namespace);
        foreach (string path in Addresses.All)
        {
            xml.WriteStartElement("url");
            xml.WriteElementString("loc", site.AbsoluteOf(path));
            if (modified.TryGetValue(path, out DateOnly date))
            {
                xml.WriteElementString("lastmod", DateText.Iso(date));
            }

            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    });
}
