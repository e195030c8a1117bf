using System.Buffers.Binary;

namespace TypedArticles.Core.Pack;

/// <summary>
/// The 64-bit checksum of the parts of a pack, and the hash of texts that no stranger chooses; for those that one may choose there are
/// <see cref="IdHash"/> and <see cref="TableHash"/>. Not cryptographic: two texts with one value are easily written down. Each pair of words is multiplied to 128 bits with keys of its own and the products are
/// added, so that the multiplications do not wait for each other (the construction of NH and XXH3, with constants of
/// the golden ratio and of its kin). The value is part of the format: changing it is a new format version.
/// </summary>
internal static unsafe class PackHash
{
    private const ulong Key1 = 0x9E3779B97F4A7C15;
    private const ulong Key2 = 0xD1B54A32D192ED03;
    private const ulong Step = 0xABC98388FB8FAC03;
    private const int PairLength = 16;

    /// <summary>The hash of a text, the same on machines of either byte order.</summary>
    public static ulong Of(ReadOnlySpan<char> text)
    {
        if (BitConverter.IsLittleEndian)
        {
            fixed (char* start = text)
            {
                return Of((byte*)start, text.Length * 2, 0);
            }
        }

        byte[] bytes = new byte[text.Length * 2];
        for (int i = 0; i < text.Length; i++)
        {
            BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(i * 2), text[i]);
        }

        return Of(bytes, 0);
    }

    /// <param name="bytes">What is hashed.</param>
    /// <param name="seed">Where it belongs, so that a part that was moved does not pass for another.</param>
    public static ulong Of(ReadOnlySpan<byte> bytes, ulong seed)
    {
        fixed (byte* start = bytes)
        {
            return Of(start, bytes.Length, seed);
        }
    }

    /// <inheritdoc cref="Of(ReadOnlySpan{byte}, ulong)"/>
    public static ulong Of(byte* bytes, int length, ulong seed)
    {
        ulong first = Key1 ^ seed, second = Key2 + seed, sum = (ulong)length * Step;
        byte* end = bytes + (length & ~(PairLength - 1));
        for (; bytes < end; bytes += PairLength)
        {
            sum += Fold(Bytes.ReadUInt64(bytes) ^ first, Bytes.ReadUInt64(bytes + sizeof(ulong)) ^ second);
            first += Step;
            second -= Key1;
        }

        int rest = length & (PairLength - 1);
        if (rest > 0)
        {
            // As if zeros followed.
            bool isLong = rest > sizeof(ulong);
            ulong low = isLong ? Bytes.ReadUInt64(bytes) : Part(bytes, rest), high = isLong ? Part(bytes + sizeof(ulong), rest - sizeof(ulong)) : 0;
            sum += Fold(low ^ first, high ^ second);
        }

        return Fold(sum ^ Key2, (sum >> 32) ^ Key1) ^ sum;
    }

    /// <summary>One to eight bytes as an integer. Reads that overlap say the same where they do.</summary>
    public static ulong Part(byte* bytes, int length) => length >= sizeof(uint)
        ? (uint)Bytes.ReadInt32(bytes) | ((ulong)(uint)Bytes.ReadInt32(bytes + length - sizeof(uint)) << (8 * (length - sizeof(uint))))
        : bytes[0] | ((ulong)bytes[length >> 1] << (8 * (length >> 1))) | ((ulong)bytes[length - 1] << (8 * (length - 1)));

    /// <summary>The two halves of the 128-bit product, joined by exclusive or.</summary>
    public static ulong Fold(ulong a, ulong b)
    {
#if NET
        ulong high = Math.BigMul(a, b, out ulong low);
        return high ^ low;
#else
        ulong aLow = (uint)a, aHigh = a >> 32, bLow = (uint)b, bHigh = b >> 32;
        ulong lowLow = aLow * bLow;
        ulong middle = (aHigh * bLow) + (lowLow >> 32);
        ulong other = (aLow * bHigh) + (uint)middle;
        ulong high = (aHigh * bHigh) + (middle >> 32) + (other >> 32);
        return high ^ ((other << 32) | (uint)lowLow);
#endif
    }
}
