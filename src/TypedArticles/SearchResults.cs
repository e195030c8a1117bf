using System.Collections;
using System.Diagnostics;
using TypedArticles.Reading;
using TypedArticles.Searching;

namespace TypedArticles;

/// <summary>Represents what a search found: the entries of one page, the best first, and what is to be said of all of them.</summary>
/// <typeparam name="T">The type of the entries.</typeparam>
/// <remarks>Immutable, and safe for use by several threads at once.</remarks>
[DebuggerDisplay("{Count} of {Total}")]
public sealed class SearchResults<T> : IReadOnlyList<SearchHit<T>>
    where T : ArticleRecord
{
    private readonly SearchScope _scope;
    private readonly string _query;
    private readonly SearchOptions _options;
    private readonly FoundEntry[] _found;
    private readonly bool _hasAllWords;
    private readonly bool _isCorrected;
    private string? _suggestion;
    private string? _searchedFor;
    private FoundWords?[]? _words;
    private IReadOnlyList<ArticleCount<string>>? _languages;
    private IReadOnlyList<ArticleCount<PartialDate>>? _months;

    private SearchResults(SearchScope scope, string query, SearchOptions options, bool isCorrected)
    {
        (_scope, _query, _options, _isCorrected) = (scope, query, options, isCorrected);
        QueryRun run = QueryRun.Take();
        run.Query.Read(query, options.LastWordIsPrefix);
        _found = run.Find(scope, options);
        (Total, IsTotalExact, _hasAllWords) = (run.Total, run.IsTotalExact, run.HasAllWords);
        run.Return();
    }

    /// <summary>Gets the number of entries on this page.</summary>
    public int Count => _found.Length;

    /// <summary>Gets the number of all entries that were found.</summary>
    public int Total { get; }

    /// <summary>
    /// Gets a value that indicates whether <see cref="Total"/> is the exact number. Phrases are read from the texts, of which not all are
    /// read where the words of a phrase are in many; then there may be more.
    /// </summary>
    public bool IsTotalExact { get; }

    /// <summary>
    /// Gets the query with those words replaced that no entry has, by the nearest words that entries have; <see langword="null"/> where an
    /// entry has all words, or no word is near enough.
    /// </summary>
    public string? DidYouMean => _isCorrected || _hasAllWords || _options.Typos == SearchTypos.Off ? null
        : (_suggestion ??= QuerySpelling.Correct(_scope, _query, _options) ?? "") is { Length: > 0 } suggestion ? suggestion : null;

    /// <summary>
    /// Gets the query that was searched where that is not what was asked: misspelt words were replaced (<see cref="SearchTypos.Search"/>), or
    /// a word that no entry has stands for one that begins like it; <see langword="null"/> otherwise.
    /// </summary>
    public string? SearchedFor => _isCorrected ? _query
        : (_searchedFor ??= QuerySpelling.Near(_scope, _query, _options) ?? "") is { Length: > 0 } near ? near : null;

    /// <summary>Gets the languages of all entries that were found, the most frequent first; entries without one are not counted.</summary>
    public IReadOnlyList<ArticleCount<string>> Languages => _languages ??= SearchFacets.Languages(_scope, Matched());

    /// <summary>Gets the months of all entries that were found, in order; entries without a date are not counted.</summary>
    public IReadOnlyList<ArticleCount<PartialDate>> Months => _months ??= SearchFacets.Months(_scope, Matched());

    /// <summary>Gets a hit of this page.</summary>
    /// <param name="index">The place, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">The place does not exist.</exception>
    public SearchHit<T> this[int index] => (uint)index < (uint)_found.Length
        ? new SearchHit<T>(this, _found[index])
        : throw new ArgumentOutOfRangeException(nameof(index), index, $"The page has {_found.Length} hits.");

    /// <summary>Returns an enumerator of the hits, the best first.</summary>
    public IEnumerator<SearchHit<T>> GetEnumerator()
    {
        for (int i = 0; i < _found.Length; i++)
        {
            yield return this[i];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Returns the numbers in words.</summary>
    public override string ToString() => $"{Count} of {Total} hits";

    internal static SearchResults<T> Of(SearchScope scope, string query, SearchOptions options)
    {
        var results = new SearchResults<T>(scope, query, options, isCorrected: false);
        return options.Typos == SearchTypos.Search && results.DidYouMean is { } better ? new SearchResults<T>(scope, better, options, isCorrected: true) : results;
    }

    internal T EntryOf(in FoundEntry found) => (T)_scope.Parts[found.Part].Pack.EntryAt(found.Position);

    internal HighlightedText TitleOf(in FoundEntry found) => SnippetFinder.Mark(EntryTexts.Title(_scope.Parts[found.Part], found.Position), WordsOf(found.Part));

    internal HighlightedText SnippetOf(in FoundEntry found, int most)
    {
        SearchPart part = _scope.Parts[found.Part];
        FoundWords words = WordsOf(found.Part);
        PackedBody body = EntryTexts.Body(part, found.Position);
        byte[] lead = EntryTexts.Utf8(EntryTexts.Lead(part, found.Position));
        return body.Text.IsEmpty || (lead.Length > 0 && SnippetFinder.WeightOf(lead, words, most) > SnippetFinder.WeightOf(body.Text, words, most))
            ? SnippetFinder.Snippet(null, lead, words, most)
            : SnippetFinder.Snippet(body, null, words, most);
    }

    private FoundWords WordsOf(int part)
    {
        FoundWords?[] words = _words ??= new FoundWords?[_scope.Parts.Length];
        return words[part] ??= new FoundWords(_query, _options, _scope.Parts, _scope.Parts[part].Section);
    }

    /// <summary>Runs the query again, and keeps which entries are found.</summary>
    private ulong[][] Matched()
    {
        ulong[][] matched = [.. _scope.Parts.Select(static p => new ulong[(p.Pack.Count + 63) / 64])];
        QueryRun run = QueryRun.Take();
        run.Query.Read(_query, _options.LastWordIsPrefix);
        run.Matched = matched;
        run.Find(_scope, _options with { Skip = 0, Take = 0 });
        run.Return();
        return matched;
    }
}
