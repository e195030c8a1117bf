using System.Globalization;
using System.Text;

namespace TypedArticles.Benchmarks.Corpus;

/// <summary>
/// Articles without meaning of the size of real ones: 3.6 KB, some with marks of other scripts, the paragraphs of most glued, with
/// subheadings and a footnote. The same number gives the same article on every machine.
/// </summary>
internal static class ArticleCorpus
{
    /// <summary>In UTF-16 code units: with header, title and lead, 3.6 KB of UTF-8 an article.</summary>
    private const int BodyLength = 2_850;

    private const int ArticlesPerDay = 4;

    private static readonly DateOnly s_firstDay = new(1990, 1, 1);

    private static readonly string[] s_words =
        ("bridge river station market harbour council library museum winter bread energy forest island journey lantern mountain north orchard paper quarry "
        + "season théâtre université été größer Straße città señal peça музей вокзал город река αγορά νησί train village water weather yellow zone open record clock "
        + "the of and a in for with was at by from under after before when which their its has is").Split(' ');

    public static string Id(int number) => number.ToString("000000", CultureInfo.InvariantCulture);

    /// <summary>The text of an article in the seed format.</summary>
    public static string Seed(int number)
    {
        var random = new SmallRandom(number);
        DateOnly day = Day(number);
        string date = day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $" date {day:yyyy-MM} https://www.example.org/{date}/{Slug(ref random, number)}-{1_000_000_000 + number}.html\n\n");
        AppendSentence(text, ref random, 6);
        text.Append(CultureInfo.InvariantCulture, $" {number}\n\n");
        AppendSentence(text, ref random, 20);
        text.Append(CultureInfo.InvariantCulture, $"... {day:dd.MM.yyyy}, Example Tribune {number % 20}\n\n");
        AppendBody(text, ref random);
        return text.Append('\n').ToString();
    }

    /// <summary>Writes the first articles into a folder and gives their size in bytes of UTF-8.</summary>
    public static long Write(string folder, int count)
    {
        Directory.CreateDirectory(folder);
        long bytes = 0;
        for (int i = 0; i < count; i++)
        {
            byte[] utf8 = Encoding.UTF8.GetBytes(Seed(i));
            File.WriteAllBytes(Path.Combine(folder, Id(i) + ".txt"), utf8);
            bytes += utf8.Length;
        }

        return bytes;
    }

    private static DateOnly Day(int number) => s_firstDay.AddDays(number / ArticlesPerDay % 13_000);

    private static string Slug(ref SmallRandom random, int number)
    {
        // Words of ASCII, and the number in letters, so that no two articles share a name.
        var slug = new StringBuilder();
        for (int i = 0; i < 6; i++)
        {
            slug.Append(s_words[random.Next(18)]).Append('-');
        }

        for (int rest = number; ; rest /= 26)
        {
            slug.Append((char)('a' + (rest % 26)));
            if (rest < 26)
            {
                return slug.Append("-at-home").ToString();
            }
        }
    }

    private static void AppendBody(StringBuilder text, ref SmallRandom random)
    {
        int end = text.Length + BodyLength;
        bool isGlued = random.Next(4) > 0;
        while (text.Length < end)
        {
            if (random.Next(3) == 0)
            {
                AppendSentence(text, ref random, 4);
                text.Append(isGlued ? "" : "\n\n");
            }

            for (int sentences = 2 + random.Next(4); sentences > 0; sentences--)
            {
                AppendSentence(text, ref random, 8 + random.Next(14));
                text.Append(random.Next(12) switch { 0 => "?", 1 => ", said McDowell of the U.S. office.", _ => "." });
                text.Append(sentences > 1 ? " " : isGlued ? "" : "\n\n");
            }
        }
    }

    private static void AppendSentence(StringBuilder text, ref SmallRandom random, int words)
    {
        for (int i = 0; i < words; i++)
        {
            string word = s_words[random.Next(s_words.Length)];
            if (i == 0)
            {
                text.Append(char.ToUpperInvariant(word[0])).Append(word, 1, word.Length - 1);
            }
            else
            {
                text.Append(' ').Append(word);
            }
        }
    }
}
