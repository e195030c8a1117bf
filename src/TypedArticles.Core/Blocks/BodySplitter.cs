using System.Runtime.CompilerServices;
using TypedArticles.Core.Text;

namespace TypedArticles.Core.Blocks;

/// <summary>
/// Finds where the blocks of a body begin: at line breaks always, and where crawling glued paragraphs, headings and notes together with nothing between them. No
/// dictionary of a language, no culture. In scripts without case a boundary needs a mark that ends a sentence, and scripts without spaces are split at line breaks only.
/// </summary>
/// <remarks>
/// <see cref="BoundaryRules"/> judges places. What they only find probable is cut where the body shows elsewhere that it was glued, and a body that line breaks split needs more such evidence than
/// one long line does.
/// </remarks>
internal static class BodySplitter
{
    private const int MaxQuotes = 3;
    private const int MaxInvisible = 4;
    private const int UsualBlocks = 32;

    /// <summary>The starts and ends of the blocks, in order; blank lines belong to none.</summary>
    public static List<TextRange> Split(ReadOnlySpan<char> body) => Split(body, null);

    /// <summary>As <see cref="Split(ReadOnlySpan{char})"/>; each decision is also told, in order of the text.</summary>
    public static List<TextRange> Split(ReadOnlySpan<char> body, List<BoundaryDecision>? log)
    {
        var blocks = new List<TextRange>(UsualBlocks);
        using var facts = new BodyFacts();
        var evidence = new GlueEvidence(body, facts);
        var lines = new TextLines(body, 0);
        while (lines.TryNextLine(out TextRange line))
        {
            // White space around a line is not part of a block, and a line that shows nothing is none.
            TextRange filled = TextLines.Trim(body, line);
            if (!Invisible.IsBlank(filled.Of(body)))
            {
                var places = new Places(body, filled, facts);
                while (places.TryNext(out int position, out int rule, out Verdict verdict))
                {
                    bool cuts = verdict >= Verdict.Doubtful && evidence.Allows(body, filled, verdict);
                    log?.Add(new BoundaryDecision(filled.Start + position, rule, verdict, cuts));
                    if (cuts)
                    {
                        blocks.Add(TextRange.Between(filled.Start + places.BlockStart, filled.Start + position));
                        places.Cut(position);
                    }
                }

                blocks.Add(TextRange.Between(filled.Start + places.BlockStart, filled.End));
            }
        }

        return blocks;
    }

