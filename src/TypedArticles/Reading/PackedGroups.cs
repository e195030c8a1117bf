using System.Buffers;
using System.Text;
using TypedArticles.Collections;
using TypedArticles.Core.Articles;
using TypedArticles.Core.Pack;
using TypedArticles.Searching;

namespace TypedArticles.Reading;

/// <summary>The entries of a pack grouped by a value index: no entry is made, and a group is made when it is first asked for.</summary>
internal abstract class PackedGroups<TKey, T> : ArticleGroups<TKey, T>
    where T : ArticleRecord
{
    private readonly PackedEntries<T> _entries;
    private readonly PackedIndex _index;
    private readonly ArticleCollection<T>?[] _groups;
    private IReadOnlyList<ArticleCount<TKey>>? _counts;

    protected PackedGroups(PackedEntries<T> entries, PackedIndex index)
    {
        (_entries, _index) = (entries, index);
        _groups = new ArticleCollection<T>?[index.Count];
    }

    public override IReadOnlyList<ArticleCount<TKey>> Counts => _counts ??= Ordered(Enumerable.Range(0, _index.Count).Select(i => new ArticleCount<TKey>(KeyOf(_index.StringAt(i)), _index.CountAt(i))));

    protected abstract TKey KeyOf(string text);

    protected ArticleCollection<T>? Find(ReadOnlySpan<byte> text)
    {
        int value = _index.Find(text);
        return value < 0 ? null
            : Volatile.Read(ref _groups[value])
                ?? Interlocked.CompareExchange(ref _groups[value], new ArticleCollection<T>(new GroupOfEntries(_entries, _index, value)), null)
                ?? _groups[value];
    }

    /// <summary>The entries of one value.</summary>
    private sealed class GroupOfEntries(PackedEntries<T> entries, PackedIndex index, int value) : IndexedArticles<T>
    {
        public override int Count => index.CountAt(value);

        public override T this[int position] => entries.EntryAt(index.PositionAt(value, position));

        public override string IdAt(int position) => entries.IdIn(index.PositionAt(value, position));

        public override bool AddPacks(List<SearchedPack> packs) => entries.AddPacks(packs);

        public override (object? Pack, int Position) PlaceAt(int position) => (entries.Collection, index.PositionAt(value, position));

        public override T? FindId(string id) => entries.FindId(id) is { } entry && index.Has(value, entry.PackedPosition) ? entry : null;
    }
}

/// <summary>Groups by a text.</summary>
/// <param name="entries">The entries.</param>
/// <param name="index">The value index.</param>
/// <param name="checkedKey">Returns a text of the index after it was checked.</param>
internal sealed class TextGroups<T>(PackedEntries<T> entries, PackedIndex index, Func<string, string> checkedKey) : PackedGroups<string, T>(entries, index)
    where T : ArticleRecord
{
    private const int LongestOnStack = 256;

    public override ArticleCollection<T>? Find(string key)
    {
        int length = Encoding.UTF8.GetMaxByteCount(key.Length);
        if (length <= LongestOnStack)
        {
            Span<byte> utf8 = stackalloc byte[LongestOnStack];
            return Find(utf8[..Encoding.UTF8.GetBytes(key, utf8)]);
        }

        byte[] rented = ArrayPool<byte>.Shared.Rent(length);
        try
        {
            return Find(rented.AsSpan(0, Encoding.UTF8.GetBytes(key, rented)));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(rented);
        }
    }

    protected override string KeyOf(string text) => checkedKey(text);
}

/// <summary>Groups by a month, or a year where the month is not known.</summary>
internal sealed class MonthGroups<T>(PackedEntries<T> entries, PackedIndex index) : PackedGroups<PartialDate, T>(entries, index)
    where T : ArticleRecord
{
    private const int LongestDate = 10;

    public override ArticleCollection<T>? Find(PartialDate key)
    {
        Span<byte> utf8 = stackalloc byte[LongestDate];
        return key.TryFormat(utf8, out int written, default, null) ? Find(utf8[..written]) : null;
    }

    protected override PartialDate KeyOf(string text) => IndexKeys.Month(text);
}

/// <summary>The keys of value indexes, each by the rule of what it is a key of.</summary>
internal static class IndexKeys
{
    /// <summary>Of a property that takes one line of text.</summary>
    public static string Line(string text) => Checked.PackedLine(text)!;

    /// <summary>Of a property of a program, which takes any text.</summary>
    public static string Any(string text) => text;

    public static string Language(string text) => LanguageTag.HasForm(text) ? text : throw PackDamage.Exception("an index has an impossible language");

    public static PartialDate Month(string text) =>
        PartialDate.TryParse(text, out PartialDate month) && month.Precision != PartialDatePrecision.Day ? month : throw PackDamage.Exception("an index has an impossible month");
}
