using System.Globalization;
using TypedArticles.Core.Fields;
using TypedArticles.Core.Rules;
using TypedArticles.Generator.Diagnostics;
using TypedArticles.Generator.Model;

namespace TypedArticles.Generator.Checking;

/// <summary>
/// Brings the problems of all Markdown files together: where a rule and a key have many, they have one cause, and the rest of them is one
/// line with their number. A key that no record declares is one line for each collection.
/// </summary>
internal static class ProblemFolding
{
    /// <summary>How many problems of one rule and key are reported one by one.</summary>
    public const int MaxListed = 50;

    private static readonly HashSet<string> s_ofFields = new(RuleTable.OfFields.Select(static r => r.Id), StringComparer.Ordinal);

    public static IEnumerable<ProblemModel> Problems(EntriesModel entries, CancellationToken cancellationToken)
    {
        MarkdownModel[] wrong = [.. entries.Files.Where(static f => f.Problems.Count > 0 || f.UnknownKeys.Count > 0).OrderBy(static f => f.Path, StringComparer.Ordinal)];
        cancellationToken.ThrowIfCancellationRequested();
        return Folded(wrong.SelectMany(static f => f.Problems)).Concat(Unknown(wrong));
    }

    public static List<ProblemModel> Folded(IEnumerable<ProblemModel> problems)
    {
        var counts = new Dictionary<(string, string), (int Count, int Place)>();
        var folded = new List<ProblemModel>();
        foreach (ProblemModel problem in problems)
        {
            (string, string) kind = (problem.RuleId, s_ofFields.Contains(problem.RuleId) ? FieldKey.Fold(problem.Arguments[0]) : "");
            counts.TryGetValue(kind, out (int Count, int Place) known);
            known.Count++;
            if (known.Count <= MaxListed)
            {
                folded.Add(problem);
            }
            else if (known.Count == MaxListed + 1)
            {
                known.Place = folded.Count;
                folded.Add(problem);
            }
            else
            {
                folded[known.Place] = folded[known.Place] with { Count = known.Count - MaxListed };
            }

            counts[kind] = known;
        }

        return folded;
    }

    private static IEnumerable<ProblemModel> Unknown(IEnumerable<MarkdownModel> files) =>
        from file in files
        from key in file.UnknownKeys
        group (File: file, Key: key) by (file.Collection, key.FoldedKey) into found
        let first = found.First()
        let count = found.Select(static f => f.File.Path).Distinct(StringComparer.Ordinal).Count()
        orderby first.File.Path, first.Key.Place.Start
        select Problem.At(RuleTable.UnknownKey, first.Key.Place, first.Key.Key, count == 1 ? "this file" : count.ToString("N0", CultureInfo.InvariantCulture) + " files", first.File.Record);
}
