using System.Text;
using TypedArticles.Build.Searching.Stemming;
using TypedArticles.Core.Searching;
using Section = TypedArticles.Core.Searching.SearchFormat.Section;

namespace TypedArticles.Build.Searching;

/// <summary>Gathers the words of the entries of one language, and writes them as a section. For one thread.</summary>
internal sealed unsafe class SectionWriter(string language, SearchLevel level)
{
    private readonly WordTable _words = new();
    private readonly PostingStore _postings = new();
    private readonly IndexBytes _lengths = new();
    private readonly bool _hasMarks = language == VietnameseMarks.Language;
    private long _totalLength;

    /// <summary>Adds the next entry.</summary>
    public void Add(SearchEntry entry)
    {
        int number = _lengths.Length;
        int length = (SearchFormat.TitleWeight * Count(entry.Title, number, 0)) + (SearchFormat.LeadWeight * Count(entry.Lead, number, 1));
        if (level == SearchLevel.All)
        {
            ArraySegment<byte> body = entry.Body;
            fixed (byte* text = body.AsSpan())
            {
                length += SearchFormat.BodyWeight * Count(text, body.Count, number, 2);
            }
        }

        _totalLength += length;
        _lengths.Add(SearchFormat.LengthCode(length));
    }

    /// <param name="datedCount">How many of the entries, which are the first, have a date.</param>
    public WrittenSection Write(int datedCount)
    {
        int[] order = _words.Ordered();
        int[] rings = Rings(order);
        var blocks = new IndexBytes();
        var words = new IndexBytes();
        var postings = new IndexBytes();
        byte[] firstBytes = new byte[Section.FirstBytesLength];
        for (int i = 0; i < order.Length; i++)
        {
            ReadOnlySpan<byte> word = _words[order[i]];
            firstBytes[word[0] >> 3] |= (byte)(1 << (word[0] & 7));
            if (i % SearchFormat.BlockWords == 0)
            {
                blocks.AddInt32(words.Length);
                words.AddInt32(postings.Length);
                words.Add((byte)word.Length);
                words.Add(word);
            }
            else
            {
                AddSuffix(words, _words[order[i - 1]], word);
            }

            AddForm(words, order[i], rings[i], postings);
        }

        var data = new IndexBytes();
        data.Add(_lengths.Written);
        int blockPlace = data.Length;
        data.Add(blocks.Written);
        int wordPlace = data.Length;
        data.Add(words.Written);
        int postingPlace = data.Length;
        data.Add(postings.Written);
        return new WrittenSection(
            data.ToArray(),
            _lengths.Length,
            datedCount,
            order.Length,
            Bits(_lengths.Length == 0 ? 0 : (float)((double)_totalLength / _lengths.Length)),
            blockPlace,
            wordPlace,
            postingPlace,
            _hasMarks ? SectionFlags.HasMarks : SectionFlags.None,
            firstBytes);
    }

    /// <summary>What follows a word: in how many entries it is, the next form of it, and its postings; a single posting is in the number itself.</summary>
    private void AddForm(IndexBytes words, int word, int ring, IndexBytes postings)
    {
        int count = _postings.EntryCount(word), ringBit = ring != 0 ? SearchFormat.WordHasRing : 0;
        (int entry, int counts) = count == 1 ? _postings.Single(word) : default;
        bool hasCounts = count == 1 && counts != SearchFormat.OnceInBody;
        words.AddVarint((uint)(ringBit | (count == 1
            ? SearchFormat.WordIsSingle | (hasCounts ? SearchFormat.SingleHasCounts : 0) | (entry << SearchFormat.SingleShift)
            : count << SearchFormat.WordShift)));
        if (ring != 0)
        {
            words.AddVarint((uint)((ring << 1) ^ (ring >> 31)));
        }

        if (hasCounts)
        {
            words.Add((byte)counts);
        }
        else if (count > 1)
        {
            words.AddVarint((uint)_postings.Write(word, _lengths.Length, postings));
        }
    }

