using System.ComponentModel;
using TypedArticles.Collections;
using TypedArticles.Core.Pack;
using TypedArticles.Reading;

namespace TypedArticles;

/// <content>What generated code asks of the collection of a pack.</content>
public sealed partial class ArticleCollection<T>
{
    private ArticleIndex<string, T>? _byLanguage;
    private ArticleIndex<PartialDate, T>? _byMonth;

    /// <summary>Returns the entry with an id of a hash: how a generated member finds its entry.</summary>
    /// <param name="idHash">The 64-bit hash of the id.</param>
    /// <exception cref="InvalidDataException">The pack has no such entry: it is not the one that belongs to the code.</exception>
    /// <exception cref="InvalidOperationException">The collection is not the whole collection of a pack.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public T GetByIdHash(ulong idHash) => Store.FindIdHash(idHash) ?? (IsLive ? _live!.Find(idHash) : throw ArticlePack.OtherPack());

    /// <summary>
    /// Returns the entries by the value of a field. Where the pack has an index of the key, and the keys are text, no entry is made for it.
    /// </summary>
    /// <typeparam name="TKey">The type of the keys.</typeparam>
    /// <param name="keyHash">The hash of the folded key of the field.</param>
    /// <param name="key">Returns the key of an entry; <see langword="null"/> for none.</param>
    /// <param name="usesIndex">Whether an entry without the field has no key either, so that an index of the pack says the same.</param>
    /// <exception cref="ArgumentNullException"><paramref name="key"/> is <see langword="null"/>.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public ArticleIndex<TKey, T> IndexByField<TKey>(uint keyHash, Func<T, TKey?> key, bool usesIndex = true)
    {
        ArgumentNullException.ThrowIfNull(key);
        return IndexByEachField<TKey>(keyHash, e => key(e) is { } value ? [value] : [], usesIndex);
    }

    /// <inheritdoc cref="IndexByField{TKey}(uint, Func{T, TKey}, bool)"/>
    /// <param name="keyHash">The hash of the folded key of the field.</param>
    /// <param name="keys">Returns the keys of an entry; a key that it has twice counts once, and <see langword="null"/> is left out.</param>
    /// <param name="usesIndex">Whether an entry without the field has no key either, so that an index of the pack says the same.</param>
    /// <exception cref="ArgumentNullException"><paramref name="keys"/> is <see langword="null"/>.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public ArticleIndex<TKey, T> IndexByEachField<TKey>(uint keyHash, Func<T, IEnumerable<TKey>?> keys, bool usesIndex = true)
    {
        ArgumentNullException.ThrowIfNull(keys);
        return new ArticleIndex<TKey, T>(this, store => usesIndex && typeof(TKey) == typeof(string) && WholePack(store) is { } packed && packed.Collection.Index(keyHash) is { } index
            ? (ArticleGroups<TKey, T>)(object)new TextGroups<T>(packed, index, IndexKeys.Any)
            : new GroupedArticles<TKey, T>(store, e => keys(e) ?? []));
    }

    /// <summary>Returns the entries by their language.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public ArticleIndex<string, T> IndexByLanguage() => _byLanguage ??= new ArticleIndex<string, T>(this, static store => WholePack(store) is { } packed
        ? new TextGroups<T>(packed, packed.Collection.Index(PackKey.Language) ?? throw ArticlePack.OtherPack(), IndexKeys.Language)
        : new GroupedArticles<string, T>(store, static e => e.Language is { } language ? [language] : []));

    /// <summary>Returns the entries by the month of their <see cref="ArticleRecord.SortDate"/>, or its year where the month is not known.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public ArticleIndex<PartialDate, T> IndexByMonth() => _byMonth ??= new ArticleIndex<PartialDate, T>(this, static store => WholePack(store) is { } packed
        ? new MonthGroups<T>(packed, packed.Collection.Index(PackKey.Month) ?? throw ArticlePack.OtherPack())
        : new GroupedArticles<PartialDate, T>(store, static e => e.SortDate is { } date ? [date.TruncateTo(PartialDatePrecision.Month)] : []));

    /// <summary>The entries of a pack, where they are all of its collection: then its value indexes are right.</summary>
    private static PackedEntries<T>? WholePack(ArticleStore<T> store) => store is PackedEntries<T> { IsWhole: true } packed ? packed : null;
}
