using System.Text;
using System.Text.Json;
using TypedArticles.Core.Text;
using static TypedArticles.Fuzz.BrokenInvariantException;

namespace TypedArticles.Fuzz;

/// <summary>
/// All that can be asked of a pack that a stranger wrote. No answer is the right one; each is an <see cref="InvalidDataException"/>, or
/// values that an article made by hand could have.
/// </summary>
internal static class HostileQuestions
{
    private static readonly string[] s_keys = ["", "i/1", "i/40", "same", "a-1", "https://www.example.org/same", "News 1", "fr.example.org", "fr"];

    private static readonly Article s_any = Article.FromSeed("date 2022 https://example.org/a\n\nTitle\n\nBody.\n", "any");

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

        Try(() => Require(pack.All.Months.All(static m => m.Count > 0 && m.Value.Precision != PartialDatePrecision.Day), "An impossible month"));
        Try(() => Require(pack.All.Languages.All(static l => l.Count > 0 && (s_any with { Language = l.Value }).Language == l.Value), "An impossible language"));
        Try(() => _ = pack.IndexByMonth().Counts.Sum(c => pack.IndexByMonth()[c.Value].Take(MostEntries).Count()));
        foreach (string key in (string[])["publisher", "@host", "@language"])
        {
            Try(() =>
            {
                ArticleIndex<string, Article> index = pack.IndexByText(key, static _ => null);
                foreach (ArticleCount<string> count in index.Counts.Take(MostEntries))
                {
                    // A key is a text that an article could have.
                    _ = s_any with { Publisher = count.Value, Language = key == "@language" ? count.Value : null };
                    Require(count.Count > 0, "A key of no entries");
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
        // Each property obeys its own setter, and an article made of them is the same.
        Article made = new()
        {
            Id = article.Id,
            Title = article.Title,
            Url = article.Url,
            Period = article.Period,
            PublishedOn = article.PublishedOn,
            Lead = article.Lead,
            Publisher = article.Publisher,
            Authors = article.Authors,
            Section = article.Section,
            Keywords = article.Keywords,
            Image = article.Image,
            ModifiedOn = article.ModifiedOn,
            Language = article.Language,
            Slug = article.Slug,
            Permalink = article.Permalink,
            Body = new ArticleBody(article.Body.Text),
        };
        Require(made.Equals(article) && made.ContentHash == article.ContentHash, "An article made by its setters is another");
        _ = article.Slug.Length + article.Host.Length + article.Date.Year + article.ToString().Length + article.GetHashCode() + made.ContentHash.Length;
        ArticleBody body = article.Body;
        _ = body.Source.Length + body.SourceUtf8.Length + body.Kind.GetHashCode() + body.GetHashCode();
        if (body.HasHtml)
        {
            CheckBlocks(body);
            _ = body.Text.Length + body.Blocks.Sum(static b => b.Text.Length) + body.Paragraphs.Count + body.Headings.Count + body.Footnotes.Count + body.WordCount;
            _ = body.Html.Length + body.Blocks.Sum(static b => b.Html.Length);
        }

        _ = JsonSerializer.Serialize(article, ArticleJsonContext.Default.Article);
    }

    /// <summary>What the documentation promises of blocks.</summary>
    private static void CheckBlocks(ArticleBody body)
    {
        int end = 0;
        foreach (ArticleBlock block in body.Blocks)
        {
            Require(block.Utf8Offset >= end && block.Text.Length > 0 && block.Text == block.Text.Trim(), "A block out of order, blank, or with white space around it");
            Require(Invisible.IsBlank(Encoding.UTF8.GetString(body.Utf8[end..block.Utf8Offset])), "Text between two blocks");
            Require(block.Level == (block.Kind == ArticleBlockKind.Heading ? 2 : 0) && (int)block.Kind <= 3, "A block that plain text does not have");
            end = block.Utf8Offset + block.Utf8Length;
        }

        Require(Invisible.IsBlank(Encoding.UTF8.GetString(body.Utf8[end..])), "Text after the last block");
        Require(body.Footnotes.All(static f => f.Mark.Length > 0), "A footnote without a mark");
    }
}
