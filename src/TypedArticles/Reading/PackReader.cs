using System.Runtime.InteropServices;
using System.Text;
using TypedArticles.Core.Dates;
using TypedArticles.Core.Pack;
using static TypedArticles.Core.Pack.LittleEndian;
using Head = TypedArticles.Core.Pack.PackFormat.Head;
using Header = TypedArticles.Core.Pack.PackFormat.Header;

namespace TypedArticles.Reading;

/// <summary>
/// Reads a pack in place. Opening looks at the header only; every other part is compared with its hash when it is first
/// asked for, and each access is inside the pack or an <see cref="InvalidDataException"/>.
/// </summary>
/// <remarks>
/// Of fields, pointers and few methods, since a program that starts pays for each method on the way to its first article. What
/// is thrown is made elsewhere, for the same reason.
/// </remarks>
internal sealed unsafe class PackReader
{
    /// <summary>In bytes: most titles, ids, URLs and names.</summary>
    private const int ShortText = 256;

    public readonly int Count;
    public readonly PackTableReader Ids;
    public readonly PackTableReader Slugs;
    public readonly PackTableReader Urls;

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
        if (UInt64(start) != PackFormat.Magic)
        {
            throw Damaged("it does not begin as one");
        }

        if (Int32(start + Header.Version) != PackFormat.Version)
        {
            throw OtherVersion(Int32(start + Header.Version));
        }

        if (UInt64(start + Header.Hash) != PackHash.Of(start, Header.Hash, 0))
        {
            throw Damaged("its header does not match its hash");
        }

        if (UInt64(start + Header.TotalLength) != (ulong)length)
        {
            throw Damaged("it has another length than it says");
        }

        // Each part begins at or after the one before it: afterwards all offsets lie in the pack, and in their order.
        ulong last = Header.Length;
        for (int field = Header.Directory; field <= Header.Bodies; field += sizeof(ulong))
        {
            ulong offset = UInt64(start + field);
            if (offset < last || offset > (ulong)length)
            {
                throw Damaged("its parts overlap");
            }

            last = offset;
        }

        Count = Int32(start + Header.ArticleCount);
        if (Count is < 0 or > PackFormat.MaxArticles || Integer(Header.Directory) + ((long)Count * PackFormat.Directory.EntryLength) != Integer(Header.IdTable))
        {
            throw Damaged("its directory has another size");
        }