    private static int Bits(float value) => *(int*)&value;

    /// <summary>What a word has beyond what it shares with the one before it: both lengths in one byte where they are small.</summary>
    private static void AddSuffix(IndexBytes words, ReadOnlySpan<byte> before, ReadOnlySpan<byte> word)
    {
        int shared = 0;
        while (shared < before.Length && shared < word.Length && before[shared] == word[shared])
        {
            shared++;
        }

        int rest = word.Length - shared;
        if (shared < 15 && rest < 16)
        {
            words.Add((byte)((shared << 4) | rest));
        }
        else
        {
            words.Add(0xF0);
            words.Add((byte)shared);
            words.Add((byte)rest);
        }

        words.Add(word.Slice(shared));
    }

    private int Count(string? text, int entry, int field)
    {
        if (string.IsNullOrEmpty(text))
        {
            return 0;
        }

        byte[] utf8 = Encoding.UTF8.GetBytes(text);
        fixed (byte* start = utf8)
        {
            return Count(start, utf8.Length, entry, field);
        }
    }

    /// <summary>The number of words of a text, each of which is counted for its entry.</summary>
    private int Count(byte* text, int length, int entry, int field)
    {
        byte* buffer = stackalloc byte[WordReader.BufferLength + VietnameseMarks.Longest];
        var reader = new WordReader(text, length, buffer);
        int count = 0;
        while (reader.Next(out Word word))
        {
            int wordLength = word.Length;
            if (_hasMarks)
            {
                wordLength += VietnameseMarks.Write(text + word.Start, word.End - word.Start, buffer + wordLength);
            }

            _postings.Count(_words.Add(buffer, wordLength), entry, field);
            count++;
        }

        return count;
    }

    /// <summary>Of each word the distance to the next form of the same stem, and of the last form that to the first; 0 where it is alone.</summary>
    private int[] Rings(int[] order)
    {
        int[] rings = new int[order.Length];
        if (Stemmers.Of(language) is not { } stemmer)
        {
            return rings;
        }

        var stems = new WordTable();
        int[] first = new int[order.Length], last = new int[order.Length];
        char[] chars = new char[Stemmer.BufferLength];
        for (int i = 0; i < order.Length; i++)
        {
            int length = Decode(_words[order[i]], chars);
            length = stemmer.Stem(chars, length);
            if (length == 0)
            {
                continue;
            }

            int count = stems.Count, stem;
            fixed (char* text = chars)
            {
                stem = stems.Add((byte*)text, length * sizeof(char));
            }

            if (stem == count)
            {
                first[stem] = i;
            }
            else
            {
                rings[last[stem]] = i - last[stem];
            }

            last[stem] = i;
        }

        for (int stem = 0; stem < stems.Count; stem++)
        {
            if (first[stem] != last[stem])
            {
                rings[last[stem]] = first[stem] - last[stem];
            }
        }

        return rings;
    }

    private static int Decode(ReadOnlySpan<byte> word, char[] chars)
    {
        fixed (byte* bytes = word)
        fixed (char* target = chars)
        {
            return Encoding.UTF8.GetChars(bytes, word.Length, target, chars.Length);
        }
    }
}

/// <summary>What the index has of an entry.</summary>
/// <param name="Language">Its language as a tag; null for none.</param>
/// <param name="IsDated">Whether it has a date.</param>
/// <param name="Title">Its title; null for none.</param>
/// <param name="Lead">Its lead, summary or description; null for none.</param>
/// <param name="Body">Its plain text.</param>
internal readonly record struct SearchEntry(string? Language, bool IsDated, string? Title, string? Lead, ArraySegment<byte> Body);

/// <summary>A section without the positions of its entries: what the same entries always give.</summary>
internal sealed record WrittenSection(
    byte[] Data, int EntryCount, int DatedCount, int WordCount, int MeanLength, int Blocks, int Words, int Postings, SectionFlags Flags, byte[] FirstBytes);
