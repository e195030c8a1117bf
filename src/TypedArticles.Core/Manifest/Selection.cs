using TypedArticles.Core.Articles;
using TypedArticles.Core.Naming;
using TypedArticles.Core.Pack;
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

    /// <summary>The names of the collections that items are in, in ordinal order, each with the numbers of its items.</summary>
    public static SortedDictionary<string, List<int>> Collections(IReadOnlyList<ManifestEntry> entries)
    {
        var collections = new SortedDictionary<string, List<int>>(StringComparer.Ordinal);
        for (int i = 0; i < entries.Count; i++)
        {
            string name = entries[i].Collection;
            if (!collections.TryGetValue(name, out List<int>? items))
            {
                collections.Add(name, items = []);
            }

            items.Add(i);
        }

        return collections;
    }

    /// <summary>The entries of one collection, without names.</summary>
    /// <param name="manifest">The items and options.</param>
    /// <param name="items">The numbers of the collection's items.</param>
    /// <param name="candidates">What <see cref="Candidates"/> gives for all items.</param>
    /// <param name="facts">Of each item what its file says; null where the file has problems or is missing.</param>
    public static List<SelectedEntry<T>> Choose<T>(ArticleManifest manifest, IReadOnlyList<int> items, bool[] candidates, IReadOnlyList<T?> facts)
        where T : class, IEntryFacts
    {
        ManifestOptions options = manifest.Options;
        var chosen = new List<SelectedEntry<T>>(items.Count);
        foreach (int item in items)
        {
            ManifestEntry entry = manifest.Entries[item];
            if (candidates[item] && facts[item] is { } fact && !IsLeftOutDraft(manifest, entry, fact))
            {
                chosen.Add(new SelectedEntry<T>(entry, fact, entry.Language.Length > 0 ? entry.Language : fact.Language ?? options.FallbackLanguage, default));
            }
        }

        chosen.Sort(static (a, b) => EntryOrder.Compare(a.Facts.Date.Packed, a.Entry.Id, b.Facts.Date.Packed, b.Entry.Id));
        return chosen;
    }

    /// <summary>Whether an entry is left out of this build because its item or its file says that it is a draft.</summary>
    public static bool IsLeftOutDraft(ArticleManifest manifest, ManifestEntry entry, IEntryFacts facts) =>
        !manifest.Options.HasDrafts && (entry.IsDraft || facts.IsDraft);

    /// <summary>Those entries of a collection whose name is possible, each with its name.</summary>
    /// <param name="chosen">The entries of the collection.</param>
    /// <param name="className">The class whose members they become.</param>
    /// <param name="sink">Receives what is wrong; null where nobody asks.</param>
    public static List<SelectedEntry<T>> Named<T>(List<SelectedEntry<T>> chosen, string className, ISelectionSink? sink)
        where T : class, IEntryFacts
    {
        NameChoice[] names = MemberNames.Choose(
            [.. chosen.Select(static c => new NameRequest(c.Entry.Id, c.Facts.Slug, c.Facts.Title, c.Language ?? "", c.Entry.MemberName))],
            className);
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

        if (entry.IsMarkdown == (entry.Collection == PackFormat.SeedCollection))
        {
            isValid = false;
            sink?.Report(RuleTable.InvalidMetadata, entry, MetadataTable.Collection.Name, entry.Collection, entry.IsMarkdown
                ? "the name of a collection of Markdown files; 'seeds' is that of the seed format"
                : "'seeds', the collection of files of the seed format; a Markdown file ends in .md, .markdown or .mdx");
        }

        return isValid;
    }

    /// <summary>
    /// Of entries with one id none is chosen: each names the first one that has it, and the first one the second. Ids of Markdown files that
    /// differ in case alone count as one: file systems and URLs of others take them for the same.
    /// </summary>
    private static void RejectClaims(IReadOnlyList<ManifestEntry> entries, bool[] candidates, ISelectionSink? sink)
    {
        var ownersByCollection = new Dictionary<string, Dictionary<string, int>>(StringComparer.Ordinal);
        HashSet<int>? reported = null;
        for (int i = 0; i < entries.Count; i++)
        {
            string id = entries[i].Id, collection = entries[i].Collection;
            if (!ownersByCollection.TryGetValue(collection, out Dictionary<string, int>? owners))
            {
                ownersByCollection.Add(collection, owners = new Dictionary<string, int>(collection == PackFormat.SeedCollection ? StringComparer.Ordinal : StringComparer.OrdinalIgnoreCase));
            }

            if (!owners.TryGetValue(id, out int owner))
            {
                owners.Add(id, i);
                continue;
            }

            candidates[owner] = candidates[i] = false;
            if ((reported ??= []).Add(owner))
            {
                sink?.Report(RuleTable.DuplicateId, entries[owner], entries[owner].Id, entries[i].Path);
            }

            sink?.Report(RuleTable.DuplicateId, entries[i], id, entries[owner].Path);
        }
    }
}
