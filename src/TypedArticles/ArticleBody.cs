using System.Text;
using System.Text.Json.Serialization;
using TypedArticles.Core.Pack;
using TypedArticles.Core.Text;
using TypedArticles.Json;
using TypedArticles.Reading;

namespace TypedArticles;

/// <summary>Represents the body of an article: its source, its plain text, its blocks and its HTML.</summary>
/// <remarks>Immutable, equal to another body with the same source, and safe for reading by several threads at once.</remarks>
[JsonConverter(typeof(ArticleBodyJsonConverter))]
public sealed class ArticleBody : IEquatable<ArticleBody>
{
    private readonly PackedBody? _packed;
    private string? _source;
    private string? _text;
    private byte[]? _utf8;
    private byte[]? _html;
    private IReadOnlyList<ArticleBlock>? _blocks;
    private IReadOnlyList<string>? _paragraphs;
    private IReadOnlyList<ArticleHeading>? _headings;
    private IReadOnlyList<ArticleFootnote>? _footnotes;
    private IReadOnlyList<ArticleLink>? _links;
    private int _wordCount = -1;

    /// <summary>Initializes a body from plain text. Line ends become LF, and white space around the whole is left off.</summary>
    /// <param name="text">The text; may be blank.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">UTF-8 cannot hold the text.</exception>
    public ArticleBody(string text)
        : this(text, ArticleBodyKind.Plain)
    {
    }

    /// <summary>Initializes a body from plain text in UTF-8. Line ends become LF, and white space around the whole is left off.</summary>
    /// <param name="utf8">The text; may be blank.</param>
    /// <exception cref="ArgumentException">The bytes are not valid UTF-8.</exception>
    public ArticleBody(ReadOnlySpan<byte> utf8)
        : this(Encoding.UTF8.GetString(utf8), ArticleBodyKind.Plain)
    {
    }

    private ArticleBody(string text, ArticleBodyKind kind)
    {
        ArgumentNullException.ThrowIfNull(text);
        string valid = Checked.Lossless(text, nameof(text));
        _source = kind == ArticleBodyKind.Markdown ? MarkdownText.Of(valid) : BlockText.WithLineFeeds(valid.Trim());
        Kind = kind;
    }

    private ArticleBody(PackedBody packed)
    {
        _packed = packed;
        Kind = (packed.Flags & PackFormat.HeadFlags.Markdown) != 0 ? ArticleBodyKind.Markdown : ArticleBodyKind.Plain;
    }

    /// <summary>Gets the body without text.</summary>
    public static ArticleBody Empty { get; } = new("");

    /// <summary>Gets how the source is written.</summary>
    public ArticleBodyKind Kind { get; }

    /// <summary>Gets a value that indicates whether there is a source: Markdown may be compiled to HTML alone.</summary>
    public bool HasSource => _packed is not { HasSource: false };

    /// <summary>Gets the source as the file says it, with LF line ends: plain text, or Markdown.</summary>
    /// <exception cref="InvalidOperationException">The body has no source; see <see cref="HasSource"/>.</exception>
    public string Source => _source ??= HasHtml && _packed is { IsSourceText: true } ? Text : Encoding.UTF8.GetString(SourceUtf8);

    /// <summary>Gets the source in UTF-8; of a compiled article, where it is in the assembly.</summary>
    /// <exception cref="InvalidOperationException">The body has no source; see <see cref="HasSource"/>.</exception>
    [JsonIgnore]
    public ReadOnlySpan<byte> SourceUtf8 => _packed is null
        ? _utf8 ??= Encoding.UTF8.GetBytes(_source!)
        : HasSource
            ? _packed.Source
            : throw new InvalidOperationException("This body has no source: it was compiled with the metadata Body=\"html\" of its Article item. Use Html or Text, or set Body to \"both\".");

    /// <summary>Gets the plain text, with LF line ends.</summary>
    /// <exception cref="InvalidOperationException">The body is Markdown that was not rendered.</exception>
    public string Text => _text ??= Rendered()._packed is { } packed ? Encoding.UTF8.GetString(packed.Text) : _source!;

    /// <summary>Gets the plain text in UTF-8; of a compiled article, where it is in the assembly.</summary>
    /// <exception cref="InvalidOperationException">The body is Markdown that was not rendered.</exception>
    [JsonIgnore]
    public ReadOnlySpan<byte> Utf8 => Rendered()._packed is { } packed ? packed.Text : SourceUtf8;

    /// <summary>
    /// Gets the blocks in their order. Of Markdown they are the paragraphs, headings, lists and others of the outermost level, and each note. Of plain text they are slices of the text, split at its line breaks, and where paragraphs, headings, items and footnotes were
    /// glued together with nothing between them; the lines of a list are one block. Only white space is between two blocks. They depend on the text alone. Of a
    /// compiled article they were found at compile time.
    /// </summary>
    /// <exception cref="InvalidOperationException">The body is Markdown that was not rendered.</exception>
    public IReadOnlyList<ArticleBlock> Blocks => _blocks ??= Rendered()._packed is { } packed ? BodyBlocks.Read(this, packed) : BodyBlocks.Split(this);

