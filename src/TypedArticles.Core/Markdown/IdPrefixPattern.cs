namespace TypedArticles.Core.Markdown;

/// <summary>What is put before every id of a body's HTML, so that two bodies can be on one page: a text with the placeholders <c>{id}</c> and <c>{slug}</c>.</summary>
internal static class IdPrefixPattern
{
    public const string Expected = "letters, digits, '-', '_', '.' and the placeholders {id} and {slug}";

    public static bool IsValid(string pattern) => Without(pattern).All(static c => char.IsLetterOrDigit(c) || c is '-' or '_' or '.');

    /// <summary>The prefix for one entry. What cannot be in the id of an element, or would be the end of a fragment, becomes <c>-</c>.</summary>
    public static string Fill(string pattern, string id, string slug) => pattern.Length == 0 ? "" : pattern.Replace("{id}", Word(id)).Replace("{slug}", Word(slug));

    private static string Without(string pattern) => pattern.Replace("{id}", "").Replace("{slug}", "");

    private static string Word(string text)
    {
        char[] word = text.ToCharArray();
        for (int i = 0; i < word.Length; i++)
        {
            word[i] = char.IsLetterOrDigit(word[i]) || char.IsSurrogate(word[i]) || word[i] is '-' or '_' or '.' ? word[i] : '-';
        }

        return new string(word);
    }
}
