using System.Runtime.InteropServices;
using TypedArticles.Core.Pack;
using TypedArticles.Searching;
using Header = TypedArticles.Core.Pack.PackFormat.Header;
using Section = TypedArticles.Core.Pack.PackFormat.Section;

namespace TypedArticles.Reading;

/// <summary>
/// Reads a pack in place. Opening looks at the header and the table of sections only; every other part is compared with its hash when it
/// is first asked for, and each access is inside its part or an <see cref="InvalidDataException"/>.
/// </summary>
/// <remarks>Of few methods, since a program that starts pays for each method on the way to its first article.</remarks>
internal sealed unsafe class PackReader
{
    public readonly Bytes Tables;
    public readonly Bytes Indexes;
    public readonly Bytes Entries;
    public readonly Bytes Bodies;

    /// <summary>The search index of the pack; null where it was opened without one.</summary>
    public PackSearch? Search;

    private readonly Bytes _keys;
    private readonly ulong _keysHash;
    private readonly Bytes _collections;
    private readonly ulong _collectionsHash;

    /// <summary>What the bytes live in: the resource stream holds its assembly, an array is pinned by its kind.</summary>
#pragma warning disable IDE0052 // Never read: it keeps the bytes alive as long as this reader.
    private readonly object _owner;
#pragma warning restore IDE0052

    private PackReader(Bytes pack, object owner)
    {
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

        int end = Header.Length + (count * Section.Length);
        if (pack.Slice(0, end).HashFrom(Header.Length, pack.Slice(0, Header.Hash).HashFrom(0, 0)) != pack.UInt64(Header.Hash))
        {
            throw PackDamage.Exception("its header does not match its hash");
        }

        // Each section begins at or after the end of the one before it, and those that a reader must know are known.
        int found = 0;
        for (int place = Header.Length; count > 0; count--, place += Section.Length)
        {
            int id = pack.Int32(place), flags = pack.Int32(place + Section.Flags), offset = pack.Int32(place + Section.Offset), length = pack.Int32(place + Section.SectionLength);
            if (offset < end || length < 0 || length > pack.Length - offset)
            {
                throw PackDamage.Exception("its sections overlap");
            }

            end = offset + length;
            Bytes section = pack.Slice(offset, length);
            switch (id)
            {
                case Section.Keys:
                    (_keys, _keysHash) = (section, pack.UInt64(place + Section.Hash));
                    break;
                case Section.Collections:
                    (_collections, _collectionsHash) = (section, pack.UInt64(place + Section.Hash));
                    break;
                case Section.Tables:
                    Tables = section;
                    break;
                case Section.Indexes:
                    Indexes = section;
                    break;
                case Section.Entries:
                    Entries = section;
                    break;
                case Section.Bodies:
                    Bodies = section;
                    break;
                default:
                    if ((flags & Section.Required) != 0)
                    {
                        throw NewerFormat($"has the section '{NameOf(id)}'", flags >> Section.FormatShift);
                    }

                    continue;
            }

            found++;
        }

        if (found != Section.KnownCount)
        {
            throw PackDamage.Exception("it has not all sections, each once");
        }
    }

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

    /// <summary>The collection of a name.</summary>
    /// <param name="name">The name.</param>
    /// <exception cref="InvalidDataException">There is none, or the sections that describe collections are damaged.</exception>
    public PackedCollection Collection(string name) => Collection(System.Text.Encoding.UTF8.GetBytes(name));

    /// <inheritdoc cref="Collection(string)"/>
    /// <param name="name">The name in UTF-8.</param>
    public PackedCollection Collection(ReadOnlySpan<byte> name)
    {
        if (_collections.HashFrom(0, 0) != _collectionsHash || _keys.HashFrom(0, 0) != _keysHash)
        {
            throw PackDamage.Exception("a section does not match its hash");
        }

        int count = _collections.Int32(0);
        for (int i = 0; i < count; i++)
        {
            // A count that is too large ends where the section does.
            Bytes descriptor = _collections.Slice(sizeof(int) + (i * PackFormat.Collection.Length), PackFormat.Collection.Length);
            if (_collections.Slice(descriptor.Int32(PackFormat.Collection.NameOffset), descriptor.Int32(PackFormat.Collection.NameLength)).Span.SequenceEqual(name))
            {
                return new PackedCollection(this, _collections, descriptor, i, name.SequenceEqual(PackFormat.SeedCollectionUtf8));
            }
        }

        throw PackDamage.Exception("it has no collection of the name that was asked for");
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
    internal static bool TryGetPointer(UnmanagedMemoryStream stream, out byte* start)
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
