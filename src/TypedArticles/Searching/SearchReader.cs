using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using TypedArticles.Core.Pack;
using TypedArticles.Core.Searching;
using Header = TypedArticles.Core.Searching.SearchFormat.Header;
using Section = TypedArticles.Core.Searching.SearchFormat.Section;

namespace TypedArticles.Searching;

/// <summary>
/// Reads a search index in place. Opening looks at the header, the table of sections and the hashes of the pages; each page is compared
/// with its hash when it is first touched, and every read is inside its part, so that a forged index is an <see cref="InvalidDataException"/>
/// or a wrong answer, and never a read outside.
/// </summary>
internal sealed unsafe class SearchReader
{
    /// <summary>The sections, ordered by collection, then by language.</summary>
    public readonly SearchSection[] Sections;
    public readonly SearchLevel Level;

    private readonly byte* _start;
    private readonly byte* _pageHashes;
    private readonly int _content;
    private readonly int _length;
    private readonly int[] _checked;

    /// <summary>What the bytes live in.</summary>
#pragma warning disable IDE0052 // Never read: it keeps the bytes alive as long as this reader.
    private readonly object _owner;
#pragma warning restore IDE0052

    private SearchReader(byte* start, int length, object owner, ulong pack)
    {
        _start = start;
        (_length, _owner) = (length, owner);
        SearchDamage.Require(Bytes.ReadUInt64(start + Header.Magic) == SearchFormat.Magic, "it does not begin as one");
        int version = Bytes.ReadInt32(start + Header.Version), count = Bytes.ReadInt32(start + Header.SectionCount);
        if (version != SearchFormat.Version)
        {
            throw new InvalidDataException($"The search index has format {(uint)version}, and this version of TypedArticles reads format {SearchFormat.Version}. Build the assembly that contains the index and the program with the same version.");
        }

        _content = Bytes.ReadInt32(start + Header.Content);
        SearchDamage.Require(Bytes.ReadInt32(start + Header.TotalLength) == length, "it has another length than it says");
        long tables = Header.Length + ((long)count * Section.Length);
        long pages = ((long)length - _content + SearchFormat.PageLength - 1) / SearchFormat.PageLength;
        SearchDamage.Require(count >= 0 && _content >= Header.Length && _content <= length && tables + (pages * sizeof(ulong)) == _content, "its tables have an impossible length");
        ulong hash = PackHash.Of(start + Header.Length, _content - Header.Length, PackHash.Of(start, Header.Hash, 0));
        SearchDamage.Require(hash == Bytes.ReadUInt64(start + Header.Hash), "its header does not match its hash");
        SearchDamage.Require(Bytes.ReadUInt64(start + Header.Pack) == pack, "it belongs to another article pack");
        Level = (SearchLevel)Bytes.ReadInt32(start + Header.Level);
        SearchDamage.Require(Level is SearchLevel.Titles or SearchLevel.All, "it has an unknown level");
        _pageHashes = start + tables;
        _checked = new int[(pages + 31) / 32];
        Sections = new SearchSection[count];
        for (int i = 0; i < count; i++)
        {
            Sections[i] = new SearchSection(this, start + Header.Length + (i * Section.Length), _content, length);
        }
    }

    /// <summary>Opens the index in a stream; one over memory, such as a manifest resource, is read where it is.</summary>
    /// <param name="stream">The index, from its beginning.</param>
    /// <param name="pack">The hash in the header of the pack that it must belong to.</param>
    public static SearchReader Open(Stream stream, ulong pack)
    {
        SearchDamage.Require(stream.Length is >= Header.Length and <= int.MaxValue, "it has an impossible length");
        int length = (int)stream.Length;
        if (stream is UnmanagedMemoryStream { Position: 0 } mapped && Reading.PackReader.TryGetPointer(mapped, out byte* start))
        {
            return new SearchReader(start, length, mapped, pack);
        }

        byte[] copy = GC.AllocateUninitializedArray<byte>(length, pinned: true);
        stream.ReadExactly(copy);
        return new SearchReader((byte*)Marshal.UnsafeAddrOfPinnedArrayElement(copy, 0), length, copy, pack);
    }

