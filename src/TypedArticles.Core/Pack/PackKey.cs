using System.Text;

namespace TypedArticles.Core.Pack;

/// <summary>
/// The key of a field: compared without case and without <c>-</c>, <c>_</c> and <c>.</c>, so that <c>PublishedOn</c> finds
/// <c>published_on</c>. Keys of what is computed begin with <c>@</c>, which no file can write as a key by itself.
/// </summary>
internal static class PackKey
{
    public const string Language = "@language";
    public const string Month = "@month";
    public const string Host = "@host";

    public static string Fold(string key)
    {
        var folded = new StringBuilder(key.Length);
        foreach (char c in key)
        {
            if (c is not ('-' or '_' or '.'))
            {
                folded.Append(char.ToLowerInvariant(c));
            }
        }

        return folded.ToString();
    }

    /// <summary>The lower half of the hash of the folded key; part of the format.</summary>
    public static uint HashOf(string key) => (uint)PackHash.Of(Fold(key).AsSpan());
}
