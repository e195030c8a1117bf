using System.Buffers.Binary;
using Header = TypedArticles.Core.Pack.PackFormat.Header;
using Section = TypedArticles.Core.Pack.PackFormat.Section;

namespace TypedArticles.Fuzz;

/// <summary>Damages the bytes of a pack, as a faulty disk or a cut transfer would.</summary>
internal static class PackMutator
{
    private static readonly ulong[] s_edges =
        [0, 1, 7, 8, 63, 64, 103, 104, 0x7FFF_FFFF, 0x8000_0000, 0xFFFF_FFFF, 0x1_0000_0000, 0x7FFF_FFFF_FFFF_FFFF, 0x8000_0000_0000_0000, ulong.MaxValue];

    public static byte[] Damage(byte[] pack, FuzzRandom random)
    {
        byte[] damaged = [.. pack];
        switch (random.Below(8))
        {
            case 0:
                return damaged[..random.Below(damaged.Length)];
            case 1:
                SetField(damaged, random.Below(damaged.Length - 7), random);
                return damaged;
            case 2:
                // The hash of the header fits, so that the checks behind it are reached.
                SetField(damaged, Header.Version + (4 * random.Below((Header.Length + (6 * Section.Length) - Header.Version - 8) / 4)), random);
                PackSealer.SealHeader(damaged);
                return damaged;
            case 3:
                Swap(damaged, random);
                return damaged;
            default:
                ChangeBytes(damaged, random);
                return damaged;
        }
    }

    /// <summary>One to four bytes, close to each other or anywhere; often in what leads to the articles, before their heads.</summary>
    private static void ChangeBytes(byte[] damaged, FuzzRandom random)
    {
        int heads = PackSealer.SectionOf(damaged, Section.Entries).Offset;
        int at = random.Below(random.OneIn(2) ? heads : damaged.Length);
        for (int left = 1 + random.Below(4); left > 0; left--)
        {
            damaged[at] ^= (byte)(random.OneIn(2) ? 1 << random.Below(8) : 1 + random.Below(255));
            at = random.OneIn(2) ? random.Below(damaged.Length) : Math.Min(at + 1, damaged.Length - 1);
        }
    }

    private static void SetField(byte[] damaged, int offset, FuzzRandom random)
    {
        Span<byte> field = damaged.AsSpan(offset, 8);
        ulong old = BinaryPrimitives.ReadUInt64LittleEndian(field);
        ulong value = random.Below(3) switch { 0 => random.Next(), 1 => random.Pick(s_edges), _ => old + (ulong)(random.Below(129) - 64) };
        BinaryPrimitives.WriteUInt64LittleEndian(field, value);
    }

    /// <summary>Two stretches of a table or the directory change places: each is whole, and in the wrong place.</summary>
    private static void Swap(byte[] damaged, FuzzRandom random)
    {
        int length = random.Pick([8, 16, 64]), places = (damaged.Length - Header.Length) / length;
        Span<byte> a = damaged.AsSpan(Header.Length + (random.Below(places) * length), length);
        Span<byte> b = damaged.AsSpan(Header.Length + (random.Below(places) * length), length);
        byte[] kept = [.. a];
        b.CopyTo(a);
        kept.CopyTo(b);
    }
}