    /// <summary>Walks over the places of a line about which a rule says something.</summary>
    internal ref struct Places
    {
        private readonly ReadOnlySpan<char> _body;
        private readonly ReadOnlySpan<char> _line;
        private readonly TextRange _range;
        private readonly BodyFacts _facts;
        private QuoteBalance _balance;
        private int _next;
        private int _endOfData;

        public Places(ReadOnlySpan<char> body, TextRange line, BodyFacts facts)
        {
            _body = body;
            _range = line;
            _line = line.Of(body);
            _facts = facts;
            _next = 1;
        }

        /// <summary>Gets where the block that is read begins in the line.</summary>
        public int BlockStart { get; private set; }

        [MethodImpl(HotLoop.Optimized)]
        public bool TryNext(out int position, out int rule, out Verdict verdict)
        {
            ReadOnlySpan<char> line = _line;
            for (int i = _next; i < line.Length; i++)
            {
                char before = line[i - 1];
                if (before is (>= 'a' and <= 'z') or ' ')
                {
                    // Nine places in ten end here, most of them in a run of small letters and spaces.
                    int start = i;
                    while ((uint)i < (uint)line.Length && line[i] is (>= 'a' and <= 'z') or ' ')
                    {
                        i++;
                    }

                    _balance.Pass(i - start + 1);
                    if (i == line.Length || line[i - 1] == ' ')
                    {
                        continue;
                    }
                }
                else if (before is '.' or ',' or (>= 'A' and <= 'Z') or (>= '0' and <= '9'))
                {
                    _balance.Pass();
                }
                else
                {
                    _balance.Read(line, i - 1);
                }

                if (IsPossible(line, i) && i >= _endOfData && TryJudge(i, out rule, out verdict))
                {
                    position = i;
                    _next = i + 1;
                    return true;
                }
            }

            _next = line.Length;
            (position, rule, verdict) = (0, 0, default);
            return false;
        }

        /// <summary>A block begins at a place.</summary>
        public void Cut(int position)
        {
            BlockStart = position;
            _balance.CloseBlock();
        }

        private bool TryJudge(int position, out int rule, out Verdict verdict)
        {
            int open = SkipOpening(_line, position, _balance);
            int close = SkipClosing(_line, position, BlockStart, _balance);
            (rule, verdict) = (-1, Verdict.None);
            if (open < 0 || close < 0)
            {
                return false;
            }

            var boundary = new Boundary(_body, _range, position, close, open, BlockStart, _facts, _balance.IsInBrackets);
            if (boundary.Left.Length > SplitterWeights.LongestRun && boundary.Kind == Before.Lower)
            {
                // Data, not words: no place in it is looked at again.
                _endOfData = position;
                while (_endOfData < _line.Length && Characters.IsLetter(_line[_endOfData]))
                {
                    _endOfData++;
                }
            }

            rule = BoundaryRules.Judge(boundary, out verdict);
            return rule >= 0;
        }

        /// <summary>A quick no for most places: inside a word, or next to a space.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static bool IsPossible(ReadOnlySpan<char> line, int position)
        {
            char before = line[position - 1], next = line[position];
            if (before <= ' ' || next <= ' ')
            {
                return false;
            }

            if (before is >= 'a' and <= 'z')
            {
                return next is >= 'A' and <= 'Z' || (next >= '\u0080' && IsCapitalOrBullet(next));
            }

            if (before is >= 'A' and <= 'Z')
            {
                // A heading in capitals ends before a capital and a small letter.
                return position > 1 && position + 1 < line.Length && (next is >= 'A' and <= 'Z' || next >= '\u0080')
                    && Characters.IsUpper(next) && Characters.IsLower(line[position + 1]) && Characters.IsUpper(line[position - 2]);
            }

            if (before < '\u0080')
            {
                // Digits end headings; of the marks, those that end or close something.
                return before is >= '0' and <= '9' ? next is >= 'A' and <= 'Z' || (next >= '\u0080' && IsCapitalOrBullet(next))
                    : before is '.' ? !char.IsWhiteSpace(next)
                    : before is '!' or '?' or ':' or '"' or '\'' or ')' or ']' or '}' or ';' ? next is not (>= 'a' and <= 'z') && !char.IsWhiteSpace(next)
                    : next >= '\u0080' && SentenceMarks.IsBullet(next);
            }

            if (Characters.IsLetter(before) || Characters.IsMark(before))
            {
                return next is >= 'A' and <= 'Z' || (next >= '\u0080' && IsCapitalOrBullet(next));
            }

            // In lower case nothing begins behind other marks.
            return next is not (>= 'a' and <= 'z') && !char.IsWhiteSpace(before) && !char.IsWhiteSpace(next) && !SentenceMarks.IsInvisible(before);
        }

        /// <summary>Most of what is asked for here is an apostrophe, a dash or a quote of the block that begins with U+2000.</summary>
        private static bool IsCapitalOrBullet(char c) => c is < '\u2000' or >= '\u2022' && (Characters.IsUpper(c) || SentenceMarks.IsBullet(c));

        /// <summary>Where the text after opening quotes and invisible characters begins; -1 where a quote there closes, or nothing follows.</summary>
        [MethodImpl(HotLoop.Optimized)]
        private static int SkipOpening(ReadOnlySpan<char> line, int position, QuoteBalance balance)
        {
            int open = SkipInvisible(line, position), first = open;
            while (open < line.Length && open - first < MaxQuotes && (Characters.IsQuoteOrBracket(line[open])))
            {
                if (balance.Closes(line, open))
                {
                    return -1;
                }

                balance.Read(line, open++);
            }

            // French and Russian set a space inside their quotes.
            open += open > first && line[open - 1] == '«' && open < line.Length && char.IsWhiteSpace(line[open]) ? 1 : 0;
            open = open > first ? SkipInvisible(line, open) : open;
            return open < line.Length && !char.IsWhiteSpace(line[open]) ? open : -1;
        }

        private static int SkipInvisible(ReadOnlySpan<char> line, int position)
        {
            int end = position;
            while (end < line.Length && end - position < MaxInvisible && SentenceMarks.IsInvisible(line[end]))
            {
                end++;
            }

            return end;
        }

        /// <summary>Where the closing quotes before a place begin; -1 where a quote there opens, or stands by itself.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static int SkipClosing(ReadOnlySpan<char> line, int position, int start, QuoteBalance balance)
        {
            int count = balance.CountOfClosing(MaxQuotes);
            int close = position - count;
            close -= count > 0 && line[close] == '»' && close > start + 1 && char.IsWhiteSpace(line[close - 1]) ? 1 : 0;
            return count == 0 ? position
                : count > 0 && close > start && !char.IsWhiteSpace(line[close - 1]) ? close
                : -1;
        }
    }
}

/// <summary>What was decided about a place of a body.</summary>
/// <param name="Position">The place, in UTF-16 code units of the body.</param>
/// <param name="Rule">The index of the rule that decided.</param>
/// <param name="Verdict">What it said.</param>
/// <param name="Cuts">Whether a block begins there.</param>
internal readonly record struct BoundaryDecision(int Position, int Rule, Verdict Verdict, bool Cuts);
