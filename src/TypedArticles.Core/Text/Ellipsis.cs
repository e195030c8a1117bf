namespace TypedArticles.Core.Text;

/// <summary>The mark of a text that was cut short.</summary>
internal static class Ellipsis
{
    public static bool Ends(ReadOnlySpan<char> text) =>
        text.EndsWith("...".AsSpan(), StringComparison.Ordinal) || (text.Length > 0 && text[text.Length - 1] == '…');
}
