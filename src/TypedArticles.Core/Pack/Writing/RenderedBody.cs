using System.Text;
using TypedArticles.Core.Text;
using Block = TypedArticles.Core.Pack.PackFormat.Block;
using Link = TypedArticles.Core.Pack.PackFormat.Link;
using LinkKind = TypedArticles.Core.Pack.PackFormat.LinkKind;
using Rendered = TypedArticles.Core.Pack.PackFormat.Rendered;

namespace TypedArticles.Core.Pack.Writing;

/// <summary>A block of rendered Markdown.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Level">The level of a heading; 0 for other blocks.</param>
/// <param name="Name">The id of a heading, or the language of code; null for none.</param>
/// <param name="Text">Its place in the plain text.</param>
/// <param name="Html">Its place in the HTML.</param>
internal readonly record struct RenderedBlock(MarkdownBlockKind Kind, int Level, string? Name, TextRange Text, TextRange Html);

/// <summary>A link of rendered Markdown.</summary>
/// <param name="Target">The destination as written.</param>
/// <param name="Text">Its text, or the alternative text of an image.</param>
/// <param name="IsImage">Whether it is an image.</param>
/// <param name="TargetId">The id of the entry that it leads to; null for none.</param>
internal sealed record RenderedLink(string Target, string Text, bool IsImage, string? TargetId);

/// <summary>A body of Markdown that was rendered, on its way into a pack. Places are in UTF-16.</summary>
internal sealed record RenderedBody
{
    /// <summary>The Markdown; null where the pack is not to have it.</summary>
    public required string? Source { get; init; }

    public required string Text { get; init; }

    public required string Html { get; init; }

    /// <summary>In the order of the text and of the HTML.</summary>
    public required IReadOnlyList<RenderedBlock> Blocks { get; init; }

    public required IReadOnlyList<RenderedLink> Links { get; init; }

    /// <summary>Which note, from 1, and where in the plain text something refers to it; in the order of the text.</summary>
    public required IReadOnlyList<(int Note, int Place)> NoteReferences { get; init; }

    /// <param name="store">Gives the room for it.</param>
    public PackBody ToPack(ByteStore store)
    {
        var names = new ByteWriter();
        var tables = new ByteWriter();
        int links = Links.Count + NoteReferences.Count;
        tables.Reserve(Rendered.Length + (Blocks.Count * Block.LengthWithHtml) + (links * Link.Length));
        WriteBlocks(tables, names);
        WriteLinks(tables, names);
        tables.Set(Rendered.LinkCount, links);
        tables.Set(Rendered.NamesLength, names.Length);

        int text = Encoding.UTF8.GetByteCount(Text), source = Source is null ? 0 : Encoding.UTF8.GetByteCount(Source), html = Encoding.UTF8.GetByteCount(Html);
        ArraySegment<byte> bytes = store.Take(tables.Length + names.Length + text + source + html);
        int offset = bytes.Offset;
        tables.Written.CopyTo(bytes.AsSpan());
        names.Written.CopyTo(bytes.AsSpan(tables.Length));
        offset += tables.Length + names.Length;
        foreach (string? part in (IEnumerable<string?>)[Text, Source, Html])
        {
            offset += part is null ? 0 : Encoding.UTF8.GetBytes(part, 0, part.Length, bytes.Array!, offset);
        }

        return new PackBody
        {
            Bytes = bytes,
            BlockCount = Blocks.Count,
            TextLength = text,
            SourceLength = Source is null ? -1 : source,
            HtmlLength = html,
            IsMarkdown = true,
            HasHtml = true,
        };
    }

    private void WriteBlocks(ByteWriter tables, ByteWriter names)
    {
        var text = new Utf8Places(Text);
        var html = new Utf8Places(Html);
        int place = Rendered.Length;
        foreach (RenderedBlock block in Blocks)
        {
            int textStart = text.Of(block.Text.Start), htmlStart = html.Of(block.Html.Start);
            tables.Set(place + Block.Start, textStart);
            tables.Set(place + Block.TextLength, text.Of(block.Text.End) - textStart);
            tables.Written[place + Block.Kind] = (byte)block.Kind;
            tables.Written[place + Block.Level] = (byte)block.Level;
            tables.Set(place + Block.HtmlStart, htmlStart);
            tables.Set(place + Block.HtmlTextLength, html.Of(block.Html.End) - htmlStart);
            tables.Set(place + Block.NameStart, names.Length);
            tables.Set(place + Block.NameLength, names.Add(block.Name ?? ""));
            place += Block.LengthWithHtml;
        }
    }

    private void WriteLinks(ByteWriter tables, ByteWriter names)
    {
        int place = Rendered.Length + (Blocks.Count * Block.LengthWithHtml);
        foreach (RenderedLink link in Links)
        {
            tables.Set(place + Link.TargetStart, names.Length);
            tables.Set(place + Link.TargetLength, names.Add(link.Target));
            tables.Set(place + Link.TextStart, names.Length);
            tables.Set(place + Link.TextLength, names.Add(link.Text));
            tables.Set(place + Link.IdStart, names.Length);
            tables.Set(place + Link.IdLength, link.TargetId is null ? -1 : names.Add(link.TargetId));
            tables.Set(place + Link.Kind, (int)(link.IsImage ? LinkKind.Image : LinkKind.Link));
            place += Link.Length;
        }

        var text = new Utf8Places(Text);
        foreach ((int note, int at) in NoteReferences)
        {
            tables.Set(place + Link.TargetStart, note);
            tables.Set(place + Link.IdLength, -1);
            tables.Set(place + Link.Kind, (int)LinkKind.NoteReference);
            tables.Set(place + Link.Place, text.Of(at));
            place += Link.Length;
        }
    }

    /// <summary>From places in UTF-16 to places in UTF-8, in ascending order: each character is counted once.</summary>
    private sealed class Utf8Places(string text)
    {
        private int _place;
        private int _bytes;

        public int Of(int place)
        {
            _bytes += Utf8Text.CountBytes(text, _place, place - _place);
            _place = place;
            return _bytes;
        }
    }
}
