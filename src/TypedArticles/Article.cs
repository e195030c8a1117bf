using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using TypedArticles.Core.Articles;
using TypedArticles.Core.Dates;
using TypedArticles.Core.Pack;
using TypedArticles.Core.Seeds;
using TypedArticles.Core.Text;
using TypedArticles.Reading;

namespace TypedArticles;

/// <summary>
/// Represents an article of the seed format. Articles that were compiled into an assembly read their text from there when it is first
/// asked for; others are made by hand, by <see cref="FromSeed(string, string, ArticleSeedOptions?)"/>, or from JSON.
/// </summary>
/// <remarks>Immutable, equal to another article with the same content, and safe for reading by several threads at once.</remarks>
public sealed partial record Article : ArticleRecord
{
    private const int Unread = -1;

    /// <summary>The hash of the id as the pack has it; only of a packed article that no <c>with</c> changed.</summary>
    internal readonly ulong PackedIdHash;

    /// <summary>What the pack says of this article among the others; none of one that <c>with</c> made.</summary>
    internal readonly PackFormat.HeadFlags PackedFlags;

    private readonly string?[] _texts = new string?[ArticleFacts.TextCount];
    // Packed dates; of an article of a pack Unread until they are first asked for.
    private int _period;
    private int _publishedOn;
    private Uri? _url;

    // Made from the others on demand, and so not copied by `with`.
    private string? _contentHash;

    /// <summary>Initializes an article whose required members the caller sets.</summary>
    public Article()
    {
    }

    /// <summary>Initializes an article from JSON. Code uses an object initializer instead.</summary>
    /// <exception cref="JsonException">A value is not valid.</exception>
    [JsonConstructor]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public Article(
        string id,
        string title,
        Uri url,
        PartialDate period,
        DateOnly? publishedOn = null,
        string? lead = null,
        string? publisher = null,
        IReadOnlyList<string>? authors = null,
        string? section = null,
        IReadOnlyList<string>? keywords = null,
        string? image = null,
        DateOnly? modifiedOn = null,
        string? slug = null,
        string? language = null,
        string? permalink = null,
        PartialDate? sortDate = null,
        ArticleBody? body = null)
    {
        try
        {
            (Id, Title, Url, Period, PublishedOn) = (id, title, url, period, publishedOn);
            (Authors, Section, Keywords, Image, ModifiedOn) = (authors, section, keywords, image, modifiedOn);
            (Lead, Publisher, Language, Permalink, SortDate, Body) = (lead, publisher, language, permalink, sortDate, body);
            Slug = slug == ComputedSlug ? null : slug;
        }
        catch (ArgumentException e)
        {
            throw new JsonException(e.Message, e);
        }
    }

#pragma warning disable CS8618 // The required members are set: they are read from the pack on demand.
    [SetsRequiredMembers]
    internal Article(PackedCollection collection, int position)
        : base(collection, position)
    {
        Bytes head = collection.CheckedHead(position);
        PackedIdHash = head.UInt64(PackFormat.Head.IdHash);
        PackedFlags = (PackFormat.HeadFlags)head.Int32(PackFormat.Head.Flags);
        _period = _publishedOn = Unread;
    }
#pragma warning restore CS8618

    private Article(Article original)
        : base(original)
    {
        _texts = [.. original._texts];
        (_url, _period, _publishedOn) = (original._url, original._period, original._publishedOn);
        _news = original._news is { } news ? new NewsFields(news) : null;
    }

    /// <summary>Gets the headline, on one line.</summary>
    /// <exception cref="ArgumentException">The value is blank, has several lines, or white space around it.</exception>
    public required string Title
    {
        get => Text(ArticleText.Title)!;
        init => Keep(ArticleText.Title, Checked.OneLine(value, nameof(Title)));
    }

    /// <summary>Gets the address where the article was published; its <see cref="Uri.OriginalString"/> is the text of the seed file's header.</summary>
    /// <exception cref="ArgumentException">The value is not an absolute http or https URL.</exception>
    public required Uri Url
    {
        get => _url ??= new Uri(UrlText);
        init
        {
            Keep(ArticleText.Url, Checked.HttpUrl(value, nameof(Url)));
            _url = value;
        }
    }

    /// <summary>Gets the header's date: the year, month or day that the article belongs to.</summary>
    /// <exception cref="ArgumentException">The value is the default value, which has no date.</exception>
    public required PartialDate Period
    {
        get => new(CalendarDate.FromPacked(PackedPeriod));
        init => _period = value != default ? value.Parts.Packed : throw new ArgumentException("An article's period needs a date.", nameof(Period));
    }

