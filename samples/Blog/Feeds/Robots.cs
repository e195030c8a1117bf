using System.Buffers;
using System.Text;

namespace Blog.Feeds;

/// <summary>What programs that read the web may read (RFC 9309): everything.</summary>
internal static class Robots
{
    public static void Write(IBufferWriter<byte> output, Site site) =>
        Encoding.UTF8.GetBytes($"User-agent: *\nAllow: /\n\nSitemap: {site.AbsoluteOf("/sitemap.xml")}\n", output);
}
