using Newsroom.Html;
using Newsroom.Http;
using TypedArticles;

namespace Newsroom.Pages;

/// <summary>What all pages have around them.</summary>
internal static class Layout
{
    /// <summary>A whole page.</summary>
    /// <param name="html">Where it goes.</param>
    /// <param name="title">The page's own title; null for the front page.</param>
    /// <param name="head">Writes what the page adds to the head.</param>
    /// <param name="main">Writes the content.</param>
    public static void Write(HtmlWriter html, string? title, Action<HtmlWriter> head, Action<HtmlWriter> main)
    {
        html.Write($"""
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>{(title is null ? Site.Name : $"{title} · {Site.Name}")}</title>
            <link rel="stylesheet" href="/style.css">
            <link rel="icon" href="/icon.svg" type="image/svg+xml">
            <link rel="alternate" type="application/atom+xml" href="/feed.atom" title="{Site.Name}">

            """);
        head(html);
        if (LiveEdit.IsSupported)
        {
            html.Write($"<script src=\"{LiveReload.ScriptPath}\" defer></script>\n");
        }

        html.Write($"""
            </head>
            <body>
            <a class="skip" href="#main">Skip to the content</a>
            <header class="masthead"><p><a href="/">{Site.Name}</a></p><p><a class="to-search" href="/search">Search</a></p></header>
            <main id="main" tabindex="-1">

            """);
        main(html);
        html.Write($"""
            </main>
            <footer class="colophon">
            <nav aria-label="Site"><ul>
            <li><a href="/">Front page</a></li>
            <li><a href="/feed.atom">Feed</a></li>
            <li><a href="/api/articles">Articles as JSON</a></li>
            <li><a href="/openapi/v1.json">Description of the API</a></li>
            </ul></nav>
            <p>Each article on this site was compiled into it.</p>
            </footer>
            </body>
            </html>

            """);
    }
}
