using TypedArticles.Core.Pack;

namespace TypedArticles.Core.Searching;

/// <summary>
/// The layout of <c>articles.search</c>, format 1: what writer and reader agree on; src/README.md describes every byte. All integers are
/// little-endian and may be at any address; offsets are from the first byte of the index unless said otherwise. Nothing in it depends on
/// the machine or the time.
/// </summary>
internal static class SearchFormat
{
    /// <summary>"TYPESRCH" in ASCII.</summary>
    public const ulong Magic = 0x4843525345505954;

    public const int Version = 1;

    /// <summary>The name of the manifest resource in an assembly, next to the pack.</summary>
    public const string ResourceName = "TypedArticles.articles.search";

    /// <summary>The name of the file that the build writes.</summary>
    public const string FileName = "articles.search";

    /// <summary>The part that is hashed and checked at once. The last page may be shorter.</summary>
    public const int PageLength = 4096;

    /// <summary>The words that a block of the dictionary has; the last may have fewer.</summary>
    public const int BlockWords = 16;

    /// <summary>The longest word with its marks, in bytes.</summary>
    public const int LongestWord = WordReader.LongestWord + VietnameseMarks.Longest;

    /// <summary>The header; behind it the table of sections, then the hash of each page of what follows.</summary>
    public static class Header
    {
        public const int Magic = 0;
        public const int Version = 8;

        /// <summary>See <see cref="SearchLevel"/>.</summary>
        public const int Level = 12;
        public const int SectionCount = 16;
        public const int TotalLength = 20;

        /// <summary>Where the pages begin.</summary>
        public const int Content = 24;

        /// <summary>The hash in the header of the pack that the index belongs to.</summary>
        public const int Pack = 32;

        /// <summary>The hash of all between the header and the pages, with the hash of the header before this place as seed.</summary>
        public const int Hash = 40;
        public const int Length = 48;
    }

    /// <summary>A section: the entries of one collection in one language. Ordered by collection, then by language.</summary>
    public static class Section
    {
        /// <summary>The primary subtag in ASCII, padded with zeros; empty for entries without a language and for rare languages.</summary>
        public const int Language = 0;
        public const int LanguageLength = 8;

        /// <summary>The number of the collection in the pack.</summary>
        public const int Collection = 8;
        public const int EntryCount = 12;

        /// <summary>How many of the entries, which are the first, have a date.</summary>
        public const int DatedCount = 16;
        public const int WordCount = 20;

        /// <summary>The mean of the lengths, as a 32-bit IEEE number.</summary>
        public const int MeanLength = 24;

        /// <summary>The position of each entry in its collection, ascending: 4 bytes each.</summary>
        public const int Entries = 28;

        /// <summary>The rest of the section, which does not depend on these positions.</summary>
        public const int Data = 32;
        public const int DataLength = 36;

        /// <summary>Parts of the data, as offsets in it: first the length of each entry, a byte each, then these.</summary>
        public const int Blocks = 40;
        public const int Words = 44;
        public const int Postings = 48;

        /// <summary>See <see cref="SectionFlags"/>.</summary>
        public const int Flags = 52;

        /// <summary>A bit for each byte that a word begins with.</summary>
        public const int FirstBytes = 56;
        public const int FirstBytesLength = 32;
        public const int Length = 88;
    }

    /// <summary>
    /// What follows a word in its block: a varint with these bits and, above them, the number of entries that have the word, or of a word in a
    /// single entry that entry; where it has a ring, the signed distance to the next form, zigzag; then the byte of counts of a single entry, or the length
    /// of the postings.
    /// </summary>
    public const int WordIsSingle = 1;
    public const int WordHasRing = 2;
    public const int WordShift = 2;
    public const int SingleHasCounts = 4;
    public const int SingleShift = 3;

    /// <summary>
    /// A posting is a varint: the difference to the number of the entry before it, times two; plus one where a byte of counts follows, and
    /// without it the word is once in the body and nowhere else. The byte: the count in the title in its lowest two bits, in the lead in
    /// the next two (up to 3 each), that in the body as a step of <see cref="BodyCounts"/> in the upper four.
    /// </summary>
    public const int OnceInBody = 1 << 4;

    /// <summary>
    /// Postings of words in this part of the entries and more are dense: a varint of the difference times sixteen, plus the step of the count in
    /// the body, or plus <see cref="DenseEscape"/> where a byte of counts follows. Most take one byte, and not two.
    /// </summary>
    private const int DensePart = 4;

    public const int DenseShift = 4;

    /// <summary>Stands for all counts that are not those of a body alone, and for none and the most in a body.</summary>
    public const int DenseEscape = 0;

    /// <summary>Whether the postings of a word are dense.</summary>
    public static bool IsDense(int wordEntries, int entries) => wordEntries > entries / DensePart && wordEntries > 1;

    /// <summary>The low bits of a dense posting with these counts.</summary>
    public static int DenseCode(int counts) => (counts & 0x0F) == 0 ? counts >> 4 : DenseEscape;

    private static readonly float[] s_bodyCounts = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9.5f, 12, 15, 20, 27, 38, 60];

    /// <summary>What each step of a count in the body stands for.</summary>
    public static ReadOnlySpan<float> BodyCounts => s_bodyCounts;

    /// <summary>The weight of a word in title, lead and body, times two.</summary>
    public const int TitleWeight = 5;
    public const int LeadWeight = 3;
    public const int BodyWeight = 2;

    /// <summary>The byte of counts.</summary>
    public static int CountsOf(int title, int lead, int body)
    {
        int step = body switch
        {
            <= 8 => body,
            <= 10 => 9,
            <= 13 => 10,
            <= 17 => 11,
            <= 23 => 12,
            <= 31 => 13,
            <= 45 => 14,
            _ => 15,
        };
        return Math.Min(title, 3) | (Math.Min(lead, 3) << 2) | (step << 4);
    }

    /// <summary>
    /// A weighted length as a byte: up to 15 as it is, then sixteen steps for each power of two. In integers, so that every runtime writes
    /// the same.
    /// </summary>
    public static byte LengthCode(int weighted)
    {
        int shift = 0;
        while (weighted >> shift >= 32)
        {
            shift++;
        }

        return weighted < 16 ? (byte)weighted : (byte)Math.Min(255, (16 * (shift + 1)) + ((weighted >> shift) & 15));
    }

    /// <summary>The weighted length that a byte stands for: the middle of its step.</summary>
    public static float LengthOf(int code)
    {
        int shift = (code >> 4) - 1;
        return code < 16 ? code : ((16 + (code & 15)) * (1 << shift)) + (((1 << shift) - 1) / 2f);
    }

    /// <summary>The hash of a page, with its number as seed.</summary>
    public static unsafe ulong HashOfPage(byte* page, int length, int number) => PackHash.Of(page, length, (ulong)(uint)number + 1);
}

/// <summary>What an index has.</summary>
internal enum SearchLevel
{
    None = 0,

    /// <summary>Titles and leads.</summary>
    Titles = 1,

    /// <summary>Bodies too.</summary>
    All = 2,
}

/// <summary>What the words of a section are.</summary>
[Flags]
internal enum SectionFlags
{
    None = 0,

    /// <summary>Words have their marks behind them: see <see cref="VietnameseMarks"/>.</summary>
    HasMarks = 1,
}

/// <summary>The keys of the fields that are a title or a lead: the first that an entry has.</summary>
internal static class SearchKeys
{
    public static IReadOnlyList<string> Title { get; } = ["title", "name"];

    public static IReadOnlyList<string> Lead { get; } = ["lead", "summary", "description"];
}
