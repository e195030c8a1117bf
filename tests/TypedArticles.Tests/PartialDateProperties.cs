using CsCheck;
using Xunit;

namespace TypedArticles.Tests;

public sealed class PartialDateProperties
{
    private static readonly Gen<PartialDate> s_dates = DateGen.Any;

    [Fact]
    public void What_was_written_reads_as_the_same_date() =>
        s_dates.Sample(date => Assert.Equal(date, PartialDate.Parse(date.ToString())));

    [Fact]
    public void Every_day_month_and_year_from_1000_to_9999_is_written_as_it_was_read()
    {
        Gen.Select(Gen.Int[1000, 9999], Gen.Int[1, 12], Gen.Int[1, 31]).Sample((year, month, day) =>
        {
            foreach (string text in (string[])[$"{year}", $"{year}-{month:00}", $"{year}-{month:00}-{day:00}"])
            {
                bool isDate = text.Length < 10 || day <= DateTime.DaysInMonth(year, month);
                Assert.Equal(isDate, PartialDate.TryParse(text, out PartialDate date));
                Assert.Equal(isDate ? text : "", date.ToString());
            }
        });
    }

    [Fact]
    public void The_order_is_by_the_first_day_and_then_the_coarser_first() =>
        Gen.Select(s_dates, s_dates).Sample((a, b) =>
        {
            int expected = (a.FirstDay, a.Precision).CompareTo((b.FirstDay, b.Precision));
            Assert.Equal(expected, Math.Sign(a.CompareTo(b)));
            Assert.Equal(expected < 0, a < b);
            Assert.Equal(expected > 0, a > b);
            Assert.Equal(expected <= 0, a <= b);
            Assert.Equal(expected >= 0, a >= b);
            Assert.Equal(expected == 0, a == b);
            Assert.True(expected != 0 || a.GetHashCode() == b.GetHashCode());
        });

    [Fact]
    public void The_order_is_the_order_of_the_texts_too() =>
        Gen.Select(s_dates, s_dates).Sample((a, b) =>
            Assert.Equal(Math.Sign(string.CompareOrdinal(a.ToString(), b.ToString())), Math.Sign(a.CompareTo(b))));

    [Fact]
    public void A_date_contains_the_days_from_its_first_to_its_last() =>
        Gen.Select(s_dates, DateGen.Day).Sample((date, day) =>
        {
            Assert.Equal(date.FirstDay <= day && day <= date.LastDay, date.Contains(day));
            Assert.True(date.Contains(date.FirstDay) && date.Contains(date.LastDay));
            Assert.True(date.FirstDay == DateOnly.MinValue || !date.Contains(date.FirstDay.AddDays(-1)));
            Assert.True(date.LastDay == DateOnly.MaxValue || !date.Contains(date.LastDay.AddDays(1)));
        });

    [Fact]
    public void A_date_contains_another_with_all_of_its_days() =>
        Gen.Select(s_dates, s_dates).Sample((a, b) =>
            Assert.Equal(a.FirstDay <= b.FirstDay && b.LastDay <= a.LastDay, a.Contains(b)));

    [Fact]
    public void A_truncated_date_contains_the_date_and_is_no_finer() =>
        Gen.Select(s_dates, Gen.Int[1, 3]).Sample((date, precision) =>
        {
            PartialDate truncated = date.TruncateTo((PartialDatePrecision)precision);
            Assert.True(truncated.Contains(date));
            Assert.Equal((PartialDatePrecision)Math.Min(precision, (int)date.Precision), truncated.Precision);
            Assert.StartsWith(truncated.ToString(), date.ToString(), StringComparison.Ordinal);
        });

    [Fact]
    public void A_day_comes_back_from_its_date() =>
        DateGen.Day.Sample(day => Assert.Equal(day, PartialDate.FromDateOnly(day).ToDateOnly()));

    [Fact]
    public void Junk_is_refused_without_an_exception()
    {
        Gen<string> near = Gen.OneOf("2", "0", "1", "9", "-", "2022", "-01", "-23", " ", "٢", "/").Array[0, 8].Select(string.Concat);
        Gen.OneOf(Gen.String, near).Sample(text =>
        {
            bool isDate = PartialDate.TryParse(text, out PartialDate date);
            Assert.Equal(isDate ? text : "", date.ToString());
        });
    }
}
