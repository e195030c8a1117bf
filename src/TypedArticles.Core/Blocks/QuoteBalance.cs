using System.Runtime.CompilerServices;
using TypedArticles.Core.Text;

namespace TypedArticles.Core.Blocks;

/// <summary>
/// Which quotes and brackets are open, as a body is read from its start: by it a quote at a joint closes what stands before or opens
/// what follows.
/// </summary>
internal struct QuoteBalance
{
    // The last characters read, the latest lowest, two bits each: 0 for no quote, 2 for one that opened, 3 for one that closed.
    private uint _latest;
    private bool _isStraightOpen;
    private int _guillemets;
    private int _lowQuotes;
    private int _brackets;

    /// <summary>Takes note of a character that is no quote and no bracket.</summary>
    public void Pass() => _latest <<= 2;

    /// <summary>Takes note of a character.</summary>
    [MethodImpl(HotLoop.Optimized)]
    public void Read(char c)
    {
        if (!Characters.IsQuoteOrBracket(c))
        {
            Pass();
            return;
        }

        _latest = (_latest << 2) | (Closes(c) ? 3u : 2u);
        switch (c)
        {
            case '"':
                _isStraightOpen = !_isStraightOpen;
                break;
            case '«':
                _guillemets++;
                break;
            case '»':
                _guillemets--;
                break;
            case '„':
                _lowQuotes++;
                break;
            case '“' or '”' when _lowQuotes > 0:
                _lowQuotes--;
                break;
            case '(' or '[' or '{':
                _brackets++;
                break;
            case ')' or ']' or '}':
                _brackets = Math.Max(0, _brackets - 1);
                break;
        }
    }

    /// <summary>A block was closed: what it left open is not carried into the next, but for a quotation that may go on.</summary>
    public void CloseBlock()
    {
        (_latest, _isStraightOpen, _guillemets, _brackets) = (0, false, 0, 0);
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
    public readonly bool Closes(char c) => c switch
    {
        ')' or ']' or '}' or '”' or '›' => true,
        '"' => _isStraightOpen,
        '“' => _lowQuotes > 0,
        '»' => _guillemets > 0,
        '«' => _guillemets < 0,
        _ => false,
    };
}
