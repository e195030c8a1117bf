using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using TypedArticles.Core.Articles;
using TypedArticles.Core.Dates;
using TypedArticles.Core.Pack;
using TypedArticles.Reading;

namespace TypedArticles;

/// <summary>Represents an entry of a collection: what every article has, whatever its own fields are.</summary>
/// <remarks>Immutable, equal to another record with the same content, and safe for reading by several threads at once.</remarks>
public abstract record ArticleRecord
{
    // An entry of a pack reads a text when it is first asked for: null stands for "not read yet", this for "has none". No text is ever empty.
    private const string Absent = "";

    // Set once: by a constructor, or by ReadFrom before anybody else has the record.
    private PackedCollection? _collection;
    private int _position;

    // Packed; 0 where it is computed.
    private int _sortDate;
    private string? _id;
    private RareTexts? _rareTexts;
    private ArticleBody? _body;

    /// <summary>Initializes a record whose required members the caller sets.</summary>
    protected ArticleRecord()
    {
    }

    /// <summary>Initializes a copy.</summary>
    /// <param name="original">The record to copy.</param>
    protected ArticleRecord(ArticleRecord original)
    {
        ArgumentNullException.ThrowIfNull(original);
        (_collection, _position) = (original._collection, original._position);
        (_id, _body) = (original._id, original._body);

        // A slug or date that says no more than what is computed (as JSON hands it back) is computed again in the copy.
        if (original._rareTexts is { } texts)
        {
            string? slug = texts.Slug is { Length: > 0 } given && given == original.ComputedSlug ? Absent : texts.Slug;
            _rareTexts = new RareTexts { Slug = slug, Language = texts.Language, Permalink = texts.Permalink };
        }

        _sortDate = original._sortDate != 0 && original._sortDate != original.ComputedSortDate?.Parts.Packed ? original._sortDate : 0;
    }

#pragma warning disable CS8618 // The required members are set: they are read from the pack on demand.
    /// <summary>Initializes a record from the fields of an entry of a pack: what the constructor that is generated for a record calls.</summary>
    /// <param name="fields">The fields.</param>
    /// <exception cref="ArgumentException">The fields are not those of an entry, but of a map in one.</exception>
    [SetsRequiredMembers]
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected ArticleRecord(ArticleFields fields) => ReadFrom(fields);

    [SetsRequiredMembers]
    private protected ArticleRecord(PackedCollection collection, int position) => (_collection, _position) = (collection, position);
#pragma warning restore CS8618

    /// <summary>
    /// Gets the name of the entry within its collection: the file's path below the collection's folder, separated by <c>/</c>, without
    /// extension, unless the item says otherwise.
    /// </summary>
    /// <exception cref="ArgumentException">The value is blank, has several lines, or white space around it.</exception>
    [JsonPropertyOrder(-1)]
    public required string Id
    {
        get => _id ??= PackedString(PackFormat.Head.IdString) ?? (_collection is null ? null! : throw PackDamage.Exception("an entry has no id"));
        init => _id = Checked.OneLine(value, nameof(Id));
    }

    /// <summary>Gets the last part of the entry's address in words; computed where it is not set.</summary>
    /// <exception cref="ArgumentException">The value is blank, has several lines, or white space around it.</exception>
    [AllowNull]
    public string Slug
    {
        get
        {
            string slug = Texts.Slug ??= Kept(PackedString(PackFormat.Head.SlugString));
            return slug.Length == 0 ? ComputedSlug : slug;
        }
        init => Texts.Slug = value is null ? Absent : Checked.OneLine(value, nameof(Slug));
    }

    /// <summary>Gets the language as a BCP 47 tag (<c>fr</c>, <c>pt-BR</c>), or <see langword="null"/> where nothing says it.</summary>
    /// <exception cref="ArgumentException">The value is not a valid language tag.</exception>
    public string? Language
    {
        get
        {
            string language = Texts.Language ??= PackedString(PackFormat.Head.LanguageString) is not { } packed ? Absent
                : LanguageTag.HasForm(packed) ? packed
                : throw PackDamage.Exception("an entry has a language that is not a language tag");
            return language.Length == 0 ? null : language;
        }
        init => Texts.Language = value is null ? Absent : Checked.Language(value, nameof(Language));
    }

