namespace TypedArticles.Parsing.Body;

/// <summary>
/// Which words occur in a body, and how often: the evidence by which <c>prisonSelon</c> is two words and <c>YouTube</c> is one. Gathered
/// in one pass, when a joint first asks for it.
/// </summary>
internal sealed class WordFacts
{
    // Words by themselves: not part of an address, a hyphenated word or a number.
    private readonly Dictionary<string, int> _words = new(StringComparer.Ordinal);

    // All runs of letters, glued ones too.
    private readonly Dictionary<string, int> _runs = new(StringComparer.Ordinal);

    // Pairs of words with one space between, the second of which begins with a capital.
    private readonly HashSet<string> _pairs = new(StringComparer.Ordinal);

    // What follows the last joint of lower and upper case inside a run, with the number of different runs.
    private readonly Dictionary<string, int> _tails = new(StringComparer.Ordinal);

    public WordFacts(ReadOnlySpan<char> text)
    {
        string before = "";
        int position = 0, endBefore = -2;
        while (position < text.Length)
        {
            if (!Letters.IsLetter(text[position]))
            {
                position++;
                continue;
            }

            int start = position;
            int tail = start;
            while (position < text.Length && (Letters.IsLetter(text[position]) || Letters.IsMark(text[position])))
            {
                tail = position > start && Letters.IsUpper(text[position]) && Letters.IsLower(text[position - 1]) ? position : tail;
                position++;
            }

            string word = text.Slice(start, position - start).ToString();
            bool isNew = Add(_runs, word) == 1;
            if (tail > start && isNew)
            {
                Add(_tails, text.Slice(tail, position - tail).ToString());
            }

            if (IsByItself(text, start, position))
            {
                Add(_words, word);
            }

            if (Letters.IsUpper(text[start]) && endBefore == start - 1 && text[start - 1] == ' ')
            {
                _pairs.Add(before + " " + word);
            }

            (before, endBefore) = (word, position);
        }
    }

    public int CountOfWord(string word) => _words.TryGetValue(word, out int count) ? count : 0;

    public int CountOfRun(string run) => _runs.TryGetValue(run, out int count) ? count : 0;

    /// <summary>In how many different runs a word follows a lower-case letter.</summary>
    public int CountOfTail(string word) => _tails.TryGetValue(word, out int count) ? count : 0;

    public bool HasPair(string first, string second) => _pairs.Contains(first + " " + second);

    /// <summary>How often a capitalised word occurs in lower case: often for words that open sentences, never for most names.</summary>
    public int CountInLowerCase(string word)
    {
        string lower = word.ToLowerInvariant();
        return lower == word ? 0 : CountOfWord(lower);
    }

    private static bool IsByItself(ReadOnlySpan<char> text, int start, int end)
    {
        char before = start > 0 ? text[start - 1] : ' ', after = end < text.Length ? text[end] : ' ';
        bool isAddress = after == '.' && end + 1 < text.Length && char.IsLetterOrDigit(text[end + 1]);
        return before is not ('.' or '/' or '@' or '#' or '-' or '_') && !char.IsLetterOrDigit(before)
            && after is not ('/' or '@' or '-' or '_') && !char.IsLetterOrDigit(after) && !isAddress;
    }

    private static int Add(Dictionary<string, int> counts, string word) =>
        counts[word] = counts.TryGetValue(word, out int count) ? count + 1 : 1;
}
