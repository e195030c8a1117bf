using System.Text;

namespace TypedArticles.Fuzz;

/// <summary>What an index is asked, and what must hold of every answer.</summary>
internal static class SearchQuestions
{
    private static readonly (string Query, SearchOptions Options)[] s_all =
    [
        .. new[] { "bridge", "locks keeper", "\"iron bridge\"", "\"the stone\" -winter", "har* ri*", "title:canal stone", "pont rivières l'été", "cầu", "cau sông", "石拱桥", "جسر المدينة", "แม่น้ำ", "lighthuose", "brigdes", "xx 17", "the of and", "-the stone", "" }
            .Select(static q => (q, new SearchOptions())),
        ("stone ca", new SearchOptions { LastWordIsPrefix = true, Order = SearchOrder.NewestFirst, Skip = 1 }),
        ("stone canal", new SearchOptions { Match = SearchMatch.All, Fields = SearchFields.Title | SearchFields.Lead }),
        ("brigdes lokcs", new SearchOptions { Typos = SearchTypos.Search, Match = SearchMatch.Any, Take = 100 }),
    ];

    /// <summary>All questions of an archive, in the order in which they are asked.</summary>
    public static IEnumerable<Func<ArticleCollection<Article>, string>> All
    {
        get
        {
            foreach ((string query, SearchOptions options) in s_all)
            {
                yield return a => Answer(a, query, options);
            }

            foreach (string language in (string[])["en", "vi", "zh"])
            {
                yield return a => Answer(a.InLanguage(language), "bridge cầu 石拱桥", new SearchOptions());
            }

            foreach (string beginning in (string[])["b", "ca", "c", "石", "ال"])
            {
                yield return a => string.Join(' ', a.Complete(beginning));
            }

            yield return static a => string.Join(' ', a.Take(8).SelectMany(e => a.RelatedTo(e, 3)).Select(static e => e.Id));
        }
    }

    /// <summary>The answer to a query in words; throws where it is impossible.</summary>
    public static string Answer(ArticleCollection<Article> articles, string query, SearchOptions options, int hits = 20)
    {
        SearchResults<Article> found = articles.Search(query, options);
        Require(found.Count <= options.Take && found.Total >= 0 && (!found.IsTotalExact || found.Count == Math.Clamp(found.Total - options.Skip, 0, options.Take)), $"{found.Count} of {found.Total} hits");
        var answer = new StringBuilder();
        answer.Append(found.Total).Append('|').Append(found.DidYouMean).Append('|').Append(found.SearchedFor);
        foreach (SearchHit<Article> hit in found.Take(hits))
        {
            Require(double.IsFinite(hit.Score) && hit.Score >= 0, "a score is not a number");
            answer.Append('|').Append(hit.Entry.Id).Append(' ').Append(hit.Fields).Append(Marked(hit.Title)).Append(Marked(hit.Snippet()));
        }

        if (hits < 20)
        {
            return answer.ToString();
        }

        answer.AppendJoin(' ', found.Languages.Select(static c => $"{c.Value}{c.Count}")).AppendJoin(' ', found.Months.Select(static c => $"{c.Value}{c.Count}"));
        return answer.ToString();
    }

    private static string Marked(HighlightedText text)
    {
        Require(text.Utf8Matches.Count == text.Matches.Count && string.Concat(text.Parts.Select(static p => p.Text)) == text.Text, "the parts are not the text");
        return string.Concat(text.Parts.Select(static p => p.IsMatch ? $"[{p.Text}]" : p.Text));
    }

    private static void Require(bool condition, string message)
    {
        if (!condition)
        {
            throw new BrokenInvariantException(message);
        }
    }
}
