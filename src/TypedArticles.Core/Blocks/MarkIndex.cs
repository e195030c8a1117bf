using TypedArticles.Core.Text;

namespace TypedArticles.Core.Blocks;

/// <summary>Where each mark of a note is first used in a body: found in one pass, so that no number of different marks makes it slower.</summary>
internal sealed class MarkIndex
{
    private const int Symbols = 3;
    private readonly Dictionary<int, int> _first = [];

    public MarkIndex(ReadOnlySpan<char> body)
    {
        for (int position = 0; TryFindNext(body, position, out TextRange mark); position = mark.End)
        {
            int code = CodeOf(mark.Of(body));
            if (!_first.ContainsKey(code))
            {
                _first.Add(code, mark.Start);
            }
        }
    }

    /// <summary>The next mark from a place that stands by itself, not as a part of a longer one.</summary>
    public static bool TryFindNext(ReadOnlySpan<char> body, int start, out TextRange mark)
    {
        for (int position = start; position < body.Length;)
        {
            int found = body.Slice(position).IndexOfAny("*†‡[".AsSpan());
            if (found < 0)
            {
                break;
            }

            position += found;
            int length = FootnoteMarks.LengthAt(body, position);
            if (length > 0 && !IsBullet(body, position, length))
            {
                mark = new TextRange(position, length);
                return true;
            }

            // A run that is too long, a bullet, or a bracket without a number.
            position++;
            while (position < body.Length && Characters.IsNoteMark(body[position]) && Characters.IsNoteMark(body[position - 1]))
            {
                position++;
            }
        }

        mark = default;
        return false;
    }

    /// <summary>An asterisk at the start of a line, with white space behind, opens an item.</summary>
    private static bool IsBullet(ReadOnlySpan<char> body, int position, int length) =>
        length == 1 && body[position] == '*' && (position == 0 || body[position - 1] is '\n' or '\r') && position + 1 < body.Length && char.IsWhiteSpace(body[position + 1]);

    /// <summary>Where a mark is first used; <see cref="int.MaxValue"/> where it is not.</summary>
    public int FirstOf(ReadOnlySpan<char> mark) => _first.TryGetValue(CodeOf(mark), out int first) ? first : int.MaxValue;

    /// <summary>A number for each mark: its symbols as digits, or minus its number and length.</summary>
    public static int CodeOf(ReadOnlySpan<char> mark)
    {
        int code = 0;
        foreach (char c in mark)
        {
            code = c switch
            {
                '*' => (code * (Symbols + 1)) + 1,
                '†' => (code * (Symbols + 1)) + 2,
                '‡' => (code * (Symbols + 1)) + 3,
                '[' or ']' => code,
                _ => (code * 10) + (c - '0'),
            };
        }

        return mark[0] == '[' ? -((mark.Length * 1000) + code) : code;
    }
}
