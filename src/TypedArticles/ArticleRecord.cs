using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using TypedArticles.Core.Articles;
using TypedArticles.Core.Pack;
using TypedArticles.Reading;

namespace TypedArticles;

/// <summary>Represents an entry of a collection: what every article has, whatever its own fields are.</summary>
/// <remarks>Immutable, equal to another record with the same content, and safe for reading by several threads at once.</remarks>
public abstract record ArticleRecord
{
    // An entry of a pack reads a text when it is first asked for: null stands for "not read yet", this for "has none". No text is ever empty.
    private const string Absent = "";

    private readonly PackedCollection? _collection;
    private readonly int _position;
    private string? _id;
    private readonly string? _slug;
    private string? _language;
    private readonly string? _permalink;
    private readonly PartialDate? _sortDate;
    private ArticleBody? _body;

    // Made from the others on demand, and so not copied by `with`.
    private string? _computedSlug;

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
        (_id, _language, _permalink, _body) = (original._id, original._language, original._permalink, original._body);

        // A slug or date that says no more than what is computed (as JSON hands it back) is computed again in the copy.
        _slug = original._slug is { } slug && slug != original.ComputedSlug ? slug : null;
        _sortDate = original._sortDate is { } date && date != original.ComputedSortDate ? date : null;
    }

    [SetsRequiredMembers]
#pragma warning disable CS8618 // The required members are set: they are read from the pack on demand.
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
        get => _slug ?? ComputedSlug;
        init => _slug = value is null ? null : Checked.OneLine(value, nameof(Slug));
    }

    /// <summary>Gets the language as a BCP 47 tag (<c>fr</c>, <c>pt-BR</c>), or <see langword="null"/> where nothing says it.</summary>
    /// <exception cref="ArgumentException">The value is not a valid language tag.</exception>
    public string? Language
    {
        get
        {
            string language = _language ??= PackedString(PackFormat.Head.LanguageString) is not { } packed ? Absent
                : LanguageTag.HasForm(packed) ? packed
                : throw PackDamage.Exception("an entry has a language that is not a language tag");
            return language.Length == 0 ? null : language;
        }
        init => _language = value is null ? Absent : Checked.Language(value, nameof(Language));
    }

    /// <summary>Gets the path of the entry's page by the pattern of its collection, or <see langword="null"/> where there is no pattern.</summary>
    /// <exception cref="ArgumentException">The value is blank, has several lines, or white space around it.</exception>
    public string? Permalink
    {
        get => _permalink;
        init => _permalink = value is null ? null : Checked.OneLine(value, nameof(Permalink));
    }

    /// <summary>Gets the date that orders collections, or <see langword="null"/> where there is none; computed where it is not set.</summary>
    public PartialDate? SortDate
    {
        get => _sortDate ?? ComputedSortDate;
        init => _sortDate = value == default(PartialDate) ? null : value;
    }

    /// <summary>Gets the body; <see cref="ArticleBody.Empty"/> where it is not set.</summary>
    [AllowNull]
    [JsonPropertyOrder(1)]
    public ArticleBody Body
    {
        get => _body ??= _collection is null ? ArticleBody.Empty : ArticleBody.FromPack(_collection.CheckedBody(_position));
        init => _body = value;
    }

    private protected string ComputedSlug => _computedSlug ??= ComputeSlug();

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

    private string? PackedString(int which) =>
        _collection is null ? null : Checked.PackedLine(PackedCollection.String(_collection.HeadAt(_position), which));
}
