using System.Text;

namespace TypedArticles.Fuzz;

/// <summary>Seed files at the edges of the format: articles that barely are some, and texts that barely are not.</summary>
internal static class NastyTexts
{
    private const string Header = " date 2022-01 https://fr.example.org/20220123/two-words-1054558426.html";

    public static IReadOnlyList<byte[]> All { get; } =
    [
        .. new[]
        {
            "", "\n", "\uFEFF", "\uFEFF\uFEFFdate", "date", "date 2022", "date 2022 https://h", "date 2022 https://h\nT", "date 2022 https://h\nT\n\nB",
            "\uFEFFdate 2022 https://h\rT\r\rB\r", "date 2022 https://h\r\n\r\nT\r\n\r\nL...\r\n\r\nB\r\nB2\r\n\r\n",
            $"{Header}\n\nTitle\n\nA lead that was cut short... 23.01.2022, Example News\n\nFirst.Second *note\n\n\n",
            $"{Header}\n\nTitle\nof two lines\n\nA lead\nof two lines… 23.01.2022,\nExample News\n\nBody\n\n\n\nmore body \t\n",
            $"{Header}\n\nTitle\n\n23.01.2022, Example News\n\nBody\n", $"{Header}\n\nTitle\n\n...\n\nBody\n", $"{Header}\n\n...\n\n...\n\n...\n",
            $"{Header}\n\n23.01.2022, A\n\n23.01.2022, B\n\n23.01.2022, C\n", $"{Header}\n\nT\n\nL... 23.01.2022, A 24.01.2022, B\n\nBody\n",
            $"{Header}\n\nT\n\nL 30.02.2022, A\n\nBody\n", $"{Header}\n\nT\n\nAm 12.03.2020, einem Montag, begann es.\n\nBody\n",
            $"{Header}\n\nT\n\nAm 12.03.2020, einem Montag,\nbegann es...\n\nBody\n", $"{Header}\n\nT\n\nL.\u2028 12.03.2020,\u0085Name\u2029News\n\nBody\n",
            "date 2022-01-31 https://example.org\n\nT\n\nB", "date 2022-01-31 https://example.org/2022/1/30/x\n\nT\n\nB", "date 9999-12 http://[::1]:80/%00%2F\n\nT\n\nB",
            "Title\n\nBody", "date night ideas\n\nBody", "Date 2022-01 www.example.org\n\nT\n\nB", "2022-01 https://example.org\n\nT\n\nB",
            "date Jan 2022 https://example.org more words\n\nT\n\nB", "date https://example.org\n\nT\n\nB", "date 2022-01 ftp://example.org\n\nT\n\nB",
            $"{Header}\n\nT\u0085T\u2028T\vT\fT\n\n\u0085B\u0085B\u2028\u2029\n", $"{Header}\n \u00A0\n\u3000T\u3000\n\u2003\n\u00A0B\u00A0\n",
            $"{Header}\n\n]]> \"\"\" */ \\u2028 {{{{ {{0}} </summary>\n\n{{0}}… 01.01.2022, \"\"\" & <Co>\n\n*/ ]]> $\"{{\n",
            $"{Header}\n\n\u202Eeltit\u202C \u2066x\u2069\n\n\u061C\u200F\u200E…\n\n\u0301\u0302e\u0303\u0489\uFEFF\n", $"{Header}\n\n👩‍👩‍👧\uFFFE\uE000\n\n🎉\U0010FFFF\n",
        }.Select(Encoding.UTF8.GetBytes),
        Encoding.Unicode.GetBytes($"\uFEFF{Header}\n\nT\n\nB\n"), Encoding.Latin1.GetBytes($"{Header}\n\nÉté\n\nDéjà vu.\n"),
    ];
}
