using TypedArticles.Core.Articles;
using TypedArticles.Core.Pack;
using TypedArticles.Core.Text;

namespace TypedArticles.Reading;

/// <summary>Checks the values that an entry is made from by hand.</summary>
internal static class Checked
{
    /// <exception cref="ArgumentException">The text is null, blank, has several lines, or white space around it.</exception>
    public static string OneLine(string value, string name)
    {
        ArgumentNullException.ThrowIfNull(value, name);
        if (string.IsNullOrWhiteSpace(value) || char.IsWhiteSpace(value[0]) || char.IsWhiteSpace(value[^1]) || value.AsSpan().ContainsAny('\n', '\r'))
        {
            throw new ArgumentException($"An article's {name} is one line of text, not blank, without white space around it.", name);
        }

        return Lossless(value, name);
    }

    /// <summary>A text of a pack, which obeys the rules of <see cref="OneLine"/>: whoever wrote the pack, nothing else is handed out.</summary>
    /// <exception cref="InvalidDataException">It does not.</exception>
    public static string? PackedLine(string? value) =>
        value is null || (value.Length > 0 && !char.IsWhiteSpace(value[0]) && !char.IsWhiteSpace(value[^1]) && value.AsSpan().IndexOfAny('\n', '\r', '\0') < 0 && !value.Contains('\uFFFD'))
            ? value
            : throw PackDamage.Exception("a text of an entry is not one line of text");

    /// <summary>One line, as <see cref="OneLine"/> says, of which something can be seen.</summary>
    /// <exception cref="ArgumentException">The text is something else.</exception>
    public static string Name(string value, string name) =>
        FieldLine.IsValid(OneLine(value, name)) ? value : throw new ArgumentException($"An article's {name} is text that can be seen.", name);

    /// <summary>A copy of a list of such lines; empty for null.</summary>
    /// <exception cref="ArgumentException">A text is something else.</exception>
    public static IReadOnlyList<string> Lines(IReadOnlyList<string>? values, string name) =>
        FieldList<string>.Of([.. (values ?? []).Select(v => Name(v, name))]);

    /// <summary>A text of a pack, which obeys the rules of <see cref="Name"/>.</summary>
    /// <exception cref="InvalidDataException">It does not.</exception>
    public static string? PackedName(string? value) =>
        value is null || FieldLine.IsValid(value) ? value : throw PackDamage.Exception("a text of an entry is not one line of text");

    public static string Image(string value, string name)
    {
        ArgumentNullException.ThrowIfNull(value, name);
        return ImageAddress.IsValid(value)
            ? value
            : throw new ArgumentException($"An article's {name} is a relative path such as 'images/bell.jpg', or an absolute http or https URL, not '{value}'.", name);
    }

    /// <summary>A text of a pack, which obeys the rules of <see cref="Image"/>.</summary>
    /// <exception cref="InvalidDataException">It does not.</exception>
    public static string? PackedImage(string? value) =>
        value is null || ImageAddress.IsValid(value) ? value : throw PackDamage.Exception("an article has an impossible image");

    /// <summary>A text that UTF-8 can hold: without NUL, U+FFFD and halves of surrogate pairs.</summary>
    public static string Lossless(string value, string name) =>
        TextCheck.FirstBad(value) is >= 0 and var bad
            ? throw new ArgumentException($"An article's {name} cannot be kept as UTF-8: the text contains {TextCheck.Describe(value[bad])}.", name)
            : value;

    public static string HttpUrl(Uri value, string name)
    {
        ArgumentNullException.ThrowIfNull(value, name);
        return Core.Text.HttpUrl.IsValid(value.OriginalString)
            ? Lossless(value.OriginalString, name)
            : throw new ArgumentException($"An article's {name} is an absolute http or https URL, not '{value.OriginalString}'.", name);
    }

    /// <summary>The form of a BCP 47 tag (RFC 5646, 2.1).</summary>
    public static string Language(string value, string name) =>
        LanguageTag.HasForm(value)
            ? value
            : throw new ArgumentException($"'{value}' is not a valid language tag such as 'fr' or 'pt-BR'.", name);
}
