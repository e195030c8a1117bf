using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using TypedArticles.Json;
using TypedArticles.Packing;
using TypedArticles.Parsing;
using HeadString = TypedArticles.Packing.PackFormat.HeadString;

namespace TypedArticles;

/// <summary>
/// One article. Articles that were compiled into an assembly read their text from there when it is first asked for;
/// others are made by hand, by <see cref="Parse(string, string)"/>, or from JSON. With the same content they are equal.
/// </summary>
/// <remarks>Immutable, and safe for reading by several threads at once.</remarks>
[JsonConverter(typeof(ArticleJsonConverter))]
public sealed partial record Article
{
    /// <summary>The hash of the id as the pack holds it; only of a packed article that no <c>with</c> changed.</summary>
    internal readonly ulong PackedIdHash;

    /// <summary>What the pack says of this article among the others; none of one that <c>with</c> made.</summary>
    internal readonly PackFormat.HeadFlags PackedFlags;

    // Stands in a field of a packed article for "not read yet", where null already means "has none"; none of them is ever empty.
    private const string UnreadText = "";

    private readonly PackReader? _pack;
    private readonly int _position;
    private string? _id;
    private string? _title;
    private string? _urlText;
    private Uri? _url;
    private string? _lead;
    private string? _publisher;
    private string? _language;
    private ArticleBody? _body;
    private readonly int _period;
    private readonly int _publishedOn;

    // Made of the others on demand, and so not copied by `with`.
    private string? _slug;
    private string? _contentHash;

    /// <summary>An article made by hand; its required members must be set.</summary>
    public Article()
    {
    }

#pragma warning disable CS8618 // The required members are set: their fields are read from the pack on demand.
    [SetsRequiredMembers]
    internal unsafe Article(PackReader pack, int position)
    {
        byte* head = pack.CheckedHead(position);
        (_pack, _position) = (pack, position);
        _lead = _publisher = _language = UnreadText;
        PackedIdHash = LittleEndian.UInt64(head + PackFormat.Head.IdHash);
        PackedFlags = (PackFormat.HeadFlags)LittleEndian.Int32(head + PackFormat.Head.Flags);
        _period = LittleEndian.Int32(head + PackFormat.Head.Period);
        _publishedOn = LittleEndian.Int32(head + PackFormat.Head.PublishedOn);
    }
#pragma warning restore CS8618

    private Article(Article original)
    {
        (_pack, _position) = (original._pack, original._position);
        (_id, _title, _urlText, _url) = (original._id, original._title, original._urlText, original._url);
        (_lead, _publisher, _language) = (original._lead, original._publisher, original._language);
        (_body, _period, _publishedOn) = (original._body, original._period, original._publishedOn);
    }

    /// <summary>
    /// What names the article within its collection: the file's path below the seeds folder, <c>/</c>-separated, without
    /// extension, unless the build says otherwise.
    /// </summary>
    /// <exception cref="ArgumentException">Set to a text that is blank, has several lines, or white space around it.</exception>
    public required string Id
    {
        get => _id ??= Packed(HeadString.Id)!;
        init => _id = ArticleText.OneLine(value, nameof(Id));
    }

    /// <summary>The headline, on one line.</summary>
    /// <exception cref="ArgumentException">Set to a text that is blank, has several lines, or white space around it.</exception>
    public required string Title
    {
        get => _title ??= Packed(HeadString.Title)!;
        init => _title = ArticleText.OneLine(value, nameof(Title));
    }

    /// <summary>Where the article was published; <see cref="Uri.OriginalString"/> is the text of the seed file's header.</summary>
    /// <exception cref="ArgumentException">Set to what is not an absolute http or https URL.</exception>
    public required Uri Url
    {
        get => _url ??= new Uri(UrlText);
        init => (_url, _urlText) = (value, ArticleText.HttpUrl(value, nameof(Url)));
    }