    /// <summary>The address of a stretch of the content, after its pages were compared with their hashes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public byte* Touch(int offset, int length)
    {
        if (offset < _content || length < 0 || length > _length - offset)
        {
            throw SearchDamage.Exception("something lies outside its part");
        }

        int page = (offset - _content) / SearchFormat.PageLength, last = (offset + Math.Max(length, 1) - 1 - _content) / SearchFormat.PageLength;
        for (; page <= last; page++)
        {
            if ((_checked[page >> 5] & (1 << (page & 31))) == 0)
            {
                Check(page);
            }
        }

        return _start + offset;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Check(int page)
    {
        int offset = _content + (page * SearchFormat.PageLength), length = Math.Min(SearchFormat.PageLength, _length - offset);
        SearchDamage.Require(SearchFormat.HashOfPage(_start + offset, length, page) == Bytes.ReadUInt64(_pageHashes + (page * sizeof(ulong))), "a page does not match its hash");
        Interlocked.Or(ref _checked[page >> 5], 1 << (page & 31));
    }
}

/// <summary>A section of an index: the words of the entries of one language.</summary>
internal sealed unsafe class SearchSection
{
    public readonly SearchReader Index;
    public readonly string Language;
    public readonly int Collection;
    public readonly int EntryCount;
    public readonly int DatedCount;
    public readonly int WordCount;
    public readonly int BlockCount;
    public readonly float MeanLength;
    public readonly bool HasMarks;

    private readonly byte* _firstBytes;
    private readonly int _entries;
    private readonly int _lengths;
    private readonly int _blocks;
    private readonly int _words;
    private readonly int _postings;
    private readonly int _end;

    public SearchSection(SearchReader index, byte* descriptor, int content, int length)
    {
        Index = index;
        int tag = 0;
        while (tag < Section.LanguageLength && descriptor[tag] is > 0x20 and < 0x7F)
        {
            tag++;
        }

        // Character by character: the first use of Encoding costs a program's start a millisecond.
        char* language = stackalloc char[Section.LanguageLength];
        for (int i = 0; i < tag; i++)
        {
            language[i] = (char)descriptor[i];
        }

        Language = new string(language, 0, tag);
        Collection = Bytes.ReadInt32(descriptor + Section.Collection);
        EntryCount = Bytes.ReadInt32(descriptor + Section.EntryCount);
        DatedCount = Bytes.ReadInt32(descriptor + Section.DatedCount);
        WordCount = Bytes.ReadInt32(descriptor + Section.WordCount);
        MeanLength = BitConverter.Int32BitsToSingle(Bytes.ReadInt32(descriptor + Section.MeanLength));
        HasMarks = ((SectionFlags)Bytes.ReadInt32(descriptor + Section.Flags) & SectionFlags.HasMarks) != 0;
        _firstBytes = descriptor + Section.FirstBytes;
        _entries = Bytes.ReadInt32(descriptor + Section.Entries);
        _lengths = Bytes.ReadInt32(descriptor + Section.Data);
        long data = _lengths, dataLength = Bytes.ReadInt32(descriptor + Section.DataLength);
        long blocks = Bytes.ReadInt32(descriptor + Section.Blocks), words = Bytes.ReadInt32(descriptor + Section.Words), postings = Bytes.ReadInt32(descriptor + Section.Postings);
        BlockCount = (int)(((long)WordCount + SearchFormat.BlockWords - 1) / SearchFormat.BlockWords);
        SearchDamage.Require(
            EntryCount >= 0 && WordCount >= 0 && DatedCount >= 0 && DatedCount <= EntryCount && _entries >= content && dataLength >= 0
            && _entries + (4L * EntryCount) <= data && data + dataLength <= length
            && blocks == EntryCount && words == blocks + (4L * BlockCount) && postings >= words && postings <= dataLength
            && float.IsFinite(MeanLength) && MeanLength >= 0,
            "a section has an impossible length");
        _blocks = (int)(data + blocks);
        _words = (int)(data + words);
        _postings = (int)(data + postings);
        _end = (int)(data + dataLength);
    }

    /// <summary>The lengths of the entries, a byte each.</summary>
    public byte* Lengths => Index.Touch(_lengths, EntryCount);

