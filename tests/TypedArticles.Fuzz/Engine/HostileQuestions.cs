using System.Text.Json;

namespace TypedArticles.Fuzz;

/// <summary>
/// All that can be asked of a pack that a stranger wrote. No answer is the right one; each is an <see cref="InvalidDataException"/>, or
/// values that an article made by hand could have.
/// </summary>
internal static class HostileQuestions
{
    private static readonly string[] s_keys = ["", "i/1", "i/40", "same", "a-1", "https://www.example.org/same", "News 1", "fr.example.org", "fr"];

    /// <summary>How many entries of a pack are asked: one whose count says millions is not read to its end.</summary>
    private const int MostEntries = 64;

    /// <summary>The number of questions that were refused.</summary>
    public static int Ask(Func<ArticlePack> open)
    {
        ArticlePack? pack = null;
        int refused = 0;
        void Try(Action ask)
        {
            try
            {
                ask();
            }
            catch (InvalidDataException)
            {
                refused++;
            }
        }

        Try(() => pack = open());
        if (pack is null)
        {
            return refused;
        }

        Try(() => _ = pack.All.Months.Count + pack.All.Languages.Count);
        Try(() => _ = pack.IndexByMonth().Counts.Sum(c => pack.IndexByMonth()[c.Value].Take(MostEntries).Count()));
        foreach (string key in (string[])["publisher", "@host", "@language"])
        {
            Try(() =>
            {
                ArticleIndex<string, Article> index = pack.IndexByText(key, static _ => null);
                foreach (ArticleCount<string> count in index.Counts.Take(MostEntries))
                {
                    Try(() => AskAll(index[count.Value]));
                }

                _ = s_keys.Count(index.Contains);
            });
        }

        foreach (string key in s_keys)
        {
            Try(() => _ = pack.All.FindById(key) is { } found ? found.Title + pack.GetByIdHash(Core.Pack.IdHash.Of(key)).Title : "");
            Try(() => _ = pack.All.FindBySlug(key)?.Title);
            Try(() => _ = pack.All.FindByUrl(key)?.Title);
        }

        int entries = 0;
        Try(() => entries = Math.Min(pack.All.Count, MostEntries));
        for (int i = 0; i < entries; i++)
        {
            Try(() => AskArticle(pack.All[i]));
        }

        return refused;
    }

    private static void AskAll(ArticleCollection<Article> articles)
    {
        foreach (Article article in articles.Take(MostEntries))
        {
            _ = articles.FindById(article.Id);
        }
    }

    private static void AskArticle(Article article)
    {
        // Each property obeys its own setter.
        Article made = new()
        {
            Id = article.Id,
            Title = article.Title,
            Url = article.Url,
            Period = article.Period,
            PublishedOn = article.PublishedOn,
            Lead = article.Lead,
            Publisher = article.Publisher,
            Language = article.Language,
        };
        _ = article.Slug.Length + article.Host.Length + article.Date.Year + article.ToString().Length + article.GetHashCode() + made.ContentHash.Length;
        ArticleBody body = article.Body;
        _ = body.Source.Length + body.SourceUtf8.Length + body.Kind.GetHashCode() + body.GetHashCode();
        if (body.HasHtml)
        {
            _ = body.Text.Length + body.Blocks.Sum(static b => b.Text.Length) + body.Paragraphs.Count + body.Headings.Count + body.Footnotes.Count + body.WordCount;
            _ = body.Html.Length + body.Blocks.Sum(static b => b.Html.Length);
        }

        _ = JsonSerializer.Serialize(article, ArticleJsonContext.Default.Article);
    }
}
