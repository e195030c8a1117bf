using CsCheck;

namespace TypedArticles.Tests;

/// <summary>Random articles in many scripts, of which some share a slug, a URL, a publisher or a date.</summary>
internal static class ArticleGen
{
    private static readonly Gen<string> s_word = Gen.OneOf(
        "a", "Word", "naïve", "слово", "Ἑλλάς", "日本語", "العربية", "ไทย", "हिन्दी", "🎉", "👩‍👩‍👧", "e\u0301", "𝒜𝒷", "\u200Dx", "\uFEFF", "3.14",
        "...", "…", "12.03.2020,", "date", "—", "&<>\"'", "\\n", "\u0001", "*", "\t.", "«»", "\uE000", "\uFFFE");

    private static readonly Gen<string> s_host = Gen.OneOf("example.org", "fr.example.org", "WWW.Example.net:8080", "пример.example", "[2001:db8::1]");

    private static readonly Gen<string> s_path = Gen.OneOf(
        "", "/", "/a/two-words-123456.html", "/b/two-words", "/20220123/x", "/59790191", "/caf%C3%A9?q=1#f", "/日本/記事", "/de/" + new string('s', 300));

    public static Gen<string> Line { get; } = s_word.Array[1, 12].Select(words => string.Join(' ', words).Trim());

    public static Gen<string> Body { get; } = Gen.Frequency(
        (9, (IGen<string>)Gen.Select(Line.Array[1, 4], Gen.OneOf("\n", "\n\n", "\n \n")).Select((lines, gap) => string.Join(gap, lines))),
        (1, Gen.Select(Line, Gen.Int[100, 3000]).Select((line, count) => string.Join('\n', Enumerable.Repeat(line, count)))));

    /// <summary>Names, of which something can be seen and which white space does not surround.</summary>
    private static readonly Gen<string> s_name = Gen.OneOf(Gen.OneOf("Ada Hart", "no", "O'Neill", "2024", "Jean-Luc B."), Line.Select(static line => "a" + line + ":"));

    private static readonly Gen<string> s_image = Gen.OneOf("bell.jpg", "/images/old%20bell.jpg?w=1#x", "https://img.example.org/日本.png", "a/b.c/d", "HTTP://example.org/a(1)?x=[1]", "-", "null", "1.0");

    private static readonly Gen<Article> s_withoutNews =
        Gen.Select(
            Gen.Select(s_host, s_path, Gen.OneOf("https://", "http://")),
            Line,
            Gen.Null(Line),
            Gen.Select(Gen.Null(Gen.OneOf("Example News", "Новости", "新聞", "A, B & C.")), Gen.Null(Gen.OneOf("fr", "pt-BR", "zh-Hant", "x-a"))),
            Gen.Select(DateGen.Any, Gen.Nullable(DateGen.Day)),
            Body).Select((url, title, lead, names, dates, body) => new Article
            {
                Id = "id",
                Url = new Uri(url.Item3 + url.Item1 + url.Item2),
                Title = title,
                Lead = lead,
                Publisher = names.Item1,
                Language = names.Item2,
                Period = dates.Item1,
                PublishedOn = dates.Item2,
                Body = new ArticleBody(body),
            });

    public static Gen<Article> Any { get; } = Gen.Select(
        s_withoutNews, Gen.Frequency((2, (IGen<int>)Gen.Const(0)), (1, Gen.Int[1, 31])), Gen.Select(s_name.Array[1, 4], s_name.Array[1, 4]), s_name, s_image, DateGen.Day)
        .Select((article, which, lists, section, image, modified) => article with
        {
            Authors = (which & 1) != 0 ? lists.Item1 : [],
            Section = (which & 2) != 0 ? section : null,
            Keywords = (which & 4) != 0 ? lists.Item2 : [],
            Image = (which & 8) != 0 ? image : null,
            ModifiedOn = (which & 16) != 0 ? modified : null,
        });

    /// <summary>Articles with ids of their own, in no order.</summary>
    public static Gen<Article[]> Several(int most) =>
        Gen.Select(Any, Gen.OneOf("", "fr/", "de/", "日本/", "🎉")).Array[0, most]
            .Select(articles => articles.Select((a, i) => a.Item1 with { Id = $"{a.Item2}{i * 7919 % 1009:000000}" }).ToArray());
}
