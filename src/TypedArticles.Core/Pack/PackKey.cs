using TypedArticles.Core.Fields;

namespace TypedArticles.Core.Pack;

/// <summary>
/// The key of a field in the pack: the hash of what <see cref="FieldKey"/> compares. Keys of what is computed begin with <c>@</c>, which no
/// file can write as a key by itself.
/// </summary>
internal static class PackKey
{
    public const string Language = "@language";
    public const string Month = "@month";
    public const string Host = "@host";

    /// <summary>The lower half of the hash of the folded key; part of the format.</summary>
    public static uint HashOf(string key) => (uint)PackHash.Of(FieldKey.Fold(key).AsSpan());
}
