using System.Text;
using TypedArticles.Core.Searching;

namespace TypedArticles.Searching;

/// <summary>A word of a query.</summary>
internal struct QueryWord
{
    /// <summary>Where its folded form is in the bytes of the query; its marks are behind it.</summary>
    public int Offset;
    public int Length;
    public int MarksLength;

    /// <summary>Where it stands in the text of the query.</summary>
    public int Start;
    public int End;

    /// <summary>How often the query says it.</summary>
    public float Times;
    public SearchFields Fields;
    public bool IsPrefix;

    /// <summary>Whether other forms do not count: the word is part of a phrase.</summary>
    public bool IsExact;
    public bool IsExcluded;
}

/// <summary>A phrase of a query: words in their order.</summary>
internal struct QueryPhrase
{
    /// <summary>Where its words are in the sequence of the query.</summary>
    public int First;
    public int Count;
    public SearchFields Fields;
    public bool IsExcluded;
}

/// <summary>
/// Reads a query: words, <c>"phrases"</c>, <c>prefix*</c>, <c>-excluded</c> and <c>title:word</c>. Every string is a query: what is not an
/// operator at its place separates words. Made once and used again, so that a query allocates nothing.
/// </summary>
internal sealed unsafe class QueryText
{
    /// <summary>What is behind these words does not count.</summary>
    public const int MaxWords = 64;

    /// <summary>What is behind these characters is not read.</summary>
    private const int MaxCharacters = 1 << 16;

    private const int WordLength = WordReader.LongestWord + VietnameseMarks.Longest + 4;

    /// <summary>The words, each once: those that count, then none.</summary>
    public readonly QueryWord[] Words = new QueryWord[MaxWords];
    public readonly QueryPhrase[] Phrases = new QueryPhrase[MaxWords];

    /// <summary>The numbers of the words of phrases.</summary>
    public readonly int[] Sequence = new int[MaxWords];

    private readonly byte[] _bytes = GC.AllocateUninitializedArray<byte>(MaxWords * WordLength, pinned: true);
    private byte[] _text = new byte[256];
    private int _sequenceLength;

    public int WordCount { get; private set; }

    public int PhraseCount { get; private set; }

    /// <summary>The text of the query in UTF-8, as far as it is read.</summary>
    public ReadOnlySpan<byte> Text => _text.AsSpan(0, TextLength);

    private int TextLength { get; set; }

    /// <summary>The folded form of a word.</summary>
    public ReadOnlySpan<byte> Folded(in QueryWord word) => _bytes.AsSpan(word.Offset, word.Length);

    /// <summary>The folded form of a word with its marks.</summary>
    public ReadOnlySpan<byte> WithMarks(in QueryWord word) => _bytes.AsSpan(word.Offset, word.Length + word.MarksLength);

    public void Clear() => (WordCount, PhraseCount, _sequenceLength, TextLength) = (0, 0, 0, 0);

    /// <summary>Reads a query.</summary>
    /// <param name="query">The query.</param>
    /// <param name="lastIsPrefix">Whether the last word is the beginning of one, unless something is behind it.</param>
    public void Read(ReadOnlySpan<char> query, bool lastIsPrefix)
    {
        Clear();
        query = query.Length > MaxCharacters ? query[..MaxCharacters] : query;
        int most = Encoding.UTF8.GetMaxByteCount(query.Length);
        if (_text.Length < most)
        {
            _text = new byte[most];
        }

        TextLength = Encoding.UTF8.GetBytes(query, _text);
        fixed (byte* text = _text)
        {
            int place = 0;
            while (WordCount < MaxWords && SkipSpace(text, ref place))
            {
                ReadItem(text, ref place);
            }

            if (lastIsPrefix && WordCount > 0)
            {
                ref QueryWord last = ref Words[WordCount - 1];
                last.IsPrefix |= last.End == TextLength && !last.IsExact && !last.IsExcluded;
            }
        }
    }

    /// <summary>Adds a word that is not part of a text.</summary>
    public void Add(ReadOnlySpan<byte> folded, float times)
    {
        if (WordCount < MaxWords && folded.Length < WordLength)
        {
            ref QueryWord word = ref Words[WordCount];
            word = new QueryWord { Offset = WordCount * WordLength, Length = folded.Length, Times = times, Fields = SearchFields.All };
            folded.CopyTo(_bytes.AsSpan(word.Offset));
            WordCount++;
        }
    }

    private bool SkipSpace(byte* text, ref int place)
    {
        while (place < TextLength && SpaceLength(text, place) is > 0 and var length)
        {
            place += length;
        }

        return place < TextLength;
    }

