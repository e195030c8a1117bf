namespace TypedArticles;

/// <summary>Specifies the fields of an entry that are searched.</summary>
[Flags]
public enum SearchFields
{
    /// <summary>No field.</summary>
    None = 0,

    /// <summary>The title.</summary>
    Title = 1,

    /// <summary>The lead; of other records the field <c>summary</c> or <c>description</c>.</summary>
    Lead = 2,

    /// <summary>The plain text of the body.</summary>
    Body = 4,

    /// <summary>All of them.</summary>
    All = Title | Lead | Body,
}

/// <summary>Specifies which entries a search finds.</summary>
public enum SearchMatch
{
    /// <summary>
    /// Entries with any of the words; those with all words as typed come first, then those with all words in some form. In a query of more
    /// than six words the score alone decides.
    /// </summary>
    AllFirst,

    /// <summary>Only entries with all words, in some form.</summary>
    All,

    /// <summary>Entries with any of the words, by their score alone.</summary>
    Any,
}

/// <summary>Specifies what happens to a word that no entry has, when no entry has all words.</summary>
public enum SearchTypos
{
    /// <summary>The nearest word is suggested: see <see cref="SearchResults{T}.DidYouMean"/>.</summary>
    Suggest,

    /// <summary>The nearest word is searched at once: see <see cref="SearchResults{T}.SearchedFor"/>.</summary>
    Search,

    /// <summary>Nothing.</summary>
    Off,
}

/// <summary>Specifies the order of what is found.</summary>
public enum SearchOrder
{
    /// <summary>By score, and the newest first where the scores are equal.</summary>
    Relevance,

    /// <summary>The newest first, those without a date last. Entries with all words are still before the others.</summary>
    NewestFirst,
}

/// <summary>Represents how a collection is searched. The collection itself says what is searched: filter it first.</summary>
public sealed record SearchOptions
{
    /// <summary>The most entries that one search returns.</summary>
    public const int MaxTake = 10_000;

    /// <summary>Gets the number of entries to skip, for pages.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public int Skip
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value, nameof(Skip));
            field = value;
        }
    }

    /// <summary>Gets the number of entries to return at most, 10 where it is not set.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative, or more than <see cref="MaxTake"/>.</exception>
    public int Take
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value, nameof(Take));
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, MaxTake, nameof(Take));
            field = value;
        }
    } = 10;

    /// <summary>Gets the fields that are searched.</summary>
    public SearchFields Fields { get; init => field = value & SearchFields.All; } = SearchFields.All;

    /// <summary>Gets which entries are found.</summary>
    public SearchMatch Match { get; init; }

    /// <summary>Gets what happens to misspelt words.</summary>
    public SearchTypos Typos { get; init; }

    /// <summary>Gets the order of what is found.</summary>
    public SearchOrder Order { get; init; }

    /// <summary>Gets a value that indicates whether the last word is the beginning of one, for searching while a user types.</summary>
    public bool LastWordIsPrefix { get; init; }

    internal static SearchOptions Default { get; } = new();
}
