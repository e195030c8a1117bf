using System.Runtime.CompilerServices;
using TypedArticles.Core.Searching;

namespace TypedArticles.Searching;

/// <summary>A word of the dictionary.</summary>
internal struct WordForm
{
    /// <summary>Its number in the order of the words.</summary>
    public int Number;

    /// <summary>The number of entries that have it.</summary>
    public int EntryCount;

    /// <summary>The distance to the next form of the same word; 0 for none.</summary>
    public int Ring;

    /// <summary>Where its postings are, or of a word in one entry the posting itself.</summary>
    public int Postings;
    public int PostingsLength;
    public int Entry;
    public int Counts;

    /// <summary>How much it counts for the word of the query.</summary>
    public float Weight;

    /// <summary>Whether it is what the query says, and not another form.</summary>
    public bool IsTyped;

    /// <summary>Whether it stands for a word that the section does not have.</summary>
    public bool IsNear;
}

/// <summary>Walks through the words of a section from the first of a block.</summary>
internal unsafe ref struct WordCursor
{
    /// <summary>What the buffer of a cursor must hold.</summary>
    public const int BufferLength = 256;

    /// <summary>The form of the current word.</summary>
    public WordForm Form;

    /// <summary>How many bytes the current word shares with the one before it.</summary>
    public int Shared;

    private readonly SearchSection _section;
    private readonly byte* _buffer;
    private byte* _place;
    private byte* _end;
    private int _block;
    private int _number;
    private int _inBlock;
    private int _postings;
    private int _length;

    public WordCursor(SearchSection section, int block, byte* buffer)
    {
        _section = section;
        _buffer = buffer;
        _block = block - 1;
        _number = (block * SearchFormat.BlockWords) - 1;
    }

    public readonly ReadOnlySpan<byte> Word => new(_buffer, _length);

    public bool Next()
    {
        if (_number + 1 >= _section.WordCount)
        {
            return false;
        }

        _number++;
        if (_inBlock == 0)
        {
            _place = _section.Block(++_block, out int length, out _postings);
            _end = _place + length;
            Shared = 0;
            Copy(0, Byte());
        }
        else
        {
            int both = Byte(), shared = both >> 4, rest = both & 15;
            if (shared == 15)
            {
                shared = Byte();
                rest = Byte();
            }

            SearchDamage.Require(shared <= _length, "a word shares more than there is");
            Shared = shared;
            Copy(shared, rest);
        }

        _inBlock = (_inBlock + 1) & (SearchFormat.BlockWords - 1);
        ReadForm();
        return true;
    }

    private void ReadForm()
    {
        uint head = Varint();
        bool isSingle = (head & SearchFormat.WordIsSingle) != 0;
        Form.Number = _number;
        Form.EntryCount = isSingle ? 1 : (int)(head >> SearchFormat.WordShift);
        Form.Ring = 0;
        if ((head & SearchFormat.WordHasRing) != 0)
        {
            uint ring = Varint();
            Form.Ring = (int)(ring >> 1) ^ -(int)(ring & 1);
        }

        if (isSingle)
        {
            Form.Entry = (int)(head >> SearchFormat.SingleShift);
            Form.Counts = (head & SearchFormat.SingleHasCounts) != 0 ? Byte() : SearchFormat.OnceInBody;
            Form.PostingsLength = 0;
            SearchDamage.Require(Form.Entry < _section.EntryCount, "a word is in an entry that is not there");
        }
        else
        {
            SearchDamage.Require(Form.EntryCount > 1 && Form.EntryCount <= _section.EntryCount, "a word is in more entries than there are");
            Form.Postings = _postings;
            Form.PostingsLength = (int)Varint();
            SearchDamage.Require(Form.PostingsLength >= 0 && _postings <= int.MaxValue - Form.PostingsLength, "postings lie outside their section");
            _postings += Form.PostingsLength;
        }
    }

    private void Copy(int shared, int rest)
    {
        SearchDamage.Require(rest <= _end - _place && shared + rest < BufferLength && shared + rest > 0, "a word lies outside its block");
        new ReadOnlySpan<byte>(_place, rest).CopyTo(new Span<byte>(_buffer + shared, rest));
        _place += rest;
        _length = shared + rest;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int Byte() => _place < _end ? *_place++ : throw SearchDamage.Exception("a word lies outside its block");

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private uint Varint()
    {
        uint first = (uint)Byte();
        return first < 0x80 ? first : Longer(first);
    }

    private uint Longer(uint first)
    {
        uint value = first & 0x7F;
        for (int shift = 7; shift < 35; shift += 7)
        {
            uint next = (uint)Byte();
            value |= (next & 0x7F) << shift;
            if (next < 0x80)
            {
                return value;
            }
        }

        throw SearchDamage.Exception("a number has too many bytes");
    }
}
