using TypedArticles.Core.Manifest;
using TypedArticles.Core.Rules;
using TypedArticles.Core.Text;
using TypedArticles.Generator.Diagnostics;
using TypedArticles.Generator.Model;

namespace TypedArticles.Generator.Checking;

/// <summary>
/// Proves that each reference leads to an entry. An entry that refers to none, or to one that is rejected, is rejected itself, so that no
/// program meets it.
/// </summary>
internal static class ReferenceChecks
{
    /// <summary>How many ids are compared at most with one that is not there: those next to it in their order.</summary>
    private const int Neighbors = 64;

    /// <summary>The collections without the entries whose references lead nowhere.</summary>
    /// <param name="chosen">The collections.</param>
    /// <param name="leftOut">Collection and id of the drafts that this build leaves out.</param>
    /// <param name="problems">Receives what is wrong.</param>
    public static List<ChosenCollection> Check(List<ChosenCollection> chosen, HashSet<(string Collection, string Id)> leftOut, List<ProblemModel> problems)
    {
        if (!chosen.Exists(static c => c.Entries.Exists(static e => e.Facts.References.Count > 0)))
        {
            return chosen;
        }

        // References to a file with an error are not reported: the error of the file is.
        HashSet<(string Collection, string Id)> known = [.. chosen.SelectMany(static c => c.Packed)];
        HashSet<(string Collection, string Id)> proved = [.. chosen.SelectMany(static c => c.Entries.Select(e => (c.Name, e.Entry.Id)))];
        ExternalCollection[] externals = [.. chosen.Where(static c => c.Schema is not null).SelectMany(static c => c.Schema!.Externals)];
        foreach ((string, string) entry in externals.SelectMany(static e => e.Ids.Select(id => (e.Name, id))))
        {
            known.Add(entry);
            proved.Add(entry);
        }

        Dictionary<string, string[]> ids = chosen.ToDictionary(static c => c.Name, static c => SortedIds(c.Packed.Select(static p => p.Id)), StringComparer.Ordinal);
        foreach (ExternalCollection external in externals)
        {
            ids[external.Name] = SortedIds(external.Ids);
        }

        var referrers = new Dictionary<(string, string), List<(string, string)>>();
        var rejected = new Queue<(string, string)>();
        var dangling = new List<ProblemModel>();
        foreach (ChosenCollection collection in chosen)
        {
            foreach (SelectedEntry<MarkdownModel> entry in collection.Entries)
            {
                foreach (ReferenceModel reference in entry.Facts.References)
                {
                    (string, string) target = (reference.Collection, reference.Id);
                    if (!known.Contains(target))
                    {
                        dangling.Add(ProblemOf(reference, leftOut.Contains(target), ids.TryGetValue(reference.Collection, out string[] of) ? of : []));
                    }

                    if (!proved.Contains(target))
                    {
                        rejected.Enqueue((collection.Name, entry.Entry.Id));
                    }
                    else if (referrers.TryGetValue(target, out List<(string, string)>? list))
                    {
                        list.Add((collection.Name, entry.Entry.Id));
                    }
                    else
                    {
                        referrers.Add(target, [(collection.Name, entry.Entry.Id)]);
                    }
                }
            }
        }

        while (rejected.Count > 0)
        {
            (string, string) entry = rejected.Dequeue();
            if (proved.Remove(entry) && referrers.TryGetValue(entry, out List<(string, string)>? list))
            {
                list.ForEach(rejected.Enqueue);
            }
        }

        problems.AddRange(ProblemFolding.Folded(dangling.OrderBy(static p => p.Path, StringComparer.Ordinal).ThenBy(static p => p.Start)));
        return [.. chosen.Select(c => c with { Entries = [.. c.Entries.Where(e => proved.Contains((c.Name, e.Entry.Id)))] })];
    }

    private static ProblemModel ProblemOf(ReferenceModel reference, bool isDraft, string[] ids) => isDraft
        ? Problem.At(RuleTable.ReferenceToDraft, reference.Place, reference.Key, reference.Collection, reference.Id)
        : Problem.At(RuleTable.DanglingReference, reference.Place, reference.Key, reference.Collection, reference.Id, DidYouMean.Of(Near(reference.Id, ids)));

    /// <summary>
    /// Up to three ids that may have been meant: first those that are the same without case, spaces, hyphens and underscores, then the nearest of those
    /// next to it in their order.
    /// </summary>
    private static IReadOnlyList<string> Near(string id, string[] sorted)
    {
        string folded = Fold(id);
        int place = Array.BinarySearch(sorted, id, ByFold.Instance);
        int next = place < 0 ? ~place : place, first = Math.Max(0, next - (Neighbors / 2));
        string[] around = [.. sorted.Skip(first).Take(Neighbors)];
        return [.. around.Where(other => Fold(other) == folded).Concat(id.Length > 200 ? [] : NearestTexts.To(id, id.Length, around)).Distinct(StringComparer.Ordinal).Take(3)];
    }

    /// <summary>The ids in the order of what <see cref="Fold"/> makes of them, so that equal ones are next to each other.</summary>
    private static string[] SortedIds(IEnumerable<string> ids)
    {
        string[] sorted = [.. ids];
        Array.Sort(sorted, ByFold.Instance);
        return sorted;
    }

    private static string Fold(string id) => id.Replace(" ", "").Replace("-", "").Replace("_", "").ToLowerInvariant();

    private sealed class ByFold : IComparer<string>
    {
        public static readonly ByFold Instance = new();

        public int Compare(string x, string y) => string.CompareOrdinal(Fold(x), Fold(y)) is not 0 and var order ? order : string.CompareOrdinal(x, y);
    }
}
