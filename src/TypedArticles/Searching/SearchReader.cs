using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using TypedArticles.Core.Pack;
using TypedArticles.Core.Searching;
using Header = TypedArticles.Core.Searching.SearchFormat.Header;
using Section = TypedArticles.Core.Searching.SearchFormat.Section;

namespace TypedArticles.Searching;

/// <summary>
/// Reads a search index in place. Opening looks at the header, the table of sections and the hashes of the pages; each page is compared
/// with its hash when it is first touched, and every read is inside its part, so that a forged index is an <see cref="InvalidDataException"/>
/// or a wrong answer, and never a read outside.
/// </summary>
internal sealed unsafe class SearchReader
{
    /// <summary>The sections, ordered by collection, then by language.</summary>
    public readonly SearchSection[] Sections;
    public readonly SearchLevel Level;

    private readonly byte* _start;
    private readonly byte* _pageHashes;
    private readonly int _content;
    private readonly int _length;
    private readonly int[] _checked;

    /// <summary>What the bytes live in.</summary>
#pragma warning disable IDE0052 // Never read: it keeps the bytes alive as long as this reader.
    private readonly object _owner;
#pragma warning restore IDE0052

    private SearchReader(byte* start, int length, object owner, ulong pack)
    {
        _start = start;
        (_length, _owner) = (length, owner);
        SearchDamage.Require(Bytes.ReadUInt64(start + Header.Magic) == SearchFormat.Magic, "it does not begin as one");
        int version = Bytes.ReadInt32(start + Header.Version), count = Bytes.ReadInt32(start + Header.SectionCount);
        if (version != SearchFormat.Version)
        {
            throw new InvalidDataException($"The search index has format {(uint)version}, and this version of TypedArticles reads format {SearchFormat.Version}. Build the assembly that contains the index and the program with the same version.");
        }

        _content = Bytes.ReadInt32(start + Header.Content);
        SearchDamage.Require(Bytes.ReadInt32(start + Header.TotalLength) == length, "it has another length than it says");
        long tables = Header.Length + ((long)count * Section.Length);
        long pages = ((long)length - _content + SearchFormat.PageLength - 1) / SearchFormat.PageLength;
        SearchDamage.Require(count >= 0 && _content >= Header.Length && _content <= length && tables + (pages * sizeof(ulong)) == _content, "its tables have an impossible length");
        ulong hash = PackHash.Of(start + Header.Length, _content - Header.Length, PackHash.Of(start, Header.Hash, 0));
        SearchDamage.Require(hash == Bytes.ReadUInt64(start + Header.Hash), "its header does not match its hash");
        SearchDamage.Require(Bytes.ReadUInt64(start + Header.Pack) == pack, "it belongs to another article pack");
        Level = (SearchLevel)Bytes.ReadInt32(start + Header.Level);
        SearchDamage.Require(Level is SearchLevel.Titles or SearchLevel.All, "it has an unknown level");
        _pageHashes = start + tables;
        _checked = new int[(pages + 31) / 32];
        Sections = new SearchSection[count];
        for (int i = 0; i < count; i++)
        {
            Sections[i] = new SearchSection(this, start + Header.Length + (i * Section.Length), _content, length);
        }
    }

    /// <summary>Opens the index in a stream; one over memory, such as a manifest resource, is read where it is.</summary>
    /// <param name="stream">The index, from its beginning.</param>
    /// <param name="pack">The hash in the header of the pack that it must belong to.</param>
    public static SearchReader Open(Stream stream, ulong pack)
    {
        SearchDamage.Require(stream.Length is >= Header.Length and <= int.MaxValue, "it has an impossible length");
        int length = (int)stream.Length;
        if (stream is UnmanagedMemoryStream { Position: 0 } mapped && Reading.PackReader.TryGetPointer(mapped, out byte* start))
        {
            return new SearchReader(start, length, mapped, pack);
        }

        byte[] copy = GC.AllocateUninitializedArray<byte>(length, pinned: true);
        stream.ReadExactly(copy);
        return new SearchReader((byte*)Marshal.UnsafeAddrOfPinnedArrayElement(copy, 0), length, copy, pack);
    }

    /// <summary>The address of a stretch of the content, after its pages were compared with their hashes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public byte* Touch(int offset, int length)
    {
        if (offset < _content || length < 0 || length > _length - offset)
        {
            throw SearchDamage.Exception("something lies outside its part");
        }

        int page = (offset - _content) / SearchFormat.PageLength, last = (offset + Math.Max(length, 1) - 1 - _content) / SearchFormat.PageLength;
        for (; page <= last; page++)
        {
            if ((_checked[page >> 5] & (1 << (page & 31))) == 0)
            {
                Check(page);
            }
        }

        return _start + offset;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Check(int page)
    {
        int offset = _content + (page * SearchFormat.PageLength), length = Math.Min(SearchFormat.PageLength, _length - offset);
        SearchDamage.Require(SearchFormat.HashOfPage(_start + offset, length, page) == Bytes.ReadUInt64(_pageHashes + (page * sizeof(ulong))), "a page does not match its hash");
        Interlocked.Or(ref _checked[page >> 5], 1 << (page & 31));
    }
}
