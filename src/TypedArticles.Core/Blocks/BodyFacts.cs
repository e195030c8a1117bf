using TypedArticles.Core.Text;

namespace TypedArticles.Core.Blocks;

/// <summary>What is known of a whole body, each part gathered when a rule first asks for it: most bodies never need them.</summary>
internal sealed class BodyFacts : IDisposable
{
    private WordFacts? _words;
    private MarkIndex? _marks;
    private bool? _hasSpacedColon;
    private bool? _hasArticle;
    private bool? _hasSpanishSpeech;

    public WordFacts WordsOf(ReadOnlySpan<char> body) => _words ??= new WordFacts(body);

    public MarkIndex MarksOf(ReadOnlySpan<char> body) => _marks ??= new MarkIndex(body);

    public bool HasSpacedColon(ReadOnlySpan<char> body) => _hasSpacedColon ??= body.IndexOf(": ".AsSpan(), StringComparison.Ordinal) >= 0;

    public bool HasArticle(ReadOnlySpan<char> body) => _hasArticle ??= body.IndexOf(" the ".AsSpan(), StringComparison.Ordinal) >= 0;

    public bool HasSpanishSpeech(ReadOnlySpan<char> body)
    {
        for (int start = 0; _hasSpanishSpeech is null && body.Slice(start).IndexOf(" —".AsSpan(), StringComparison.Ordinal) is >= 0 and var found; start += found + 2)
        {
            _hasSpanishSpeech = start + found + 2 < body.Length && Characters.IsLower(body[start + found + 2]) ? true : null;
        }

        return _hasSpanishSpeech ??= body.IndexOfAny('¿', '¡') >= 0;
    }

    public void Dispose() => _words?.Dispose();
}
