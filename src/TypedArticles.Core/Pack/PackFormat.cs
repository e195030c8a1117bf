namespace TypedArticles.Core.Pack;

/// <summary>
/// The layout of <c>articles.pack</c>, format 1: what writer and reader agree on; src/README.md describes every byte. All integers are
/// little-endian and may be at any address; offsets are from the first byte of the pack unless said otherwise; text is UTF-8 without a
/// terminator. Nothing in the pack depends on the machine or the time.
/// </summary>
internal static class PackFormat
{
    /// <summary>"TYPEDART" in ASCII.</summary>
    public const ulong Magic = 0x5452414445505954;

    /// <summary>The format that this code writes, and the newest that it reads.</summary>
    public const int Version = 1;

    /// <summary>The name of the manifest resource in an assembly; one pack an assembly.</summary>
    public const string ResourceName = "TypedArticles.articles.pack";

    /// <summary>The collection of the seed format.</summary>
    public const string SeedCollection = "seeds";

    /// <summary>The same in UTF-8.</summary>
    public static ReadOnlySpan<byte> SeedCollectionUtf8 => "seeds"u8;

    /// <summary>The header, and behind it the table of sections. Opening a pack reads these and nothing else.</summary>
    public static class Header
    {
        public const int Magic = 0;
        public const int Version = 8;

        /// <summary>The oldest format whose readers can read this pack.</summary>
        public const int OldestReader = 12;
        public const int SectionCount = 16;

        /// <summary>Of the whole pack.</summary>
        public const int TotalLength = 20;

        /// <summary>The hash of the table of sections, with the hash of the header before this place as seed.</summary>
        public const int Hash = 24;
        public const int Length = 32;
    }

    /// <summary>An entry of the table of sections, in the order of their offsets.</summary>
    public static class Section
    {
        /// <summary>Four letters of ASCII.</summary>
        public const int Id = 0;

        /// <summary>See <see cref="Required"/>; the upper half is the format that brought the section.</summary>
        public const int Flags = 4;
        public const int Offset = 8;
        public const int SectionLength = 12;

        /// <summary>The hash of the section; 0 of a section whose parts have hashes of their own.</summary>
        public const int Hash = 16;
        public const int Length = 24;

        /// <summary>A reader that does not know the section must not read the pack; it skips any other.</summary>
        public const int Required = 1;

        /// <summary>The shift of the format that brought the section.</summary>
        public const int FormatShift = 16;

        /// <summary>How many sections format 1 has.</summary>
        public const int KnownCount = 6;

        /// <summary>A pack with more is refused before its table is read.</summary>
        public const int MaxCount = 256;

        public const int Keys = 'K' | ('E' << 8) | ('Y' << 16) | ('S' << 24);
        public const int Collections = 'C' | ('O' << 8) | ('L' << 16) | ('L' << 24);
        public const int Tables = 'T' | ('A' << 8) | ('B' << 16) | ('L' << 24);
        public const int Indexes = 'I' | ('N' << 8) | ('D' << 16) | ('X' << 24);
        public const int Entries = 'E' | ('N' << 8) | ('T' << 16) | ('R' << 24);
        public const int Bodies = 'B' | ('O' << 8) | ('D' << 16) | ('Y' << 24);
    }

    /// <summary>The section of keys: a count, then of each key its hash, and offset and length of its name in the section.</summary>
    public static class Key
    {
        public const int Hash = 0;
        public const int NameOffset = 4;
        public const int NameLength = 8;
        public const int Length = 12;
    }

    /// <summary>
    /// The section of collections: a count, then their descriptors, then the descriptors of their indexes, then their names. Offsets of
    /// index descriptors and names are within the section; the others within the sections that are named.
    /// </summary>
    public static class Collection
    {
        public const int NameOffset = 0;
        public const int NameLength = 4;
        public const int EntryCount = 8;

        /// <summary>In the section of tables: for each entry in the order of <c>All</c> offset and length of its head in the section of entries.</summary>
        public const int Directory = 12;

        /// <summary>Four tables, of hashes of ids, ids, slugs and addresses: offset in the section of tables, number of buckets, and key of the hash.</summary>
        public const int Tables = 16;
        public const int TableCount = 4;
        public const int TableOffset = 0;
        public const int TableBuckets = 4;
        public const int TableKey = 8;
        public const int TableLength = TableKey + TableHash.KeyLength;
        public const int IndexOffset = Tables + (TableCount * TableLength);
        public const int IndexCount = IndexOffset + 4;
        public const int Length = IndexCount + 4;
    }

    /// <summary>The descriptor of a value index.</summary>
    public static class Index
    {
        public const int KeyHash = 0;
        public const int ValueCount = 4;

        /// <summary>In the section of indexes.</summary>
        public const int Offset = 8;
        public const int DataLength = 12;

        /// <summary>The hash of the index.</summary>
        public const int Hash = 16;
        public const int Length = 24;
    }

    /// <summary>
    /// A value of an index, in the ordinal order of their UTF-8. Behind the values come the positions of entries, in ascending order for
    /// each value, then the texts. Offsets are within the index.
    /// </summary>
    public static class IndexValue
    {
        public const int TextOffset = 0;
        public const int TextLength = 4;
        public const int Positions = 8;
        public const int PositionCount = 12;
        public const int Length = 16;
    }

