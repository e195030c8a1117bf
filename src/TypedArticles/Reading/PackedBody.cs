using System.Text;
using TypedArticles.Core.Pack;
using TypedArticles.Core.Text;
using Block = TypedArticles.Core.Pack.PackFormat.Block;
using Head = TypedArticles.Core.Pack.PackFormat.Head;
using HeadFlags = TypedArticles.Core.Pack.PackFormat.HeadFlags;
using Utf8Text = System.Text.Unicode.Utf8;

namespace TypedArticles.Reading;

/// <summary>Where the parts of a body are in a pack.</summary>
internal sealed class PackedBody
{
    private readonly Bytes _blocks;
    private readonly Bytes _text;
    private readonly Bytes _source;
    private readonly Bytes _html;

    private PackedBody(Bytes blocks, Bytes text, Bytes source, Bytes html, HeadFlags flags) =>
        (_blocks, _text, _source, _html, Flags) = (blocks, text, source, html, flags);

    public HeadFlags Flags { get; }

    /// <summary>Whether the source is the plain text itself.</summary>
    public required bool IsSourceText { get; init; }

    public ReadOnlySpan<byte> Text => _text.Span;

    public ReadOnlySpan<byte> Source => _source.Span;

    public ReadOnlySpan<byte> Html => _html.Span;

    public int BlockCount => _blocks.Length / BlockLength;

    public bool HasHtml => (Flags & HeadFlags.HasHtml) != 0;

    /// <summary>Whether it is plain text and nothing else.</summary>
    public bool IsPlain => (Flags & (HeadFlags.Markdown | HeadFlags.HasHtml)) == 0 && IsSourceText && _html.Length == 0;

    private int BlockLength => HasHtml ? Block.LengthWithHtml : Block.Length;

    /// <summary>The body that a head names, after its hash was compared and its texts were found to be such as a body made by hand has.</summary>
    public static PackedBody Checked(Bytes head, Bytes bodies)
    {
        var flags = (HeadFlags)head.Int32(Head.Flags);
        int text = head.Int32(Head.TextLength), source = Math.Max(0, head.Int32(Head.SourceLength)), html = head.Int32(Head.HtmlLength), blockCount = head.Int32(Head.BlockCount);
        long table = blockCount * (long)((flags & HeadFlags.HasHtml) != 0 ? Block.LengthWithHtml : Block.Length);
        PackDamage.Require(blockCount >= 0 && text >= 0 && html >= 0 && table + text + source + html <= bodies.Length, "a body is larger than its section");
        Bytes body = bodies.Slice(head.Int32(Head.BodyOffset), (int)(table + text + source + html));
        PackDamage.Require(head.UInt64(Head.BodyHash) == body.HashFrom(0, 0), "a body does not match its hash");
        PackDamage.Require(
            (flags & HeadFlags.Markdown) == 0 || (head.Int32(Head.SourceLength) >= 0 && ((flags & HeadFlags.HasHtml) != 0 || body.Length == source)),
            "a body of Markdown has no source, or text that was not made from it");
        Bytes plain = body.Slice((int)table, text);
        CheckText(plain.Span, isMarkdown: false);
        CheckText(body.Slice((int)table + text, source).Span, isMarkdown: (flags & HeadFlags.Markdown) != 0);
        return new PackedBody(
            body.Slice(0, (int)table),
            plain,
            head.Int32(Head.SourceLength) < 0 ? plain : body.Slice((int)table + text, source),
            body.Slice((int)table + text + source, html),
            flags)
        {
            IsSourceText = head.Int32(Head.SourceLength) < 0,
        };
    }

    /// <summary>
    /// A block: its kind and level, its place in the plain text and that in the HTML (nothing where there is none). Blocks are in the order
    /// of the text and do not overlap, and no block begins or ends inside a character.
    /// </summary>
    /// <param name="index">The number of the block.</param>
    /// <param name="textEnd">Where the block before it ended in the text.</param>
    /// <param name="htmlEnd">Where the block before it ended in the HTML.</param>
    public (ArticleBlockKind Kind, int Level, Range Text, Range Html) BlockAt(int index, int textEnd, int htmlEnd)
    {
        Bytes entry = _blocks.Slice(index * BlockLength, BlockLength);
        return (
            (ArticleBlockKind)entry[Block.Kind],
            entry[Block.Level],
            Place(_text, entry.Int32(Block.Start), entry.Int32(Block.TextLength), textEnd),
            HasHtml ? Place(_html, entry.Int32(Block.HtmlStart), entry.Int32(Block.HtmlTextLength), htmlEnd) : default);
    }

    private static Range Place(Bytes whole, int start, int length, int least)
    {
        PackDamage.Require(
            start >= least && length >= 0 && start <= whole.Length && length <= whole.Length - start && IsBoundary(whole, start) && IsBoundary(whole, start + length),
            "a block lies outside its body");
        return start..(start + length);
    }

    /// <summary>Valid UTF-8 without NUL and U+FFFD, LF line ends, no white space around it; before Markdown no blank line (see <see cref="MarkdownText"/>).</summary>
    private static void CheckText(ReadOnlySpan<byte> text, bool isMarkdown)
    {
        bool isText = Utf8Text.IsValid(text) && text.IndexOfAny((byte)0, (byte)'\r') < 0 && text.IndexOf("\uFFFD"u8) < 0;
        if (isText && !text.IsEmpty)
        {
            Rune.DecodeFromUtf8(text, out Rune first, out _);
            Rune.DecodeLastFromUtf8(text, out Rune last, out _);
            isText = isMarkdown
                ? text.IndexOfAnyExcept((byte)' ', (byte)'\t') is >= 0 and var written && text[written] != '\n' && text[^1] is not ((byte)' ' or (byte)'\t' or (byte)'\n')
                : !Rune.IsWhiteSpace(first) && !Rune.IsWhiteSpace(last);
        }

        PackDamage.Require(isText, "a body is not text");
    }

    /// <summary>Whether a place is not inside a character: the bytes that continue one are 10xxxxxx.</summary>
    private static bool IsBoundary(Bytes text, int place) => place == text.Length || (text[place] & 0xC0) != 0x80;
}
