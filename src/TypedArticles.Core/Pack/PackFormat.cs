using TypedArticles.Core.Articles;

namespace TypedArticles.Core.Pack;

/// <summary>
/// The layout of <c>articles.pack</c>, format 1: what writer and reader agree on. All integers are little-endian and may
/// lie at any address; all offsets are from the first byte of the pack; text is UTF-8 without a terminator.
/// <code>
/// header      magic, version, counts, offsets, hash of all that            104 bytes
/// directory   for each article in the order of All: offset, length of its head
/// tables      three: ids, slugs, URLs; buckets of 64 bytes (see PackTable)
/// facets      months and languages with their counts                       (see PackFacets)
/// heads       for each article its hash, dates, where the body lies, and its short strings
/// bodies      for each article the table of its blocks, then the UTF-8 of the body
/// </code>
/// Nothing in the pack depends on the machine or the time. Each part carries a hash that is compared when the part is first
/// read, so opening costs the same for ten articles and for a hundred thousand.
/// </summary>
internal static class PackFormat
{
    /// <summary>"TYPEDART" in ASCII.</summary>
    public const ulong Magic = 0x5452414445505954;

    public const uint Version = 1;

    /// <summary>The name of the manifest resource in an assembly; one pack an assembly.</summary>
    public const string ResourceName = "TypedArticles.articles.pack";

    /// <summary>The reader keeps its articles in a tree of three levels of 256.</summary>
    public const int MaxArticles = 1 << 24;

    public static class Header
    {
        public const int Magic = 0;
        public const int Version = 8;
        public const int ArticleCount = 12;
        public const int TotalLength = 16;
        public const int Directory = 24;
        public const int IdTable = 32;
        public const int SlugTable = 40;
        public const int UrlTable = 48;
        public const int Facets = 56;
        public const int Heads = 64;
        public const int Bodies = 72;
        public const int BucketCounts = 80;
        public const int Hash = 96;
        public const int Length = 104;
    }

    public static class Directory
    {
        public const int EntryLength = 8;
    }

    /// <summary>A head: fixed fields, then the strings one after the other in the order of their numbers.</summary>
    public static class Head
    {
        /// <summary>The hash of the head's other bytes, with the article's position as seed.</summary>
        public const int Hash = 0;
        public const int IdHash = 8;
        public const int BodyHash = 16;
        public const int BodyOffset = 24;
        public const int BodyLength = 28;
        public const int Period = 32;
        public const int PublishedOn = 36;

        /// <summary>See <see cref="HeadFlags"/>.</summary>
        public const int Flags = 40;

        /// <summary>The number of the body's blocks, whose table lies before its text.</summary>
        public const int BlockCount = 44;

        /// <summary>One signed length for each string; -1 for one that is null.</summary>
        public const int StringLengths = 48;
        public const int Strings = StringLengths + (4 * StringCount);
        public const int StringCount = FirstText + ArticleFacts.TextCount;

        /// <summary>The strings, by number: of every entry its id and language, then the texts of <see cref="ArticleText"/>.</summary>
        public const int IdString = 0;
        public const int LanguageString = 1;
        public const int FirstText = 2;
    }

    /// <summary>
    /// Whether an article is the one that its slug or URL leads to. It lets the reader see that a table led to another of
    /// those that share it, without proving the table at each look-up.
    /// </summary>
    [Flags]
    public enum HeadFlags
    {
        None = 0,
        FirstOfSlug = 1,
        FirstOfUrl = 2,
    }

    /// <summary>
    /// An entry of the table of blocks, one for each in order: where it starts in the body's text, and its length times four plus its
    /// kind. Table and text have one hash.
    /// </summary>
    public static class Block
    {
        public const int EntryLength = 8;
        public const int KindBits = 2;
    }
}
