using HeadFlags = TypedArticles.Core.Pack.PackFormat.HeadFlags;

namespace TypedArticles.Reading;

/// <summary>The articles of a pack: the collection of the seed format.</summary>
internal sealed class PackedArticles(PackedCollection collection) : PackedEntries<Article>(collection)
{
    public override Article? FindUrl(string url) => FindAddress(url);

    /// <summary>Seeds have no permalinks.</summary>
    public override Article? FindPermalink(string path) => null;

    protected override Article Read(int position) => new(Collection, position);

    protected override HeadFlags FlagsOf(Article entry, out ulong idHash)
    {
        idHash = entry.PackedIdHash;
        return entry.PackedFlags;
    }

    protected override string? AddressOf(Article entry) => entry.UrlText;
}
