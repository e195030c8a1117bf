using System.Globalization;

namespace TypedArticles.Build.Searching;

/// <summary>What the build says of a search index.</summary>
internal static class SearchReport
{
    /// <summary>How many languages are named.</summary>
    private const int Named = 4;

    /// <summary>One line: size, words, the languages that take the most, and the time.</summary>
    public static string Of(WrittenIndex index, TimeSpan time)
    {
        string[] languages = [.. index.Sections.OrderByDescending(static s => s.Length).Take(Named)
            .Select(s => $"{NameOf(s)} {Percent(s.Length, index.Sections.Sum(static x => x.Length))} %")];
        string more = index.Sections.Length > Named ? ", …" : "";
        return string.Format(
            CultureInfo.InvariantCulture,
            "articles.search: {0}, {1} % of {2} of text, {3:N0} words, {4}{5}; {6} of {7} sections written, {8:0.0} s",
            Size(index.Length), Percent(index.Length, index.TextLength), Size(index.TextLength), index.WordCount, string.Join(", ", languages), more, index.NewSections, index.Sections.Length, time.TotalSeconds);
    }

    /// <summary>The arguments of ART0022; null for an index that is small enough.</summary>
    /// <param name="index">The index.</param>
    /// <param name="maxPercent">The limit; 0 for none.</param>
    public static string[]? TooLarge(WrittenIndex index, int maxPercent)
    {
        if (maxPercent == 0 || index.Sections.Length == 0 || index.Length * 100 <= index.TextLength * maxPercent)
        {
            return null;
        }

        SectionSize largest = index.Sections.OrderByDescending(static s => (double)s.Length / Math.Max(1, s.TextLength)).First();
        return
        [
            Percent(index.Length, index.TextLength),
            Megabytes(index.Length),
            Megabytes(index.TextLength),
            maxPercent.ToString(CultureInfo.InvariantCulture),
            NameOf(largest),
            Percent(largest.Length, largest.TextLength),
        ];
    }

    private static string NameOf(SectionSize section) => section.Language.Length == 0 ? "what has no language" : section.Language;

    private static string Percent(long part, long whole) => Math.Round(100.0 * part / Math.Max(1, whole)).ToString(CultureInfo.InvariantCulture);

    private static string Megabytes(long bytes) => (bytes / 1e6).ToString(bytes < 1_000_000 ? "0.000" : "0.0", CultureInfo.InvariantCulture);

    private static string Size(long bytes) => bytes < 1_000_000
        ? (bytes / 1e3).ToString("0.0", CultureInfo.InvariantCulture) + " KB"
        : (bytes / 1e6).ToString("0.0", CultureInfo.InvariantCulture) + " MB";
}
