using System.Buffers;
using System.Xml;
using Blog.Html;

namespace Blog.Feeds;

/// <summary>The newest posts with their whole text as an Atom feed (RFC 4287).</summary>
internal static class AtomFeed
{
    private const string Namespace = "http://www.w3.org/2005/Atom";

    private const int MaxEntries = 20;

    public static void Write(IBufferWriter<byte> output, Site site) => XmlDocuments.Write(output, xml =>
    {
        Post[] newest = [.. Posts.All.NewestFirst.Take(MaxEntries)];
        xml.WriteStartElement("feed", Namespace);
        xml.WriteAttributeString("xml", "lang", null, Site.Language);
        xml.WriteElementString("id", site.Address.AbsoluteUri);
        xml.WriteElementString("title", Site.Name);
        xml.WriteElementString("subtitle", Site.Description);
        // The posts' own time: a feed that says "now" is new to every reader at every build.
        xml.WriteElementString("updated", TimeOf(newest.Max(static post => post.Updated ?? post.Date)));
        WriteLink(xml, "self", site.AbsoluteOf("/feed.xml"));
        WriteLink(xml, "alternate", site.Address.AbsoluteUri);
        foreach (Post post in newest)
        {
            WriteEntry(xml, site, post);
        }

        xml.WriteEndElement();
    });

    private static void WriteEntry(XmlWriter xml, Site site, Post post)
    {
        string address = site.AbsoluteOf(Addresses.PathOf(post));
        xml.WriteStartElement("entry");
        xml.WriteAttributeString("xml", "lang", null, post.Language);
        xml.WriteElementString("id", address);
        xml.WriteElementString("title", XmlDocuments.TextOf(post.Title));
        xml.WriteElementString("published", TimeOf(post.Date));
        xml.WriteElementString("updated", TimeOf(post.Updated ?? post.Date));
        WriteLink(xml, "alternate", address);
        xml.WriteStartElement("author");
        xml.WriteElementString("name", XmlDocuments.TextOf(post.Author.Name));
        xml.WriteElementString("uri", site.AbsoluteOf(Addresses.PathOf(post.Author)));
        xml.WriteEndElement();
        foreach (string tag in post.Tags)
        {
            xml.WriteStartElement("category");
            xml.WriteAttributeString("term", tag);
            xml.WriteEndElement();
        }

        if (post.Summary is { } summary)
        {
            xml.WriteElementString("summary", XmlDocuments.TextOf(summary));
        }

        // Links and pictures of the text are relative to its page.
        xml.WriteStartElement("content");
        xml.WriteAttributeString("type", "html");
        xml.WriteAttributeString("xml", "base", null, address);
        xml.WriteString(XmlDocuments.TextOf(post.Body.Html));
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WriteLink(XmlWriter xml, string relation, string address)
    {
        xml.WriteStartElement("link");
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("href", address);
        xml.WriteEndElement();
    }

    /// <summary>A day has no time of day: midnight in UTC stands for it.</summary>
    private static string TimeOf(DateOnly date) => DateText.Iso(date) + "T00:00:00Z";
}
