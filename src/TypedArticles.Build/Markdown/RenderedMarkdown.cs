using TypedArticles.Core.Pack.Writing;

namespace TypedArticles.Build.Markdown;

/// <summary>A body that was rendered, and what has to be proved once all are.</summary>
internal sealed record RenderedMarkdown
{
    public required RenderedBody Body { get; init; }

    /// <summary>The links and images as written.</summary>
    public required IReadOnlyList<LinkFact> Links { get; init; }

    /// <summary>Every id of the HTML, and every name of an anchor.</summary>
    public required IReadOnlyList<string> Anchors { get; init; }

    /// <summary>Where the first tag of a template language is in the Markdown; null where there is none.</summary>
    public required BodyPlace? TemplateTag { get; init; }
}

/// <summary>A place in the Markdown of a body; line and column from 0.</summary>
internal readonly record struct BodyPlace(int Line, int Column);

/// <summary>A link or an image as the Markdown has it.</summary>
/// <param name="Target">The destination as written, entities and escapes decoded.</param>
/// <param name="Place">Where the destination is.</param>
/// <param name="IsImage">Whether it is an image.</param>
/// <param name="HasText">Whether it has a text: of an image, the alternative text.</param>
/// <param name="Escaped">The destination with its escapes; null where it has none. Of <c>..\..\a.md</c>, Markdown takes the backslash before a point for one.</param>
internal sealed record LinkFact(string Target, BodyPlace Place, bool IsImage, bool HasText, string? Escaped = null)
{
    /// <summary>The destination as messages show it.</summary>
    public string Shown => Escaped ?? Target;
}

/// <summary>Says where the links of one body lead.</summary>
internal interface ILinkResolver
{
    /// <summary>Where a link leads; the default for one that stays as it is.</summary>
    /// <param name="target">The destination as written.</param>
    LinkTarget Resolve(string target);
}

/// <summary>Where a link leads.</summary>
/// <param name="Href">What stands in the HTML in the place of the destination; null where it stays.</param>
/// <param name="Id">The id of the entry; null for none.</param>
internal readonly record struct LinkTarget(string? Href, string? Id);