    /// <summary>The positions of the entries in their collection, 4 bytes each.</summary>
    public byte* Entries => Index.Touch(_entries, sizeof(int) * EntryCount);

    /// <summary>The position of an entry in its collection.</summary>
    public int PositionOf(int entry) => Bytes.ReadInt32(Index.Touch(_entries + (sizeof(int) * entry), sizeof(int)));

    /// <summary>The number of the entry at a position of the collection; -1 for none.</summary>
    public int EntryAt(int position)
    {
        int low = 0, high = EntryCount - 1;
        while (low <= high)
        {
            int middle = (low + high) >>> 1, found = PositionOf(middle);
            if (found == position)
            {
                return middle;
            }

            (low, high) = found < position ? (middle + 1, high) : (low, middle - 1);
        }

        return -1;
    }

    /// <summary>Whether a word may begin with a byte.</summary>
    public bool Begins(byte first) => (_firstBytes[first >> 3] & (1 << (first & 7))) != 0;

    /// <summary>The words of a block: its address and length, and the offset of its first postings.</summary>
    public byte* Block(int block, out int length, out int postings)
    {
        SearchDamage.Require((uint)block < (uint)BlockCount, "a word is in a block that is not there");
        int start = Bytes.ReadInt32(Index.Touch(_blocks + (sizeof(int) * block), sizeof(int)));
        int end = block + 1 < BlockCount ? Bytes.ReadInt32(Index.Touch(_blocks + (sizeof(int) * (block + 1)), sizeof(int))) : _postings - _words;
        SearchDamage.Require(start >= 0 && end <= _postings - _words && end - start >= sizeof(int) + 2, "a block of words has an impossible length");
        byte* words = Index.Touch(_words + start, end - start);
        postings = Bytes.ReadInt32(words);
        length = end - start - sizeof(int);
        return words + sizeof(int);
    }

    /// <summary>The first word of a block.</summary>
    public ReadOnlySpan<byte> FirstWord(int block)
    {
        byte* words = Block(block, out int length, out _);
        SearchDamage.Require(words[0] < length, "a word lies outside its block");
        return new ReadOnlySpan<byte>(words + 1, words[0]);
    }

    /// <summary>The postings of a word.</summary>
    public byte* Postings(int offset, int length)
    {
        SearchDamage.Require(offset >= 0 && length >= 0 && offset <= _end - _postings && length <= _end - _postings - offset, "postings lie outside their section");
        return Index.Touch(_postings + offset, length);
    }

    /// <summary>The block that a word is in, if it is there.</summary>
    public int BlockOf(ReadOnlySpan<byte> word)
    {
        int low = 0, high = BlockCount - 1;
        while (low < high)
        {
            int middle = (low + high + 1) >>> 1;
            if (FirstWord(middle).SequenceCompareTo(word) <= 0)
            {
                low = middle;
            }
            else
            {
                high = middle - 1;
            }
        }

        return low;
    }

    /// <summary>Finds a word.</summary>
    public bool Find(ReadOnlySpan<byte> word, out WordForm form)
    {
        form = default;
        if (WordCount == 0 || word.Length == 0 || !Begins(word[0]))
        {
            return false;
        }

        byte* buffer = stackalloc byte[WordCursor.BufferLength];
        var cursor = new WordCursor(this, BlockOf(word), buffer);
        for (int i = 0; i < SearchFormat.BlockWords && cursor.Next(); i++)
        {
            int order = cursor.Word.SequenceCompareTo(word);
            if (order >= 0)
            {
                form = cursor.Form;
                return order == 0;
            }
        }

        return false;
    }

    /// <summary>The word with a number, whose text goes into a buffer; gives the length of the text.</summary>
    public int At(int number, byte* buffer, out WordForm form)
    {
        SearchDamage.Require((uint)number < (uint)WordCount, "a ring leads to a word that is not there");
        var cursor = new WordCursor(this, number / SearchFormat.BlockWords, buffer);
        do
        {
            SearchDamage.Require(cursor.Next(), "a ring leads to a word that is not there");
        }
        while (cursor.Form.Number < number);
        form = cursor.Form;
        return cursor.Word.Length;
    }
}

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
