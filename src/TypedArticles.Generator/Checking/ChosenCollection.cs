using System.Globalization;
using TypedArticles.Core.Manifest;
using TypedArticles.Core.Rules;
using TypedArticles.Generator.Diagnostics;
using TypedArticles.Generator.Model;
using TypedArticles.Generator.Schema;

namespace TypedArticles.Generator.Checking;

/// <summary>A collection of Markdown files: what the build task packs of it, and which of that are entries.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Schema">Its record; null where it has none.</param>
/// <param name="Entries">The entries, each with its name, in the order of <c>All</c>.</param>
/// <param name="Packed">Collection and id of what the build task packs.</param>
internal sealed record ChosenCollection(string Name, CollectionSchema? Schema, List<SelectedEntry<MarkdownModel>> Entries, IReadOnlyList<(string Collection, string Id)> Packed)
{
    public static ChosenCollection Of(
        string name, IReadOnlyList<int> items, ArticleManifest manifest, bool[] candidates, EntriesModel entries, SchemasModel schemas, ManifestModel model, List<ProblemModel> problems)
    {
        MarkdownModel?[] files = Catalog.ByEntry(entries.Files, static f => f.Path, static f => f.IsReadable, model, items, problems);
        List<SelectedEntry<MarkdownModel>> chosen = Selection.Choose(manifest, items, candidates, files);
        (string, string)[] packed = [.. chosen.Select(c => (name, c.Entry.Id))];
        if (schemas.Find(name) is not { } schema)
        {
            if (!schemas.Broken.Contains(name))
            {
                string number = items.Count == 1 ? "The file" : $"The {items.Count.ToString("N0", CultureInfo.InvariantCulture)} files";
                problems.Add(Problem.At(RuleTable.NoRecord, "", number, name, Names.Record(name)));
            }

            return new ChosenCollection(name, null, [], packed);
        }

        List<SelectedEntry<MarkdownModel>> named = Selection.Named([.. chosen.Where(static c => c.Facts.IsProved)], schema.ClassName, new ProblemSink(problems));
        foreach (SelectedEntry<MarkdownModel> entry in named)
        {
            ItemAdvice.Give(entry.Entry, entry.Name, problems);
        }

        return new ChosenCollection(name, schema, named, packed);
    }

    public CollectionModel ToModel(bool hasMembers, bool hasIds, string manifestPath)
    {
        var proved = new HashSet<string>(Entries.Select(static e => e.Entry.Id), StringComparer.Ordinal);
        return new CollectionModel
        {
            Schema = Schema!,
            Entries = new EquatableArray<EntryModel>([.. Entries.Select(e => new EntryModel
            {
                Id = e.Entry.Id,
                MemberName = e.Name.Name,
                Title = e.Facts.Title,
                Date = e.Facts.Date.IsNone ? "" : e.Facts.Date.ToString(),
                File = ProjectPaths.Below(e.Entry.Path, manifestPath).Replace('\\', '/'),
            })]),
            Rejected = new EquatableArray<string>([.. Packed.Select(static p => p.Id).Where(id => !proved.Contains(id))]),
            HasMembers = hasMembers,
            HasIds = hasIds,
        };
    }
}
