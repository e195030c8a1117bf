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
