using System.Buffers.Binary;
using System.Text;
using TypedArticles.Core.Pack;

namespace TypedArticles.Fuzz;

/// <summary>Packs whose fields a stranger changed and whose hashes were made right again, each made from its index alone.</summary>
internal sealed class HostilePacks(ulong seed)
{
    private static readonly int[] s_values = [0, 1, -1, 2, 3, 7, 8, 16, 64, 255, 256, 65_535, 65_536, int.MaxValue, int.MinValue, int.MaxValue - 1, int.MaxValue / 2, 1 << 30, -2, -64];

    private static readonly byte[][] s_bytes = [[0], [0x0A], [0x0D], [0x20], [0x80], [0xC3], [0xE2, 0x80], [0xF0, 0x9F, 0x8E], [0xED, 0xA0, 0x80], [0xEF, 0xBF, 0xBD], [0xFF], "javascript:"u8.ToArray(), "2022-13"u8.ToArray()];

    /// <summary>Texts that no setter takes, and some that one does.</summary>
    private static readonly byte[][] s_texts =
    [
        .. new[]
        {
            "javascript:alert(1)", "file:///etc/passwd", "http://[::1", "http://a:99999999/", "http://", "HTTPS://", "https:/\u202E/", "mailto:a", "http://\u200Bexample.org", "https://user@host/", "//host/",
            "2024-13", "2024-02-30", "0999-01", "2024-00", "2024-1", "20240101", "2024-01-01", "-2024", "\u001B[31m", "\u001B]8;;", "a\nb", "a\rb", "\0", " a", "a ", "\u00A0", "\uFFFD", "../../etc",
            "x", "x_y", "-fr", "fr-", "fr-FR-", "aaaaaaaaaaaa", "\u202Etxt", "<script>", "%0a%1b", "%2e%2e%2f", "CON", "*", "1. ", "• a",
        }.Select(Encoding.UTF8.GetBytes),
    ];

    private static readonly (byte[] Pack, int[] Fields, (int Offset, int Length)[] Texts)[] s_packs = [.. PackInputs.IntactPacks.Select(static p => (p, PackSealer.Fields(p), PackSealer.Texts(p)))];

    public ulong Seed => seed;

    public byte[] this[long index]
    {
        get
        {
            var random = new FuzzRandom(seed, index);
            (byte[] pack, int[] fields, (int Offset, int Length)[] texts) = random.Pick(s_packs);
            byte[] hostile = [.. pack];
            for (int left = 1 + random.Below(4); left > 0; left--)
            {
                if (texts.Length > 0 && random.Below(3) == 0)
                {
                    Write(hostile, random.Pick(texts), random);
                }
                else
                {
                    Change(hostile, fields, random);
                }
            }

            PackSealer.Seal(hostile);
            return hostile;
        }
    }

    /// <summary>Writes a text over the start, the end or any part of one in the pack.</summary>
    private static void Write(byte[] pack, (int Offset, int Length) place, FuzzRandom random)
    {
        byte[] text = random.Pick(s_texts);
        int length = Math.Min(text.Length, place.Length), at = random.Below(4) switch
        {
            0 or 1 => 0,
            2 => place.Length - length,
            _ => random.Below(place.Length - length + 1),
        };
        text.AsSpan(0, length).CopyTo(pack.AsSpan(place.Offset + at));
    }

    private static void Change(byte[] pack, int[] fields, FuzzRandom random)
    {
        int at = random.Pick(fields);
        int value = BinaryPrimitives.ReadInt32LittleEndian(pack.AsSpan(at));
        switch (random.Below(8))
        {
            case 0:
                Set(pack, at, random.Pick(s_values));
                break;
            case 1:
                Set(pack, at, value + random.Below(33) - 16);
                break;
            case 2:
                // A field that says what another says: parts that overlap, tables that lead elsewhere, fields that name themselves.
                Set(pack, at, BinaryPrimitives.ReadInt32LittleEndian(pack.AsSpan(random.Pick(fields))));
                break;
            case 3:
                Set(pack, at, random.Below(pack.Length));
                break;
            case 4:
                Set(pack, at, value ^ (1 << random.Below(32)));
                break;
            case 5:
                // Kinds and flags are in the low bits.
                Set(pack, at, (value & ~0xF) | random.Below(16));
                break;
            case 6:
                int other = random.Pick(fields);
                Set(pack, at, BinaryPrimitives.ReadInt32LittleEndian(pack.AsSpan(other)));
                Set(pack, other, value);
                break;
            default:
                byte[] bytes = random.Pick(s_bytes);
                int place = random.Below(pack.Length - bytes.Length);
                bytes.CopyTo(pack.AsSpan(Math.Max(place, PackFormat.Header.Length)));
                break;
        }
    }

    private static void Set(byte[] pack, int offset, int value) => BinaryPrimitives.WriteInt32LittleEndian(pack.AsSpan(offset), value);
}