    /// <summary>The body.</summary>
    /// <exception cref="ArgumentNullException">Set to null.</exception>
    public required ArticleBody Body
    {
        get => _body ??= ArticleBody.FromPack(_pack!, _position);
        init => _body = value ?? throw new ArgumentNullException(nameof(Body));
    }

    /// <summary>The header's date: the year, month or day that the article belongs to.</summary>
    /// <exception cref="ArgumentException">Set to the default value, which has no date.</exception>
    public required PartialDate Period
    {
        get => new(CalendarDate.FromPacked(_period));
        init => _period = value != default ? value.Parts.Packed : throw new ArgumentException("An article's period needs a date.", nameof(Period));
    }

    /// <summary>
    /// The day of publication: from the dateline, else from the URL's path, else from the header where that has a day;
    /// null where none of them tells it.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">Set to a day before the year 1000.</exception>
    public DateOnly? PublishedOn
    {
        get => _publishedOn == 0 ? null : new PartialDate(CalendarDate.FromPacked(_publishedOn)).FirstDay;
        init => _publishedOn = value is { } day ? PartialDate.FromDateOnly(day).Parts.Packed : 0;
    }

    /// <summary>
    /// The lead (standfirst) without its dateline, on one line, with its ellipsis where it was cut short; null where there
    /// is none.
    /// </summary>
    /// <exception cref="ArgumentException">Set to a text that is blank, has several lines, or white space around it.</exception>
    public string? Lead
    {
        get => Unread(_lead) ? _lead = Packed(HeadString.Lead) : _lead;
        init => _lead = value is null ? null : ArticleText.OneLine(value, nameof(Lead));
    }

    /// <summary>The publisher that the dateline names, or null.</summary>
    /// <exception cref="ArgumentException">Set to a text that is blank, has several lines, or white space around it.</exception>
    public string? Publisher
    {
        get => Unread(_publisher) ? _publisher = Packed(HeadString.Publisher) : _publisher;
        init => _publisher = value is null ? null : ArticleText.OneLine(value, nameof(Publisher));
    }

    /// <summary>
    /// The language as a BCP 47 tag (<c>fr</c>, <c>pt-BR</c>): as the build says, else from the URL's path or host; null
    /// where none of them tells it.
    /// </summary>
    /// <exception cref="ArgumentException">Set to a text that does not have the form of such a tag.</exception>
    public string? Language
    {
        get => Unread(_language) ? _language = Packed(HeadString.Language) : _language;
        init => _language = value is null ? null : ArticleText.LanguageTag(value, nameof(Language));
    }

    /// <summary>Whether the lead was cut short: it ends in <c>...</c> or <c>…</c>.</summary>
    public bool IsLeadTruncated => Ellipsis.Ends(Lead);

    /// <summary>The most precise date known: <see cref="PublishedOn"/>, else <see cref="Period"/>.</summary>
    public PartialDate Date => new(CalendarDate.FromPacked(_publishedOn != 0 ? _publishedOn : _period));

    /// <summary>
    /// The last segment of the URL's path, percent-decoded, without page extension and closing number; the host where there
    /// is no path.
    /// </summary>
    public string Slug => _slug ??= ArticleUrl.Slug(UrlText);

    /// <summary>The host of the URL, in lower case.</summary>
    public string Source => ArticleUrl.Source(UrlText);

    /// <summary>The number of words of the body; see <see cref="ArticleBody.WordCount"/>.</summary>
    public int WordCount => Body.WordCount;

    /// <summary>How long the body takes to read; see <see cref="ArticleBody.ReadingTime"/>.</summary>
    public TimeSpan ReadingTime => Body.ReadingTime;

    /// <summary>The URL's text, for comparing and for the seed format; does not make a <see cref="Uri"/>.</summary>
    internal string UrlText => _urlText ??= Packed(HeadString.Url)!;

    private static bool Unread(string? field) => field is { Length: 0 };

    private string? Packed(HeadString which) => _pack?.String(_position, which);
}
