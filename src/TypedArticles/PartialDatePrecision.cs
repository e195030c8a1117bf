namespace TypedArticles;

/// <summary>How much of a <see cref="PartialDate"/> is known.</summary>
public enum PartialDatePrecision
{
    /// <summary>Nothing: the default value of <see cref="PartialDate"/>.</summary>
    None,

    /// <summary>The year.</summary>
    Year,

    /// <summary>Year and month.</summary>
    Month,

    /// <summary>Year, month and day.</summary>
    Day,
}
