using TypedArticles.Core.Text;

namespace TypedArticles.Core.Blocks;

/// <summary>
/// Whether a body was glued at all. A body whose line breaks split it, and in which next to nothing else shows that paragraphs were glued, is clean text: what looks like a
/// boundary in it is a name, or a slip of the keyboard. The evidence is gathered when a decision first depends on it.
/// </summary>
internal sealed class GlueEvidence
{
    private readonly BodyFacts _facts;
    private readonly bool _isOneLine;
    private Level _level;
    private int _lineStart = -1;
    private bool _isLineGlued;

    public GlueEvidence(ReadOnlySpan<char> body, BodyFacts facts)
    {
        _facts = facts;
        _isOneLine = body.IndexOfAny('\n', '\r') < 0;
    }

    private enum Level
    {
        Unknown,
        Clean,
        Glued,
    }

    /// <summary>Whether a place of a line is cut that a rule finds at least doubtful.</summary>
    public bool Allows(ReadOnlySpan<char> body, TextRange line, Verdict verdict)
    {
        if (_level == Level.Unknown)
        {
            _level = _isOneLine && verdict == Verdict.Split ? Level.Glued : LevelOf(body);
        }

        return _level == Level.Glued || (!_isOneLine && IsLineGlued(body, line));
    }

    private Level LevelOf(ReadOnlySpan<char> body)
    {
        int count = 1;
        if (!_isOneLine)
        {
            count = 0;
            var all = new TextLines(body, 0);
            while (all.TryNextFilledLine(out _))
            {
                count++;
            }
        }

        int enough = Math.Max(SplitterWeights.LeastEvidence, (((count - 1) * SplitterWeights.SplitEvidence) + SplitterWeights.LinesForEachPlace - 1) / SplitterWeights.LinesForEachPlace);
        int evidence = 0;
        var lines = new TextLines(body, 0);
        while (evidence < enough && lines.TryNextFilledLine(out TextRange line))
        {
            evidence += EvidenceOf(body, line, enough - evidence);
        }

        return evidence >= enough ? Level.Glued : Level.Clean;
    }

    private bool IsLineGlued(ReadOnlySpan<char> body, TextRange line)
    {
        if (_lineStart != line.Start)
        {
            (_lineStart, _isLineGlued) = (line.Start, EvidenceOf(body, line, SplitterWeights.EvidenceOfLine) >= SplitterWeights.EvidenceOfLine);
        }

        return _isLineGlued;
    }

    private int EvidenceOf(ReadOnlySpan<char> body, TextRange line, int enough)
    {
        int evidence = 0;
        var places = new BodySplitter.Places(body, line, _facts);
        while (evidence < enough && places.TryNext(out int position, out _, out Verdict verdict))
        {
            evidence += verdict == Verdict.Split ? SplitterWeights.SplitEvidence : verdict == Verdict.Probable ? SplitterWeights.ProbableEvidence : 0;
            if (verdict >= Verdict.Doubtful)
            {
                // Were the body glued, a block would begin here.
                places.Cut(position);
            }
        }

        return evidence;
    }
}
