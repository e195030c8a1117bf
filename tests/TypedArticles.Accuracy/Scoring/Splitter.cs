using System.Text;
using System.Text.RegularExpressions;

namespace TypedArticles.Accuracy.Scoring;

/// <summary>Something that says where the blocks of a body start, and perhaps which of them are headings.</summary>
internal sealed partial record Splitter(string Name, Func<ArticleBody, Blocks> Split)
{
    /// <summary>What the library says.</summary>
    public static Splitter Library { get; } = new("blocks", SplitByLibrary);

    /// <summary>One line that anybody would try first, for comparison.</summary>
    public static Splitter Baseline { get; } = new("regex", body => new Blocks([.. BaselineRegex().Matches(body.Text).Select(m => m.Index)], null));

    [GeneratedRegex("""(?<=[.!?…"'»”’)\]])(?=[\p{Lu}"«“„])|(?<=\p{Ll})(?=\p{Lu})""", RegexOptions.CultureInvariant)]
    private static partial Regex BaselineRegex();

    private static Blocks SplitByLibrary(ArticleBody body)
    {
        ReadOnlySpan<byte> utf8 = body.Utf8;
        List<int> starts = [];
        List<int> headings = [];
        int offset = 0;
        int start = 0;
        foreach (ArticleBlock block in body.Blocks)
        {
            if (!utf8.Overlaps(block.Utf8, out int next))
            {
                throw new InvalidDataException($"A block is no slice of its body: {block.Text}");
            }

            start += Encoding.UTF8.GetCharCount(utf8[offset..next]);
            offset = next;
            starts.Add(start);
            if (block.Kind == ArticleBlockKind.List)
            {
                // The items of a list are its lines.
                string text = block.Text;
                for (int line = text.IndexOf('\n', StringComparison.Ordinal); line >= 0; line = text.IndexOf('\n', line + 1))
                {
                    starts.Add(start + line + 1);
                }
            }

            // By name, so that a library without this kind is measured too.
            if (block.Kind.ToString() == "Heading")
            {
                headings.Add(start);
            }
        }

        return new Blocks(starts, headings);
    }
}

/// <summary>UTF-16 indices; the headings are null where none are told.</summary>
internal sealed record Blocks(IReadOnlyList<int> Starts, IReadOnlyList<int>? Headings);
