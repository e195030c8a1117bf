using TypedArticles.Collections;
using TypedArticles.Core.Pack;
using HeadFlags = TypedArticles.Core.Pack.PackFormat.HeadFlags;

namespace TypedArticles.Reading;

/// <summary>
/// The articles of a pack. Each is made when it is first asked for and kept, in a tree of three levels of 256 that
/// grows with the articles touched: no array is made in proportion to their number.
/// </summary>
internal sealed unsafe class PackedArticles(PackReader pack) : ArticleStore<Article>
{
    private const int Fan = 256;

    private readonly Article?[]?[]?[] _made = new Article?[]?[]?[Fan];

    public override int Count => pack.Count;

    public override Article this[int position] => Made(position) ?? Make(position);

    public override string IdAt(int position) => Made(position)?.Id ?? pack.CheckedId(position);

    public override Article? FindId(string id) => Find(pack.Ids, PackHash.Of(id), Key.Id, id);

    public override Article? FindSlug(string slug) => Find(pack.Slugs, PackHash.Of(slug), Key.Slug, slug);

    public override Article? FindUrl(string url) => Find(pack.Urls, PackHash.Of(url), Key.Url, url);

    /// <summary>Seeds have no permalinks.</summary>
    public override Article? FindPermalink(string path) => null;

    public override IReadOnlyList<ArticleCount<PartialDate>> CountMonths() => PackFacets.Months(pack);

    public override IReadOnlyList<ArticleCount<string>> CountLanguages() => PackFacets.Languages(pack);

    public Article? FindIdHash(ulong hash) => Find(pack.Ids, hash, Key.IdHash, "");

    /// <summary>
    /// Walks the articles whose fingerprint fits, in the order of <c>All</c>, to the first that has the key; "none" only after every
    /// bucket on the way was proved intact.
    /// </summary>
    private Article? Find(in PackTableReader table, ulong hash, Key key, string text)
    {
        int bucket = PackTable.BucketOf(hash, table.BucketCount);
        for (int visited = 0; visited < table.BucketCount; visited++)
        {
            byte* entries = table.EntriesOf(bucket), end = entries + PackTable.HashOffset;
            for (; entries < end; entries += PackTable.EntryLength)
            {
                // The fingerprint in the lower half, the position and one in the upper.
                ulong entry = LittleEndian.UInt64(entries);
                if (entry >> 32 == 0)
                {
                    break;
                }

                if ((uint)entry == (uint)hash && AtWithKey((int)(entry >> 32) - 1, hash, key, text) is { } article)
                {
                    return article;
                }
            }

            if (!table.IsIntact(bucket))
            {
                throw PackReader.Damaged("a table does not match its hash");
            }

            if (entries < end)
            {
                break;
            }

            bucket = PackTable.NextBucket(bucket, table.BucketCount);
        }

        return null;
    }

    /// <summary>The article at a position, if it has the key.</summary>
    private Article? AtWithKey(int position, ulong hash, Key key, string text)
    {
        if ((uint)position >= (uint)pack.Count)
        {
            throw PackReader.Damaged("a table names an article that is not there");
        }

        Article article = Made(position) ?? Make(position);
        bool fits = key switch
        {
            Key.IdHash => article.PackedIdHash == hash,
            Key.Id => article.Id == text,
            Key.Slug => article.Slug == text,
            _ => article.UrlText == text,
        };
        HeadFlags flag = key switch
        {
            Key.Slug => HeadFlags.FirstOfSlug,
            Key.Url => HeadFlags.FirstOfUrl,
            _ => HeadFlags.None,
        };
        return !fits ? null
            : (article.PackedFlags & flag) == flag ? article
            : throw PackReader.Damaged("a table leads to another article of the same key");
    }

    private Article? Made(int position) => _made[position >> 16]?[(position >> 8) & 255]?[position & 255];

    private Article Make(int position)
    {
        // Several threads may make the same article; all get the one that came first.
        Article made = new(pack, position);
        ref Article?[]?[]? middle = ref _made[position >> 16];
        Article?[]?[] branch = Volatile.Read(ref middle) ?? Interlocked.CompareExchange(ref middle, new Article?[]?[Fan], null) ?? middle!;
        ref Article?[]? end = ref branch[(position >> 8) & 255];
        Article?[] leaf = Volatile.Read(ref end) ?? Interlocked.CompareExchange(ref end, new Article?[Fan], null) ?? end!;
        return Interlocked.CompareExchange(ref leaf[position & 255], made, null) ?? made;
    }

    /// <summary>What a look-up compares.</summary>
    private enum Key
    {
        IdHash,
        Id,
        Slug,
        Url,
    }
}
