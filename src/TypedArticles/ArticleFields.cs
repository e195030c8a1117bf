using System.ComponentModel;
using TypedArticles.Reading;

namespace TypedArticles;

/// <summary>Represents the fields of an entry of a pack, or of a map in one: what generated code makes a record from.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct ArticleFields
{
    private readonly PackedFields _fields;

    /// <summary>The fields of an entry.</summary>
    internal ArticleFields(PackedCollection collection, int position, PackedFields fields)
        : this(fields) => (Collection, Position) = (collection, position);

    /// <summary>The fields of a map.</summary>
    internal ArticleFields(PackedFields fields) => _fields = fields;

    /// <summary>The collection of the entry; null for the fields of a map.</summary>
    internal PackedCollection? Collection { get; }

    /// <summary>The position of the entry in its collection.</summary>
    internal int Position { get; }

    /// <summary>Returns whether there is a field with a key, with a value or without.</summary>
    /// <param name="keyHash">The hash of the folded key.</param>
    public bool Has(uint keyHash) => _fields.TryFind(keyHash, out _);

    /// <summary>Returns the field with a key; one without a value where there is none.</summary>
    /// <param name="keyHash">The hash of the folded key.</param>
    public ArticleField Get(uint keyHash) => new(_fields.Find(keyHash));
}
