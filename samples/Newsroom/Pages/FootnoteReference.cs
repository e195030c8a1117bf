using System.Text;
using TypedArticles;

namespace Newsroom.Pages;

/// <summary>A place in a body where a mark leads to a note.</summary>
/// <param name="Start">Offset into <see cref="ArticleBody.Utf8"/>, in bytes.</param>
/// <param name="Length">Of the mark, in bytes.</param>
/// <param name="Mark">The mark itself.</param>
/// <param name="Note">The number of the note, from 1.</param>
/// <param name="Number">Of this reference among those to its note, from 1.</param>
internal sealed record FootnoteReference(int Start, int Length, string Mark, int Note, int Number)
{
    public string Id => $"reference-{Note}-{Number}";

    public string NoteId => NoteIdOf(Note);

    public static string NoteIdOf(int note) => $"note-{note}";

    /// <summary>In the order of the text. Where two notes have the same mark, the first has all of its references.</summary>
    public static IReadOnlyList<FootnoteReference> AllOf(ArticleBody body) => body.Footnotes.Count == 0
        ? []
        : [.. body.Footnotes
            .SelectMany(static (note, n) => note.References.Select((start, r) =>
                new FootnoteReference(start, Encoding.UTF8.GetByteCount(note.Mark), note.Mark, n + 1, r + 1)))
            .DistinctBy(static reference => reference.Start)
            .OrderBy(static reference => reference.Start)];
}
