using System.Globalization;
using System.Text;

namespace TypedArticles.Samples.Tests;

/// <summary>
/// The columns that a terminal gives to a text: two to the wide letters of East Asia and to pictures (UAX #11, as far as
/// the samples use them), none to marks and format characters.
/// </summary>
internal static class Cells
{
    public static int In(string text) => text.EnumerateRunes().Sum(static rune =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format ? 0
        : rune.Value is (>= 0x1100 and <= 0x115F) or (>= 0x2E80 and <= 0xA4CF) or (>= 0xAC00 and <= 0xD7A3) or (>= 0xF900 and <= 0xFAFF)
            or (>= 0xFF00 and <= 0xFF60) or (>= 0xFFE0 and <= 0xFFE6) or (>= 0x1F300 and <= 0x1FAFF) or (>= 0x20000 and <= 0x3FFFD) ? 2
        : 1);
}
