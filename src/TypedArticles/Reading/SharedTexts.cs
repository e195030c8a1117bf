using TypedArticles.Core.Pack;

namespace TypedArticles.Reading;

/// <summary>
/// Short texts that many entries have in common, such as tags: one string for all of them. The table has a fixed size; a text takes the
/// place of another there. Safe without locks: a place is read and written as a whole, and what is in it is compared.
/// </summary>
internal static class SharedTexts
{
    private const int LongestText = 32;
    private const int PlaceCount = 1024;

    private static readonly string?[] s_texts = new string?[PlaceCount];

    /// <summary>The string of a text.</summary>
    /// <exception cref="InvalidDataException">It is not UTF-8.</exception>
    public static string Of(Bytes text)
    {
        if (text.Length > LongestText)
        {
            return Utf8.DecodeValid(text);
        }

        Span<char> buffer = stackalloc char[LongestText];
        ReadOnlySpan<char> decoded = Utf8.DecodeValid(text, buffer);
        ref string? place = ref s_texts[(int)(text.HashFrom(0, 0) % PlaceCount)];
        return place is { } known && decoded.SequenceEqual(known) ? known : place = decoded.ToString();
    }
}
