using System.Runtime.InteropServices;
using TypedArticles.Core.Pack;
using Header = TypedArticles.Core.Pack.PackFormat.Header;
using Key = TypedArticles.Core.Pack.PackFormat.Key;
using Section = TypedArticles.Core.Pack.PackFormat.Section;

namespace TypedArticles.Reading;

/// <summary>
/// Reads a pack in place. Opening looks at the header and the table of sections only; every other part is compared with its hash when it
/// is first asked for, and each access is inside its part or an <see cref="InvalidDataException"/>.
/// </summary>
/// <remarks>Of few methods, since a program that starts pays for each method on the way to its first article.</remarks>
internal sealed unsafe class PackReader
{
    private readonly Bytes _pack;

    /// <summary>What the bytes live in: the resource stream holds its assembly, an array is pinned by its kind.</summary>
#pragma warning disable IDE0052 // Never read: it keeps the bytes alive as long as this reader.
    private readonly object _owner;
#pragma warning restore IDE0052

    private PackReader(Bytes pack, object owner)
    {
        _pack = pack;
        _owner = owner;
        if (pack.UInt64(Header.Magic) != PackFormat.Magic)
        {
            throw PackDamage.Exception("it does not begin as one");
        }

        if (pack.Int32(Header.OldestReader) != PackFormat.Version)
        {
            throw NewerFormat($"has format {(uint)pack.Int32(Header.Version)}", pack.Int32(Header.OldestReader));
        }

        int count = pack.Int32(Header.SectionCount);
        if ((uint)count > Section.MaxCount || pack.Int32(Header.TotalLength) != pack.Length)
        {
            throw PackDamage.Exception("it has another length than it says");
        }

        // The hash is of the header with zero in its own place: the bytes before it, then those after it as if they followed zeros.
        int length = Header.Length + (count * Section.Length);
        if (HeaderHash(pack.Slice(0, length)) != pack.UInt64(Header.Hash))
        {
            throw PackDamage.Exception("its header does not match its hash");
        }

        CheckSections(count, length);
        Tables = Find(Section.Tables);
        Indexes = Find(Section.Indexes);
        Entries = Find(Section.Entries);
        Bodies = Find(Section.Bodies);
    }

    public Bytes Tables { get; }

    public Bytes Indexes { get; }

    public Bytes Entries { get; }

    public Bytes Bodies { get; }

    /// <summary>Opens the pack in a stream; one over memory, such as a manifest resource, is read where it is.</summary>
    public static PackReader Open(Stream stream)
    {
        if (stream.Length is < Header.Length or > int.MaxValue)
        {
            throw PackDamage.Exception("it has an impossible length");
        }

        return stream is UnmanagedMemoryStream { Position: 0 } mapped && TryGetPointer(mapped, out byte* start)
            ? new PackReader(new Bytes(start, (int)stream.Length), mapped)
            : Copied(stream);
    }

    /// <summary>The collection of a name; a pack without it has an empty one.</summary>
    /// <exception cref="InvalidDataException">The sections that describe collections are damaged.</exception>
    public PackedCollection Collection(string name)
    {
        Bytes described = CheckedSection(Section.Collections);
        CheckedKeys();
        int count = described.Int32(0);
        PackDamage.Require(count >= 0 && count <= described.Length / PackFormat.Collection.Length, "it has an impossible number of collections");
        for (int i = 0; i < count; i++)
        {
            Bytes descriptor = described.Slice(sizeof(int) + (i * PackFormat.Collection.Length), PackFormat.Collection.Length);
            Bytes written = described.Slice(descriptor.Int32(PackFormat.Collection.NameOffset), descriptor.Int32(PackFormat.Collection.NameLength));
            if (Utf8.Decode(written) == name)
            {
                return new PackedCollection(this, described, descriptor, i);
            }
        }

        throw PackDamage.Exception($"it has no collection '{name}'");
    }

    /// <summary>The names of keys, which messages and tools show: each is a text of the section.</summary>
    private void CheckedKeys()
    {
        Bytes keys = CheckedSection(Section.Keys);
        int count = keys.Int32(0);
        PackDamage.Require(count >= 0 && count <= (keys.Length - sizeof(int)) / Key.Length, "its keys lie outside their section");
    }

    private Bytes CheckedSection(int id)
    {
        Bytes section = Find(id, out ulong hash);
        return section.HashFrom(0, 0) == hash ? section : throw PackDamage.Exception("a section does not match its hash");
    }

    private Bytes Find(int id) => Find(id, out _);

    private Bytes Find(int id, out ulong hash)
    {
        for (int place = Header.Length; place < Header.Length + (_pack.Int32(Header.SectionCount) * Section.Length); place += Section.Length)
        {
            if (_pack.Int32(place) == id)
            {
                hash = _pack.UInt64(place + Section.Hash);
                return _pack.Slice(_pack.Int32(place + Section.Offset), _pack.Int32(place + Section.SectionLength));
            }
        }

        throw PackDamage.Exception($"it has no section '{NameOf(id)}'");
    }

    /// <summary>Each section begins at or after the end of the one before it, and those that a reader must know are known.</summary>
    private void CheckSections(int count, int end)
    {
        for (int i = 0; i < count; i++)
        {
            int place = Header.Length + (i * Section.Length), id = _pack.Int32(place), flags = _pack.Int32(place + Section.Flags);
            int offset = _pack.Int32(place + Section.Offset), length = _pack.Int32(place + Section.SectionLength);
            if (offset < end || length < 0 || length > _pack.Length - offset)
            {
                throw PackDamage.Exception("its sections overlap");
            }

            end = offset + length;
            if ((flags & Section.Required) != 0
                && id is not (Section.Keys or Section.Collections or Section.Tables or Section.Indexes or Section.Entries or Section.Bodies))
            {
                throw NewerFormat($"has the section '{NameOf(id)}'", flags >> Section.FormatShift);
            }
        }
    }

    private static ulong HeaderHash(Bytes header)
    {
        Span<byte> copy = stackalloc byte[Header.Length + (Section.MaxCount * Section.Length)];
        copy = copy[..header.Length];
        header.Span.CopyTo(copy);
        copy.Slice(Header.Hash, sizeof(ulong)).Clear();
        return PackHash.Of(copy, 0);
    }

    private static string NameOf(int section) =>
        new([.. new[] { section, section >> 8, section >> 16, section >> 24 }.Select(static c => (c & 0xFF) is > 0x20 and < 0x7F ? (char)(c & 0xFF) : '?')]);

    private static InvalidDataException NewerFormat(string what, int needed) =>
        new($"The article pack {what}, which needs a reader of format {(uint)needed}, and this version of TypedArticles reads format {PackFormat.Version}. Build the assembly that contains the pack and the program with the same version.");

    private static PackReader Copied(Stream stream)
    {
        byte[] copy = GC.AllocateUninitializedArray<byte>((int)stream.Length, pinned: true);
        stream.ReadExactly(copy);
        return new PackReader(new Bytes((byte*)Marshal.UnsafeAddrOfPinnedArrayElement(copy, 0), copy.Length), copy);
    }

    /// <summary>A stream over a SafeBuffer, such as a view of a mapped file, gives no pointer.</summary>
    private static bool TryGetPointer(UnmanagedMemoryStream stream, out byte* start)
    {
        try
        {
            start = stream.PositionPointer;
            return true;
        }
        catch (NotSupportedException)
        {
            start = null;
            return false;
        }
    }
}
