namespace TypedArticles.Build.Markdown;

/// <summary>How a body is rendered.</summary>
/// <param name="IsSafe">Whether strangers wrote it: no raw HTML, and no address that runs code or makes a request of its own.</param>
/// <param name="IdPrefix">What is before every id.</param>
/// <param name="HeadingShift">What is added to the level of every heading.</param>
/// <param name="HasSource">Whether the pack has the Markdown too.</param>
internal sealed record RenderSettings(bool IsSafe = false, string IdPrefix = "", int HeadingShift = 0, bool HasSource = true)
{
    /// <summary>
    /// The prefix where strangers wrote a body and the item says none: an id is a global name of the page's scripts, and <c># Config</c> would be <c>window.config</c>.
    /// </summary>
    public const string SafePrefix = "user-content-";

    public const int DeepestHeading = 6;

    public int LevelOf(int level) => Math.Min(level + HeadingShift, DeepestHeading);
}
