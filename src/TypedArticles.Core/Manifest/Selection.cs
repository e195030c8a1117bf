using TypedArticles.Core.Articles;
using TypedArticles.Core.Naming;
using TypedArticles.Core.Rules;

namespace TypedArticles.Core.Manifest;

/// <summary>Receives what is wrong with an item or between items. The build task has none: the generator, which chooses by the same rules, reports.</summary>
internal interface ISelectionSink
{
    void Report(Rule rule, ManifestEntry entry, params string[] arguments);
}

/// <summary>A file that becomes an entry.</summary>
/// <param name="Entry">What its item says.</param>
/// <param name="Facts">What the file says.</param>
/// <param name="Language">The language that follows from both; null for none.</param>
/// <param name="Name">The name of its member; the default where no names were asked for.</param>
internal sealed record SelectedEntry<T>(ManifestEntry Entry, T Facts, string? Language, NameChoice Name)
    where T : class, IEntryFacts;

/// <summary>
/// Chooses the files that become entries, in the order of <c>All</c>. Generator and build task call the same function, so that an
/// entry is in both or in neither, also where the severity of an error was lowered.
/// </summary>
internal static class Selection
{
    /// <summary>Whether each item can become an entry as far as items alone decide: its id is its own, and its metadata are valid.</summary>
    public static bool[] Candidates(IReadOnlyList<ManifestEntry> entries, ISelectionSink? sink)
    {
        bool[] candidates = new bool[entries.Count];
        for (int i = 0; i < candidates.Length; i++)
        {
            candidates[i] = HasValidMetadata(entries[i], sink);
        }

        RejectClaims(entries, candidates, sink);
        return candidates;
    }

    /// <param name="manifest">The items and options.</param>
    /// <param name="candidates">What <see cref="Candidates"/> gives for the items.</param>
    /// <param name="facts">Of each item what its file says; null where the file has problems or is missing.</param>
    /// <param name="sink">Receives what is wrong; null where nobody asks, and then names are given only where an item names a member.</param>
    public static List<SelectedEntry<T>> Choose<T>(ArticleManifest manifest, bool[] candidates, IReadOnlyList<T?> facts, ISelectionSink? sink)
        where T : class, IEntryFacts
    {
        IReadOnlyList<ManifestEntry> entries = manifest.Entries;
        var chosen = new List<SelectedEntry<T>>(entries.Count);
        for (int i = 0; i < candidates.Length; i++)
        {
            if (candidates[i] && facts[i] is { } fact)
            {
                chosen.Add(new SelectedEntry<T>(entries[i], fact, EntryLanguage.Of(entries[i].Language, fact.Url.AsSpan(), manifest.Options.FallbackLanguage), default));
            }
        }

        chosen.Sort(static (a, b) => EntryOrder.Compare(a.Facts.Date.Packed, a.Entry.Id, b.Facts.Date.Packed, b.Entry.Id));
        return sink is not null || chosen.Exists(static c => c.Entry.MemberName.Length > 0) ? Named(chosen, manifest.Options, sink) : chosen;
    }

    /// <summary>Those whose name is possible, each with its name.</summary>
    private static List<SelectedEntry<T>> Named<T>(List<SelectedEntry<T>> chosen, ManifestOptions options, ISelectionSink? sink)
        where T : class, IEntryFacts
    {
        NameChoice[] names = MemberNames.Choose(
            [.. chosen.Select(static c => new NameRequest(c.Entry.Id, c.Facts.Url, c.Facts.Title, c.Language ?? "", c.Entry.MemberName))],
            options.ClassName);
        var named = new List<SelectedEntry<T>>(chosen.Count);
        for (int i = 0; i < names.Length; i++)
        {
            ManifestEntry entry = chosen[i].Entry;
            switch (names[i].Fault)
            {
                case NameFault.None:
                    named.Add(chosen[i] with { Name = names[i] });
                    break;
                case NameFault.Taken:
                    sink?.Report(RuleTable.TakenMemberName, entry, entry.MemberName, names[i].Owner);
                    break;
                default:
                    sink?.Report(RuleTable.InvalidMemberName, entry, entry.MemberName);
                    break;
            }
        }

        return named;
    }

    private static bool HasValidMetadata(ManifestEntry entry, ISelectionSink? sink)
    {
        bool isValid = true;
        foreach (ArticleMetadata metadata in MetadataTable.All)
        {
            if (!metadata.IsValid(entry[metadata]))
            {
                isValid = false;
                sink?.Report(RuleTable.InvalidMetadata, entry, metadata.Name, entry[metadata], metadata.Expected);
            }
        }

        return isValid;
    }

    /// <summary>Of entries with one id none is chosen: each names the first one that has it, and the first one the second.</summary>
    private static void RejectClaims(IReadOnlyList<ManifestEntry> entries, bool[] candidates, ISelectionSink? sink)
    {
        var first = new Dictionary<string, int>(entries.Count, StringComparer.Ordinal);
        HashSet<int>? reported = null;
        for (int i = 0; i < entries.Count; i++)
        {
            string id = entries[i].Id;
            if (!first.TryGetValue(id, out int owner))
            {
                first.Add(id, i);
                continue;
            }

            candidates[owner] = candidates[i] = false;
            if ((reported ??= []).Add(owner))
            {
                sink?.Report(RuleTable.DuplicateId, entries[owner], id, entries[i].Path);
            }

            sink?.Report(RuleTable.DuplicateId, entries[i], id, entries[owner].Path);
        }
    }
}
