using System.Text;
using TypedArticles.Core.Pack;
using TypedArticles.Core.Text;
using Block = TypedArticles.Core.Pack.PackFormat.Block;
using Head = TypedArticles.Core.Pack.PackFormat.Head;
using HeadFlags = TypedArticles.Core.Pack.PackFormat.HeadFlags;
using Link = TypedArticles.Core.Pack.PackFormat.Link;
using LinkKind = TypedArticles.Core.Pack.PackFormat.LinkKind;
using Rendered = TypedArticles.Core.Pack.PackFormat.Rendered;
using Utf8Text = System.Text.Unicode.Utf8;

namespace TypedArticles.Reading;

/// <summary>Where the parts of a body are in a pack.</summary>
internal sealed class PackedBody
{
    private readonly Bytes _blocks;
    private readonly Bytes _links;
    private readonly Bytes _names;
    private readonly Bytes _text;
    private readonly Bytes _source;
    private readonly Bytes _html;

    private PackedBody(Parts parts, HeadFlags flags) =>
        (_blocks, _links, _names, _text, _source, _html, Flags) = (parts.Blocks, parts.Links, parts.Names, parts.Text, parts.Source, parts.Html, flags);

    public HeadFlags Flags { get; }

    /// <summary>Whether the source is the plain text itself.</summary>
    public bool IsSourceText { get; private init; }

    /// <summary>Whether there is a source: a body of Markdown may be kept as HTML alone.</summary>
    public bool HasSource { get; private init; }

    public ReadOnlySpan<byte> Text => _text.Span;

    public ReadOnlySpan<byte> Source => _source.Span;

    public ReadOnlySpan<byte> Html => _html.Span;

    public int BlockCount => _blocks.Length / BlockLength;

    public int LinkCount => _links.Length / Link.Length;

    public bool HasHtml => (Flags & HeadFlags.HasHtml) != 0;

    /// <summary>Whether it is plain text and nothing else.</summary>
    public bool IsPlain => (Flags & (HeadFlags.Markdown | HeadFlags.HasHtml)) == 0 && IsSourceText && _html.Length == 0;

    private int BlockLength => HasHtml ? Block.LengthWithHtml : Block.Length;

    /// <summary>The body that a head names, after its hash was compared and its texts were found to be such as a body made by hand has.</summary>
    public static PackedBody Checked(Bytes head, Bytes bodies)
    {
        var flags = (HeadFlags)head.Int32(Head.Flags);
        int source = head.Int32(Head.SourceLength);
        bool isMarkdown = (flags & HeadFlags.Markdown) != 0, hasHtml = (flags & HeadFlags.HasHtml) != 0;
        var parts = Parts.Of(head, bodies, hasHtml);
        PackDamage.Require(isMarkdown || !hasHtml, "a body has HTML and is not Markdown");
        PackDamage.Require(!isMarkdown || hasHtml || (source >= 0 && parts.Whole.Length == source), "a body of Markdown has no source, or text that was not made from it");
        CheckText(parts.Text.Span, isMarkdown: false);
        CheckText(parts.Source.Span, isMarkdown);
        PackDamage.Require(Utf8Text.IsValid(parts.Html.Span) && Utf8Text.IsValid(parts.Names.Span), "a body is not text");
        bool isSourceText = !isMarkdown && source < 0;
        return new PackedBody(isSourceText ? parts with { Source = parts.Text } : parts, flags) { IsSourceText = isSourceText, HasSource = !isMarkdown || source >= 0 };
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
        Bytes entry = EntryOf(index);
        return (
            (ArticleBlockKind)entry[Block.Kind],
            entry[Block.Level],
            Place(_text, entry.Int32(Block.Start), entry.Int32(Block.TextLength), textEnd),
            HasHtml ? Place(_html, entry.Int32(Block.HtmlStart), entry.Int32(Block.HtmlTextLength), htmlEnd) : default);
    }

    /// <summary>The id of a heading, or the language of code; null for none.</summary>
    public string? NameOfBlock(int index) => HasHtml && EntryOf(index) is var entry && entry.Int32(Block.NameLength) != 0
        ? Name(entry.Int32(Block.NameStart), entry.Int32(Block.NameLength))
        : null;

