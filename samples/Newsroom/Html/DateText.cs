using System.Globalization;
using TypedArticles;

namespace Newsroom.Html;

/// <summary>A date as the site's English reads: "12 March 2024", "March 2024", "2024".</summary>
internal static class DateText
{
    public static string Of(PartialDate date)
    {
        string format = date.Precision switch
        {
            PartialDatePrecision.Day => "d MMMM yyyy",
            PartialDatePrecision.Month => "MMMM yyyy",
            _ => "yyyy",
        };
        return date.FirstDay.ToString(format, CultureInfo.InvariantCulture);
    }
}
