using TypedArticles.Relevance.Collections;
using TypedArticles.Relevance.Engines;

namespace TypedArticles.Relevance.Verbs;

/// <summary>Documents that answer the same query are related: the part of the first five, against MoreLikeThis of Lucene.NET.</summary>
internal static class RelatedVerb
{
    private const int First = 5;
    private const double Bar = 0.95;

    public static int Run(TestCollection[] collections)
    {
        var report = new Report();
        foreach (TestCollection collection in collections.Where(static c => c.Family == TestCollection.Abstracts))
        {
            ILookup<int, int> queriesOf = collection.Queries
                .SelectMany(static (q, i) => q.Grades.Where(static g => g.Value > 0).Select(g => (Document: g.Key, Query: i)))
                .ToLookup(static g => g.Document, static g => g.Query);
            var engine = TypedArticlesEngine.Of(collection.Documents);
            using var lucene = (LuceneEngine)LuceneEngine.Of(collection.Documents);
            double ours = 0, theirs = 0;
            int count = 0;
            foreach (IGrouping<int, int> document in queriesOf)
            {
                var related = document.SelectMany(q => collection.Queries[q].Grades.Where(static g => g.Value > 0).Select(static g => g.Key)).Where(d => d != document.Key).ToHashSet();
                if (related.Count > 0)
                {
                    count++;
                    ours += engine.All.RelatedTo(engine.All[document.Key], First).Count(a => related.Contains(TypedArticlesEngine.NumberOf(a)));
                    theirs += lucene.Related(collection.Documents[document.Key], document.Key, First).Count(related.Contains);
                }
            }

            report.Bar($"{collection.Name}: precision at {First} of {count} documents {ours / count / First:0.000}, {ours / theirs:0.000} of MoreLikeThis ({theirs / count / First:0.000}), at least {Bar}", ours / theirs >= Bar);
        }

        return report.ExitCode;
    }
}