    /// <summary>Where the HTML of a block is.</summary>
    public ReadOnlySpan<byte> HtmlOfBlock(int index) => EntryOf(index) is var entry
        ? Html[Place(_html, entry.Int32(Block.HtmlStart), entry.Int32(Block.HtmlTextLength), 0)]
        : default;

    /// <summary>A link or an image; null for a place that refers to a note.</summary>
    public ArticleLink? LinkAt(int index)
    {
        Bytes entry = _links.Slice(index * Link.Length, Link.Length);
        int kind = entry.Int32(Link.Kind), id = entry.Int32(Link.IdLength);
        PackDamage.Require(Enum.IsDefined((LinkKind)kind), "a link is of an unknown kind");
        return (LinkKind)kind == LinkKind.NoteReference
            ? null
            : new ArticleLink(
                Name(entry.Int32(Link.TargetStart), entry.Int32(Link.TargetLength)),
                Name(entry.Int32(Link.TextStart), entry.Int32(Link.TextLength)),
                (LinkKind)kind == LinkKind.Image,
                id < 0 ? null : Name(entry.Int32(Link.IdStart), id));
    }

    /// <summary>A place in the plain text that refers to a note, and the number of the note, from 1; null for a link.</summary>
    public (int Note, int Place)? NoteReferenceAt(int index)
    {
        Bytes entry = _links.Slice(index * Link.Length, Link.Length);
        int place = entry.Int32(Link.Place);
        if ((LinkKind)entry.Int32(Link.Kind) != LinkKind.NoteReference)
        {
            return null;
        }

        PackDamage.Require(place >= 0 && place <= _text.Length && IsBoundary(_text, place), "a reference to a note lies outside its body");
        return (entry.Int32(Link.TargetStart), place);
    }

    private Bytes EntryOf(int index) => _blocks.Slice(index * BlockLength, BlockLength);

    private string Name(int start, int length) => Encoding.UTF8.GetString(_names.Span[Place(_names, start, length, 0)]);

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

    /// <summary>Where the parts of a body are, one behind the other.</summary>
    private readonly record struct Parts(Bytes Whole, Bytes Blocks, Bytes Links, Bytes Names, Bytes Text, Bytes Source, Bytes Html)
    {
        public static Parts Of(Bytes head, Bytes bodies, bool hasHtml)
        {
            int offset = head.Int32(Head.BodyOffset), blockCount = head.Int32(Head.BlockCount);
            int text = head.Int32(Head.TextLength), source = Math.Max(0, head.Int32(Head.SourceLength)), html = head.Int32(Head.HtmlLength), links = 0, names = 0;
            int start = hasHtml ? Rendered.Length : 0;
            if (hasHtml)
            {
                Bytes counts = bodies.Slice(offset, Rendered.Length);
                (links, names) = (counts.Int32(Rendered.LinkCount), counts.Int32(Rendered.NamesLength));
            }

            long blocks = blockCount * (long)(hasHtml ? Block.LengthWithHtml : Block.Length), linkTable = links * (long)Link.Length;
            long length = start + blocks + linkTable + names + text + source + html;
            PackDamage.Require(blockCount >= 0 && links >= 0 && names >= 0 && text >= 0 && html >= 0 && length <= bodies.Length, "a body is larger than its section");
            Bytes whole = bodies.Slice(offset, (int)length);
            PackDamage.Require(head.UInt64(Head.BodyHash) == whole.HashFrom(0, 0), "a body does not match its hash");
            return new Parts(
                whole,
                Next(whole, ref start, (int)blocks),
                Next(whole, ref start, (int)linkTable),
                Next(whole, ref start, names),
                Next(whole, ref start, text),
                Next(whole, ref start, source),
                Next(whole, ref start, html));
        }

        private static Bytes Next(Bytes whole, ref int start, int length)
        {
            Bytes part = whole.Slice(start, length);
            start += length;
            return part;
        }
    }
}
