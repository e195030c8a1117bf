using Blog.Html;
using Blog.Http;
using TypedArticles;

namespace Blog.Views;

/// <summary>What all pages have around them.</summary>
internal static class Layout
{
    private static readonly (string Path, string Name)[] s_sections = [("/archive/", "Archive"), ("/tags/", "Tags"), ("/about/", "About"), ("/search", "Search")];

    /// <summary>A whole page.</summary>
    /// <param name="html">Where it goes.</param>
    /// <param name="site">Says where the site is.</param>
    /// <param name="head">What the page says of itself.</param>
    /// <param name="main">Writes the content.</param>
    public static void Write(HtmlWriter html, Site site, PageHead head, Action<HtmlWriter> main)
    {
        html.Write($"""
            <!DOCTYPE html>
            <html lang="{Site.Language}">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>{(head.Title is null ? Site.Name : $"{head.Title} · {Site.Name}")}</title>
            <link rel="stylesheet" href="/style.css">
            <link rel="icon" href="/icon.svg" type="image/svg+xml">
            <link rel="alternate" type="application/atom+xml" href="/feed.xml" title="{Site.Name}">

            """);
        WriteHead(html, site, head);
        if (LiveEdit.IsSupported)
        {
            html.Write($"<script src=\"{LiveReload.ScriptPath}\" defer></script>\n");
        }

        html.Write($"""
            </head>
            <body>
            <a class="skip" href="#main">Skip to the content</a>
            <header class="masthead">
            <p><a href="/"><span aria-hidden="true">¶</span> {Site.Name}</a></p>
            <nav aria-label="Site"><ul>

            """);
        foreach ((string path, string name) in s_sections)
        {
            html.Write($"<li><a href=\"{path}\"");
            if (path == (head.Section ?? head.Path))
            {
                html.Write($" aria-current=\"page\"");
            }

            html.Write($">{name}</a></li>\n");
        }

        html.Write($"""
            </ul></nav>
            </header>
            <main id="main" tabindex="-1">

            """);
        main(html);
        html.Write($"""
            </main>
            <footer class="imprint">
            <p>{Site.Description}</p>
            <ul>

            """);
        foreach (Page page in Pages.All)
        {
            html.Write($"<li><a href=\"{Addresses.PathOf(page)}\">{page.Title}</a></li>\n");
        }

        html.Write($"""
            <li><a href="/feed.xml">Feed</a></li>
            </ul>
            </footer>
            </body>
            </html>

            """);
    }

    private static void WriteHead(HtmlWriter html, Site site, PageHead head)
    {
        html.Write($"<meta property=\"og:site_name\" content=\"{Site.Name}\">\n<meta property=\"og:title\" content=\"{head.Title ?? Site.Name}\">\n<meta property=\"og:type\" content=\"{head.Kind}\">\n");
        if (head.Description is { } description)
        {
            html.Write($"<meta name=\"description\" content=\"{description}\">\n<meta property=\"og:description\" content=\"{description}\">\n");
        }

        if (head.Path is { } path)
        {
            string address = site.AbsoluteOf(path);
            html.Write($"<link rel=\"canonical\" href=\"{address}\">\n<meta property=\"og:url\" content=\"{address}\">\n");
        }

        if (!head.IsListed)
        {
            html.Write($"<meta name=\"robots\" content=\"noindex\">\n");
        }

        head.More?.Invoke(html);
    }
}
