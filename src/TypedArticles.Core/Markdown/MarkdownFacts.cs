using TypedArticles.Core.Articles;
using TypedArticles.Core.Dates;
using TypedArticles.Core.Fields;
using TypedArticles.Core.Text;

namespace TypedArticles.Core.Markdown;

/// <summary>What a Markdown file says about its entry, whatever the record is. The one way from front matter to values, for generator and task.</summary>
internal sealed record MarkdownFacts : IEntryFacts
{
    /// <summary>The key of the date that a file's name begins with.</summary>
    public const string DateKey = "date";

    /// <summary>The value of <c>title</c>, else of <c>name</c>, on one line; empty where there is neither.</summary>
    public required string Title { get; init; }

    /// <summary>The value of <c>slug</c> without the slashes around it; null where there is none.</summary>
    public required string? GivenSlug { get; init; }

    /// <summary><see cref="GivenSlug"/>, else what follows from the id.</summary>
    public required string Slug { get; init; }

    /// <summary>The value of <c>language</c> or <c>lang</c>, else the id's first segment where it is a language; null for none.</summary>
    public required string? Language { get; init; }

    /// <summary>The value of <c>permalink</c> or <c>url</c> where it begins with <c>/</c>, else what the pattern of the item gives; null for none.</summary>
    public required string? Permalink { get; init; }

    /// <summary>Why the pattern gives no address; null where it does.</summary>
    public string? PermalinkFault { get; private init; }

    /// <summary>The value of <c>date</c> where it reads as a date, else <see cref="NameDate"/>.</summary>
    public required CalendarDate Date { get; init; }

    /// <summary>The date that the file's name begins with, which stands for the field <c>date</c> where the file has none; none where it has.</summary>
    public required CalendarDate NameDate { get; init; }

    /// <summary>Whether <c>draft</c> is true, or <c>published</c> is false.</summary>
    public required bool IsDraft { get; init; }

    /// <param name="text">The whole file.</param>
    /// <param name="tree">Its fields, which have no problems.</param>
    /// <param name="id">The id of the entry.</param>
    /// <param name="pattern">The pattern of its address; empty for none.</param>
    /// <param name="itemLanguage">The language that its item says; empty for none.</param>
    /// <param name="fallbackLanguage">The language of entries that say none; null for none.</param>
    public static MarkdownFacts Of(ReadOnlySpan<char> text, FieldTree<char> tree, string id, string pattern = "", string itemLanguage = "", string? fallbackLanguage = null)
    {
        MarkdownFacts facts = OfFields(text, tree, id);
        return pattern.Length == 0 || facts.Permalink is not null
            ? facts
            : facts with
            {
                Permalink = PermalinkPattern.Fill(
                    pattern, facts, id, itemLanguage.Length > 0 ? itemLanguage : facts.Language ?? fallbackLanguage, text, tree, out string? fault),
                PermalinkFault = fault,
            };
    }

    private static MarkdownFacts OfFields(ReadOnlySpan<char> text, FieldTree<char> tree, string id)
    {
        string? title = null, name = null, slug = null, language = null, permalink = null;
        CalendarDate date = default;
        bool isDraft = false, hasDate = false;
        int end = tree.NodeCount == 0 ? 0 : tree[FieldTree<char>.Root].End;
        for (int node = FieldTree<char>.Root + 1; node < end; node = tree[node].End)
        {
            EntryKey key = EntryKeys.Of(tree.KeyOf(node, text));
            hasDate |= key == EntryKey.Date;
            ReadOnlySpan<char> value = tree.TextOf(node, text);
            if (!EntryKeys.Takes(key, tree[node].Kind, value))
            {
                continue;
            }

            switch (key)
            {
                case EntryKey.Title:
                    title = BlockText.OneLine(value, new TextRange(0, value.Length));
                    break;
                case EntryKey.Name:
                    name = BlockText.OneLine(value, new TextRange(0, value.Length));
                    break;
                case EntryKey.Slug:
                    slug = EntryKeys.SlugOf(value) is { IsEmpty: false } given ? given.ToString() : null;
                    break;
                case EntryKey.Language:
                    // Of both keys 'language' counts, and of both addresses 'permalink': the longer name.
                    language = language is null || tree.KeyOf(node, text).Length > "lang".Length ? value.ToString() : language;
                    break;
                case EntryKey.Permalink:
                    permalink = permalink is null || tree.KeyOf(node, text).Length > "url".Length ? value.ToString() : permalink;
                    break;
                case EntryKey.Draft or EntryKey.Published:
                    FieldValues.TryBool(value, out bool isTrue);
                    isDraft |= isTrue == (key == EntryKey.Draft);
                    break;
                case EntryKey.Date:
                    date = EntryKeys.DateOf(value);
                    break;
            }
        }

        CalendarDate nameDate = hasDate ? default : EntrySlug.DateOf(id);
        return new MarkdownFacts
        {
            Title = title ?? name ?? "",
            GivenSlug = slug,
            Slug = slug ?? EntrySlug.Of(id),
            Language = language ?? EntryLanguage.OfSegment(id),
            Permalink = permalink,
            Date = hasDate ? date : nameDate,
            NameDate = nameDate,
            IsDraft = isDraft,
        };
    }
}
