using TypedArticles.Core.Dates;
using TypedArticles.Core.Text;

namespace TypedArticles.Core.Naming;

/// <summary>The name of one article by itself: from its slug, else from its title, else from its id.</summary>
internal static class BaseName
{
    private const int MinOpaqueDigits = 5;
    private const int MinOpaqueLength = 8;

    public static string Of(string slug, string title, string id)
    {
        List<string> words = SlugWords(slug);
        if (words.Count(HasTwoLetters) >= 2)
        {
            return NameWords.Join(words);
        }

        string fromTitle = NameWords.Join(NameWords.Words(title));
        return fromTitle.Length > 0 ? fromTitle : FromId(id);
    }

    /// <summary>The words of the slug without what only numbers it at either end.</summary>
    private static List<string> SlugWords(string slug)
    {
        List<string> words = NameWords.Split(slug);
        int start = 0;
        while (start < words.Count && LeadingNoise(words, start) is > 0 and var leading)
        {
            start += leading;
        }

        words.RemoveRange(0, start);

        while (words.Count > 0 && TrailingNoise(words) is > 0 and var trailing)
        {
            words.RemoveRange(words.Count - trailing, trailing);
        }

        return words;
    }

    private static int LeadingNoise(List<string> words, int start) =>
        IsOpaque(words[start]) ? 1
        : IsDate(words, start, 3) ? 3
        : IsDate(words, start, 2) ? 2
        : 0;

    private static int TrailingNoise(List<string> words) =>
        IsOpaque(words[words.Count - 1]) ? 1
        : IsDate(words, words.Count - 3, 3) ? 3
        : IsDate(words, words.Count - 2, 2) ? 2
        : 0;

    /// <summary>A number of five or more digits, or eight or more letters and digits mixed: an id of the site's own.</summary>
    private static bool IsOpaque(string word)
    {
        int digits = word.Count(Characters.IsDecimalDigit);
        return digits == word.Length ? digits >= MinOpaqueDigits : digits > 0 && word.Length >= MinOpaqueLength;
    }

    private static bool IsDate(List<string> words, int start, int count) =>
        start >= 0 && start + count <= words.Count
        && CalendarDate.TryParseIso(string.Join("-", words.GetRange(start, count)).AsSpan(), out _);

    private static bool HasTwoLetters(string word) => word.Count(Characters.IsNameLetter) >= 2;

    private static string FromId(string id)
    {
        string name = NameWords.Join(NameWords.Words(id));
        return name.Length > 0 ? name : "_";
    }
}
