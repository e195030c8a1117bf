using System.Buffers.Binary;
using System.ComponentModel;
using System.Reflection;
using TypedArticles.Collections;
using TypedArticles.Core.Pack;
using TypedArticles.Core.Searching;
using TypedArticles.Live;
using TypedArticles.Reading;
using TypedArticles.Searching;

namespace TypedArticles;

/// <summary>
/// Represents the articles that were compiled into an assembly. Generated code opens it; a program uses the generated class. Opening
/// reads the header and the table of sections, whatever the number of articles.
/// </summary>
/// <remarks>Keeps its assembly loaded. Safe for use by several threads at once.</remarks>
public sealed class ArticlePack
{
    private readonly PackReader _reader;

    private readonly LivePack? _live;

    private PackedArticles? _articles;
    private ArticleCollection<Article>? _all;

    private ArticlePack(PackReader reader) => _reader = reader;

    internal ArticlePack(LivePack live) => (_reader, _live) = (null!, live);

    /// <summary>Gets all articles, ordered by date, then by id (ordinal).</summary>
    public ArticleCollection<Article> All => _all ?? Interlocked.CompareExchange(ref _all, Opened(), null) ?? _all;

    /// <summary>Opens the articles of an assembly.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="assembly"/> is null.</exception>
    /// <exception cref="InvalidOperationException">The assembly was built without articles.</exception>
    /// <exception cref="InvalidDataException">The pack is damaged, or of another format version.</exception>
    public static ArticlePack Open(Assembly assembly)
    {
        ArgumentNullException.ThrowIfNull(assembly);
        if (LiveEdit.IsSupported && LivePack.Of(assembly) is { } live)
        {
            return new ArticlePack(live);
        }

        Stream stream = assembly.GetManifestResourceStream(PackFormat.ResourceName) ?? throw WithoutArticles(assembly);
        return new ArticlePack(PackReader.Open(stream));
    }

    /// <summary>Opens the articles of an assembly that has a search index for them: how the generated code opens a pack where the project sets <c>ArticlesSearch</c>.</summary>
    /// <param name="assembly">The assembly.</param>
    /// <exception cref="ArgumentNullException"><paramref name="assembly"/> is null.</exception>
    /// <exception cref="InvalidOperationException">The assembly was built without articles.</exception>
    /// <exception cref="InvalidDataException">The pack is damaged, or of another format version.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static ArticlePack OpenSearchable(Assembly assembly)
    {
        ArgumentNullException.ThrowIfNull(assembly);
        if (LiveEdit.IsSupported && LivePack.Of(assembly) is { } live)
        {
            return new ArticlePack(live);
        }

        return Open(assembly.GetManifestResourceStream(PackFormat.ResourceName) ?? throw WithoutArticles(assembly), () => assembly.GetManifestResourceStream(SearchFormat.ResourceName));
    }

    /// <summary>Opens a pack with its search index.</summary>
    internal static ArticlePack Open(Stream pack, Func<Stream?> search) => new(ReaderOf(pack, search));

    /// <summary>Opens a pack with its search index, to read it.</summary>
    internal static PackReader ReaderOf(Stream pack, Func<Stream?> search)
    {
        // The index names the pack by the hash in its header.
        Span<byte> header = stackalloc byte[PackFormat.Header.Length];
        int length = pack.ReadAtLeast(header, header.Length, throwOnEndOfStream: false);
        pack.Position = 0;
        PackReader reader = PackReader.Open(pack);
        reader.Search = new PackSearch(search, BinaryPrimitives.ReadUInt64LittleEndian(header[PackFormat.Header.Hash..length]));
        return reader;
    }

    /// <summary>Opens a pack from a seekable stream at its beginning, which is read into memory unless it is memory.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> is null.</exception>
    /// <exception cref="InvalidDataException">The pack is damaged, or of another format version.</exception>
    public static ArticlePack Open(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return new ArticlePack(PackReader.Open(stream));
    }

    /// <summary>Returns the article with an id of a hash: how a generated member finds its article.</summary>
    /// <param name="idHash">The 64-bit hash of the id.</param>
    /// <exception cref="InvalidDataException">The pack has no such article: it is not the one that belongs to the code.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public Article GetByIdHash(ulong idHash) => LiveEdit.IsSupported && _live is not null
        ? All.GetByIdHash(idHash)
        : Articles.FindIdHash(idHash) ?? throw OtherPack();

    /// <summary>Returns the articles by a text: how a generated index finds its articles.</summary>
    /// <param name="key">The key of the value index; a pack without it is grouped when the index is first used.</param>
    /// <param name="valueOf">Returns the text of an article.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public ArticleIndex<string, Article> IndexByText(string key, Func<Article, string?> valueOf)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(valueOf);
        return new ArticleIndex<string, Article>(All, store => store is PackedArticles packed && packed.Collection.Index(key) is { } index
            ? new TextGroups<Article>(packed, index, key == PackKey.Language ? IndexKeys.Language : IndexKeys.Line)
            : new GroupedArticles<string, Article>(store, a => valueOf(a) is { } value ? [value] : []));
    }

    /// <summary>Returns the articles by their month, or their year where the month is not known.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public ArticleIndex<PartialDate, Article> IndexByMonth() => All.IndexByMonth();

    /// <summary>
    /// Returns the entries of a collection as records of a program: how generated code opens one. Nothing is read before the collection is
    /// first used.
    /// </summary>
    /// <typeparam name="T">The type of the records.</typeparam>
    /// <param name="name">The name of the collection.</param>
    /// <param name="read">Makes a record from the fields of an entry.</param>
    /// <param name="rejected">The hashes of the ids of entries that cannot be such a record; they are left out.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public ArticleCollection<T> Collection<T>(string name, Func<ArticleFields, T> read, ReadOnlySpan<ulong> rejected)
        where T : ArticleRecord
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(read);
        ulong[]? leftOut = rejected.IsEmpty ? null : rejected.ToArray();
        if (LiveEdit.IsSupported && _live is not null)
        {
            return new ArticleCollection<T>(new LiveView<T>(_live, name, (collection, isWhole) => new PackedRecords<T>(collection, read, isWhole ? leftOut : null)));
        }

        return new ArticleCollection<T>(() => new PackedRecords<T>(_reader.Collection(name), read, leftOut));
    }

    private ArticleCollection<Article> Opened() => LiveEdit.IsSupported && _live is not null
        ? new ArticleCollection<Article>(new LiveView<Article>(_live, PackFormat.SeedCollection, static (collection, _) => new PackedArticles(collection)))
        : new ArticleCollection<Article>(Articles);

    /// <summary>Opened when first asked for: opening a pack looks at its header and table of sections alone.</summary>
    private PackedArticles Articles => _articles ?? Interlocked.CompareExchange(ref _articles, new PackedArticles(_reader.Collection(PackFormat.SeedCollectionUtf8)), null) ?? _articles!;

    private static InvalidOperationException WithoutArticles(Assembly assembly) =>
        new($"The assembly '{assembly.GetName().Name}' contains no articles: it has no resource '{PackFormat.ResourceName}'. "
            + "Build it with the targets of the package TypedArticles and at least one Article item.");

    internal static InvalidDataException OtherPack() =>
        new("The article pack does not belong to the generated code: an article is not in it. Rebuild the assembly that holds both.");
}
