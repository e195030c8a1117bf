using Blog.Html;

namespace Blog.Views;

/// <summary>What the head of a page says of it.</summary>
/// <param name="Title">The page's own title; null for the front page.</param>
/// <param name="Path">Its path, percent-encoded; null for a page that has none, such as that of an error.</param>
internal sealed record PageHead(string? Title, string? Path)
{
    /// <summary>The entry in the head of the site that leads to the page, unless it is that of its path.</summary>
    public string? Section { get; init; }

    public string? Description { get; init; }

    /// <summary>What kind of thing the page is, as Open Graph names it.</summary>
    public string Kind { get; init; } = "website";

    /// <summary>Whether search engines may list it.</summary>
    public bool IsListed { get; init; } = true;

    /// <summary>Writes what only this page has.</summary>
    public Action<HtmlWriter>? More { get; init; }
}
