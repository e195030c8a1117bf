using CsCheck;

namespace TypedArticles.Tests;

/// <summary>Random dates, of every precision, often close to each other.</summary>
internal static class DateGen
{
    public static Gen<DateOnly> Day { get; } =
        Gen.OneOf(Gen.Int[2019, 2024], Gen.Int[1000, 9999]).SelectMany(year =>
            Gen.Int[1, 12].SelectMany(month =>
                Gen.Int[1, DateTime.DaysInMonth(year, month)].Select(day => new DateOnly(year, month, day))));

    public static Gen<PartialDate> Any { get; } =
        Gen.Select(Day, Gen.Int[1, 3]).Select((day, precision) => ((PartialDate)day).TruncateTo((PartialDatePrecision)precision));
}
