using System.Globalization;
using TypedArticles;

namespace Newsroom.Html;

/// <summary>A date as a language writes it: "12 March 2024", "12. März 2024", "2024年3月12日".</summary>
/// <remarks>The site is the same on every machine and brings no ICU, so it has the names of the months for the languages that it publishes.</remarks>
internal static class DateText
{
    /// <summary>The names within a date, and the forms of a day and of a month: {0} day, {1} name, {2} year.</summary>
    private static readonly Dictionary<string, (string[] Months, string Day, string Month)> s_forms = new(StringComparer.Ordinal)
    {
        ["en"] = ("January February March April May June July August September October November December".Split(' '), "{0} {1} {2}", "{1} {2}"),
        ["de"] = ("Januar Februar März April Mai Juni Juli August September Oktober November Dezember".Split(' '), "{0}. {1} {2}", "{1} {2}"),
        ["fr"] = ("janvier février mars avril mai juin juillet août septembre octobre novembre décembre".Split(' '), "{0} {1} {2}", "{1} {2}"),
        ["ru"] = ("января февраля марта апреля мая июня июля августа сентября октября ноября декабря".Split(' '), "{0} {1} {2} г.", ""),
        ["ar"] = ("يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر".Split(' '), "{0} {1} {2}", "{1} {2}"),
        ["he"] = ("ינואר פברואר מרץ אפריל מאי יוני יולי אוגוסט ספטמבר אוקטובר נובמבר דצמבר".Split(' '), "{0} ב{1} {2}", "{1} {2}"),
        ["ja"] = ("1月 2月 3月 4月 5月 6月 7月 8月 9月 10月 11月 12月".Split(' '), "{2}年{1}{0}日", "{2}年{1}"),
    };

    private static readonly string[] s_russianMonths = "январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь".Split(' ');

    /// <summary>The languages that dates are written in; in others the site's English is.</summary>
    public static bool Knows(string? language) => language is not null && s_forms.ContainsKey(language);

    public static string Of(PartialDate date, string? language = null)
    {
        (string[] months, string day, string month) = s_forms[Knows(language) ? language! : "en"];
        DateOnly first = date.FirstDay;
        string name = month.Length == 0 && date.Precision == PartialDatePrecision.Month ? s_russianMonths[first.Month - 1] : months[first.Month - 1];
        string form = date.Precision switch
        {
            PartialDatePrecision.Day => day,
            PartialDatePrecision.Month => month.Length == 0 ? "{1} {2} г." : month,
            _ => "{2}",
        };
        return string.Format(CultureInfo.InvariantCulture, form, first.Day, name, first.Year);
    }
}
