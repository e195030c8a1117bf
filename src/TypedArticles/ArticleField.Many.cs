using System.Collections.Immutable;
using System.Runtime.InteropServices;
using TypedArticles.Reading;
using FieldKind = TypedArticles.Core.Pack.PackFormat.FieldKind;

namespace TypedArticles;

/// <content>Lists, of which a single text is one with one item, and maps by their keys.</content>
public readonly partial struct ArticleField
{
    /// <summary>The number of items; a text is a list of one.</summary>
    private int ItemCount => _value.Kind switch
    {
        FieldKind.List => _value.Length,
        FieldKind.Text => 1,
        _ => throw Invalid(),
    };

    /// <summary>Returns the items of a list, equal to any other that this method returned with the same items.</summary>
    /// <typeparam name="T">The type of the items.</typeparam>
    /// <param name="item">Reads an item.</param>
    /// <exception cref="InvalidDataException">The field is neither a list nor a text, or an item is not of the type.</exception>
    public IReadOnlyList<T> List<T>(Func<ArticleField, T> item) => ItemCount switch
    {
        0 => FieldList<T>.Empty,
        1 => new FieldList<T>(ItemAt(0, item)),
        2 => new FieldList<T>(ItemAt(0, item), ItemAt(1, item)),
        var count => new FieldList<T>(ItemAt(0, item), ItemAt(1, item), Items(2, count, item)),
    };

    /// <summary>Returns the items of a list as an array, a new one at each call.</summary>
    /// <inheritdoc cref="List{T}(Func{ArticleField, T})"/>
    public T[] Array<T>(Func<ArticleField, T> item) => Items(0, ItemCount, item);

    /// <summary>Returns the items of a list as a list that its owner may change, a new one at each call.</summary>
    /// <inheritdoc cref="List{T}(Func{ArticleField, T})"/>
    public List<T> MutableList<T>(Func<ArticleField, T> item) => [.. Items(0, ItemCount, item)];

    /// <summary>Returns the items of a list as an immutable array.</summary>
    /// <inheritdoc cref="List{T}(Func{ArticleField, T})"/>
    public ImmutableArray<T> ImmutableArray<T>(Func<ArticleField, T> item) => ImmutableCollectionsMarshal.AsImmutableArray(Items(0, ItemCount, item));

    /// <summary>Returns the values of a map by their keys as they were written, equal to any other that this method returned with the same keys and values.</summary>
    /// <typeparam name="T">The type of the values.</typeparam>
    /// <param name="value">Reads a value.</param>
    /// <exception cref="InvalidDataException">The field is not a map, has a key twice, or a value is not of the type.</exception>
    public IReadOnlyDictionary<string, T> Dictionary<T>(Func<ArticleField, T> value)
    {
        PackedFields fields = _value.Map;
        var values = new Dictionary<string, T>(fields.Count, StringComparer.Ordinal);
        for (int i = 0; i < fields.Count; i++)
        {
            if (!values.TryAdd(fields.WrittenKeyAt(i), value(new ArticleField(fields.ValueAt(i)))))
            {
                throw Invalid();
            }
        }

        return new FieldMap<T>(values);
    }

    private T[] Items<T>(int start, int end, Func<ArticleField, T> item)
    {
        // The first access finds a list that is longer than its entry.
        T[] items = start == end ? [] : new T[end - start];
        for (int i = 0; i < items.Length; i++)
        {
            items[i] = ItemAt(start + i, item);
        }

        return items;
    }

    private T ItemAt<T>(int index, Func<ArticleField, T> item) => item(_value.Kind == FieldKind.List ? new ArticleField(_value.ItemAt(index)) : this);
}
