namespace TypedArticles.Core.Text;

/// <summary>A text that names something, such as an author or a keyword.</summary>
internal static class FieldLine
{
    /// <summary>One line of text that can be seen and that UTF-8 can hold, without white space around it.</summary>
    public static bool IsValid(ReadOnlySpan<char> text) =>
        !Invisible.IsBlank(text)
        && !char.IsWhiteSpace(text[0])
        && !char.IsWhiteSpace(text[text.Length - 1])
        && text.IndexOfAny('\n', '\r') < 0
        && TextCheck.FirstBad(text) < 0;
}
