using TypedArticles.Core.Dates;
using TypedArticles.Core.Text;

namespace TypedArticles.Core.Seeds;

/// <summary>
/// Where the parts of an article lie in the text of its seed file. Nothing but the front matter is copied: the strings are cut when asked for.
/// A part that is absent, or that a problem made unreadable, has length 0.
/// </summary>
internal readonly record struct SeedLayout
{
    /// <summary>The header's date, as written there.</summary>
    public CalendarDate Period { get; init; }

    /// <summary>Where that date lies.</summary>
    public TextRange PeriodRange { get; init; }

    public TextRange Url { get; init; }

    /// <summary>The lines of the front matter below the header.</summary>
    public TextRange FrontMatter { get; init; }

    /// <summary>What the front matter says; null where there is none. These values are copied, since text in quotes is not what stands in the file.</summary>
    public SeedFields? Fields { get; init; }

    /// <summary>The title's block; its lines are read as one.</summary>
    public TextRange Title { get; init; }

    /// <summary>The lead's block without its dateline; its lines are read as one.</summary>
    public TextRange Lead { get; init; }

    /// <summary>The date of the dateline, or none.</summary>
    public CalendarDate DatelineDate { get; init; }

    /// <summary>Where that date lies.</summary>
    public TextRange DatelineRange { get; init; }

    public TextRange Publisher { get; init; }

    /// <summary>From the first to the last character of the body that is not white space.</summary>
    public TextRange Body { get; init; }
}
