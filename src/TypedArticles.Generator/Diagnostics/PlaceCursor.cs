using TypedArticles.Core.Text;
using TypedArticles.Generator.Model;

namespace TypedArticles.Generator.Diagnostics;

/// <summary>Finds lines and columns of places in ascending order, in one pass over the text whatever their number.</summary>
internal ref struct PlaceCursor(string path, ReadOnlySpan<char> text)
{
    private readonly string _path = path;
    private readonly ReadOnlySpan<char> _text = text;
    private int _position;
    private int _line;

    // A byte-order mark is not a column of the line.
    private int _lineStart = text.Length > 0 && text[0] == '\uFEFF' ? 1 : 0;

    /// <param name="range">A range that begins at or after the start of the one before.</param>
    public PlaceModel PlaceOf(TextRange range)
    {
        Advance(range.Start, ref _position, ref _line, ref _lineStart);
        (int end, int line, int lineStart) = (_position, _line, _lineStart);
        Advance(range.End, ref end, ref line, ref lineStart);
        return new PlaceModel(_path, range.Start, range.Length, _line, Math.Max(range.Start - _lineStart, 0), line, Math.Max(range.End - lineStart, 0));
    }

    private readonly void Advance(int target, ref int position, ref int line, ref int lineStart)
    {
        for (; position < target; position++)
        {
            if (_text[position] == '\n' || (_text[position] == '\r' && (position + 1 >= _text.Length || _text[position + 1] != '\n')))
            {
                line++;
                lineStart = position + 1;
            }
        }
    }
}
