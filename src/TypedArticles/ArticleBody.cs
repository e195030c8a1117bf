using System.Text;
using System.Text.Json.Serialization;
using TypedArticles.Json;
using TypedArticles.Packing;
using TypedArticles.Parsing;

namespace TypedArticles;

/// <summary>The body of an article: its text as a string and as UTF-8, and the blocks that it consists of.</summary>
/// <remarks>Immutable, equal by content, and safe for reading by several threads at once.</remarks>
[JsonConverter(typeof(ArticleBodyJsonConverter))]
public sealed class ArticleBody : IEquatable<ArticleBody>
{
    private readonly PackedBody? _packed;
    private string? _text;
    private byte[]? _utf8;
    private ArticleBlock[]? _blocks;
    private string[]? _paragraphs;
    private string[]? _headings;
    private ArticleFootnote[]? _footnotes;
    private int _wordCount = -1;

    /// <summary>A body from its text. Line ends become LF, and white space around the whole is left off.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    /// <exception cref="ArgumentException">The text is blank, or UTF-8 cannot hold it.</exception>
    public ArticleBody(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (string.IsNullOrWhiteSpace(text))
        {
            throw new ArgumentException("An article's body is not blank.", nameof(text));
        }

        string trimmed = ArticleText.Lossless(text, nameof(text)).Trim();
        _text = trimmed.Contains('\r', StringComparison.Ordinal) ? BlockText.WithLineFeeds(trimmed) : trimmed;
    }

    private ArticleBody(PackedBody packed) => _packed = packed;

    /// <summary>The text, LF line ends.</summary>
    public string Text => _text ??= Encoding.UTF8.GetString(Utf8);

    /// <summary>The text in UTF-8; of a compiled article, where it lies in the assembly.</summary>
    [JsonIgnore]
    public ReadOnlySpan<byte> Utf8 => _packed is null
        ? _utf8 ??= Encoding.UTF8.GetBytes(_text!)
        : _packed.Utf8;

    /// <summary>
    /// The blocks in their order: slices of the text, divided at its line breaks, and where paragraphs, headings and footnotes were glued
    /// together with nothing between them. What lies between two blocks is white space or nothing. Of a compiled article they
    /// were found at compile time.
    /// </summary>
    public IReadOnlyList<ArticleBlock> Blocks => _blocks ??= _packed is null ? ArticleBlock.Split(this) : ArticleBlock.Read(this, _packed);

    /// <summary>The texts of the blocks that are paragraphs.</summary>
    public IReadOnlyList<string> Paragraphs => _paragraphs ??= TextsOf(BlockKind.Paragraph);

    /// <summary>The texts of the blocks that are subheadings.</summary>
    public IReadOnlyList<string> Headings => _headings ??= TextsOf(BlockKind.Heading);

    /// <summary>The footnotes, each with the places in the text that refer to it.</summary>
    public IReadOnlyList<ArticleFootnote> Footnotes => _footnotes ??= ArticleFootnote.Of(this);

    /// <summary>
    /// The number of words: by the word boundaries of Unicode Standard Annex 29 where a word has a letter or a digit; each
    /// Han character and each kana counts as one, and a run of Thai, Lao, Khmer or Burmese as one.
    /// </summary>
    public int WordCount
    {
        get
        {
            int count = _wordCount;
            return count >= 0 ? count : _wordCount = WordCounter.Count(Text);
        }
    }

    /// <summary>
    /// <see cref="WordCount"/> at 238 words a minute, the mean of silent reading of English non-fiction (Brysbaert 2019,
    /// "How many words do we read per minute?", Journal of Memory and Language 109), to the second.
    /// </summary>
    public TimeSpan ReadingTime => TimeSpan.FromSeconds(Math.Ceiling(WordCount * 60 / 238.0));

    internal static ArticleBody FromPack(PackReader pack, int position) => new(pack.CheckedBody(position));

    /// <summary>Whether another body has the same text.</summary>
    public bool Equals(ArticleBody? other) => other is not null && (ReferenceEquals(this, other) || Utf8.SequenceEqual(other.Utf8));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ArticleBody);

    /// <inheritdoc/>
    public override int GetHashCode() => PackHash.Of(Utf8, 0).GetHashCode();

    /// <summary>The text.</summary>
    public override string ToString() => Text;

    private string[] TextsOf(BlockKind kind) => [.. Blocks.Where(b => b.Kind == kind).Select(static b => b.Text)];
}