    /// <summary>Gets the texts of the blocks that are paragraphs.</summary>
    /// <exception cref="InvalidOperationException">The body is Markdown that was not rendered.</exception>
    public IReadOnlyList<string> Paragraphs => _paragraphs ??=
        BodyBlocks.ReadOnly([.. Blocks.Where(static b => b.Kind == ArticleBlockKind.Paragraph).Select(static b => b.Text)]);

    /// <summary>Gets the headings.</summary>
    /// <exception cref="InvalidOperationException">The body is Markdown that was not rendered.</exception>
    public IReadOnlyList<ArticleHeading> Headings => _headings ??=
        BodyBlocks.ReadOnly([.. Blocks.Where(static b => b.Kind == ArticleBlockKind.Heading).Select(static b => new ArticleHeading(b.Level, b.Anchor, b.Text))]);

    /// <summary>Gets the footnotes, each with the places in the text that refer to it.</summary>
    /// <exception cref="InvalidOperationException">The body is Markdown that was not rendered.</exception>
    public IReadOnlyList<ArticleFootnote> Footnotes => _footnotes ??= BodyBlocks.FootnotesOf(this);

    /// <summary>Gets the links and images; plain text has none.</summary>
    /// <exception cref="InvalidOperationException">The body is Markdown that was not rendered.</exception>
    public IReadOnlyList<ArticleLink> Links => _links ??= BodyBlocks.LinksOf(Rendered()._packed);

    /// <summary>Gets a value that indicates whether there is HTML.</summary>
    public bool HasHtml => Kind == ArticleBodyKind.Plain || _packed is { HasHtml: true };

    /// <summary>
    /// Gets the body as HTML: of Markdown what the build rendered, of plain text its blocks as <c>p</c>, <c>h2</c>, <c>ul</c> and <c>ol</c>, its footnotes as a section at the end with links to
    /// and from the text; all text is encoded. A new string at each call.
    /// </summary>
    /// <exception cref="InvalidOperationException">There is no HTML; see <see cref="HasHtml"/>.</exception>
    public string Html => Encoding.UTF8.GetString(HtmlUtf8);

    /// <summary>Gets the body as HTML in UTF-8; see <see cref="Html"/>.</summary>
    /// <exception cref="InvalidOperationException">There is no HTML; see <see cref="HasHtml"/>.</exception>
    [JsonIgnore]
    public ReadOnlySpan<byte> HtmlUtf8 => Rendered()._packed is { HasHtml: true } packed ? packed.Html : _html ??= BodyHtml.Of(this);

    /// <summary>
    /// Gets the number of words: by the word boundaries of Unicode Standard Annex 29 where a word has a letter or a digit; each Han
    /// character and each kana counts as one, and a run of Thai, Lao, Khmer or Burmese as one.
    /// </summary>
    /// <exception cref="InvalidOperationException">The body is Markdown that was not rendered.</exception>
    public int WordCount
    {
        get
        {
            int count = _wordCount;
            return count >= 0 ? count : _wordCount = WordCounter.Count(Text);
        }
    }

    /// <summary>
    /// Gets <see cref="WordCount"/> at 238 words a minute, the mean of silent reading of English non-fiction (Brysbaert 2019, "How many
    /// words do we read per minute?", Journal of Memory and Language 109), to the second.
    /// </summary>
    /// <exception cref="InvalidOperationException">The body is Markdown that was not rendered.</exception>
    public TimeSpan ReadingTime => TimeSpan.FromSeconds(Math.Ceiling(WordCount * 60 / 238.0));

    /// <summary>
    /// Creates a Markdown body. It has its source, with LF line ends, without blank lines before it and white space behind it; whatever
    /// is made by rendering Markdown throws <see cref="InvalidOperationException"/>.
    /// </summary>
    /// <param name="markdown">The Markdown; may be blank.</param>
    /// <exception cref="ArgumentNullException"><paramref name="markdown"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">UTF-8 cannot hold the text.</exception>
    public static ArticleBody FromMarkdown(string markdown) => new(markdown, ArticleBodyKind.Markdown);

    /// <summary>Determines whether another body is of the same kind and has the same source; of bodies that have none, the same HTML.</summary>
    /// <param name="other">The other body.</param>
    public bool Equals(ArticleBody? other) =>
        other is not null && (ReferenceEquals(this, other) || (Kind == other.Kind && HasSource == other.HasSource && Content.SequenceEqual(other.Content)));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ArticleBody);

    /// <inheritdoc/>
    public override int GetHashCode() => Utf8Hash.Of(Content);

    /// <summary>Returns the source; the plain text where there is none.</summary>
    public override string ToString() => HasSource ? Source : Text;

    /// <summary>Gets the parts in the pack; null for a body that was made by hand.</summary>
    internal PackedBody? Packed => _packed;

    /// <summary>What makes this body the one it is.</summary>
    private ReadOnlySpan<byte> Content => HasSource ? SourceUtf8 : HtmlUtf8;

    internal static ArticleBody FromPack(PackedBody packed) => new(packed);

    /// <summary>This body, which has plain text and blocks: it is plain text itself, or Markdown that was rendered.</summary>
    private ArticleBody Rendered() => HasHtml
        ? this
        : throw new InvalidOperationException("This body is Markdown that was not rendered: it was not compiled, or with the metadata Body=\"markdown\" of its Article item. Use Source, or set Body to \"both\".");
}
