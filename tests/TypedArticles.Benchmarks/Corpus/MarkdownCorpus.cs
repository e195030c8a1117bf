using System.Globalization;
using System.Text;

namespace TypedArticles.Benchmarks.Corpus;

/// <summary>The same articles as Markdown with seven fields, and the record that declares them.</summary>
internal static class MarkdownCorpus
{
    /// <summary>Two strings that are required and two that are optional, a list, a date with a time, and a truth value.</summary>
    public const string Record = """

        [TypedArticles.ArticleSchema("posts")]
        internal sealed partial record Post
        {
            public required string Title { get; init; }
            public required string Author { get; init; }
            public string? Summary { get; init; }
            public string? Image { get; init; }
            public System.Collections.Generic.IReadOnlyList<string> Tags { get; init; } = [];
            public required System.DateTimeOffset Date { get; init; }
            public bool Pinned { get; init; }
        }

        """;

    public static string Post(int number)
    {
        string[] blocks = ArticleCorpus.Seed(number).Split("\n\n", 4);
        string title = blocks[1].Replace("'", "''", StringComparison.Ordinal);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"---\ntitle: '{title}'\nauthor: author-{number % 20}\ntags: [bridges, tag-{number % 50}]\ndate: {new DateTime(1990, 1, 1).AddDays(number / 4 % 13_000):yyyy-MM-dd}T08:30:00+00:00\npinned: {(number % 100 == 0 ? "true" : "false")}\n---\n\n{blocks[3]}");
    }

    /// <summary>Writes the first articles into a folder, with the markup that posts have: headings, emphasis, links, lists, a table and code. Gives their length.</summary>
    public static long WriteMarkup(string folder, int count)
    {
        Directory.CreateDirectory(folder);
        long length = 0;
        for (int i = 0; i < count; i++)
        {
            byte[] bytes = Encoding.UTF8.GetBytes(WithMarkup(Post(i), i, count));
            File.WriteAllBytes(Path.Combine(folder, ArticleCorpus.Id(i) + ".md"), bytes);
            length += bytes.Length;
        }

        return length;
    }

    private static string WithMarkup(string post, int number, int count)
    {
        string[] blocks = post.Split("\n\n");
        for (int i = 1; i < blocks.Length; i++)
        {
            string[] words = blocks[i].Split(' ');
            if (words.Length > 8)
            {
                words[1] = $"**{words[1]}**";
                words[3] = $"*{words[3]}*";
                words[5] = $"[{words[5]}]({ArticleCorpus.Id((number * 7 + i) % count)}.md)";
                words[7] = $"`{words[7]}`";
            }

            blocks[i] = (i % 4) switch
            {
                1 => $"## Part {i} of {number}\n\n{string.Join(' ', words)}",
                2 => string.Join(' ', words) + "\n\n- one\n- two\n- three",
                3 => string.Join(' ', words) + "\n\n| a | b |\n|---|---|\n| 1 | 2 |",
                _ => string.Join(' ', words) + "\n\n```text\ncode\n```",
            };
        }

        return string.Join("\n\n", blocks);
    }

    /// <summary>Writes the first articles into a folder.</summary>
    public static void Write(string folder, int count)
    {
        Directory.CreateDirectory(folder);
        for (int i = 0; i < count; i++)
        {
            File.WriteAllBytes(Path.Combine(folder, ArticleCorpus.Id(i) + ".md"), Encoding.UTF8.GetBytes(Post(i)));
        }
    }
}
