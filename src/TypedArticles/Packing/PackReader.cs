using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;
using TypedArticles.Parsing;
using Head = TypedArticles.Packing.PackFormat.Head;
using Header = TypedArticles.Packing.PackFormat.Header;

namespace TypedArticles.Packing;

/// <summary>
/// Reads a pack in place. Opening looks at the header only; every other part is compared with its hash when it is first
/// asked for, and each access is inside the pack or an <see cref="InvalidDataException"/>.
/// </summary>
internal sealed unsafe class PackReader
{
    private readonly byte* _start;
    private readonly int _length;

    /// <summary>What the bytes live in: the resource stream holds its assembly, an array is pinned by its kind.</summary>
#pragma warning disable IDE0052 // Never read: it keeps the bytes alive as long as this reader.
    private readonly object _owner;
#pragma warning restore IDE0052

    private PackReader(byte* start, int length, object owner)
    {
        _start = start;
        _length = length;
        _owner = owner;
        CheckHeader();
        Count = Integer(Header.ArticleCount);
        Ids = new PackTableReader(this, Header.IdTable, Header.SlugTable, 0);
        Slugs = new PackTableReader(this, Header.SlugTable, Header.UrlTable, 1);
        Urls = new PackTableReader(this, Header.UrlTable, Header.Facets, 2);
        long directoryEnd = Integer(Header.Directory) + ((long)Count * PackFormat.Directory.EntryLength);
        Require(Count is >= 0 and <= PackFormat.MaxArticles && directoryEnd == Integer(Header.IdTable), "its directory has another size");
    }

    public int Count { get; }

    public PackTableReader Ids { get; }

    public PackTableReader Slugs { get; }

    public PackTableReader Urls { get; }

    public ReadOnlySpan<byte> Bytes => new(_start, _length);

    public ReadOnlySpan<byte> Facets => Section(Header.Facets, Header.Heads);

    /// <summary>Opens the pack in a stream; one over memory, such as a manifest resource, is read where it lies.</summary>
    public static PackReader Open(Stream stream)
    {
        if (stream.Length is < Header.Length or > int.MaxValue)
        {
            throw Damaged("it has an impossible length");
        }

        int length = (int)stream.Length;
        if (stream is UnmanagedMemoryStream { Position: 0 } mapped && TryGetPointer(mapped, out byte* start))
        {
            return new PackReader(start, length, mapped);
        }

        byte[] copy = GC.AllocateUninitializedArray<byte>(length, pinned: true);
        stream.ReadExactly(copy);
        return new PackReader((byte*)Marshal.UnsafeAddrOfPinnedArrayElement(copy, 0), length, copy);
    }

    /// <summary>The head of an article, after all in it was checked.</summary>
    public ReadOnlySpan<byte> CheckedHead(int position)
    {
        ReadOnlySpan<byte> head = HeadAt(position);
        Require(BinaryPrimitives.ReadUInt64LittleEndian(head) == PackHash.Of(head[8..], (ulong)position), "an article's head does not match its hash");

        long strings = Head.Strings;
        for (int i = 0; i < Head.StringCount; i++)
        {
            int length = BinaryPrimitives.ReadInt32LittleEndian(head[(Head.StringLengths + (4 * i))..]);
            Require(length >= -1, "a string has a negative length");
            strings += Math.Max(length, 0);
        }

        Require(strings == head.Length, "an article's strings do not fill its head");
        int publishedOn = HeadInteger(head, Head.PublishedOn);
        Require(IsDate(HeadInteger(head, Head.Period)) && (publishedOn == 0 || IsDate(publishedOn)), "an article has an impossible date");
        return head;
    }

    /// <summary>The head of an article that was checked before.</summary>
    public ReadOnlySpan<byte> HeadAt(int position)
    {
        int entry = Integer(Header.Directory) + (position * PackFormat.Directory.EntryLength);
        long offset = Integer(entry), length = Integer(entry + 4);
        Require(offset >= Integer(Header.Heads) && length >= Head.Strings && offset + length <= Integer(Header.Bodies), "an article's head lies outside the pack");
        return Bytes.Slice((int)offset, (int)length);
    }