    /// <summary>The length of the white space at a place; 0 for none.</summary>
    private int SpaceLength(byte* text, int place) => text[place] switch
    {
        <= 0x20 or 0x7F => 1,
        0xC2 when place + 1 < TextLength && text[place + 1] == 0xA0 => 2,
        0xE3 when place + 2 < TextLength && text[place + 1] == 0x80 && text[place + 2] == 0x80 => 3,
        _ => 0,
    };

    /// <summary>The length of a quotation mark at a place: the straight one, or one of those that phones write; 0 for none.</summary>
    private int QuoteLength(byte* text, int place) => text[place] == '"' ? 1
        : text[place] == 0xE2 && place + 2 < TextLength && text[place + 1] == 0x80 && text[place + 2] is 0x9C or 0x9D or 0x9E && text[place + 1] == 0x80 ? 3
        : 0;

    /// <summary>Reads what is up to the next white space, or to the end of a phrase.</summary>
    private void ReadItem(byte* text, ref int place)
    {
        bool isExcluded = text[place] == '-' && place + 1 < TextLength && SpaceLength(text, place + 1) == 0 && text[place + 1] != '-';
        place += isExcluded ? 1 : 0;
        SearchFields fields = SearchFields.All;
        if (IsTitle(text, place))
        {
            fields = SearchFields.Title;
            place += "title:".Length;
        }

        int quote = place < TextLength ? QuoteLength(text, place) : 0;
        int end = place + quote;
        while (end < TextLength && (quote > 0 || SpaceLength(text, end) == 0) && QuoteLength(text, end) == 0)
        {
            end++;
        }

        int first = _sequenceLength;
        ReadWords(text, place + quote, end, fields, isExcluded, quote > 0);
        int count = _sequenceLength - first;
        if (quote > 0 || isExcluded)
        {
            // A phrase of one word is that word, and so is an excluded word.
            if (count > 1)
            {
                Phrases[PhraseCount++] = new QueryPhrase { First = first, Count = count, Fields = fields, IsExcluded = isExcluded };
            }
            else
            {
                _sequenceLength = first;
            }
        }

        place = quote > 0 && end < TextLength ? end + QuoteLength(text, end) : Math.Max(end, place + 1 - (isExcluded || fields != SearchFields.All ? 1 : 0));
    }

    private bool IsTitle(byte* text, int place)
    {
        ReadOnlySpan<byte> title = "title:"u8;
        if (TextLength - place <= title.Length || SpaceLength(text, place + title.Length) > 0)
        {
            return false;
        }

        for (int i = 0; i < title.Length; i++)
        {
            if ((text[place + i] | 0x20) != title[i] && text[place + i] != title[i])
            {
                return false;
            }
        }

        return true;
    }

    private void ReadWords(byte* text, int start, int end, SearchFields fields, bool isExcluded, bool isPhrase)
    {
        fixed (byte* bytes = _bytes)
        {
            byte* buffer = stackalloc byte[WordLength];
            var reader = new WordReader(text + start, end - start, buffer);
            while (WordCount < MaxWords && reader.Next(out Word read))
            {
                int wordEnd = start + read.End;
                var word = new QueryWord
                {
                    Offset = WordCount * WordLength,
                    Length = read.Length,
                    MarksLength = VietnameseMarks.Write(text + start + read.Start, read.End - read.Start, buffer + read.Length),
                    Start = start + read.Start,
                    End = wordEnd,
                    Times = 1,
                    Fields = fields,
                    IsPrefix = !isPhrase && wordEnd < end && text[wordEnd] == '*',
                    IsExact = isPhrase,
                    IsExcluded = isExcluded,
                };
                new ReadOnlySpan<byte>(buffer, word.Length + word.MarksLength).CopyTo(_bytes.AsSpan(word.Offset));
                int number = Same(word);
                if (number < 0)
                {
                    number = WordCount;
                    Words[WordCount++] = word;
                }
                else
                {
                    Words[number].Times++;
                }

                if ((isPhrase || isExcluded) && _sequenceLength < Sequence.Length)
                {
                    Sequence[_sequenceLength++] = number;
                }
            }
        }
    }

    /// <summary>The number of the same word before; -1 for none.</summary>
    private int Same(in QueryWord word)
    {
        for (int i = 0; i < WordCount; i++)
        {
            ref readonly QueryWord other = ref Words[i];
            if (other.IsPrefix == word.IsPrefix && other.IsExact == word.IsExact && other.IsExcluded == word.IsExcluded && other.Fields == word.Fields
                && WithMarks(other).SequenceEqual(WithMarks(word)))
            {
                return i;
            }
        }

        return -1;
    }
}
