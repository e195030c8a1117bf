using System.Text;

namespace TypedArticles.Fuzz;

/// <summary>Pieces that mean something to the seed format, to Unicode, to C#, to XML or to a formatter.</summary>
internal static class Tokens
{
    private static readonly string[] s_texts =
    [
        "\0", "\uFEFF", "\uFFFD", "\uFFFE", "\u2028", "\u2029", "\u0085", "\u00A0", "\u3000", "\v", "\f", "\t", " ", "\u200B", "\u200D", "\u00AD",
        "\u202E", "\u202A", "\u2066", "\u2069", "\u200F", "\u061C", "\r", "\n", "\r\n", "\n\n", "\r\r", "\n\r", "\n \t\n", "\r\n\r\n", "\n\u2003\n",
        "...", "…", "....", "…...", ". . .", "23.01.2022, X", "31.02.2022, Y", "23.01.2022,", " 23.01.2022, X\n", "\n23.01.2022, X\n\n", "00.00.0000, Z",
        "1.1.2022, X", "23.01.2022, Example Inc.", "23.01.2022, taz", "23.01.2022, einem Montag, begann es....", "٢٣.٠١.٢٠٢٢, س", "23.01.0999, X", "23.01.2022 , X",
        "date", "Date", "date:", " date ", "date\t", "2022", "2022-01", "2022-01-23", "2022-13", "0999", "9999-12-31", "1000-01-01", "2022/01", "20220123",
        "https://", "http://", "HTTPS://", "htp://", "://", "https://example.org", "https://example.org/a/two-words-123456.html", "https://[::1]/x", "https://u@h:1/",
        "http://пример.example/日本", "/20220123/", "/2022/01/23/", "/2022-01-23", "%00", "%2F", "%FF", "%E2%80%A8", "%zz", "?q=1", "#f", "\\", "@", ":80", "/fr/", "//",
        "\"\"\"", "\"", "*/", "/*", "//", "]]>", "<![CDATA[", "</summary>", "&amp;", "{{", "}}", "{0}", "{found}", "{hint}", "\\u2028", "$\"{", "@\"",
        "e\u0301", "\u0301\u0302\u0303", "\u0489", "𝒜", "👩‍👩‍👧", "🇫🇷", "\u0E33", "\u0600", "\uE000", "\uDBFF\uDFFF", "ﷺ", "İ", "ı", "ß", "ǅ", "日本語", "العربية",
        "Title", "Body.", "word", "A, B & C.", "x...", "Lead… 23.01.2022, News", " date 2022-01 https://fr.example.org/20220123/two-words-1054558426.html\n\n",
    ];

    private static readonly byte[][] s_bytes =
    [
        [0xED, 0xA0, 0x80], [0xED, 0xB0, 0x80], [0xED, 0xA0, 0xBD, 0xED, 0xB8, 0x80], // Halves of surrogate pairs, as CESU-8 has them.
        [0xC0, 0x80], [0xE0, 0x80, 0xAF], [0xF4, 0x90, 0x80, 0x80], // Overlong, and beyond Unicode.
        [0xC3], [0xE2, 0x80], [0xF0, 0x9F, 0x8E], [0x80], [0xFF], [0xFF, 0xFE], [0xFE, 0xFF], // Cut short, no lead byte, UTF-16 marks.
        [0x93, 0x64, 0x61, 0x94], // Windows-1252.
    ];

    private static readonly byte[][] s_runs =
    [
        Utf8(new string('\n', 3000)), Utf8(string.Concat(Enumerable.Repeat(" \t\r\n", 500))), Utf8(new string(' ', 2000)), Utf8(new string('\u0301', 1000)),
        Utf8(string.Concat(Enumerable.Repeat("12.03.2020, ", 100))), Utf8(new string('.', 500)), Utf8(new string('/', 500)), Utf8(new string('9', 300)),
        Utf8(new string('a', 3000)), Utf8(string.Concat(Enumerable.Repeat("a\n\n", 300))), Utf8(string.Concat(Enumerable.Repeat("://", 200))), Utf8(new string('\r', 400)),
    ];

    public static IReadOnlyList<byte[]> Short { get; } = [.. s_texts.Select(Utf8), .. s_bytes];

    public static IReadOnlyList<byte[]> Long => s_runs;

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);
}
