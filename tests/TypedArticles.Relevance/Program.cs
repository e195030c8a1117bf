using TypedArticles.Relevance.Collections;
using TypedArticles.Relevance.Tables;
using TypedArticles.Relevance.Verbs;

const string Usage = """
    usage: dotnet run -c Release --project tests/TypedArticles.Relevance -- VERB [--collections DIR] [--only NAME,...]

    quality     nDCG@10, MRR@10 and recall@100 of TypedArticles, Lucene.NET and SQLite FTS5
    titles      words of titles as queries, over all known-item collections as one archive
    typos       the first suggestion for words with one random edit
    related     RelatedTo against MoreLikeThis of Lucene.NET
    languages   guessed languages
    size        bytes of index to 100 bytes of text (--articles N: of N articles of the benchmarks too)
    speed       building and queries (--articles N, --language en)
    fold-table  write src/TypedArticles.Core/Searching/FoldTable.Data.cs (--output FILE)

    A collection is a folder with docs.tsv (id, title, text), queries.tsv (id, text) and qrels.tsv (query, document, grade). Exit code 1: a bar was not reached.
    """;

string? Option(string name) => Array.IndexOf(args, name) is >= 0 and var i && i + 1 < args.Length ? args[i + 1] : null;

int Number(string name, int otherwise) => Option(name) is { } text ? int.Parse(text, System.Globalization.CultureInfo.InvariantCulture) : otherwise;

TestCollection[] Collections() =>
    Option("--collections") is { } folder ? TestCollection.ReadAll(folder, Option("--only")) : throw new ArgumentException("--collections DIR is missing.");

try
{
    switch (args.FirstOrDefault())
    {
        case "quality":
            return QualityVerb.Run(Collections());
        case "titles":
            return TitlesVerb.Run([.. Collections().Where(static c => c.Family == "wmt")]);
        case "typos":
            return TyposVerb.Run(Collections());
        case "related":
            return RelatedVerb.Run(Collections());
        case "languages":
            return LanguagesVerb.Run([.. Collections().Where(static c => c.Family == "wmt")]);
        case "size":
            return SizeVerb.Run(Collections(), Number("--articles", 0));
        case "speed":
            return SpeedVerb.Run([.. Collections().Where(static c => c.Family == "wmt")], Number("--articles", 10_000), Option("--language") ?? "en");
        case "fold-table":
            File.WriteAllText(Option("--output") ?? throw new ArgumentException("--output FILE is missing."), FoldTableWriter.Write());
            return 0;
        default:
            Console.Error.WriteLine(Usage);
            return 2;
    }
}
catch (Exception e) when (e is ArgumentException or IOException or InvalidDataException)
{
    Console.Error.WriteLine(e.Message);
    return 2;
}
