using TypedArticles.Core.Pack;
using TypedArticles.Core.Searching;
using Section = TypedArticles.Core.Searching.SearchFormat.Section;

namespace TypedArticles.Searching;

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