    /// <summary>
    /// Gets the day of publication: from the dateline, else from the URL's path, else from the header where that has a day;
    /// <see langword="null"/> where none of them says it.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is before the year 1000.</exception>
    public DateOnly? PublishedOn
    {
        get => PackedPublishedOn == 0 ? null : new PartialDate(CalendarDate.FromPacked(PackedPublishedOn)).FirstDay;
        init => _publishedOn = value is { } day ? PartialDate.FromDateOnly(day).Parts.Packed : 0;
    }

    /// <summary>
    /// Gets the lead (standfirst) without its dateline, on one line, with its ellipsis where it was cut short; <see langword="null"/>
    /// where there is none.
    /// </summary>
    /// <exception cref="ArgumentException">The value is blank, has several lines, or white space around it.</exception>
    public string? Lead
    {
        get => Text(ArticleText.Lead);
        init => Keep(ArticleText.Lead, value is null ? null : Checked.OneLine(value, nameof(Lead)));
    }

    /// <summary>Gets the publisher that the dateline names, or <see langword="null"/>.</summary>
    /// <exception cref="ArgumentException">The value is blank, has several lines, or white space around it.</exception>
    public string? Publisher
    {
        get => Text(ArticleText.Publisher);
        init => Keep(ArticleText.Publisher, value is null ? null : Checked.OneLine(value, nameof(Publisher)));
    }

    /// <summary>Gets the names of those who wrote the article, in the order of the byline; empty where none is given.</summary>
    /// <exception cref="ArgumentException">A name is <see langword="null"/>, blank, has several lines, or white space around it.</exception>
    [AllowNull]
    public IReadOnlyList<string> Authors
    {
        get => News.Authors ??= PackedTexts(PackKey.HashOf(SeedKeys.Authors));
        init => News.Authors = Checked.Lines(value, nameof(Authors));
    }

    /// <summary>Gets the section that the article appeared in, such as <c>Politics</c>, or <see langword="null"/>.</summary>
    /// <exception cref="ArgumentException">The value is blank, has several lines, or white space around it.</exception>
    public string? Section
    {
        get => NullIfEmpty(News.Section ??= Kept(Checked.PackedName(PackedField(PackKey.HashOf(SeedKeys.Section)))));
        init => News.Section = Kept(value is null ? null : Checked.Name(value, nameof(Section)));
    }

    /// <summary>Gets the keywords, in the order in which they were written; empty where none is given.</summary>
    /// <exception cref="ArgumentException">A keyword is <see langword="null"/>, blank, has several lines, or white space around it.</exception>
    [AllowNull]
    public IReadOnlyList<string> Keywords
    {
        get => News.Keywords ??= PackedTexts(PackKey.HashOf(SeedKeys.Keywords));
        init => News.Keywords = Checked.Lines(value, nameof(Keywords));
    }

    /// <summary>
    /// Gets the address of the article's image, or <see langword="null"/>: an absolute http or https URL, or a path such as
    /// <c>images/bell.jpg</c>, which is relative to whatever the program decides.
    /// </summary>
    /// <exception cref="ArgumentException">
    /// The value is neither such a URL nor a relative path without white space, colons, backslashes and the segments <c>.</c> and <c>..</c>.
    /// </exception>
    public string? Image
    {
        get => NullIfEmpty(News.Image ??= Kept(Checked.PackedImage(PackedField(PackKey.HashOf(SeedKeys.Image)))));
        init => News.Image = Kept(value is null ? null : Checked.Image(value, nameof(Image)));
    }

    /// <summary>Gets the day of the last modification, or <see langword="null"/> where none is given.</summary>
    /// <remarks>A seed file cannot say a day before <see cref="Date"/>; an article made by hand can.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">The value is before the year 1000.</exception>
    public DateOnly? ModifiedOn
    {
        get => PackedModifiedOn == 0 ? null : new PartialDate(CalendarDate.FromPacked(PackedModifiedOn)).FirstDay;
        init => News.ModifiedOn = value is { } day ? PartialDate.FromDateOnly(day).Parts.Packed : 0;
    }

    /// <summary>Gets the host of the URL, in lower case.</summary>
    public string Host => HttpUrl.LowerHost(UrlText);

    /// <summary>Gets a value that indicates whether the lead was cut short: it ends in <c>...</c> or <c>…</c>.</summary>
    public bool IsLeadTruncated => Ellipsis.Ends(Lead);