    public string? String(int position, PackFormat.HeadString which)
    {
        ReadOnlySpan<byte> head = HeadAt(position);
        int offset = Head.Strings;
        for (int i = 0; i < (int)which; i++)
        {
            offset += Math.Max(0, HeadInteger(head, Head.StringLengths + (4 * i)));
        }

        int length = HeadInteger(head, Head.StringLengths + (4 * (int)which));
        return length < 0 ? null : Encoding.UTF8.GetString(head.Slice(offset, length));
    }

    /// <summary>Where a body and the table of its blocks lie in the pack, after their hash was compared.</summary>
    public PackedBody CheckedBody(int position)
    {
        ReadOnlySpan<byte> head = HeadAt(position);
        long offset = HeadInteger(head, Head.BodyOffset), length = HeadInteger(head, Head.BodyLength);
        long tableLength = HeadInteger(head, Head.BlockCount) * (long)PackFormat.Block.EntryLength;
        Require(
            tableLength >= 0 && offset - tableLength >= Integer(Header.Bodies) && length > 0 && offset + length <= _length,
            "a body lies outside the pack");
        ReadOnlySpan<byte> tableAndText = Bytes.Slice((int)(offset - tableLength), (int)(tableLength + length));
        Require(BinaryPrimitives.ReadUInt64LittleEndian(head[Head.BodyHash..]) == PackHash.Of(tableAndText, 0), "a body does not match its hash");
        return new PackedBody(this, (int)offset, (int)length, HeadInteger(head, Head.BlockCount));
    }

    public static int HeadInteger(ReadOnlySpan<byte> head, int offset) => BinaryPrimitives.ReadInt32LittleEndian(head[offset..]);

    public ReadOnlySpan<byte> Section(int startField, int endField) =>
        Bytes[Integer(startField)..Integer(endField)];

    public int Integer(int offset) => BinaryPrimitives.ReadInt32LittleEndian(Bytes[offset..]);

    public static void Require([System.Diagnostics.CodeAnalysis.DoesNotReturnIf(false)] bool condition, string what)
    {
        if (!condition)
        {
            throw Damaged(what);
        }
    }

    public static InvalidDataException Damaged(string what) =>
        new($"The article pack is damaged: {what}. Rebuild the assembly that holds it.");

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

    private void CheckHeader()
    {
        ReadOnlySpan<byte> header = Bytes[..Header.Length];
        Require(BinaryPrimitives.ReadUInt64LittleEndian(header) == PackFormat.Magic, "it does not begin as one");
        uint version = BinaryPrimitives.ReadUInt32LittleEndian(header[Header.Version..]);
        if (version != PackFormat.Version)
        {
            throw new InvalidDataException(
                $"The article pack has format {version} and this version of TypedArticles reads format {PackFormat.Version}. Build both with the same version.");
        }

        ulong hash = BinaryPrimitives.ReadUInt64LittleEndian(header[Header.Hash..]);
        Require(hash == PackHash.Of(header[..Header.Hash], 0), "its header does not match its hash");
        Require(BinaryPrimitives.ReadInt64LittleEndian(header[Header.TotalLength..]) == _length, "it has another length than it says");

        int last = Header.Length;
        for (int field = Header.Directory; field <= Header.Bodies; field += 8)
        {
            long offset = BinaryPrimitives.ReadInt64LittleEndian(header[field..]);
            Require(offset >= last && offset <= _length, "its parts overlap");
            last = (int)offset;
        }
    }

    private static bool IsDate(int packed)
    {
        CalendarDate date = CalendarDate.FromPacked(packed);
        return CalendarDate.IsValid(date.Year, date.Month, date.Day);
    }
}
