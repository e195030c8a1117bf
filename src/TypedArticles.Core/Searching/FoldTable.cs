using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace TypedArticles.Core.Searching;

/// <summary>What a character is for the word reader.</summary>
internal enum CharacterClass
{
    Separator = 0,
    Letter = 1,
    Digit = 2,

    /// <summary>A combining mark, or a format character: it never begins a word and never ends one.</summary>
    Mark = 3,

    /// <summary>Han, kana and Hangul, which are read as overlapping pairs.</summary>
    Paired = 4,

    /// <summary>Thai, Lao, Khmer and Burmese, which are read as overlapping triples.</summary>
    Tripled = 5,
    Apostrophe = 6,
}

/// <summary>
/// Classes and foldings of the characters: lower case, compatibility forms, diacritics off. A table of our own, because index and query
/// run on different runtimes and must agree: <c>string.Normalize</c> does nothing without ICU, and categories differ by version.
/// </summary>
internal static unsafe partial class FoldTable
{
    /// <summary>A folded character has at most so many.</summary>
    public const int LongestFolding = 4;

    private const int PageBits = 6;
    private const int PageMask = (1 << PageBits) - 1;

    /// <summary>A character that folds to nothing or to several: its difference is the number of an expansion.</summary>
    private const int IsExpansion = 0x80;

    // The tables are data of the assembly, which do not move.
    private static readonly byte* s_classIndex = Pointer(ClassIndex);
    private static readonly byte* s_classPages = Pointer(ClassPages);
    private static readonly byte* s_deltaIndex = Pointer(DeltaIndex);
    private static readonly byte* s_deltaPages = Pointer(DeltaPages);
    private static readonly byte* s_expansions = Pointer(Expansions);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static CharacterClass ClassOf(int scalar) => scalar < 0x10000
        ? (CharacterClass)(s_classPages[(s_classIndex[scalar >> PageBits] << PageBits) + (scalar & PageMask)] & ~IsExpansion)
        : ClassBeyond(scalar);

    /// <summary>Writes the folding of a character as UTF-8 and gives its length in bytes; nothing for a character that is dropped.</summary>
    public static int Fold(int scalar, byte* target)
    {
        if (scalar >= 0x10000)
        {
            return Put(scalar, target);
        }

        byte* place = s_deltaPages + (2 * ((s_deltaIndex[scalar >> PageBits] << PageBits) + (scalar & PageMask)));
        int delta = place[0] | (place[1] << 8);
        if ((s_classPages[(s_classIndex[scalar >> PageBits] << PageBits) + (scalar & PageMask)] & IsExpansion) == 0)
        {
            return Put((scalar + delta) & 0xFFFF, target);
        }

        int length = 0;
        byte* expansion = s_expansions + (2 * LongestFolding * delta);
        for (int i = 0; i < LongestFolding; i++)
        {
            int part = expansion[2 * i] | (expansion[(2 * i) + 1] << 8);
            if (part == 0)
            {
                break;
            }

            length += Put(part, target + length);
        }

        return length;
    }

    /// <summary>
    /// Reads a character of UTF-8 and never beyond the end; bytes that are none are separators.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Decode(byte* place, int left, out int length)
    {
        int first = *place;
        if (first < 0x80)
        {
            length = 1;
            return first;
        }

        if (first is >= 0xC2 and < 0xE0 && left >= 2)
        {
            length = 2;
            return ((first & 0x1F) << 6) | (place[1] & 0x3F);
        }

        if (first is >= 0xE0 and < 0xF0 && left >= 3)
        {
            length = 3;
            return ((first & 0x0F) << 12) | ((place[1] & 0x3F) << 6) | (place[2] & 0x3F);
        }

        if (first is >= 0xF0 and < 0xF5 && left >= 4)
        {
            length = 4;
            return ((first & 0x07) << 18) | ((place[1] & 0x3F) << 12) | ((place[2] & 0x3F) << 6) | (place[3] & 0x3F);
        }

        length = 1;
        return ' ';
    }

    /// <summary>Ideographs beyond the basic plane, and the letters of historic scripts; symbols and emoji are separators.</summary>
    private static CharacterClass ClassBeyond(int scalar) => scalar switch
    {
        >= 0x20000 and < 0x32000 => CharacterClass.Paired,
        >= 0x10000 and < 0x1D000 or >= 0x1D400 and < 0x1D800 or >= 0x1E000 and < 0x1F000 => CharacterClass.Letter,
        _ => CharacterClass.Separator,
    };

    private static int Put(int scalar, byte* target)
    {
        if (scalar < 0x80)
        {
            target[0] = (byte)scalar;
            return 1;
        }

        if (scalar < 0x800)
        {
            target[0] = (byte)(0xC0 | (scalar >> 6));
            target[1] = (byte)(0x80 | (scalar & 0x3F));
            return 2;
        }

        if (scalar < 0x10000)
        {
            target[0] = (byte)(0xE0 | (scalar >> 12));
            target[1] = (byte)(0x80 | ((scalar >> 6) & 0x3F));
            target[2] = (byte)(0x80 | (scalar & 0x3F));
            return 3;
        }

        target[0] = (byte)(0xF0 | (scalar >> 18));
        target[1] = (byte)(0x80 | ((scalar >> 12) & 0x3F));
        target[2] = (byte)(0x80 | ((scalar >> 6) & 0x3F));
        target[3] = (byte)(0x80 | (scalar & 0x3F));
        return 4;
    }

    private static byte* Pointer(ReadOnlySpan<byte> data) => (byte*)Unsafe.AsPointer(ref MemoryMarshal.GetReference(data));
}
