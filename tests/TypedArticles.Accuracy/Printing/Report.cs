using System.Globalization;
using TypedArticles.Accuracy.Scoring;

namespace TypedArticles.Accuracy.Printing;

/// <summary>The table of scores, and the lists of cuts.</summary>
internal static class Report
{
    public static void Print(IReadOnlyList<GoldDocument> documents, CommandLine command, TextWriter output)
    {
        Outcome[] library = [.. documents.Select(d => Outcome.Of(d, Splitter.Library))];
        Outcome[] baseline = [.. documents.Select(d => Outcome.Of(d, Splitter.Baseline))];

        var table = new TextTable(
            2, "articles", "splitter", "docs", "gold", "cuts", "precision", "recall", "F1", "marked", "exact", "head.P", "head.R", "in word");
        foreach ((string name, Func<GoldDocument, bool> holds) in Groups(documents))
        {
            AddRow(table, name, Splitter.Library, library.Where(o => holds(o.Document)));
            AddRow(table, name, Splitter.Baseline, baseline.Where(o => holds(o.Document)));
        }

        table.Print(output);
        PrintRules("All articles", library, output);
        foreach (string folder in documents.Select(d => d.Folder).Distinct().Order(StringComparer.Ordinal).Where(_ => command.ListsRules))
        {
            PrintRules($"Folder {folder}", library.Where(o => o.Document.Folder == folder), output);
        }

        (Splitter splitter, Outcome[] listed) = command.ListsBaseline ? (Splitter.Baseline, baseline) : (Splitter.Library, library);
        CutList.Print($"False cuts ({splitter.Name})", listed, static o => o.FalseCuts, command.Cuts, output);
        if (command.ListsMissed)
        {
            CutList.Print($"Missed marked boundaries ({splitter.Name})", listed, static o => o.MissedMarks, command.Cuts, output);
        }

        if (command.ListsHeadings)
        {
            CutList.Print($"False headings ({splitter.Name})", listed, static o => o.FalseHeadings, command.Cuts, output);
            CutList.Print($"Missed headings ({splitter.Name})", listed, static o => o.MissedHeadings, command.Cuts, output);
        }
    }

    /// <summary>What each rule decided, in the order in which they are asked.</summary>
    private static void PrintRules(string name, IEnumerable<Outcome> outcomes, TextWriter output)
    {
        output.WriteLine();
        output.WriteLine($"{name}, by rule:");
        var table = new TextTable(1, "rule", "decisions", "right", "wrong", "cuts", "right", "wrong", "keeps", "right", "wrong");
        foreach (RuleScore rule in RuleScore.Sum(outcomes.SelectMany(static o => o.Rules)))
        {
            table.Add(
                rule.Name,
                Count(rule.Cuts + rule.Keeps), Count(rule.RightCuts + rule.RightKeeps), Count(rule.Cuts - rule.RightCuts + rule.Keeps - rule.RightKeeps),
                Count(rule.Cuts), Count(rule.RightCuts), Count(rule.Cuts - rule.RightCuts),
                Count(rule.Keeps), Count(rule.RightKeeps), Count(rule.Keeps - rule.RightKeeps));
        }

        table.Print(output);
    }

    /// <summary>Each folder, each language, and all.</summary>
    private static IEnumerable<(string Name, Func<GoldDocument, bool> Holds)> Groups(IReadOnlyList<GoldDocument> documents)
    {
        string[] folders = [.. documents.Select(d => d.Folder).Distinct().Order(StringComparer.Ordinal)];
        string[] languages = [.. documents.Select(d => d.Language).Distinct().Order(StringComparer.Ordinal)];
        return
        [
            .. folders.Select(f => ($"folder {f}", new Func<GoldDocument, bool>(d => d.Folder == f))),
            .. languages.Select(l => ($"language {l}", new Func<GoldDocument, bool>(d => d.Language == l))),
            ("all", static _ => true),
        ];
    }

    private static void AddRow(TextTable table, string name, Splitter splitter, IEnumerable<Outcome> outcomes)
    {
        Score s = outcomes.Aggregate(default(Score), static (sum, o) => sum + o.Score);
        table.Add(
            name, splitter.Name, Count(s.Documents), Count(s.Gold), Count(s.Predicted),
            Share(s.Precision), Share(s.Recall), Share(s.F1), Share(s.MarkedRecall), Count(s.Exact),
            Share(s.HeadingPrecision), Share(s.HeadingRecall), Count(s.InWord));
    }

    private static string Count(int count) => count.ToString(CultureInfo.InvariantCulture);

    private static string Share(double share) => double.IsNaN(share) ? "-" : share.ToString("0.0000", CultureInfo.InvariantCulture);
}
