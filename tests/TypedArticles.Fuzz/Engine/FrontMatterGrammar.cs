using System.Text;

namespace TypedArticles.Fuzz;

/// <summary>Front matter of seeds: most of it valid, some of it with a fault of each kind.</summary>
internal static class FrontMatterGrammar
{
    private static readonly string[] s_lines =
    [
        "authors: ben", "authors: [Ada Hart, \"Hill, Ben\"]", "authors:\n- Ada Hart\n- 'O''Neill'", "authors: []", "section: Politics", "section: \"日本: 🎉\"", "section: >-\n  Town\n  hall",
        "keywords: [bell, tower, \"a\\\"b\\\\c\"]", "keywords:\n  - bell\n  # what it hangs in\n  - tower", "keywords: bell", "image: bell.jpg", "image: https://img.example.org/a/bell.jpg?w=1",
        "image: /images/old%20bell.jpg", "modified: 2024-03-14", "modified: '9999-12-31'", "# a comment", "", "Section : Local", " section: Local", "keywords: [\"\\u2028\", \"\\u0001\"]",
    ];

    private static readonly string[] s_faults =
    [
        "authors: Ada Hart, Ben Hill", "authors: {name: ben}", "authors: [ben, [ada]]", "authors: [ben, null]", "authors: \"a\\nb\"", "authors:", "autors: [ben]", "tags: [a]", "layout: post",
        "section: a: b", "section: \" a\"", "section: [a]", "section: *a", "section: &a b", "section:Politics", "section: \"a", "keywords: [a, b", "keywords: [\"\\0\"]", "keywords: [\"\u200B\"]",
        "image: javascript:alert(1)", "image: ../bell.jpg", "image: //example.org/a", "image: a b.jpg", "image: a\\b.jpg", "image: images/%2e%2E/a", "modified: 2024-03", "modified: 12.03.2024",
        "modified: 2024-02-30", "modified: 2024-03-14T08:00:00Z", "modified: 1000-01-01", "modified: [2024-03-14]", "- a", "a title", "\tsection: a", "<<: a", "section: !a b",
    ];

    private static readonly string[] s_ends = ["---\n", "---\n", "---\n", "---\n", "--- \t\r\n", "---\r", "---", "----\n", " ---\n", "...\n", "\n", "\n---\n"];

    /// <summary>A file with front matter below its first line that has something; more often than not without a fault.</summary>
    public static byte[] Insert(byte[] file, FuzzRandom random)
    {
        var text = new StringBuilder();
        bool isFaulty = random.OneIn(3);
        _ = random.OneIn(20) ? text.Append("---\n") : text;
        for (int left = 1 + random.Below(4); left > 0; left--)
        {
            text.Append(isFaulty && random.OneIn(2) ? random.Pick(s_faults) : random.Pick(s_lines)).Append(random.OneIn(12) ? "\r\n" : "\n");
        }

        text.Append(isFaulty ? random.Pick(s_ends) : s_ends[0]);
        byte[] inserted = Encoding.UTF8.GetBytes(text.ToString());
        inserted = random.OneIn(4) ? Mutator.Mutate(inserted, random, [file]) : inserted;
        int line = Array.FindIndex(file, static b => b is not ((byte)'\n' or (byte)'\r' or (byte)' '));
        int end = line < 0 ? -1 : file.AsSpan(line).IndexOfAny((byte)'\n', (byte)'\r');
        int place = end < 0 ? file.Length : line + end + 1;
        return [.. file[..place], .. inserted, .. file[place..]];
    }
}
