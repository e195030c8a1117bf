using Lucene.Net.Analysis;
using Lucene.Net.Analysis.Ar;
using Lucene.Net.Analysis.Bg;
using Lucene.Net.Analysis.Ca;
using Lucene.Net.Analysis.Cjk;
using Lucene.Net.Analysis.Cz;
using Lucene.Net.Analysis.Da;
using Lucene.Net.Analysis.De;
using Lucene.Net.Analysis.El;
using Lucene.Net.Analysis.En;
using Lucene.Net.Analysis.Es;
using Lucene.Net.Analysis.Eu;
using Lucene.Net.Analysis.Fa;
using Lucene.Net.Analysis.Fi;
using Lucene.Net.Analysis.Fr;
using Lucene.Net.Analysis.Hi;
using Lucene.Net.Analysis.Hu;
using Lucene.Net.Analysis.Hy;
using Lucene.Net.Analysis.Id;
using Lucene.Net.Analysis.It;
using Lucene.Net.Analysis.Lv;
using Lucene.Net.Analysis.Nl;
using Lucene.Net.Analysis.No;
using Lucene.Net.Analysis.Pt;
using Lucene.Net.Analysis.Ro;
using Lucene.Net.Analysis.Ru;
using Lucene.Net.Analysis.Standard;
using Lucene.Net.Analysis.Sv;
using Lucene.Net.Analysis.Th;
using Lucene.Net.Analysis.TokenAttributes;
using Lucene.Net.Analysis.Tr;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Queries.Mlt;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Store;
using Lucene.Net.Util;
using Document = TypedArticles.Relevance.Collections.Document;

namespace TypedArticles.Relevance.Engines;

/// <summary>
/// Lucene.NET in memory: one segment, one field with title and text of each language, with its analyzer for that language, documents and
/// frequencies without positions, BM25.
/// </summary>
internal sealed class LuceneEngine : ISearchEngine
{
    private const LuceneVersion Version = LuceneVersion.LUCENE_48;

    private static readonly FieldType s_frequencies = new(TextField.TYPE_NOT_STORED) { IndexOptions = IndexOptions.DOCS_AND_FREQS };

    private readonly RAMDirectory _directory = new();
    private readonly DirectoryReader _reader;
    private readonly IndexSearcher _searcher;
    private readonly Dictionary<string, Analyzer> _analyzers = new(StringComparer.Ordinal);

    private LuceneEngine(IReadOnlyList<Document> documents)
    {
        foreach (string language in documents.Select(static d => d.Language).Distinct())
        {
            _analyzers.Add(language, AnalyzerOf(language));
        }

        var similarity = new BM25Similarity(1.2f, 0.75f);
        using (var writer = new IndexWriter(_directory, new IndexWriterConfig(Version, new StandardAnalyzer(Version)) { Similarity = similarity, RAMBufferSizeMB = 256 }))
        {
            foreach (Document document in documents)
            {
                using TokenStream tokens = _analyzers[document.Language].GetTokenStream(document.Language, $"{document.Title}\n{document.Lead}\n{document.Text}");
                writer.AddDocument([new Field(document.Language, tokens, s_frequencies)]);
            }

            writer.ForceMerge(1);
        }

        _reader = DirectoryReader.Open(_directory);
        _searcher = new IndexSearcher(_reader) { Similarity = similarity };
        BooleanQuery.MaxClauseCount = 100_000;
    }

    public string Name => "Lucene.NET";

    public long Length => _directory.ListAll().Sum(_directory.FileLength);

    public static ISearchEngine Of(IReadOnlyList<Document> documents) => new LuceneEngine(documents);

    public int[] Search(string query, string language, int count)
    {
        var all = new BooleanQuery();
        foreach (string field in language.Length > 0 ? (IEnumerable<string>)[language] : _analyzers.Keys)
        {
            foreach (string term in TermsOf(query, field))
            {
                all.Add(new TermQuery(new Term(field, term)), Occur.SHOULD);
            }
        }

        return [.. _searcher.Search(all, count).ScoreDocs.Select(static d => d.Doc)];
    }

    /// <summary>Documents with the first letters of a word.</summary>
    public int[] SearchPrefix(string prefix, string language, int count) =>
        [.. _searcher.Search(new PrefixQuery(new Term(language, prefix)), count).ScoreDocs.Select(static d => d.Doc)];

    /// <summary>By MoreLikeThis with its defaults.</summary>
    public int[] Related(Document document, int number, int count)
    {
        var like = new MoreLikeThis(_reader) { Analyzer = _analyzers[document.Language], FieldNames = [document.Language] };
        Query query = like.Like(new StringReader($"{document.Title}\n{document.Lead}\n{document.Text}"), document.Language);
        return [.. _searcher.Search(query, count + 1).ScoreDocs.Select(static d => d.Doc).Where(d => d != number).Take(count)];
    }

    public void Dispose()
    {
        _reader.Dispose();
        _directory.Dispose();
        foreach (Analyzer analyzer in _analyzers.Values)
        {
            analyzer.Dispose();
        }
    }

    private List<string> TermsOf(string text, string language)
    {
        var terms = new List<string>();
        using TokenStream tokens = _analyzers[language].GetTokenStream(language, text);
        ICharTermAttribute term = tokens.GetAttribute<ICharTermAttribute>();
        tokens.Reset();
        while (tokens.IncrementToken())
        {
            terms.Add(term.ToString()!);
        }

        tokens.End();
        return terms;
    }

    private static Analyzer AnalyzerOf(string language) => language switch
    {
        "ar" => new ArabicAnalyzer(Version),
        "bg" => new BulgarianAnalyzer(Version),
        "ca" => new CatalanAnalyzer(Version),
        "cs" => new CzechAnalyzer(Version),
        "da" => new DanishAnalyzer(Version),
        "de" => new GermanAnalyzer(Version),
        "el" => new GreekAnalyzer(Version),
        "en" => new EnglishAnalyzer(Version),
        "es" => new SpanishAnalyzer(Version),
        "eu" => new BasqueAnalyzer(Version),
        "fa" => new PersianAnalyzer(Version),
        "fi" => new FinnishAnalyzer(Version),
        "fr" => new FrenchAnalyzer(Version),
        "hi" => new HindiAnalyzer(Version),
        "hu" => new HungarianAnalyzer(Version),
        "hy" => new ArmenianAnalyzer(Version),
        "id" => new IndonesianAnalyzer(Version),
        "it" => new ItalianAnalyzer(Version),
        "ja" or "ko" or "zh" => new CJKAnalyzer(Version),
        "lv" => new LatvianAnalyzer(Version),
        "nl" => new DutchAnalyzer(Version),
        "no" => new NorwegianAnalyzer(Version),
        "pt" => new PortugueseAnalyzer(Version),
        "ro" => new RomanianAnalyzer(Version),
        "ru" => new RussianAnalyzer(Version),
        "sv" => new SwedishAnalyzer(Version),
        "th" => new ThaiAnalyzer(Version),
        "tr" => new TurkishAnalyzer(Version),
        _ => new StandardAnalyzer(Version),
    };
}
