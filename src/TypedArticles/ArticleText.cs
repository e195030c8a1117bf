using System.Globalization;
using TypedArticles.Parsing;

namespace TypedArticles;

/// <summary>Checks the texts that an article is made of by hand.</summary>
internal static class ArticleText
{
    public static string OneLine(string value, string name)
    {
        ArgumentNullException.ThrowIfNull(value, name);
        if (string.IsNullOrWhiteSpace(value) || char.IsWhiteSpace(value[0]) || char.IsWhiteSpace(value[^1]) || value.AsSpan().ContainsAny('\n', '\r'))
        {
            throw new ArgumentException($"An article's {name} is one line of text, not blank, without white space around it.", name);
        }

        return Lossless(value, name);
    }

    /// <summary>A text that UTF-8 can hold: without NUL, U+FFFD and halves of surrogate pairs.</summary>
    public static string Lossless(string value, string name)
    {
        ProblemList problems = default;
        TextCheck.Check(value, ref problems);
        return problems.IsEmpty
            ? value
            : throw new ArgumentException($"An article's {name} cannot be kept as UTF-8: the text holds {problems.InOrder()[0].Found}.", name);
    }

    public static string HttpUrl(Uri value, string name)
    {
        ArgumentNullException.ThrowIfNull(value, name);
        return ArticleUrl.IsValid(value.OriginalString)
            ? Lossless(value.OriginalString, name)
            : throw new ArgumentException($"An article's {name} is an absolute http or https URL, not '{value.OriginalString}'.", name);
    }

    /// <summary>The form of a BCP 47 tag (RFC 5646, 2.1): subtags of 1 to 8 ASCII letters and digits, the first one letters only.</summary>
    public static string LanguageTag(string value, string name) =>
        Parsing.LanguageTag.HasForm(value)
            ? value
            : throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"'{value}' has not the form of a language tag such as 'fr' or 'pt-BR'."), name);
}
