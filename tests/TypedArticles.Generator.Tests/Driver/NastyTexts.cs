namespace TypedArticles.Generator.Tests.Driver;

/// <summary>Texts, each on one line, that would break out of a name, a comment or a literal.</summary>
internal static class NastyTexts
{
    private static readonly string[] s_pieces =
    [
        "\"", "\"\"\"", "'", "\\", "\\u0022", "*/", "/*", "//", "]]>", "<![CDATA[", "</summary>", "<see cref=\"x\"/>", "&", "&lt;", "&#0;", "<", ">", "{", "}", "{{", "{0}", "$\"{x}\"",
        "#error x", "#pragma warning restore", "#nullable enable", "@", "@class", "_", "__", "!", "%", "\u0060", "\u00B4",
        "\u0085", "\u2028", "\u2029", "\v", "\f", "\t", "\u0001", "\u001F", "\u007F", "\u009F", "\u00A0", "\u3000", "\u1680", "\u180E",
        "\u200B", "\u200C", "\u200D", "\u200E", "\u200F", "\u061C", "\u00AD", "\u2060", "\uFEFF", "\u202A", "\u202B", "\u202C", "\u202D", "\u202E", "\u2066", "\u2067", "\u2068", "\u2069", "\uFFF9", "\uFFFA",
        "\uFFFE", "\uFFFF", "\uFDD0", "\uE000", "\uF8FF", "\u0378", "\u0E5C", "\u2FE0", "\U000E0001", "\U000F0000", "\U0010FFFF", "\U0001FFFE", "\U0003FFFF",
        "\u0301", "\u0301a", "\u0301\u0302", "e\u0301", "\u0489", "\u0903x", "\u20DD", "\u0345", "\u0951\u0952", "क्ष", "\u094Dक", "\u0E33", "\u1ACF", "\u2DE0",
        "٣", "१२३", "𝟗", "５", "Ⅷ", "ⅷ", "②", "½", "\u0BF0", "\u3007", "1", "12", "007",
        "ª", "º", "µ", "ß", "ẞ", "ŉ", "ǰ", "ǅ", "ǆ", "ﬁ", "ﬀ", "ﷺ", "İ", "ı", "ſ", "K", "Å", "Ω", "ͅ", "ΐ", "ჟ", "Ꭰ", "ꭰ", "ʼ", "ـ", "ـا", "ﬀi", "\u02BC", "ˇ", "ʰ", "ー", "々", "〆",
        "class", "async", "await", "record", "field", "value", "required", "nameof", "global", "System", "namespace", "_Class", "Ids", "All", "Articles", "get_All", "s_pack", "GetByIdHash", "Equals", "GetType", "Main", "Article", "Object",
        "日本語", "العربية", "हिन्दी", "ไทย", "አማርኛ", "한국어", "עברית", "Ελλάδα", "ᠮᠣᠩᠭᠣᠯ", "ꦗꦮ", "🎉", "👩‍👩‍👧", "🇫🇷", "𝒜𝒷", "𐐨", "𠀀",
    ];

    /// <summary>Each piece alone, at the beginning, at the end, within and between words, after a digit, and long.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Repeated().Distinct(StringComparer.Ordinal)];

    private static IEnumerable<string> Repeated() =>
    [
        .. s_pieces,
        .. s_pieces.Select(static p => $"{p}word two"), .. s_pieces.Select(static p => $"two wor{p}d"), .. s_pieces.Select(static p => $"two {p} words"),
        .. s_pieces.Select(static p => $"word two{p}"), .. s_pieces.Select(static p => $"1{p}2 3"),
        new('x', 1000), new('日', 1000), new('1', 1000), new('\u0301', 1000), "e" + new string('\u0301', 1000), string.Concat(Enumerable.Repeat("🎉", 500)),
        string.Concat(Enumerable.Repeat("日 ", 500)).Trim(), string.Concat(Enumerable.Repeat("1 ", 500)).Trim(), new string('_', 1000), new string('"', 1000),
        string.Concat(s_pieces), string.Join(' ', s_pieces), string.Concat(s_pieces.Reverse()),
    ];
}
