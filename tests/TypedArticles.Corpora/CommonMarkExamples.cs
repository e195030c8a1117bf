using System.Text;
using Markdig;

namespace TypedArticles.Corpora;

/// <summary>
/// Renders the examples of the specification of CommonMark, and compares with what Markdig makes of each, and, for information, with what the specification says: a bare address or a table is
/// ordinary text there.
/// </summary>
internal static class CommonMarkExamples
{
    private const string Fence = "````````````````````````````````";

    public static int Run(string file, TextWriter output)
    {
        int examples = 0, different = 0, standard = 0, bare = 0;
        foreach ((string markdown, string html) in Read(File.ReadAllText(file, Encoding.UTF8)))
        {
            examples++;
            string rendered = HtmlComparison.Render(markdown).Body.Html;
            if (rendered != HtmlComparison.Expected(markdown))
            {
                different++;
                output.WriteLine($"example {examples}: the HTML is not Markdig's");
            }

            standard += rendered == html ? 1 : 0;
            bare += Markdown.ToHtml(markdown) == html ? 1 : 0;
        }

        output.WriteLine($"commonmark: {examples} examples, {examples - different} as Markdig renders them; {standard} to the letter as in the specification, {bare} by Markdig without extensions");
        return different == 0 && examples > 0 ? 0 : 1;
    }

    private static IEnumerable<(string Markdown, string Html)> Read(string specification)
    {
        string[] lines = specification.ReplaceLineEndings("\n").Split('\n');
        for (int i = 0; i < lines.Length; i++)
        {
            if (lines[i] == Fence + " example")
            {
                int dot = Array.IndexOf(lines, ".", i), end = Array.IndexOf(lines, Fence, dot);
                yield return (Text(lines[(i + 1)..dot]), Text(lines[(dot + 1)..end]));
                i = end;
            }
        }
    }

    /// <summary>An arrow stands for a tab.</summary>
    private static string Text(string[] lines) => string.Concat(lines.Select(static l => l + "\n")).Replace('→', '\t');
}
