using Xunit;

namespace TypedArticles.Tests;

public sealed class PartialDateTests
{
    [Fact]
    public void A_date_knows_its_parts_and_its_precision()
    {
        Assert.Equal((2022, null, null, PartialDatePrecision.Year), Parts(new PartialDate(2022)));
        Assert.Equal((2022, 1, null, PartialDatePrecision.Month), Parts(new PartialDate(2022, 1)));
        Assert.Equal((2022, 1, 23, PartialDatePrecision.Day), Parts(new PartialDate(2022, 1, 23)));
    }

    [Theory]
    [InlineData("2022", "2022-01-01", "2022-12-31")]
    [InlineData("2022-02", "2022-02-01", "2022-02-28")]
    [InlineData("2024-02", "2024-02-01", "2024-02-29")]
    [InlineData("1900-02", "1900-02-01", "1900-02-28")]
    [InlineData("2000-02", "2000-02-01", "2000-02-29")]
    [InlineData("2022-04", "2022-04-01", "2022-04-30")]
    [InlineData("9999", "9999-01-01", "9999-12-31")]
    [InlineData("2022-01-23", "2022-01-23", "2022-01-23")]
    public void A_date_has_a_first_and_a_last_day(string date, string first, string last)
    {
        var partial = PartialDate.Parse(date);
        Assert.Equal((PartialDate.Parse(first), PartialDate.Parse(last)), (partial.FirstDay, partial.LastDay));
    }

    [Fact]
    public void The_default_value_has_no_date()
    {
        PartialDate none = default;
        Assert.Equal((0, null, null, PartialDatePrecision.None), Parts(none));
        Assert.Equal("", none.ToString());
        Assert.Null(none.ToDateOnly());
        Assert.Equal(none, none.TruncateTo(PartialDatePrecision.Year));
        Assert.Throws<InvalidOperationException>(() => none.FirstDay);
        Assert.Throws<InvalidOperationException>(() => none.LastDay);
        Assert.False(none.Contains(none));
        Assert.False(none.Contains(default(DateOnly)));
        Assert.False(new PartialDate(1000).Contains(none));
        Assert.True(none < new PartialDate(1000));
    }

    [Theory]
    [InlineData(999, 1, 1)]
    [InlineData(10000, 1, 1)]
    [InlineData(2022, 0, 1)]
    [InlineData(2022, 13, 1)]
    [InlineData(2022, -1, 1)]
    [InlineData(2022, 1, 0)]
    [InlineData(2022, 1, 32)]
    [InlineData(2022, 2, 29)]
    [InlineData(int.MinValue, int.MinValue, int.MinValue)]
    public void A_day_that_the_calendar_lacks_is_refused(int year, int month, int day) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new PartialDate(year, month, day));

    [Fact]
    public void A_month_or_year_out_of_range_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>("year", () => new PartialDate(0));
        Assert.Throws<ArgumentOutOfRangeException>("month", () => new PartialDate(2022, 0));
        Assert.Throws<ArgumentOutOfRangeException>("month", () => new PartialDate(2022, 13));
        Assert.Throws<ArgumentOutOfRangeException>(() => new PartialDate(2022).TruncateTo(PartialDatePrecision.None));
    }

    [Fact]
    public void A_day_converts_to_a_date_and_back()
    {
        PartialDate date = new DateOnly(2022, 1, 23);
        Assert.Equal(new PartialDate(2022, 1, 23), date);
        Assert.Equal(new DateOnly(2022, 1, 23), date.ToDateOnly());
        Assert.Null(new PartialDate(2022, 1).ToDateOnly());
        Assert.Throws<ArgumentOutOfRangeException>(() => PartialDate.FromDateOnly(new DateOnly(999, 12, 31)));
    }

    [Fact]
    public void A_date_compares_with_dates_only()
    {
        IComparable date = new PartialDate(2022);
        Assert.Equal(1, date.CompareTo(null));
        Assert.Equal(0, date.CompareTo(new PartialDate(2022)));
        Assert.Throws<ArgumentException>(() => date.CompareTo("2022"));
    }

    private static (int, int?, int?, PartialDatePrecision) Parts(PartialDate date) => (date.Year, date.Month, date.Day, date.Precision);
}
