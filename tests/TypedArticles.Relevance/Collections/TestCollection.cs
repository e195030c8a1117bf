using System.Globalization;
using System.Text;

namespace TypedArticles.Relevance.Collections;

/// <summary>A document of a collection.</summary>
internal sealed record Document(string Id, string Title, string Text, string Language)
{
    /// <summary>The lead, which the text does not have; null for none.</summary>
    public string? Lead { get; init; }
}

/// <summary>A query, with the documents that people or their origin judge relevant, by their number, each with its grade.</summary>
internal sealed record JudgedQuery(string Text, string Language, IReadOnlyDictionary<int, int> Grades);

/// <summary>
/// A test collection: a folder with <c>docs.tsv</c> (id, title, text), <c>queries.tsv</c> (id, text) and <c>qrels.tsv</c> (query, document,
/// grade). Its language is what follows the last <c>-</c> of the folder's name where that has two letters, else <c>en</c>.
/// </summary>
internal sealed record TestCollection(string Name, string Family, string Language, Document[] Documents, JudgedQuery[] Queries)
{
    /// <summary>The family of collections whose name has no language.</summary>
    public const string Abstracts = "abstracts";

    public static TestCollection[] ReadAll(string folder, string? only)
    {
        string[] names = [.. Directory.GetDirectories(folder).Where(static d => File.Exists(Path.Combine(d, "docs.tsv"))).Order(StringComparer.Ordinal)];
        TestCollection[] all = [.. names.Where(n => only is null || only.Split(',').Any(o => Path.GetFileName(n).StartsWith(o, StringComparison.Ordinal))).Select(Read)];
        return all.Length > 0 ? all : throw new InvalidDataException($"The folder '{folder}' has no collection.");
    }

    /// <summary>Several collections as one.</summary>
    public static TestCollection Join(string name, IEnumerable<TestCollection> collections)
    {
        var documents = new List<Document>();
        var queries = new List<JudgedQuery>();
        foreach (TestCollection collection in collections)
        {
            int first = documents.Count;
            documents.AddRange(collection.Documents);
            queries.AddRange(collection.Queries.Select(q => q with { Grades = q.Grades.ToDictionary(g => g.Key + first, static g => g.Value) }));
        }

        return new TestCollection(name, name, "", [.. documents], [.. queries]);
    }

    /// <summary>The collection with each query as the title of the document that it was taken from.</summary>
    public TestCollection WithTitles()
    {
        var documents = (Document[])Documents.Clone();
        var queries = new List<JudgedQuery>();
        foreach (JudgedQuery query in Queries)
        {
            int document = query.Grades.Where(static g => g.Value > 0).Select(static g => g.Key).Order().FirstOrDefault(d => documents[d].Title.Length == 0, -1);
            if (document >= 0)
            {
                documents[document] = documents[document] with { Title = query.Text };
                queries.Add(query);
            }
        }

        return this with { Documents = documents, Queries = [.. queries] };
    }

    private static TestCollection Read(string folder)
    {
        string name = Path.GetFileName(folder);
        int dash = name.LastIndexOf('-');
        bool hasLanguage = dash >= 0 && name.Length - dash == 3;
        string language = hasLanguage ? name[(dash + 1)..] : "en";
        Document[] documents = [.. Rows(folder, "docs.tsv", 3).Select(r => new Document(r[0], r[1], r[2], language))];
        var numbers = documents.Select(static (d, i) => (d.Id, i)).ToDictionary(static d => d.Id, static d => d.i, StringComparer.Ordinal);
        ILookup<string, (int Document, int Grade)> grades = Rows(folder, "qrels.tsv", 3)
            .Where(r => numbers.ContainsKey(r[1]))
            .ToLookup(static r => r[0], r => (numbers[r[1]], int.Parse(r[2], CultureInfo.InvariantCulture)), StringComparer.Ordinal);
        JudgedQuery[] queries =
        [
            .. Rows(folder, "queries.tsv", 2)
                .Select(r => new JudgedQuery(Plain(r[1]), language, grades[r[0]].GroupBy(static g => g.Document).ToDictionary(static g => g.Key, static g => g.Max(static x => x.Grade))))
                .Where(static q => q.Grades.Values.Any(static g => g > 0)),
        ];
        return new TestCollection(name, hasLanguage ? name[..dash] : Abstracts, language, documents, queries);
    }

    /// <summary>
    /// A query as words alone. Rivals get words too, and a quoted title would otherwise have to be in its text word for word.
    /// </summary>
    private static string Plain(string query) => string.Concat(query.Select(static c => c is '"' or '\u201C' or '\u201D' or '\u201E' or '-' or '*' or ':' ? ' ' : c));

    private static IEnumerable<string[]> Rows(string folder, string file, int columns) =>
        File.ReadLines(Path.Combine(folder, file), Encoding.UTF8).Where(static l => l.Length > 0).Select(l =>
            l.Split('\t', columns) is { } row && row.Length == columns ? row : throw new InvalidDataException($"{folder}/{file} has a line with {l.Split('\t').Length} columns, not {columns}."));
}
