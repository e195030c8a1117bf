using TypedArticles.Searching;

namespace TypedArticles;

/// <summary>Represents an entry that a search found.</summary>
/// <typeparam name="T">The type of the entry.</typeparam>
public readonly struct SearchHit<T>
    where T : ArticleRecord
{
    private readonly SearchResults<T> _results;
    private readonly FoundEntry _found;

    internal SearchHit(SearchResults<T> results, FoundEntry found) => (_results, _found) = (results, found);

    /// <summary>Gets the entry.</summary>
    public T Entry => _results.EntryOf(_found);

    /// <summary>Gets the score (BM25F), which compares entries of one search and nothing else.</summary>
    public double Score => _found.Score;

    /// <summary>Gets the fields in which words of the query are.</summary>
    public SearchFields Fields => _found.Fields;

    /// <summary>Gets the title with the words of the query marked.</summary>
    public HighlightedText Title => _results.TitleOf(_found);

    /// <summary>
    /// Returns the part of the body, or of the lead where that has more, with the most words of the query, marked. It begins at a sentence
    /// where one is near.
    /// </summary>
    /// <param name="words">The most words of the part.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="words"/> is less than 1.</exception>
    public HighlightedText Snippet(int words = 30)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(words, 1);
        return _results.SnippetOf(_found, words);
    }

    /// <summary>Returns the score and the entry on one line.</summary>
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Score:0.0} {Entry}");
}
