using System.Text;
using TypedArticles.Core.Text;

namespace TypedArticles.Build.Markdown;

/// <summary>
/// The plain text of rendered Markdown: every word that a page shows, white space as a browser collapses it, a blank line between blocks and line breaks between what is
/// in them. Read from the HTML, since an author's own HTML is in it.
/// </summary>
internal sealed class HtmlText
{
    private readonly StringBuilder _text = new();
    private readonly StringBuilder _indent = new();
    private readonly TextRange[] _blocks;
    private readonly List<string> _ids = [];
    private readonly List<(int Note, int Place)> _references = [];
    private int _lineBreaks;
    private bool _hasSpace;
    private bool _hasTab;
    private int _preformatted;
    private int _blockStart;
    private int _placed;

    private HtmlText(int blockCount) => _blocks = new TextRange[blockCount];

    public string Text => _text.ToString();

    /// <summary>The places of the blocks in the text, without white space around them.</summary>
    public IReadOnlyList<TextRange> Blocks => _blocks;

    /// <summary>The ids of all elements and the names of anchors, in their order.</summary>
    public IReadOnlyList<string> Ids => _ids;

    /// <summary>Which note, from 1, and where in the text something refers to it.</summary>
    public IReadOnlyList<(int Note, int Place)> NoteReferences => _references;

    /// <param name="html">The HTML of a whole body.</param>
    /// <param name="blocks">The places of its blocks, in order.</param>
    /// <param name="references">Which notes something refers to, and where, in order.</param>
    /// <param name="hidden">What is not text, in order.</param>
    public static HtmlText Of(string html, IReadOnlyList<TextRange> blocks, List<(int Note, int Place)> references, List<TextRange> hidden)
    {
        var text = new HtmlText(blocks.Count);
        var tokens = new HtmlTokens(html);
        int block = 0, reference = 0, nextHidden = 0;
        bool isInBlock = false;
        while (tokens.Read())
        {
            // A block begins and ends where a tag does.
            for (; block < blocks.Count && tokens.Start >= blocks[block].End; block++, isInBlock = false)
            {
                text.EndBlock(block, isInBlock);
            }

            if (!isInBlock && block < blocks.Count && tokens.Start >= blocks[block].Start)
            {
                text.BeginBlock();
                isInBlock = true;
            }

            for (; reference < references.Count && tokens.Start >= references[reference].Place; reference++)
            {
                text._references.Add((references[reference].Note, -1));
            }

            while (nextHidden < hidden.Count && tokens.Start >= hidden[nextHidden].End)
            {
                nextHidden++;
            }

            if (nextHidden == hidden.Count || tokens.Start < hidden[nextHidden].Start)
            {
                text.Add(tokens);
            }
        }

        for (; block < blocks.Count; block++, isInBlock = false)
        {
            text.EndBlock(block, isInBlock);
        }

        text.PlaceReferences();
        text.TrimEnd();
        return text;
    }

    private void BeginBlock()
    {
        Break(2);
        _blockStart = -1;
    }

    private void EndBlock(int block, bool hasBegun)
    {
        int end = _text.Length;
        _blocks[block] = TextRange.Between(hasBegun && _blockStart >= 0 ? _blockStart : end, end);
        _blockStart = end;
    }

    private void Add(HtmlTokens token)
    {
        if (token.Kind == HtmlTokenKind.Text)
        {
            foreach (char c in token.Text)
            {
                Add(c);
            }

            return;
        }

        if (token.Id.Length > 0)
        {
            _ids.Add(token.Id);
        }

        if (token.Name is "td" or "th")
        {
            _hasTab = true;
        }
        else if (token.Name == "br" || HtmlTokens.IsBlock(token.Name))
        {
            Break(1);
        }

        if (token.Name == "pre")
        {
            _preformatted = Math.Max(0, _preformatted + (token.Kind == HtmlTokenKind.Start ? 1 : -1));
        }
    }

    private void Add(char c)
    {
        switch (c)
        {
            // A pack has neither. Markdig writes the second for a character that does not exist.
            case '\0' or '\uFFFD':
                break;
            case '\n' when _preformatted > 0:
                _lineBreaks++;
                _indent.Clear();
                break;
            case ' ' or '\t' when _preformatted > 0:
                _indent.Append(c);
                break;
            case ' ' or '\t' or '\n' or '\f' or '\r':
                _hasSpace = true;
                break;
            default:
                if (_text.Length > 0 || !char.IsWhiteSpace(c))
                {
                    Separate();
                    _text.Append(c);
                }

                break;
        }
    }

    /// <summary>At least so many line breaks come before the next character.</summary>
    private void Break(int lineBreaks)
    {
        _lineBreaks = Math.Max(_lineBreaks, lineBreaks);
        _indent.Clear();
    }

    /// <summary>Writes what is between the last character and the next: line breaks, else a tab between cells, else a space.</summary>
    private void Separate()
    {
        if (_text.Length > 0)
        {
            _text.Append('\n', _lineBreaks).Append(_indent);
            if (_lineBreaks == 0 && _indent.Length == 0 && (_hasTab || _hasSpace))
            {
                _text.Append(_hasTab ? '\t' : ' ');
            }
        }

        (_lineBreaks, _hasTab, _hasSpace) = (0, false, false);
        _indent.Clear();
        _blockStart = _blockStart < 0 ? _text.Length : _blockStart;
        PlaceReferences();
    }

    /// <summary>What refers to a note is where the next character is.</summary>
    private void PlaceReferences()
    {
        for (; _placed < _references.Count; _placed++)
        {
            _references[_placed] = (_references[_placed].Note, _text.Length);
        }
    }

    /// <summary>Takes off white space that HTML does not collapse.</summary>
    private void TrimEnd()
    {
        int end = _text.Length;
        while (end > 0 && char.IsWhiteSpace(_text[end - 1]))
        {
            end--;
        }

        _text.Length = end;
        for (int i = 0; i < _blocks.Length; i++)
        {
            _blocks[i] = TextRange.Between(Math.Min(_blocks[i].Start, end), Math.Min(_blocks[i].End, end));
        }

        for (int i = 0; i < _references.Count; i++)
        {
            _references[i] = (_references[i].Note, Math.Min(_references[i].Place, end));
        }
    }
}
