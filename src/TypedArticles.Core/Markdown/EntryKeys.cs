using TypedArticles.Core.Articles;
using TypedArticles.Core.Dates;
using TypedArticles.Core.Fields;
using TypedArticles.Core.Text;

namespace TypedArticles.Core.Markdown;

/// <summary>The keys of front matter that say something about the entry itself, whatever its record is: those of Jekyll and Hugo.</summary>
internal enum EntryKey
{
    None,
    Slug,
    Language,
    Permalink,
    Draft,
    Published,
    Date,
    Title,
    Name,
}

/// <summary>
/// Which keys those are, and which values they take. Decided from the text alone, so that the build task, which does not know the records,
/// decides as the generator does. A value that is not taken leaves the key an ordinary field.
/// </summary>
internal static class EntryKeys
{
    private static readonly (string Name, EntryKey Key)[] s_keys =
    [
        ("slug", EntryKey.Slug), ("language", EntryKey.Language), ("lang", EntryKey.Language), ("permalink", EntryKey.Permalink), ("url", EntryKey.Permalink),
        ("draft", EntryKey.Draft), ("published", EntryKey.Published), ("date", EntryKey.Date), ("title", EntryKey.Title), ("name", EntryKey.Name),
    ];

    /// <summary>Those that are worth a suggestion: a draft whose key is misspelled would be published.</summary>
    public static IReadOnlyList<string> Suggested { get; } = ["draft", "published", "slug", "language", "permalink"];

    /// <summary>The key as it is written in documents, and what its value must be, for messages; null for keys that take any value.</summary>
    public static string? ExpectedOf(EntryKey key) => key switch
    {
        EntryKey.Slug => "a part of an address: a line of text without '\\' and without the segments '.' and '..'",
        EntryKey.Language => "a language tag such as 'fr' or 'pt-BR'",
        EntryKey.Draft or EntryKey.Published => "'true' or 'false'",
        _ => null,
    };

    public static EntryKey Of(ReadOnlySpan<char> key)
    {
        foreach ((string name, EntryKey known) in s_keys)
        {
            if (FieldKey.Compare(key, name.AsSpan()) == 0)
            {
                return known;
            }
        }

        return EntryKey.None;
    }

    /// <summary>Whether the entry takes the value of a key.</summary>
    public static bool Takes(EntryKey key, FieldKind kind, ReadOnlySpan<char> text) => kind == FieldKind.Text && key switch
    {
        EntryKey.Slug => SlugOf(text) is var slug && (slug.IsEmpty || IsSlug(slug)),
        EntryKey.Language => LanguageTag.HasForm(text.ToString()),
        EntryKey.Permalink => text.Length > 0 && text[0] == '/' && IsLine(text),
        EntryKey.Draft or EntryKey.Published => FieldValues.TryBool(text, out _),
        EntryKey.Date => DateOf(text) != default,
        EntryKey.Title or EntryKey.Name => true,
        _ => false,
    };

    /// <summary>The slug that a text says: without the slashes around it, which lead to the same address; empty for none.</summary>
    public static ReadOnlySpan<char> SlugOf(ReadOnlySpan<char> text) => text.Trim('/');

    /// <summary>The date that a text says: a day, a date and time, a month or a year; none for any other text.</summary>
    public static CalendarDate DateOf(ReadOnlySpan<char> text) =>
        FieldTimes.TryDay(text, out CalendarDate day) || FieldTimes.TryPartialDate(text, out day) ? day : default;

    /// <summary>One segment of an address or several, none of which leads elsewhere.</summary>
    private static bool IsSlug(ReadOnlySpan<char> text)
    {
        if (!IsLine(text) || text.IndexOf('\\') >= 0)
        {
            return false;
        }

        while (true)
        {
            int slash = text.IndexOf('/');
            ReadOnlySpan<char> segment = slash < 0 ? text : text.Slice(0, slash);
            if (segment.IsEmpty || segment.SequenceEqual(".".AsSpan()) || segment.SequenceEqual("..".AsSpan()))
            {
                return false;
            }

            if (slash < 0)
            {
                return true;
            }

            text = text.Slice(slash + 1);
        }
    }

    /// <summary>One line of text that is seen, without white space around it.</summary>
    private static bool IsLine(ReadOnlySpan<char> text)
    {
        if (Invisible.IsBlank(text) || char.IsWhiteSpace(text[0]) || char.IsWhiteSpace(text[text.Length - 1]))
        {
            return false;
        }

        foreach (char c in text)
        {
            if (char.IsControl(c) || c is '\u2028' or '\u2029')
            {
                return false;
            }
        }

        return true;
    }
}
