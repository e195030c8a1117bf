using Newsroom.Html;
using TypedArticles;

namespace Newsroom.Pages;

/// <summary>What the front matter of an article says, for its page; nothing where it has none.</summary>
internal static class ArticleNews
{
    public static void WriteSection(HtmlWriter html, Article article)
    {
        if (article.Section is { } section)
        {
            html.Write($"<p class=\"section\">{section}</p>\n");
        }
    }

    /// <summary>The authors, and in the site's English the day of the last change.</summary>
    public static void WriteByline(HtmlWriter html, Article article)
    {
        if (article.Authors.Count == 0 && article.ModifiedOn is null)
        {
            return;
        }

        html.Write($"<p class=\"byline\">");
        for (int i = 0; i < article.Authors.Count; i++)
        {
            html.Write($"{(i > 0 ? ", " : "")}<bdi>{article.Authors[i]}</bdi>");
        }

        if (article.ModifiedOn is { } day)
        {
            PartialDate date = day;
            html.Write($"{(article.Authors.Count > 0 ? " " : "")}<span lang=\"en\" dir=\"ltr\">Updated <time datetime=\"{date.ToString()}\">{DateText.Of(date)}</time></span>");
        }

        html.Write($"</p>\n");
    }

    /// <summary>The image; nobody has described it, so that its alternative text is the title.</summary>
    public static void WriteImage(HtmlWriter html, Article article)
    {
        if (ArticleImage.AddressOf(article) is { } address)
        {
            html.Write($"<figure><img src=\"{address}\" alt=\"{article.Title}\"></figure>\n");
        }
    }

    public static void WriteKeywords(HtmlWriter html, Article article)
    {
        if (article.Keywords.Count == 0)
        {
            return;
        }

        html.Write($"<ul class=\"keywords\">\n");
        foreach (string keyword in article.Keywords)
        {
            html.Write($"<li>{keyword}</li>\n");
        }

        html.Write($"</ul>\n");
    }
}
