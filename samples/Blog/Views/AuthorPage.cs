using Blog.Html;

namespace Blog.Views;

/// <summary>Who somebody is, and what they wrote.</summary>
internal static class AuthorPage
{
    public static void Write(HtmlWriter html, Site site, Author author) =>
        Layout.Write(html, site, new PageHead(author.Name, Addresses.PathOf(author)) { Description = author.Body.Text, Kind = "profile" }, html =>
        {
            html.Write($"<header class=\"title\">\n<p>Author</p>\n<h1>{author.Name}</h1>\n</header>\n");
            EntryText.WriteBody(html, author);
            if (author.Home is { } home)
            {
                html.Write($"<p class=\"home\"><a rel=\"me\" href=\"{home.OriginalString}\">{home.Host}</a></p>\n");
            }

            PostList.Write(html, author.Posts.NewestFirst);
        });
}
