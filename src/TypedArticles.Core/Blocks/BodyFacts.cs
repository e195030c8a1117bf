namespace TypedArticles.Core.Blocks;

/// <summary>What is known of a whole body, each part gathered when a rule first asks for it: most bodies never need them.</summary>
internal sealed class BodyFacts : IDisposable
{
    private WordFacts? _words;
    private MarkIndex? _marks;
    private bool? _hasSpacedColon;

    public WordFacts WordsOf(ReadOnlySpan<char> body) => _words ??= new WordFacts(body);

    public MarkIndex MarksOf(ReadOnlySpan<char> body) => _marks ??= new MarkIndex(body);

    public bool HasSpacedColon(ReadOnlySpan<char> body) => _hasSpacedColon ??= body.IndexOf(": ".AsSpan(), StringComparison.Ordinal) >= 0;

    public void Dispose() => _words?.Dispose();
}