    /// <summary>Gets the most precise date known: <see cref="PublishedOn"/>, else <see cref="Period"/>.</summary>
    public PartialDate Date => new(CalendarDate.FromPacked(PackedPublishedOn != 0 ? PackedPublishedOn : PackedPeriod));

    /// <summary>
    /// Gets the hash of all that the article says (SHA-256, its first 128 bits, in lower-case hexadecimal): the same on every machine and
    /// in every process, for use as an ETag.
    /// </summary>
    public string ContentHash => _contentHash ??= ComputeContentHash();

    /// <summary>The URL's text, for comparing and for the seed format; does not make a <see cref="Uri"/>.</summary>
    internal string UrlText => Text(ArticleText.Url)!;

    private protected override PartialDate? ComputedSortDate => Date;

    private int PackedPeriod => _period != Unread ? _period
        : _period = DateOf(ArticleFacts.PeriodKey) is > 0 and var date ? date : throw PackDamage.Exception("an article has no date");

    private int PackedPublishedOn => _publishedOn != Unread ? _publishedOn
        : _publishedOn = FullDateOf(ArticleFacts.PublishedOnKey);

    private protected override string? Headline => Title;

    /// <summary>Determines whether another article has the same content, wherever both came from.</summary>
    /// <param name="other">The other article.</param>
    public bool Equals(Article? other)
    {
        if (ReferenceEquals(this, other))
        {
            return true;
        }

        if (other is null || PackedPeriod != other.PackedPeriod || PackedPublishedOn != other.PackedPublishedOn || !base.Equals(other))
        {
            return false;
        }

        for (int i = 0; i < ArticleFacts.TextCount; i++)
        {
            if (Text((ArticleText)i) != other.Text((ArticleText)i))
            {
                return false;
            }
        }

        return HasSameNews(other);
    }

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Id, UrlText, Title);

    private protected override string ComputeSlug() => ArticleSlug.Of(UrlText);

    private void Keep(ArticleText which, string? value) => _texts[(int)which] = Kept(value);

    private string? Text(ArticleText which)
    {
        string? text = _texts[(int)which];
        if (text is null)
        {
            text = Kept(PackedField(ArticleFacts.KeyHashOf(which)));
            if (which == ArticleText.Url ? !HttpUrl.IsValid(text) : text.Length == 0 && which == ArticleText.Title)
            {
                throw PackDamage.Exception($"an article has no valid {which}");
            }

            _texts[(int)which] = text;
        }

        return text.Length == 0 ? null : text;
    }

    /// <summary>A date of the pack; 0 for none.</summary>
    private int DateOf(string key) => PackedField(PackKey.HashOf(key)) is not { } text ? 0
        : CalendarDate.TryParseIso(text, out CalendarDate date) ? date.Packed
        : throw PackDamage.Exception("an article has an impossible date");

    /// <summary>A full date of the pack; 0 for none.</summary>
    private int FullDateOf(string key) =>
        DateOf(key) is var date && (date == 0 || CalendarDate.FromPacked(date).IsFull) ? date : throw PackDamage.Exception("an article has an impossible day");

    private string ComputeContentHash()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Append(hash, HashedTexts(), "\0+"u8);
        Append(hash, HashedNews(), "\0n"u8);
        hash.AppendData(Body.Kind == ArticleBodyKind.Plain ? "\0+"u8 : "\0m"u8);
        hash.AppendData(Body.SourceUtf8);
        return Convert.ToHexString(hash.GetHashAndReset(), 0, 16).ToLowerInvariant();
    }

    /// <summary>A mark before each part keeps null and empty, and ("a", "b") and ("ab", ""), apart: no part contains a NUL.</summary>
    private static void Append(IncrementalHash hash, IEnumerable<string?> parts, ReadOnlySpan<byte> mark)
    {
        foreach (string? part in parts)
        {
            hash.AppendData(part is null ? "\0-"u8 : mark);
            hash.AppendData(Encoding.UTF8.GetBytes(part ?? ""));
        }
    }

    /// <summary>What is computed from the rest is hashed only where it was set.</summary>
    private IEnumerable<string?> HashedTexts()
    {
        yield return Id;
        yield return UrlText;
        yield return Period.ToString();
        yield return PublishedOn?.ToString("O", CultureInfo.InvariantCulture);
        for (ArticleText which = ArticleText.Title; (int)which < ArticleFacts.TextCount; which++)
        {
            yield return Text(which);
        }

        yield return Language;
        if (Slug != ComputedSlug || Permalink is not null || SortDate != ComputedSortDate)
        {
            yield return Slug;
            yield return Permalink;
            yield return SortDate?.ToString();
        }
    }
}