    public static class Directory
    {
        public const int EntryLength = 8;
    }

    /// <summary>The head of an entry: fixed fields, four strings, the table of the entry's own fields, their values.</summary>
    public static class Head
    {
        /// <summary>The hash of the head's other bytes, with the entry's position and the number of its collection as seed.</summary>
        public const int Hash = 0;
        public const int IdHash = 8;

        /// <summary>The hash of the body with its tables.</summary>
        public const int BodyHash = 16;

        /// <summary>In the section of bodies.</summary>
        public const int BodyOffset = 24;
        public const int BlockCount = 28;

        /// <summary>Lengths of plain text, source and HTML; a source of length -1 is the plain text itself.</summary>
        public const int TextLength = 32;
        public const int SourceLength = 36;
        public const int HtmlLength = 40;

        /// <summary>See <see cref="HeadFlags"/>.</summary>
        public const int Flags = 44;

        /// <summary>The packed date that orders the entry; 0 for none.</summary>
        public const int SortDate = 48;

        /// <summary>One signed length for each string; -1 for one that is null.</summary>
        public const int StringLengths = 52;
        public const int StringCount = 4;
        public const int FieldCount = StringLengths + (4 * StringCount);
        public const int Strings = FieldCount + 4;

        /// <summary>The strings, by number. A null slug is computed.</summary>
        public const int IdString = 0;
        public const int SlugString = 1;
        public const int LanguageString = 2;
        public const int PermalinkString = 3;

        /// <summary>What the collection's number is multiplied with in the seed of a head's hash, beyond all positions.</summary>
        public static ulong SeedOf(int collection, int position) => ((ulong)(uint)collection << 32) | (uint)position;
    }

    /// <summary>
    /// Whether an entry is the one that its slug or address leads to: it lets the reader see that a table led to another of those that
    /// share it, without proving the table at each look-up. And what the entry is.
    /// </summary>
    [Flags]
    public enum HeadFlags
    {
        None = 0,
        FirstOfSlug = 1,
        FirstOfAddress = 2,
        Markdown = 4,
        HasHtml = 8,
    }

    /// <summary>
    /// A field of an entry, or of a map: hash of its key, length times four plus kind, offset from the start of the fields; of a map also
    /// its written key.
    /// </summary>
    public static class Field
    {
        public const int KeyHash = 0;
        public const int Kind = 4;
        public const int Offset = 8;
        public const int Length = 12;

        /// <summary>
        /// Offset and length of the key as it was written, of a field of a map: a program may read a map by the keys that stand in it, and
        /// the section of keys has one spelling for all that fold to one hash.
        /// </summary>
        public const int WrittenKeyOffset = 12;
        public const int WrittenKeyLength = 16;
        public const int LengthInMap = 20;

        /// <summary>An item of a list: a field without its key.</summary>
        public const int ItemLength = 8;
        public const int KindBits = 2;

        /// <summary>How deep lists and maps may be in each other: as deep as the readers of fields let them be.</summary>
        public const int MaxDepth = 64;
    }

    /// <summary>The kinds of a field's value. The length of a text is in bytes, of a list and a map in items.</summary>
    public enum FieldKind
    {
        Null = 0,
        Text = 1,
        List = 2,
        Map = 3,
    }

    /// <summary>
    /// What a body that was rendered begins with: the number of its links and the length of its names. Behind it are the table of blocks, that of links, the names,
    /// plain text, source and HTML.
    /// </summary>
    public static class Rendered
    {
        public const int LinkCount = 0;
        public const int NamesLength = 4;
        public const int Length = 8;
    }

    /// <summary>
    /// An entry of the table of blocks, one for each in order: where it starts in the plain text, its length there, its kind and level;
    /// of a body with HTML also where it starts in the HTML and its length there, and its name in the names: the id of a heading, or the language of code.
    /// The table is before the plain text, source and HTML.
    /// </summary>
    public static class Block
    {
        public const int Start = 0;
        public const int TextLength = 4;
        public const int Kind = 8;
        public const int Level = 9;
        public const int Length = 10;
        public const int HtmlStart = 10;
        public const int HtmlTextLength = 14;
        public const int NameStart = 18;

        /// <summary>0 for none.</summary>
        public const int NameLength = 22;
        public const int LengthWithHtml = 26;
    }

    /// <summary>
    /// A link of a body that was rendered: its destination, its text and the id of the entry that it leads to, each in the names. Or a place that refers to a note: the number of the note
    /// is where the destination would start.
    /// </summary>
    public static class Link
    {
        public const int TargetStart = 0;
        public const int TargetLength = 4;
        public const int TextStart = 8;
        public const int TextLength = 12;
        public const int IdStart = 16;

        /// <summary>-1 for a link to no entry.</summary>
        public const int IdLength = 20;

        /// <summary>See <see cref="LinkKind"/>.</summary>
        public const int Kind = 24;

        /// <summary>Of a place that refers to a note, where it is in the plain text.</summary>
        public const int Place = 28;
        public const int Length = 32;
    }

    public enum LinkKind
    {
        Link = 0,
        Image = 1,
        NoteReference = 2,
    }
}
