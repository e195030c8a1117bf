using System.Buffers.Binary;

namespace TypedArticles.Core.Pack;

/// <summary>
/// The hash of a table of a pack: of texts (as UTF-16 little-endian bytes), or of hashes of ids. Its key of 128 bits is in the pack and is
/// made from all that the table holds, so that whoever chooses what is in it cannot know the key before: texts that collide, or that
/// fill one bucket, are only found by trying whole tables. Each pair of words is multiplied to 128 bits with what came before it (the
/// construction of wyhash), so that nothing cancels without the key. Part of the format.
/// </summary>
internal readonly unsafe struct TableHash(ulong key0, ulong key1)
{
    public const int KeyLength = 2 * sizeof(ulong);

    private const int PairLength = 2 * sizeof(ulong);

    private readonly ulong _key0 = key0;
    private readonly ulong _key1 = key1;

    /// <summary>The hash of a text, the same on machines of either byte order.</summary>
    public ulong Of(ReadOnlySpan<char> text)
    {
        if (BitConverter.IsLittleEndian)
        {
            fixed (char* start = text)
            {
                return Of((byte*)start, text.Length * sizeof(char));
            }
        }

        byte[] bytes = new byte[text.Length * sizeof(char)];
        for (int i = 0; i < text.Length; i++)
        {
            BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(i * sizeof(char)), text[i]);
        }

        fixed (byte* start = bytes)
        {
            return Of(start, bytes.Length);
        }
    }

    /// <summary>The hash of a hash.</summary>
    public ulong Of(ulong hash) => PackHash.Fold(_key0 ^ sizeof(ulong), PackHash.Fold(hash ^ _key1, _key0));

    private ulong Of(byte* bytes, int length)
    {
        ulong hash = _key0;
        byte* end = bytes + (length & ~(PairLength - 1));
        for (; bytes < end; bytes += PairLength)
        {
            hash = PackHash.Fold(Bytes.ReadUInt64(bytes) ^ _key1, Bytes.ReadUInt64(bytes + sizeof(ulong)) ^ hash);
        }

        int rest = length & (PairLength - 1);
        if (rest > 0)
        {
            // As if zeros followed; the length tells them from zeros.
            bool isLong = rest > sizeof(ulong);
            ulong low = isLong ? Bytes.ReadUInt64(bytes) : PackHash.Part(bytes, rest), high = isLong ? PackHash.Part(bytes + sizeof(ulong), rest - sizeof(ulong)) : 0;
            hash = PackHash.Fold(low ^ _key1, high ^ hash);
        }

        return PackHash.Fold(_key0 ^ (ulong)(uint)length, hash);
    }
}
