namespace TypedArticles.Core.Text;

/// <summary>
/// The address of an image: an absolute http or https URL, or a relative path that leads to nothing above it. A path with a colon could be an
/// address with a scheme, and one that begins with <c>//</c> an address of another host.
/// </summary>
internal static class ImageAddress
{
    public static bool IsValid(ReadOnlySpan<char> text) => FieldLine.IsValid(text) && HttpUrl.HasAddressCharacters(text) && (HttpUrl.IsValid(text) || IsPath(text));

    private static bool IsPath(ReadOnlySpan<char> text)
    {
        int end = text.IndexOfAny('?', '#');
        ReadOnlySpan<char> path = end < 0 ? text : text.Slice(0, end);
        return text.IndexOf(':') < 0 && HasSegments(path.Length > 0 && path[0] == '/' ? path.Slice(1) : path);
    }

    /// <summary>Whether no segment is empty, <c>.</c> or <c>..</c>, which may be escaped.</summary>
    private static bool HasSegments(ReadOnlySpan<char> path)
    {
        while (true)
        {
            int slash = path.IndexOf('/');
            ReadOnlySpan<char> segment = slash < 0 ? path : path.Slice(0, slash);
            if (segment.IsEmpty || IsDots(segment))
            {
                return false;
            }

            if (slash < 0)
            {
                return true;
            }

            path = path.Slice(slash + 1);
        }
    }

    private static bool IsDots(ReadOnlySpan<char> segment)
    {
        int count = 0;
        while (!segment.IsEmpty)
        {
            int length = segment[0] == '.' ? 1 : segment.StartsWith("%2e".AsSpan(), StringComparison.OrdinalIgnoreCase) ? 3 : 0;
            if (length == 0 || ++count > 2)
            {
                return false;
            }

            segment = segment.Slice(length);
        }

        return true;
    }
}
