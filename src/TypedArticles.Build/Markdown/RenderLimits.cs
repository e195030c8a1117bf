using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace TypedArticles.Build.Markdown;

/// <summary>Markdown cannot be rendered; the message is the end of a sentence.</summary>
internal sealed class MarkdownLimitException(string message) : Exception(message);

/// <summary>
/// Judges whether Markdown can be rendered in the time of a build. Some constructs take Markdig time in proportion to the square of their number in one paragraph; docs/rendering.md has the
/// measurements. What people write stays below the limit by a factor of a hundred.
/// </summary>
internal static class RenderLimits
{
    /// <summary>The sum of what links of a document lead to, in characters: many references may share one long definition.</summary>
    private const long MaxDestinations = 64 * 1024 * 1024;

    /// <summary>About nanoseconds.</summary>
    private const long MaxCost = 5_000_000_000;

    // What one step costs: a character that is looked through for the end of a destination or of HTML, an inline that is looked through for an open bracket, a cell of a table.
    private const long OfDestination = 2;
    private const long OfHtml = 4;
    private const long OfAddress = 14;
    private const long OfCell = 330;

    /// <summary>Judges Markdown before it is parsed.</summary>
    public static void Check(string markdown)
    {
        long cost = 0;
        for (int start = 0, end; start < markdown.Length && cost <= MaxCost; start = end + 1)
        {
            end = EndOfParagraph(markdown, start);
            cost += CostOf(markdown, start, end);
        }

        if (cost > MaxCost)
        {
            throw new MarkdownLimitException("a paragraph or table of its Markdown has so many links, tags or cells that rendering it would take too long; put blank lines between its parts");
        }
    }

    /// <summary>Judges Markdown before it is written as HTML.</summary>
    public static void Check(MarkdownDocument document)
    {
        if (document.Descendants<LinkInline>().Sum(static l => (long)(l.Url?.Length ?? 0) + (l.Title?.Length ?? 0)) > MaxDestinations)
        {
            throw new MarkdownLimitException("the destinations of its links have more than 64 MB");
        }
    }

    /// <summary>The line feed before the next blank line; the end of the text where there is none.</summary>
    private static int EndOfParagraph(string markdown, int start)
    {
        for (int end = markdown.IndexOf('\n', start); end >= 0; end = markdown.IndexOf('\n', end + 1))
        {
            int next = end + 1;
            while (next < markdown.Length && markdown[next] is ' ' or '\t')
            {
                next++;
            }

            if (next >= markdown.Length || markdown[next] == '\n')
            {
                return end;
            }
        }

        return markdown.Length;
    }

    private static long CostOf(string markdown, int start, int end)
    {
        // From the end, so that for each place the next white space is known, and whether the marks that end HTML come behind it.
        long cost = 0, addresses = 0, columns = 0, rows = 1;
        int space = end, lineEnd = end, declaration = end, instruction = end, comment = end, data = end;
        for (int i = end - 1; i >= start; i--)
        {
            char next = i + 1 < end ? markdown[i + 1] : '\0';
            switch (markdown[i])
            {
                case ' ' or '\t':
                    space = i;
                    break;
                case '\n':
                    columns = Math.Max(columns, ColumnsOf(markdown, i + 1, lineEnd));
                    rows++;
                    space = lineEnd = i;
                    break;
                case ']' when next == '(':
                    cost += OfDestination * (space - i);
                    break;
                case '>':
                    declaration = i;
                    break;
                case '?' when next == '>':
                    instruction = i;
                    break;
                case '-' when string.CompareOrdinal(markdown, i, "-->", 0, 3) == 0:
                    comment = i;
                    break;
                case ']' when next == ']':
                    data = i;
                    break;
                case '<' when next == '?':
                    cost += OfHtml * (instruction - i);
                    break;
                case '<' when next == '!':
                    cost += OfHtml * ((markdown[i + 2 < end ? i + 2 : i] switch { '-' => comment, '[' => data, _ => declaration }) - i);
                    break;
                case ':' when next == '/' || (i > start && markdown[i - 1] is 'o' or 'O' or 'l' or 'L'):
                case '.' when i > start && markdown[i - 1] is 'w' or 'W':
                    addresses++;
                    break;
            }
        }

        columns = Math.Max(columns, ColumnsOf(markdown, start, lineEnd));
        return cost + (OfAddress * addresses * addresses) + (OfCell * columns * rows);
    }

    /// <summary>How many cells the rows of a table have; 0 where a line is not the one between head and rows.</summary>
    private static long ColumnsOf(string markdown, int start, int end)
    {
        long columns = 0;
        for (int i = start; i < end; i++)
        {
            if (markdown[i] is not ('|' or '-' or ':' or ' ' or '\t' or '>' or '+' or '*' or '.' or ')' or (>= '0' and <= '9')))
            {
                return 0;
            }

            columns += markdown[i] == '|' ? 1 : 0;
        }

        return columns;
    }
}
