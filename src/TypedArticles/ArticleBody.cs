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
    private readonly PackReader? _pack;
    private readonly int _offset;
    private readonly int _length;
    private string? _text;
    private byte[]? _utf8;
    private ArticleBlock[]? _blocks;
    private string[]? _paragraphs;
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

    private ArticleBody(PackReader pack, int offset, int length) => (_pack, _offset, _length) = (pack, offset, length);

    /// <summary>The text, LF line ends.</summary>
    public string Text => _text ??= Encoding.UTF8.GetString(Utf8);

    /// <summary>The text in UTF-8; of a compiled article, where it lies in the assembly.</summary>
    [JsonIgnore]
    public ReadOnlySpan<byte> Utf8 => _pack is null
        ? _utf8 ??= Encoding.UTF8.GetBytes(_text!)
        : _pack.Bytes.Slice(_offset, _length);

    /// <summary>The blocks in their order: the lines of the text that are not blank.</summary>
    public IReadOnlyList<ArticleBlock> Blocks => _blocks ??= ArticleBlock.Split(this);

    /// <summary>The texts of the blocks that are paragraphs.</summary>
    public IReadOnlyList<string> Paragraphs =>
        _paragraphs ??= [.. Blocks.Where(static b => b.Kind == BlockKind.Paragraph).Select(static b => b.Text)];

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

    internal static ArticleBody FromPack(PackReader pack, int position)
    {
        (int offset, int length) = pack.CheckedBody(position);
        return new ArticleBody(pack, offset, length);
    }

    /// <summary>Whether another body has the same text.</summary>
    public bool Equals(ArticleBody? other) => other is not null && (ReferenceEquals(this, other) || Utf8.SequenceEqual(other.Utf8));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ArticleBody);

    /// <inheritdoc/>
    public override int GetHashCode() => PackHash.Of(Utf8, 0).GetHashCode();

    /// <summary>The text.</summary>
    public override string ToString() => Text;
}
