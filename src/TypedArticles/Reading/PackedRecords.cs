using TypedArticles.Core.Pack;
using HeadFlags = TypedArticles.Core.Pack.PackFormat.HeadFlags;

namespace TypedArticles.Reading;

/// <summary>The entries of a collection of a pack as records of a program, without those that its compiler rejected.</summary>
internal sealed class PackedRecords<T> : PackedEntries<T>
    where T : ArticleRecord
{
    private readonly Func<ArticleFields, T> _read;

    /// <param name="collection">The collection.</param>
    /// <param name="read">Makes a record.</param>
    /// <param name="rejected">The hashes of the ids of the entries that are left out; null for none.</param>
    public PackedRecords(PackedCollection collection, Func<ArticleFields, T> read, ulong[]? rejected)
        : base(collection)
    {
        _read = read;
        LeftOut = rejected is null ? null : collection.PositionsOf(rejected);
    }

    public override int Count => Collection.Count - (LeftOut?.Length ?? 0);

    public override T this[int position] => EntryAt(PositionInPack(position));

    public override string IdAt(int position) => IdIn(PositionInPack(position));

    public override T? FindUrl(string url) => null;

    public override T? FindPermalink(string path) => FindAddress(path);

    public override (object? Pack, int Position) PlaceAt(int position) => base.PlaceAt(PositionInPack(position));

    protected override T Read(int position) => _read(new ArticleFields(Collection, position, PackedCollection.Fields(Collection.CheckedHead(position))));

    protected override HeadFlags FlagsOf(T entry, out ulong idHash)
    {
        Bytes head = Collection.HeadAt(entry.PackedPosition);
        idHash = head.UInt64(PackFormat.Head.IdHash);
        return (HeadFlags)head.Int32(PackFormat.Head.Flags);
    }

    protected override string? AddressOf(T entry) => entry.Permalink;

    /// <summary>The position in the pack: behind the entries that are left out before it.</summary>
    public override int PositionInPack(int position)
    {
        if (LeftOut is null)
        {
            return position;
        }

        int low = 0, high = LeftOut.Length;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            (low, high) = LeftOut[middle] - middle <= position ? (middle + 1, high) : (low, middle);
        }

        return position + low;
    }
}
