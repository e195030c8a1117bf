using System.Globalization;
using System.Text.RegularExpressions;
using TypedArticles.Accuracy.Scoring;

namespace TypedArticles.Accuracy.Printing;

/// <summary>How often clean text is cut: the paragraphs of the gold with blank lines between them.</summary>
internal static partial class CleanReport
{
    public static void Print(IReadOnlyList<GoldDocument> documents, CommandLine command, TextWriter output)
    {
        List<string> leftOut = [];
        List<(GoldDocument Document, Outcome Outcome)> clean = [];
        foreach (GoldDocument document in documents)
        {
            string[] paragraphs = [.. document.Gold.Paragraphs.Where(p => command.LeavesNothingOut || !GluedSentence().IsMatch(p))];
            leftOut.AddRange(document.Gold.Paragraphs.Except(paragraphs).Select(p => $"{document.Name}\t{GluedSentence().Match(p).Value}\t{p}"));
            if (paragraphs.Length > 0)
            {
                GoldDocument joined = (document with { Gold = document.Gold with { Headings = [] } }).Joined(paragraphs, static _ => "\n\n");
                clean.Add((joined, Outcome.Of(joined, Splitter.Library)));
            }
        }

        if (!command.LeavesNothingOut)
        {
            File.WriteAllLines(command.LeftOut, leftOut);
            output.WriteLine($"{leftOut.Count} paragraphs in which a sentence end is glued to a capital are left out, and listed in {command.LeftOut}.");
        }

        var table = new TextTable(1, "articles", "docs", "paragraphs", "cuts", "per 1,000", "in word");
        foreach (string folder in clean.Select(static c => c.Document.Folder).Distinct().Order(StringComparer.Ordinal))
        {
            AddRow(table, $"folder {folder}", [.. clean.Where(c => c.Document.Folder == folder).Select(static c => c.Outcome)]);
        }

        AddRow(table, "all", [.. clean.Select(static c => c.Outcome)]);
        table.Print(output);
        CutList.Print("Cuts inside a paragraph", clean.Select(static c => c.Outcome), static o => o.FalseCuts, int.MaxValue, output);
    }

    private static void AddRow(TextTable table, string name, IReadOnlyList<Outcome> outcomes)
    {
        int paragraphs = outcomes.Sum(static o => o.Document.Starts.Count), cuts = outcomes.Sum(static o => o.FalseCuts.Count);
        table.Add(
            name, Text(outcomes.Count), Text(paragraphs), Text(cuts), (1000.0 * cuts / paragraphs).ToString("0.00", CultureInfo.InvariantCulture),
            Text(outcomes.Sum(static o => o.FalseCuts.Count(at => SeenBoundary.IsBetweenLetters(o.Document.Body.Text, at)))));
    }

    private static string Text(int count) => count.ToString(CultureInfo.InvariantCulture);

    /// <summary>A word of three letters and more, a mark, and a capital that begins a word.</summary>
    [GeneratedRegex("""\p{L}{2}\p{Ll}[.!?…]["'”’»)\]]*["'“„«¿¡(\[]*\p{Lu}[\p{Ll}\s’']""", RegexOptions.CultureInvariant)]
    private static partial Regex GluedSentence();
}
