using TypedArticles.Core.Markdown;

namespace TypedArticles.Build.Markdown;

/// <summary>
/// The form of the addresses of a pattern such as <c>/posts/{year}/{slug}/</c>: a link to an address of this form leads to an entry, or nowhere.
/// </summary>
internal sealed class AddressForm
{
    private readonly string[] _segments;

    private AddressForm(string[] segments) => _segments = segments;

    /// <summary>The form of a pattern; null where other pages have addresses of the same form: those of <c>/{slug}/</c> may be a feed or a list of tags.</summary>
    public static AddressForm? Of(string pattern) =>
        PermalinkPattern.Prefix(pattern) is [_, .., '/'] prefix && prefix.Length < pattern.Length ? new AddressForm(Segments(pattern)) : null;

    /// <summary>Whether an address has the form.</summary>
    /// <param name="address">The path of a link, decoded.</param>
    public bool Fits(string address)
    {
        string[] segments = Segments(address);
        return segments.Length == _segments.Length && Enumerable.Range(0, segments.Length).All(i => Fits(_segments[i], segments[i], i == segments.Length - 1));
    }

    private static bool Fits(string pattern, string segment, bool isLast)
    {
        int open = pattern.IndexOf('{'), close = pattern.LastIndexOf('}');
        if (open < 0)
        {
            return segment == pattern;
        }

        // A name with an extension is a file of the site, unless the addresses of entries have one.
        string before = pattern.Substring(0, open), after = pattern.Substring(close + 1), placeholder = pattern.Substring(open, close + 1 - open);
        return segment.Length > before.Length + after.Length
            && segment.StartsWith(before, StringComparison.Ordinal)
            && segment.EndsWith(after, StringComparison.Ordinal)
            && (!isLast || after.Any(static c => c == '.') || !segment.Any(static c => c == '.'))
            && DigitsOf(placeholder) is var digits
            && (digits == 0 || (segment.Length == before.Length + after.Length + digits && segment.Skip(before.Length).Take(digits).All(static c => c is >= '0' and <= '9')));
    }

    /// <summary>How many digits a placeholder stands for; 0 for one that stands for any text.</summary>
    private static int DigitsOf(string placeholder) => placeholder switch
    {
        "{year}" => 4,
        "{month}" or "{day}" => 2,
        _ => 0,
    };

    private static string[] Segments(string address) => address.Trim('/').Split('/');
}
