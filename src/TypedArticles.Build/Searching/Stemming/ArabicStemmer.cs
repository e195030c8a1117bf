namespace TypedArticles.Build.Searching.Stemming;

/// <summary>A light stemmer of Arabic: takes off what is written before a word, then endings of number, gender and possession.</summary>
internal sealed class ArabicStemmer : Stemmer
{
    private const int Least = 2;

    private static readonly string[] s_prefixes = ["وبال", "وال", "بال", "كال", "فال", "ولل", "لل", "ال"];
    private static readonly string[] s_suffixes = ["ها", "ان", "ات", "ون", "ين", "يه", "ه", "ي"];

    public override int Stem(char[] word, int length)
    {
        string text = new(word, 0, length);
        string? prefix = Array.Find(s_prefixes, p => text.Length - p.Length >= Least && text.StartsWith(p, StringComparison.Ordinal));
        if (prefix is not null)
        {
            text = text.Substring(prefix.Length);
        }
        else if (text.Length >= 4 && text[0] == 'و')
        {
            text = text.Substring(1);
        }

        foreach (string suffix in s_suffixes)
        {
            if (text.Length - suffix.Length >= Least && text.EndsWith(suffix, StringComparison.Ordinal))
            {
                text = text.Substring(0, text.Length - suffix.Length);
            }
        }

        text.CopyTo(0, word, 0, text.Length);
        return text.Length;
    }
}
