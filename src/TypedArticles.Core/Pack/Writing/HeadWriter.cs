using Field = TypedArticles.Core.Pack.PackFormat.Field;
using FieldKind = TypedArticles.Core.Pack.PackFormat.FieldKind;
using Head = TypedArticles.Core.Pack.PackFormat.Head;
using HeadFlags = TypedArticles.Core.Pack.PackFormat.HeadFlags;

namespace TypedArticles.Core.Pack.Writing;

/// <summary>Writes the heads of entries, one after the other. For one thread.</summary>
internal sealed class HeadWriter(KeyHashes keys)
{
    private readonly ByteWriter _head = new();

    /// <param name="entry">The entry.</param>
    /// <param name="flags">What it is among the others.</param>
    /// <param name="bodyOffset">Where its body is in the section of bodies.</param>
    /// <param name="seed">The seed of the head's hash.</param>
    public byte[] Write(PackEntry entry, HeadFlags flags, int bodyOffset, ulong seed)
    {
        ByteWriter head = _head;
        head.Clear();
        head.Reserve(Head.Strings);
        head.Set(Head.IdHash, IdHash.Of(entry.Id.AsSpan()));
        head.Set(Head.BodyHash, entry.Body.Hash);
        head.Set(Head.BodyOffset, bodyOffset);
        head.Set(Head.BlockCount, entry.Body.BlockCount);
        head.Set(Head.TextLength, entry.Body.TextLength);
        head.Set(Head.SourceLength, entry.Body.SourceLength);
        head.Set(Head.HtmlLength, entry.Body.HtmlLength);
        head.Set(Head.Flags, (int)(flags | (entry.Body.IsMarkdown ? HeadFlags.Markdown : 0) | (entry.Body.HasHtml ? HeadFlags.HasHtml : 0)));
        head.Set(Head.SortDate, entry.SortDate.Packed);
        head.Set(Head.FieldCount, entry.Fields.Count);
        int place = Head.StringLengths;
        foreach (string? text in entry.Strings())
        {
            head.Set(place, text is null ? -1 : head.Add(text));
            place += sizeof(int);
        }

        WriteFields(entry.Fields, head.Length, isMap: false);
        head.Set(Head.Hash, PackHash.Of(head.Written.Slice(sizeof(ulong)), seed));
        return head.ToArray();
    }

    /// <summary>Writes a table of fields, then what is in them; gives the offset of the table from the start of the fields.</summary>
    private int WriteFields(IReadOnlyList<(string Key, PackValue? Value)> fields, int start, bool isMap)
    {
        int length = isMap ? Field.LengthInMap : Field.Length, table = _head.Reserve(fields.Count * length);
        for (int i = 0; i < fields.Count; i++)
        {
            int place = table + (i * length);
            _head.Set(place + Field.KeyHash, (int)keys.HashOf(fields[i].Key));
            if (isMap)
            {
                _head.Set(place + Field.WrittenKeyOffset, _head.Length - start);
                _head.Set(place + Field.WrittenKeyLength, _head.Add(fields[i].Key));
            }

            WriteValue(fields[i].Value, place + Field.Kind, start);
        }

        return table - start;
    }

    /// <summary>Writes a value, and its kind, length and offset into their place.</summary>
    private void WriteValue(PackValue? value, int place, int start)
    {
        (FieldKind kind, int length, int offset) = value switch
        {
            PackText text => (FieldKind.Text, -1, _head.Length - start),
            PackList list => (FieldKind.List, list.Items.Count, WriteItems(list.Items, start)),
            PackMap map => (FieldKind.Map, map.Fields.Count, WriteFields(map.Fields, start, isMap: true)),
            _ => (FieldKind.Null, 0, 0),
        };
        length = value is PackText { Text: var written } ? _head.Add(written) : length;
        _head.Set(place, (length << Field.KindBits) | (int)kind);
        _head.Set(place + sizeof(int), offset);
    }

    private int WriteItems(IReadOnlyList<PackValue?> items, int start)
    {
        int table = _head.Reserve(items.Count * Field.ItemLength);
        for (int i = 0; i < items.Count; i++)
        {
            WriteValue(items[i], table + (i * Field.ItemLength), start);
        }

        return table - start;
    }
}
