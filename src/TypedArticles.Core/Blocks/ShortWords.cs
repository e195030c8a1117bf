namespace TypedArticles.Core.Blocks;

/// <summary>Short words in lower case, asked for in any case and without a string for the question.</summary>
internal sealed class ShortWords
{
    private readonly HashSet<ulong> _words = [];
    private readonly int _longest;

    /// <param name="words">With spaces between.</param>
    public ShortWords(string words)
    {
        foreach (string word in words.Split(' '))
        {
            _words.Add(WordHash.Of(word.AsSpan()));
            _longest = Math.Max(_longest, word.Length);
        }
    }

    public bool Contains(ReadOnlySpan<char> word) => word.Length <= _longest && _words.Contains(WordHash.OfLower(word));
}
