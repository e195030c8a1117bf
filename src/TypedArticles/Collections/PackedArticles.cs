using TypedArticles.Packing;
using HeadFlags = TypedArticles.Packing.PackFormat.HeadFlags;

namespace TypedArticles.Collections;

/// <summary>
/// The articles of a pack. Each is made when it is first asked for and kept, in a tree of three levels of 256 that
/// grows with the articles touched: no array is made in proportion to their number.
/// </summary>
internal sealed class PackedArticles(PackReader pack) : ArticleStore
{
    private const int Fan = 256;

    private readonly Article?[]?[]?[] _made = new Article?[]?[]?[Fan];
    private ArticleFacets? _facets;

    public override int Count => pack.Count;

    public override ArticleFacets Facets => _facets ??= PackFacets.Read(pack);

    public override Article this[int position]
    {
        get
        {
            if ((uint)position >= (uint)pack.Count)
            {
                throw new ArgumentOutOfRangeException(nameof(position), position, $"The collection has {pack.Count} articles.");
            }

            Article?[]? leaf = _made[position >> 16]?[(position >> 8) & 255];
            return leaf?[position & 255] ?? Make(position);
        }
    }

    public override Article? FindId(string id) => Find(pack.Ids, id, static a => a.Id, HeadFlags.None);

    public override Article? FindSlug(string slug) => Find(pack.Slugs, slug, static a => a.Slug, HeadFlags.FirstOfSlug);

    public override Article? FindUrl(string url) => Find(pack.Urls, url, static a => a.UrlText, HeadFlags.FirstOfUrl);

    public Article? FindIdHash(ulong hash)
    {
        PackTableReader.Candidates candidates = pack.Ids.Find(hash);
        while (candidates.MoveNext())
        {
            Article article = this[candidates.Position];
            if (article.PackedIdHash == hash)
            {
                return article;
            }
        }

        return null;
    }

    private Article? Find(PackTableReader table, string text, Func<Article, string> key, HeadFlags flag)
    {
        PackTableReader.Candidates candidates = table.Find(PackHash.Of(text));
        while (candidates.MoveNext())
        {
            Article article = this[candidates.Position];
            if (key(article) == text)
            {
                PackReader.Require((article.PackedFlags & flag) == flag, "a table leads to another article of the same key");
                return article;
            }
        }

        return null;
    }

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
}