        Ids = Table(0);
        Slugs = Table(1);
        Urls = Table(2);
    }

    public ReadOnlySpan<byte> Bytes => new(_start, _length);

    public ReadOnlySpan<byte> Facets => Bytes[Integer(Header.Facets)..Integer(Header.Heads)];

    /// <summary>Opens the pack in a stream; one over memory, such as a manifest resource, is read where it lies.</summary>
    public static PackReader Open(Stream stream)
    {
        if (stream.Length is < Header.Length or > int.MaxValue)
        {
            throw Damaged("it has an impossible length");
        }

        return stream is UnmanagedMemoryStream { Position: 0 } mapped && TryGetPointer(mapped, out byte* start)
            ? new PackReader(start, (int)stream.Length, mapped)
            : Copied(stream);
    }

    /// <summary>The head of an article, after all in it was checked.</summary>
    public byte* CheckedHead(int position)
    {
        byte* entry = _start + Integer(Header.Directory) + (position * PackFormat.Directory.EntryLength);
        int offset = Int32(entry), length = Int32(entry + sizeof(int));
        if (offset < Integer(Header.Heads) || length < Head.Strings || offset > Integer(Header.Bodies) - length)
        {
            throw Damaged("an article's head lies outside the pack");
        }

        byte* head = _start + offset;
        if (UInt64(head) != PackHash.Of(head + sizeof(ulong), length - sizeof(ulong), (ulong)position))
        {
            throw Damaged("an article's head does not match its hash");
        }

        long strings = Head.Strings;
        for (int i = 0; i < Head.StringCount; i++)
        {
            int stringLength = Int32(head + Head.StringLengths + (sizeof(int) * i));
            strings += stringLength >= -1 ? Math.Max(stringLength, 0) : throw Damaged("a string has a negative length");
        }

        if (strings != length)
        {
            throw Damaged("an article's strings do not fill its head");
        }

        int publishedOn = Int32(head + Head.PublishedOn);
        return CalendarDate.IsPackedDate(Int32(head + Head.Period)) && (publishedOn == 0 || CalendarDate.IsPackedDate(publishedOn)) ? head : throw Damaged("an article has an impossible date");
    }

    /// <summary>The id of an article, after all in its head was checked.</summary>
    public string CheckedId(int position)
    {
        CheckedHead(position);
        return String(position, PackFormat.Head.IdString)!;
    }

    /// <summary>A string of an article, by its number, after the head was checked.</summary>
    public string? String(int position, int which)
    {
        byte* head = HeadAt(position), text = head + Head.Strings;
        for (int i = 0; i < which; i++)
        {
            text += Math.Max(0, Int32(head + Head.StringLengths + (sizeof(int) * i)));
        }

        int length = Int32(head + Head.StringLengths + (sizeof(int) * which));
        return length < 0 ? null : Decode(text, length);
    }

    /// <summary>Where a body and the table of its blocks lie in the pack, after their hash was compared.</summary>
    public PackedBody CheckedBody(int position)
    {
        byte* head = HeadAt(position);
        int offset = Int32(head + Head.BodyOffset), length = Int32(head + Head.BodyLength), blockCount = Int32(head + Head.BlockCount);
        long tableLength = blockCount * (long)PackFormat.Block.EntryLength;
        if (tableLength < 0 || offset - tableLength < Integer(Header.Bodies) || length <= 0 || offset > _length - length)
        {
            throw Damaged("a body lies outside the pack");
        }

        return UInt64(head + Head.BodyHash) == PackHash.Of(_start + offset - tableLength, (int)tableLength + length, 0)
            ? new PackedBody(this, offset, length, blockCount)
            : throw Damaged("a body does not match its hash");
    }

    public static void Require([System.Diagnostics.CodeAnalysis.DoesNotReturnIf(false)] bool condition, string what)
    {
        if (!condition)
        {
            throw Damaged(what);
        }
    }

    public static InvalidDataException Damaged(string what) =>
        new($"The article pack is damaged: {what}. Rebuild the assembly that holds it.");

    private static InvalidDataException OtherVersion(int version) =>
        new($"The article pack has format {(uint)version} and this version of TypedArticles reads format {PackFormat.Version}. Build both with the same version.");

    private static PackReader Copied(Stream stream)
    {
        byte[] copy = GC.AllocateUninitializedArray<byte>((int)stream.Length, pinned: true);
        stream.ReadExactly(copy);
        return new PackReader((byte*)Marshal.UnsafeAddrOfPinnedArrayElement(copy, 0), copy.Length, copy);
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

    /// <summary>
    /// The same string as <see cref="Encoding.UTF8"/> gives. Its first use takes about a millisecond of a program's start (docs/performance.md),
    /// and a title or two are decoded sooner scalar by scalar.
    /// </summary>
    private static string Decode(byte* text, int length)
    {
        if (length > ShortText)
        {
            return Encoding.UTF8.GetString(text, length);
        }

        // Apart from the loop, beside which the compiler would optimize at once.
        char* chars = stackalloc char[ShortText];
        return new string(chars, 0, DecodeShort(text, length, chars));
    }

    private static int DecodeShort(byte* text, int length, char* chars)
    {
        int count = 0;
        for (int i = 0; i < length;)
        {
            if (text[i] < 0x80)
            {
                chars[count++] = (char)text[i++];
                continue;
            }

            Rune.DecodeFromUtf8(new ReadOnlySpan<byte>(text + i, length - i), out Rune rune, out int consumed);
            count += rune.EncodeToUtf16(new Span<char>(chars + count, ShortText - count));
            i += consumed;
        }

        return count;
    }

    private byte* HeadAt(int position) => _start + Int32(_start + Integer(Header.Directory) + (position * PackFormat.Directory.EntryLength));

    private PackTableReader Table(int number)
    {
        int field = Header.IdTable + (sizeof(ulong) * number), start = Integer(field), bucketCount = Int32(_start + Header.BucketCounts + (sizeof(int) * number));
        return bucketCount > 0 && (long)bucketCount * PackTable.BucketLength == Integer(field + sizeof(ulong)) - start
            ? new PackTableReader(_start + start, bucketCount)
            : throw Damaged("a table has another size");
    }

    /// <summary>An offset of the header, all of which are less than two to the 31.</summary>
    private int Integer(int field) => Int32(_start + field);
}
