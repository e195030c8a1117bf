using TypedArticles.Core.Pack;
using Field = TypedArticles.Core.Pack.PackFormat.Field;
using FieldKind = TypedArticles.Core.Pack.PackFormat.FieldKind;

namespace TypedArticles.Reading;

/// <summary>
/// The fields of an entry, or of a map in one. Each access is inside the head, whose hash was compared; depth is bounded, so that fields
/// that name themselves end.
/// </summary>
internal readonly struct PackedFields
{
    private readonly Bytes _fields;
    private readonly int _table;
    private readonly int _count;
    private readonly int _depth;

    /// <param name="fields">All fields of the entry, with what is in them.</param>
    /// <param name="table">Where the table begins in them.</param>
    /// <param name="count">The number of fields in the table.</param>
    /// <param name="depth">How many lists and maps are around; 0 for the fields of an entry.</param>
    public PackedFields(Bytes fields, int table, int count, int depth = 0)
    {
        (_fields, _table, _count, _depth) = (fields, table, count, depth);
        PackDamage.Require(
            table >= 0 && table <= fields.Length && count >= 0 && count <= (fields.Length - table) / Length && depth <= Field.MaxDepth,
            "a table of fields lies outside its entry");
    }

    public int Count => _count;

    /// <summary>The length of a field, in bytes.</summary>
    private int Length => _depth == 0 ? Field.Length : Field.LengthInMap;

    /// <summary>The hash of the key of a field.</summary>
    public uint KeyAt(int index) => (uint)_fields.Int32(_table + (index * Length) + Field.KeyHash);

    /// <summary>The key of a field as it was written; only the fields of a map have it.</summary>
    public string WrittenKeyAt(int index)
    {
        int place = _table + (index * Length);
        return _depth > 0 ? SharedTexts.Of(_fields.Slice(_fields.Int32(place + Field.WrittenKeyOffset), _fields.Int32(place + Field.WrittenKeyLength))) : throw PackDamage.Exception("a field is not in a map");
    }

    public PackedValue ValueAt(int index)
    {
        int place = _table + (index * Length);
        return new PackedValue(_fields, _fields.Int32(place + Field.Kind), _fields.Int32(place + Field.Offset), _depth);
    }

    /// <summary>The value of a key; null where there is no such field.</summary>
    public PackedValue Find(uint keyHash) => TryFind(keyHash, out PackedValue value) ? value : default;

    /// <summary>Finds the value of a key, and says whether there is such a field.</summary>
    public bool TryFind(uint keyHash, out PackedValue value)
    {
        for (int i = 0; i < _count; i++)
        {
            if (KeyAt(i) == keyHash)
            {
                value = ValueAt(i);
                return true;
            }
        }

        value = default;
        return false;
    }
}

/// <summary>A value in a field or list.</summary>
internal readonly struct PackedValue
{
    /// <summary>In bytes: a text of a field that is longer is mostly the only one of its kind.</summary>
    private const int LongestWord = 16;

    private readonly Bytes _fields;
    private readonly int _offset;
    private readonly int _depth;

    public PackedValue(Bytes fields, int kindAndLength, int offset, int depth)
    {
        (_fields, _offset, _depth) = (fields, offset, depth);
        Kind = (FieldKind)(kindAndLength & ((1 << Field.KindBits) - 1));
        Length = kindAndLength >> Field.KindBits;
        PackDamage.Require(Length >= 0, "a field has a negative length");
    }

    public FieldKind Kind { get; }

    /// <summary>Of a text in bytes, of a list or map in items.</summary>
    public int Length { get; }

    /// <summary>The text; null for a value of another kind. Those in lists and maps, and words such as a category or an author's id, are often the same in many entries.</summary>
    public string? Text => Kind != FieldKind.Text ? null
        : _depth == 0 && Length > LongestWord ? Utf8.DecodeValid(_fields.Slice(_offset, Length))
        : SharedTexts.Of(_fields.Slice(_offset, Length));

    /// <summary>The text of a value that is one, in a buffer where it has room there.</summary>
    public ReadOnlySpan<char> TextIn(Span<char> buffer) => Utf8.DecodeValid(_fields.Slice(_offset, Length), buffer);

    /// <summary>The fields of a map.</summary>
    public PackedFields Map => Kind == FieldKind.Map ? new PackedFields(_fields, _offset, Length, _depth + 1) : throw PackDamage.Exception("a field is not a map");

    /// <summary>An item of a list.</summary>
    public PackedValue ItemAt(int index)
    {
        PackDamage.Require(
            Kind == FieldKind.List && (uint)index < (uint)Length && _depth < Field.MaxDepth && _offset >= 0 && _offset <= _fields.Length && Length <= (_fields.Length - _offset) / Field.ItemLength,
            "a list lies outside its entry");
        int place = _offset + (index * Field.ItemLength);
        return new PackedValue(_fields, _fields.Int32(place), _fields.Int32(place + sizeof(int)), _depth + 1);
    }
}
