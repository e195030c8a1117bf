using TypedArticles.Core.Articles;

namespace TypedArticles.Core.Pack.Writing;

/// <summary>An entry on its way into a pack.</summary>
/// <param name="Id">Its id, which no other entry of the pack has.</param>
/// <param name="Language">Its language; null for none.</param>
/// <param name="Facts">What its file says.</param>
/// <param name="Body">Its body with the table of its blocks.</param>
internal sealed record PackEntry(string Id, string? Language, ArticleFacts Facts, PackBody Body)
{
    /// <summary>The strings of the entry's head, in the order of <see cref="PackFormat.Head"/>.</summary>
    public IEnumerable<string?> Strings()
    {
        yield return Id;
        yield return Language;
        for (int i = 0; i < ArticleFacts.TextCount; i++)
        {
            yield return Facts[(ArticleText)i];
        }
    }
}
