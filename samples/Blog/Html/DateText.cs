using System.Globalization;
using TypedArticles;

namespace Blog.Html;

/// <summary>Dates in the language of the site, and as HTML and XML have them.</summary>
internal static class DateText
{
    /// <summary>12 March 2024.</summary>
    public static string InWords(DateOnly date) => date.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>March 2024, or 2024.</summary>
    public static string InWords(PartialDate month) => month.FirstDay.ToString(month.Month is null ? "yyyy" : "MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>12 Mar.</summary>
    public static string DayAndMonth(DateOnly date) => date.ToString("d MMM", CultureInfo.InvariantCulture);

    /// <summary>2024-03-12.</summary>
    public static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
