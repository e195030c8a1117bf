using System.Security.Cryptography;
using System.Text;
using TypedArticles.Core.Pack;
using TypedArticles.Core.Pack.Writing;

namespace TypedArticles.Build.Markdown;

/// <summary>A body as the build before rendered it.</summary>
/// <param name="Body">Its bytes, and what is where.</param>
/// <param name="Facts">What it has.</param>
/// <param name="Links">Of where its links led.</param>
internal sealed record CachedBody(PackBody Body, BodyFacts Facts, ulong Links);

/// <summary>
/// The bodies that the build before this one rendered: they are in its pack, and <c>articles.render.cache</c> says which is made of what. A body is rendered again where its Markdown, its
/// item or the address of an entry that it links to is another.
/// </summary>
internal sealed class RenderCache
{
    private const int Format = 2;

    private readonly Dictionary<string, CachedBody> _bodies = new(StringComparer.Ordinal);

    /// <summary>By which version of the task.</summary>
    private static byte[] Identity => typeof(RenderCache).Module.ModuleVersionId.ToByteArray();

    /// <summary>What a body is made of, apart from the addresses that its links lead to.</summary>
    public static string KeyOf(SHA256 sha256, ArraySegment<byte> markdown, RenderSettings settings)
    {
        byte[] content = sha256.ComputeHash(markdown.Array!, markdown.Offset, markdown.Count);
        return $"{Convert.ToBase64String(content)} {settings.IsSafe} {settings.HasSource} {settings.HeadingShift} {settings.IdPrefix}";
    }

    /// <summary>A hash of where links lead.</summary>
    public static ulong HashOf(IReadOnlyList<LinkFact> links, ILinkResolver resolver)
    {
        var leads = new StringBuilder();
        foreach (LinkFact link in links)
        {
            LinkTarget target = resolver.Resolve(link.Target);
            leads.Append(target.Href).Append('\0').Append(target.Id).Append('\0');
        }

        return PackHash.Of(Encoding.UTF8.GetBytes(leads.ToString()), 0);
    }

    /// <summary>The bodies of the build before; none where there was no build, or where its files are not what they say.</summary>
    public static RenderCache Read(string packFile, string cacheFile)
    {
        var cache = new RenderCache();
        if (File.Exists(packFile) && File.Exists(cacheFile))
        {
            byte[] pack = File.ReadAllBytes(packFile);
            using var reader = new BinaryReader(new MemoryStream(File.ReadAllBytes(cacheFile)), Encoding.UTF8);
            try
            {
                if (reader.ReadInt32() == Format && reader.ReadBytes(16).SequenceEqual(Identity) && reader.ReadInt32() == pack.Length)
                {
                    cache.ReadBodies(reader, pack);
                }
            }
            catch (EndOfStreamException)
            {
                // It was cut short: everything is rendered again.
            }
        }

        return cache;
    }

    /// <summary>Adds a body.</summary>
    /// <param name="key">What it is made of.</param>
    /// <param name="body">The body.</param>
    public void Add(string key, CachedBody body) => _bodies[key] = body;

    public CachedBody? Find(string key) => _bodies.TryGetValue(key, out CachedBody? body) ? body : null;

    /// <summary>What the next build needs, without the length of the pack.</summary>
    /// <param name="bodies">The bodies, and how far before the end of the pack each begins.</param>
    public static byte[] Notes(IEnumerable<(string Key, CachedBody Body, long Distance)> bodies)
    {
        var stream = new MemoryStream();
        using (var writer = new BinaryWriter(stream, Encoding.UTF8))
        {
            foreach ((string key, CachedBody body, long distance) in bodies)
            {
                Write(writer, key, body, distance);
            }
        }

        return stream.ToArray();
    }

    /// <summary>Writes what the next build needs.</summary>
    /// <param name="cacheFile">Where it goes.</param>
    /// <param name="packLength">The length of the pack.</param>
    /// <param name="notes">What is in it.</param>
    public static void Write(string cacheFile, int packLength, byte[] notes)
    {
        using var writer = new BinaryWriter(File.Create(cacheFile));
        writer.Write(Format);
        writer.Write(Identity);
        writer.Write(packLength);
        writer.Write(notes);
    }

    private static void Write(BinaryWriter writer, string key, CachedBody cached, long distance)
    {
        PackBody body = cached.Body;
        writer.Write(key);
        writer.Write(distance);
        writer.Write(body.Bytes.Count);
        writer.Write(body.BlockCount);
        writer.Write(body.TextLength);
        writer.Write(body.SourceLength);
        writer.Write(body.HtmlLength);
        writer.Write(body.Hash);
        writer.Write(cached.Links);
        writer.Write(cached.Facts.TemplateTag is { } tag ? tag.Line : -1);
        writer.Write(cached.Facts.TemplateTag?.Column ?? 0);
        writer.Write(cached.Facts.Anchors.Count);
        foreach (string anchor in cached.Facts.Anchors)
        {
            writer.Write(anchor);
        }

        writer.Write(cached.Facts.Links.Count);
        foreach (LinkFact link in cached.Facts.Links)
        {
            writer.Write(link.Target);
            writer.Write(link.Place.Line);
            writer.Write(link.Place.Column);
            writer.Write(link.IsImage);
            writer.Write(link.HasText);
            writer.Write(link.Escaped ?? "");
        }
    }

    private void ReadBodies(BinaryReader reader, byte[] pack)
    {
        var bodies = new List<(string Key, CachedBody Body)>();
        while (reader.BaseStream.Position < reader.BaseStream.Length)
        {
            string key = reader.ReadString();
            long offset = pack.Length - reader.ReadInt64();
            int length = reader.ReadInt32();
            int blockCount = reader.ReadInt32(), text = reader.ReadInt32(), source = reader.ReadInt32(), html = reader.ReadInt32();
            ulong hash = reader.ReadUInt64(), leads = reader.ReadUInt64();
            int line = reader.ReadInt32(), column = reader.ReadInt32();
            string[] anchors = new string[reader.ReadInt32()];
            for (int i = 0; i < anchors.Length; i++)
            {
                anchors[i] = reader.ReadString();
            }

            var links = new LinkFact[reader.ReadInt32()];
            for (int i = 0; i < links.Length; i++)
            {
                links[i] = new LinkFact(reader.ReadString(), new BodyPlace(reader.ReadInt32(), reader.ReadInt32()), reader.ReadBoolean(), reader.ReadBoolean(), reader.ReadString() is { Length: > 0 } escaped ? escaped : null);
            }

            if (offset >= 0 && length >= 0 && offset <= pack.Length - length)
            {
                bodies.Add((key, new CachedBody(
                    new PackBody
                    {
                        Hash = hash,
                        Bytes = new ArraySegment<byte>(pack, (int)offset, length),
                        BlockCount = blockCount,
                        TextLength = text,
                        SourceLength = source,
                        HtmlLength = html,
                        IsMarkdown = true,
                        HasHtml = true,
                    },
                    new BodyFacts(links, anchors, line < 0 ? null : new BodyPlace(line, column)),
                    leads)));
            }
        }

        // The hash of each body says that it is the one that was written, whatever happened to the file since.
        bool[] isSame = new bool[bodies.Count];
        Parallel.For(0, isSame.Length, i => isSame[i] = PackHash.Of(bodies[i].Body.Body.Bytes.AsSpan(), 0) == bodies[i].Body.Body.Hash);
        for (int i = 0; i < isSame.Length; i++)
        {
            if (isSame[i])
            {
                _bodies[bodies[i].Key] = bodies[i].Body;
            }
        }
    }
}
