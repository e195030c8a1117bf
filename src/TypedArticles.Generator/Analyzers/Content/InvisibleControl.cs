namespace TypedArticles.Generator.Analyzers.Content;

/// <summary>
/// Characters that are not seen and change what is: controls of the direction of text (the attack of "Trojan Source",
/// CVE-2021-42574), and controls that have no place in a text. Marks that right-to-left and Indic texts need (LRM, RLM, ALM, ZWNJ,
/// ZWJ, ZWSP, soft hyphen) are none of them.
/// </summary>
internal static class InvisibleControl
{
    /// <summary>What the character at the start of a text is, in words; null for one that may stand there.</summary>
    public static string? NameOf(ReadOnlySpan<char> text) => text[0] switch
    {
        >= '\u202A' and <= '\u202E' or >= '\u2066' and <= '\u2069' => "which turns the direction of the text after it",
        '\uFEFF' => "a byte-order mark inside the text",
        >= '\u2060' and <= '\u2064' or >= '\u206A' and <= '\u206F' => "a control without a shape",
        < ' ' and not ('\t' or '\n' or '\r') or '\u007F' or >= '\u0080' and <= '\u009F' and not '\u0085' => "a control character",
        '\uDB40' when text.Length > 1 && text[1] is >= '\uDC00' and <= '\uDC7F' => "a tag character",
        _ => null,
    };
}
