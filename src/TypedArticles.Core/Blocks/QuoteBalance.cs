using System.Runtime.CompilerServices;
using TypedArticles.Core.Text;

namespace TypedArticles.Core.Blocks;

/// <summary>
/// Which quotes and brackets are open, as a line is read from its start: by it a quote at a boundary closes what stands before or opens what follows. Quotes that look
/// alike on both sides (<c>"</c>, Swedish and Finnish <c>”</c> and <c>»</c>) are told apart by the white space around them, by what is open, and by the next one.
/// </summary>
internal struct QuoteBalance
{
    /// <summary>How far other quotes are looked for, in UTF-16 code units: the length of long paragraphs.</summary>
    private const int Reach = 2000;

    // The last characters read, the latest lowest, two bits each: 0 for no quote, 2 for one that opened, 3 for one that closed.
    private uint _latest;
    private int _straightQuotes;
    private bool _isRightOpen;
    private int _guillemets;
    private int _lowQuotes;
    private int _leftQuotes;
    private int _brackets;

    private enum Shape
    {
        Unclear,
        Opens,
        Closes,
    }

    /// <summary>Gets a value that indicates whether a bracket of the block is open.</summary>
    public readonly bool IsInBrackets => _brackets > 0;

    /// <summary>Takes note of a character that is no quote and no bracket.</summary>
    public void Pass() => _latest <<= 2;

    /// <summary>Takes note of characters of which none is a quote or a bracket.</summary>
    public void Pass(int count) => _latest = count < 16 ? _latest << (2 * count) : 0;

    /// <summary>Takes note of a character.</summary>
    [MethodImpl(HotLoop.Optimized)]
    public void Read(ReadOnlySpan<char> line, int index)
    {
        char c = line[index];
        if (!Characters.IsQuoteOrBracket(c) || (c == '"' && IsInWord(line, index)))
        {
            Pass();
            return;
        }

        bool closes = Closes(line, index);
        _latest = (_latest << 2) | (closes ? 3u : 2u);
        switch (SentenceMarks.Meant(c))
        {
            case '"' when closes && _straightQuotes == 0 && _lowQuotes > 0:
                _lowQuotes--;
                break;
            case '"' when closes && _straightQuotes == 0 && _leftQuotes > 0:
                _leftQuotes--;
                break;
            case '"':
                _straightQuotes = closes ? Math.Max(0, _straightQuotes - 1) : _straightQuotes + 1;
                break;
            case '«':
                _guillemets = closes ? 0 : 1;
                break;
            case '»':
                _guillemets = closes ? 0 : -1;
                break;
            case '„':
                _lowQuotes++;
                break;
            case '“' when !closes:
                _leftQuotes++;
                break;
            case '“' or '”' when _lowQuotes > 0:
                _lowQuotes--;
                break;
            case '”' when _leftQuotes > 0:
                _leftQuotes--;
                break;
            case '”' when _straightQuotes > 0:
                _straightQuotes--;
                break;
            case '”':
                _isRightOpen = !closes;
                break;
            case '(' or '[' or '{':
                _brackets++;
                break;
            case ')' or ']' or '}':
                _brackets = Math.Max(0, _brackets - 1);
                break;
        }
    }

    /// <summary>A block was closed: what it left open is not carried into the next, except a quotation that may go on.</summary>
    public void CloseBlock()
    {
        (_latest, _straightQuotes, _isRightOpen, _guillemets, _leftQuotes, _brackets) = (0, 0, false, 0, 0, 0);
    }

    /// <summary>How many of the latest characters are quotes or brackets that closed, up to a number; -1 where one of them opened.</summary>
    [MethodImpl(HotLoop.Optimized)]
    public readonly int CountOfClosing(int max)
    {
        int count = 0;
        for (uint latest = _latest; count < max && (latest & 2) != 0; latest >>= 2, count++)
        {
            if ((latest & 3) == 2)
            {
                return -1;
            }
        }

        return count;
    }

    /// <summary>Whether a quote or bracket that comes next closes.</summary>
    public readonly bool Closes(ReadOnlySpan<char> line, int index)
    {
        char c = SentenceMarks.Meant(line[index]);
        return c switch
        {
            ')' or ']' or '}' or '›' => true,
            // German, Polish and English text closes typographic quotes with straight ones, too.
            '"' => (_straightQuotes == 0 && (_lowQuotes > 0 || _leftQuotes > 0) && ShapeOf(line, index) != Shape.Opens) || ClosesAlike(line, index, _straightQuotes > 0, line[index]),
            '“' => _lowQuotes > 0,
            '”' => _lowQuotes > 0 || _leftQuotes > 0 || (_straightQuotes > 0 && ShapeOf(line, index) != Shape.Opens) || ClosesAlike(line, index, _isRightOpen, line[index] == '”' ? '“' : '\u0093'),
            '»' => _guillemets > 0 || ShapeOf(line, index) == Shape.Closes || (_guillemets < 0 && ShapeOf(line, index) != Shape.Opens),
            '«' => _guillemets < 0,
            _ => false,
        };
    }

    /// <summary>
    /// A quote that looks alike on both sides. Between two characters that are not white space the next one decides: where that closes, and nothing opens before it, this one opens, whatever an earlier one left open.
    /// </summary>
    private static bool ClosesAlike(ReadOnlySpan<char> line, int index, bool isOpen, char opener)
    {
        Shape shape = ShapeOf(line, index);
        if (shape != Shape.Unclear)
        {
            return shape == Shape.Closes;
        }

        // Where another form opens quotations, this one closes; except behind a colon, where it was mistyped.
        if (opener != line[index] && !(index > 0 && line[index - 1] == ':') && WasUsed(line, index, opener))
        {
            return true;
        }

        ReadOnlySpan<char> rest = line.Slice(index + 1, Math.Min(line.Length - index - 1, Reach));
        int next = rest.IndexOfAny(line[index], opener);
        if (next < 0 || (opener != line[index] && rest[next] == opener))
        {
            return isOpen || next >= 0;
        }

        return ShapeOf(line, index + 1 + next) switch
        {
            Shape.Closes => false,
            Shape.Opens => isOpen || WasUsed(line, index, line[index]),
            _ => isOpen,
        };
    }

    private static bool WasUsed(ReadOnlySpan<char> line, int index, char quote) =>
        line.Slice(Math.Max(0, index - Reach), Math.Min(index, Reach)).IndexOf(quote) >= 0;

    /// <summary>What the white space and marks around a quote say.</summary>
    private static Shape ShapeOf(ReadOnlySpan<char> line, int index)
    {
        char before = index > 0 ? line[index - 1] : ' ', after = index + 1 < line.Length ? line[index + 1] : ' ';
        bool isFree = char.IsWhiteSpace(before) || before is '(' or '[' or '{' or '¿' or '¡' || (SentenceMarks.IsDash(before) && before != '-');
        bool isFreeAfter = char.IsWhiteSpace(after) || after is ',' or '.' or ';' or ':' or '!' or '?' or ')' or ']' or '}' or '…' or '،' or '؛';
        return isFree == isFreeAfter ? Shape.Unclear : isFree ? Shape.Opens : Shape.Closes;
    }

    /// <summary>Hebrew writes acronyms with a quote before the last letter.</summary>
    private static bool IsInWord(ReadOnlySpan<char> line, int index) =>
        index > 0 && index + 1 < line.Length && line[index - 1] is >= '\u05D0' and <= '\u05EA' && line[index + 1] is >= '\u05D0' and <= '\u05EA'
        && (index + 2 >= line.Length || line[index + 2] is not (>= '\u05D0' and <= '\u05EA'));
}
