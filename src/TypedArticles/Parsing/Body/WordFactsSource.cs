namespace TypedArticles.Parsing.Body;

/// <summary>Gathers the words of a body when they are first asked for: most bodies never need them.</summary>
internal sealed class WordFactsSource : IDisposable
{
    private WordFacts? _facts;

    public WordFacts Of(ReadOnlySpan<char> text) => _facts ??= new WordFacts(text);

    public void Dispose() => _facts?.Dispose();
}
