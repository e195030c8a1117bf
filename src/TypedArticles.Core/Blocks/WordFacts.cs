using System.Runtime.CompilerServices;
using TypedArticles.Core.Text;

namespace TypedArticles.Core.Blocks;

/// <summary>
/// Which words occur in a body, and how often: the evidence by which <c>prisonSelon</c> is two words and <c>YouTube</c> is one. Gathered
/// in one pass, when a boundary first asks for it.
/// </summary>
internal sealed class WordFacts : IDisposable
{
    /// <summary>Takes the place of a second word where the first halves of runs are counted.</summary>
    private const ulong Head = 0x4845_4144;

    /// <summary>Takes the place of a second word where names before a full stop and a letter are counted.</summary>
    private const ulong Dotted = 0x444F_5421;

    private readonly WordCounts _counts;
    private readonly int _words;
    private readonly int _capitalized;

    [MethodImpl(HotLoop.Optimized)]
    public WordFacts(ReadOnlySpan<char> text)
    {
        _counts = new WordCounts(text.Length);
        ulong before = 0;
        int position = 0, endBefore = -2, words = 0, capitalized = 0;
        while (position < text.Length)
        {
            if (!Characters.IsLetter(text[position]))
            {
                position++;
                continue;
            }

            int start = position, tail = 0;
            bool isAfterLower = false;
            for (; position < text.Length && text[position] is var c; position++)
            {
                if (c is >= 'a' and <= 'z')
                {
                    isAfterLower = true;
                    continue;
                }

                bool isUpper = Characters.IsUpper(c);
                if (!isUpper && (c < 128 || (!Characters.IsLetter(c) && !Characters.IsMark(c))))
                {
                    break;
                }

                tail = isUpper && isAfterLower ? position : tail;
                isAfterLower = !isUpper && Characters.IsLower(c);
            }

            ulong hash = WordHash.Of(text.Slice(start, position - start));
            bool isNew = _counts.AddRun(hash, isWord: IsByItself(text, start, position));
            if (tail > 0 && isNew)
            {
                _counts.AddTail(WordHash.Of(text.Slice(tail, position - tail)));
                _counts.AddPair(WordHash.OfPair(WordHash.Of(text.Slice(start, tail - start)), Head));
            }

            if (position + 1 < text.Length && text[position] == '.' && text[position + 1] != ' ' && Characters.IsUpper(text[start]) && Characters.IsLetter(text[position + 1]))
            {
                _counts.AddPair(WordHash.OfPair(hash, Dotted));
            }

            if (start > 1 && text[start - 1] == ' ' && text[start - 2] is >= 'a' and <= 'z')
            {
                words++;
                capitalized += text[start] is >= 'A' and <= 'Z' ? 1 : 0;
            }

            if (endBefore == start - 1 && text[start - 1] == ' ' && Characters.IsUpper(text[start]))
            {
                _counts.AddPair(WordHash.OfPair(before, hash));
            }

            (before, endBefore) = (hash, position);
        }

        (_words, _capitalized) = (words, capitalized);
    }

    /// <summary>Gets a value that indicates whether the language of the body writes nouns with a capital, as German does: a quarter of the words have one, in other languages an eighth.</summary>
    public bool HasCapitalizedNouns => _capitalized * SplitterWeights.WordsForEachNoun >= _words;

    public void Dispose() => _counts.Dispose();

    /// <summary>How often a full stop and a letter stand behind a word.</summary>
    public int CountOfDotted(ReadOnlySpan<char> word) => _counts.Find(WordHash.OfPair(WordHash.Of(word), Dotted)).Runs;

    /// <summary>How many different runs begin with a word and go on with a capital: headings that end alike do that.</summary>
    public int CountOfHead(ReadOnlySpan<char> word) => _counts.Find(WordHash.OfPair(WordHash.Of(word), Head)).Runs;

    /// <summary>How often a word stands by itself: not in an address, a hyphenated word or a number.</summary>
    public int CountOfWord(ReadOnlySpan<char> word) => _counts.Find(WordHash.Of(word)).Words;

    /// <summary>How often a run of letters occurs, glued words among them.</summary>
    public int CountOfRun(ReadOnlySpan<char> run) => _counts.Find(WordHash.Of(run)).Runs;

    /// <summary>In how many different runs a word follows a lower-case letter.</summary>
    public int CountOfTail(ReadOnlySpan<char> word) => _counts.Find(WordHash.Of(word)).Tails;

    /// <summary>Whether two words, the second with a capital, occur with one space between.</summary>
    public bool HasPair(ReadOnlySpan<char> first, ReadOnlySpan<char> second) => _counts.Find(WordHash.OfPair(WordHash.Of(first), WordHash.Of(second))).Runs > 0;

    /// <summary>How often a capitalised word occurs in lower case: often for words that open sentences, never for most names.</summary>
    public int CountInLowerCase(ReadOnlySpan<char> word) =>
        word.Length > WordHash.LongestLower || (WordHash.OfLower(word) is var lower && lower == WordHash.Of(word)) ? 0 : _counts.Find(lower).Words;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsByItself(ReadOnlySpan<char> text, int start, int end)
    {
        char before = start > 0 ? text[start - 1] : ' ', after = end < text.Length ? text[end] : ' ';
        if (before == ' ' && after is ' ' or ',')
        {
            return true;
        }

        bool isAddress = after == '.' && end + 1 < text.Length && char.IsLetterOrDigit(text[end + 1]);
        return before is not ('.' or '/' or '@' or '#' or '-' or '_') && !char.IsLetterOrDigit(before)
            && after is not ('/' or '@' or '-' or '_') && !char.IsLetterOrDigit(after) && !isAddress;
    }
}
