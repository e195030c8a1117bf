using System.Buffers;
using System.Text;
using TypedArticles.Collections;
using TypedArticles.Core.Articles;
using TypedArticles.Core.Pack;
using TypedArticles.Searching;

namespace TypedArticles.Reading;

/// <summary>The articles of a pack grouped by a value index: no article is made, and a group is made when it is first asked for.</summary>
internal abstract class PackedGroups<TKey> : ArticleGroups<TKey, Article>
{
    private readonly PackedArticles _articles;
    private readonly PackedIndex _index;
    private readonly ArticleCollection<Article>?[] _groups;
    private IReadOnlyList<ArticleCount<TKey>>? _counts;

    protected PackedGroups(PackedArticles articles, PackedIndex index)
    {
        (_articles, _index) = (articles, index);
        _groups = new ArticleCollection<Article>?[index.Count];
    }

    public override IReadOnlyList<ArticleCount<TKey>> Counts => _counts ??= Ordered(Enumerable.Range(0, _index.Count).Select(i => new ArticleCount<TKey>(KeyOf(_index.StringAt(i)), _index.CountAt(i))));

    protected abstract TKey KeyOf(string text);

    protected ArticleCollection<Article>? Find(ReadOnlySpan<byte> text)
    {
        int value = _index.Find(text);
        return value < 0 ? null
            : Volatile.Read(ref _groups[value])
                ?? Interlocked.CompareExchange(ref _groups[value], new ArticleCollection<Article>(new GroupOfArticles(_articles, _index, value)), null)
                ?? _groups[value];
    }

    /// <summary>The articles of one value.</summary>
    private sealed class GroupOfArticles(PackedArticles articles, PackedIndex index, int value) : IndexedArticles<Article>
    {
        public override int Count => index.CountAt(value);

        public override Article this[int position] => articles[index.PositionAt(value, position)];

        public override string IdAt(int position) => articles.IdAt(index.PositionAt(value, position));

        public override bool AddPacks(List<SearchedPack> packs) => articles.AddPacks(packs);

        public override (object? Pack, int Position) PlaceAt(int position) => articles.PlaceAt(index.PositionAt(value, position));

        public override Article? FindId(string id) => articles.FindId(id) is { } article && index.Has(value, article.PackedPosition) ? article : null;
    }
}

/// <summary>Groups by a text.</summary>
/// <param name="articles">The articles.</param>
/// <param name="index">The value index.</param>
/// <param name="isLanguage">Whether the texts are language tags.</param>
internal sealed class TextGroups(PackedArticles articles, PackedIndex index, bool isLanguage) : PackedGroups<string>(articles, index)
{
    private const int LongestOnStack = 256;

    public override ArticleCollection<Article>? Find(string key)
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

    protected override string KeyOf(string text) => !isLanguage || LanguageTag.HasForm(text) ? Checked.PackedLine(text)! : throw PackDamage.Exception("an index has an impossible language");
}

/// <summary>Groups by a month, or a year where the month is not known.</summary>
internal sealed class MonthGroups(PackedArticles articles, PackedIndex index) : PackedGroups<PartialDate>(articles, index)
{
    private const int LongestDate = 10;

    public static PartialDate MonthOf(string text) => PartialDate.TryParse(text, out PartialDate month) && month.Precision != PartialDatePrecision.Day ? month : throw PackDamage.Exception("an index has an impossible month");

    public override ArticleCollection<Article>? Find(PartialDate key)
    {
        Span<byte> utf8 = stackalloc byte[LongestDate];
        return key.TryFormat(utf8, out int written, default, null) ? Find(utf8[..written]) : null;
    }

    protected override PartialDate KeyOf(string text) => MonthOf(text);
}
