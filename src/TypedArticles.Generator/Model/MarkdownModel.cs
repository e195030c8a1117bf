using TypedArticles.Core.Articles;
using TypedArticles.Core.Dates;

namespace TypedArticles.Generator.Model;

/// <summary>What generated code needs to know of one Markdown file. It has no body: an edit there leaves the model equal.</summary>
internal sealed record MarkdownModel : IEntryFacts
{
    public required string Path { get; init; }

    public string Collection { get; init; } = "";

    /// <summary>The record of the collection; empty where it has none.</summary>
    public string Record { get; init; } = "";

    /// <summary>What is wrong with the file.</summary>
    public EquatableArray<ProblemModel> Problems { get; init; }

    /// <summary>Whether the front matter can be read, so that the build task packs the file.</summary>
    public bool IsReadable { get; init; }

    /// <summary>Whether the fields are what the record declares, so that the entry exists.</summary>
    public bool IsProved { get; init; }

    /// <summary>The keys that are not properties of the record, with their places.</summary>
    public EquatableArray<UnknownKeyModel> UnknownKeys { get; init; }

    /// <summary>The entries of other collections that it refers to.</summary>
    public EquatableArray<ReferenceModel> References { get; init; }

    public string Title { get; init; } = "";

    public string Slug { get; init; } = "";

    public string? Language { get; init; }

    public CalendarDate Date { get; init; }

    public bool IsDraft { get; init; }
}