    /// <summary>Gets the path of the entry's page by the pattern of its collection, or <see langword="null"/> where there is no pattern.</summary>
    /// <exception cref="ArgumentException">The value is blank, has several lines, or white space around it.</exception>
    public string? Permalink
    {
        get
        {
            string permalink = Texts.Permalink ??= Kept(PackedString(PackFormat.Head.PermalinkString));
            return permalink.Length == 0 ? null : permalink;
        }
        init => Texts.Permalink = value is null ? Absent : Checked.OneLine(value, nameof(Permalink));
    }

    /// <summary>Gets the date that orders collections, or <see langword="null"/> where there is none; computed where it is not set.</summary>
    public PartialDate? SortDate
    {
        get => _sortDate == 0 ? ComputedSortDate : new PartialDate(CalendarDate.FromPacked(_sortDate));
        init => _sortDate = value?.Parts.Packed ?? 0;
    }

    /// <summary>Gets the body; <see cref="ArticleBody.Empty"/> where it is not set.</summary>
    [AllowNull]
    [JsonPropertyOrder(1)]
    public ArticleBody Body
    {
        get => _body ??= _collection is null ? ArticleBody.Empty : ArticleBody.FromPack(_collection.CheckedBody(_position));
        init => _body = value ?? ArticleBody.Empty;
    }

    /// <summary>Makes this record an entry of a pack: what the constructor that is generated for a positional record calls.</summary>
    /// <param name="fields">The fields of the entry.</param>
    /// <exception cref="ArgumentException">The fields are not those of an entry, but of a map in one.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected void ReadFrom(ArticleFields fields)
    {
        _collection = fields.Collection ?? throw new ArgumentException("A record is made from the fields of an entry, and these are of a map in one.", nameof(fields));
        _position = fields.Position;
        _sortDate = fields.Collection.HeadAt(fields.Position).Int32(PackFormat.Head.SortDate);
    }

    private protected string ComputedSlug => Texts.ComputedSlug ??= ComputeSlug();

    private RareTexts Texts => _rareTexts ??= new RareTexts();

    private protected virtual PartialDate? ComputedSortDate => null;

    /// <summary>Determines whether another record is of the same type and has the same content.</summary>
    /// <param name="other">The other record.</param>
    public virtual bool Equals(ArticleRecord? other) =>
        ReferenceEquals(this, other)
        || (other is not null
            && EqualityContract == other.EqualityContract
            && Id == other.Id
            && Slug == other.Slug
            && Language == other.Language
            && Permalink == other.Permalink
            && SortDate == other.SortDate
            && Body.Equals(other.Body));

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(EqualityContract, Id);

    /// <summary>Returns one line: id, date and title.</summary>
    public sealed override string ToString() => string.Join(' ', new[] { Id, SortDate?.ToString(), Headline }.Where(static part => part is not null));

    /// <summary>What <see cref="ToString"/> ends with; null for nothing.</summary>
    private protected virtual string? Headline => null;

    private protected virtual string ComputeSlug() => EntrySlug.Of(Id);

    /// <summary>The collection of the pack that an entry came from; null for one that came from none.</summary>
    internal object? PackedIn => _collection;

    /// <summary>The position in the pack of an entry that came from one.</summary>
    internal int PackedPosition => _position;

    /// <summary>The value that a field keeps for a text that was set to null.</summary>
    private protected static string Kept(string? value) => value ?? Absent;

    /// <summary>A text field of an entry of a pack; null where there is none, and for an entry that is not of a pack.</summary>
    private protected string? PackedField(uint key) =>
        _collection is null ? null : Checked.PackedLine(PackedCollection.FieldText(_collection.HeadAt(_position), key));

    /// <summary>The texts of a field of an entry of a pack that is a list; empty where there is none, and for an entry that is not of a pack.</summary>
    private protected IReadOnlyList<string> PackedTexts(uint key) =>
        _collection is not null && PackedCollection.Fields(_collection.HeadAt(_position)).TryFind(key, out PackedValue value)
            ? new ArticleField(value).List(static item => Checked.PackedName(item.Text())!)
            : FieldList<string>.Empty;

    private string? PackedString(int which) =>
        _collection is null ? null : Checked.PackedLine(PackedCollection.String(_collection.HeadAt(_position), which));

    /// <summary>
    /// Texts that few programs ask of each entry, so that a record that is read whole is small. Threads may make two of them and lose what
    /// one has read; what was set is there before a second thread is.
    /// </summary>
    private sealed class RareTexts
    {
        /// <summary>The slug that was given.</summary>
        public string? Slug;
        public string? Language;
        public string? Permalink;

        /// <summary>Made from the other texts on demand, and so not copied by <c>with</c>.</summary>
        public string? ComputedSlug;
    }
}
