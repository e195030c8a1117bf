using System.Buffers;
using System.Runtime.InteropServices;
using System.Text;
using TypedArticles.Core.Pack;
using Utf8Text = System.Text.Unicode.Utf8;

namespace TypedArticles.Reading;

/// <summary>Decodes the texts of a pack.</summary>
internal static unsafe class Utf8
{
    /// <summary>In bytes: most titles, ids, URLs and names.</summary>
    private const int ShortText = 256;

    /// <summary>
    /// The same string as <see cref="Encoding.UTF8"/> gives. Its first use takes about a millisecond of a program's start
    /// (docs/performance.md), and a title or two are decoded sooner scalar by scalar.
    /// </summary>
    public static string Decode(Bytes text)
    {
        if (text.Length > ShortText)
        {
            return Encoding.UTF8.GetString(text.Span);
        }

        // Apart from the loop, next to which the compiler would optimize at once.
        char* chars = stackalloc char[ShortText];
        return new string(chars, 0, DecodeShort(text.Address(0, text.Length), text.Length, chars));
    }

    /// <summary>The string of a text that nothing else checks.</summary>
    /// <exception cref="InvalidDataException">It is not UTF-8.</exception>
    public static string DecodeValid(Bytes text) => Utf8Text.IsValid(text.Span) ? Decode(text) : throw NotUtf8();

    /// <inheritdoc cref="DecodeValid(Bytes)"/>
    /// <param name="text">The text.</param>
    /// <param name="buffer">Receives the characters where it has room for them; otherwise they are in a string.</param>
    public static ReadOnlySpan<char> DecodeValid(Bytes text, Span<char> buffer) => text.Length > buffer.Length ? DecodeValid(text)
        : Utf8Text.ToUtf16(text.Span, buffer, out _, out int written, replaceInvalidSequences: false) == OperationStatus.Done ? buffer[..written]
        : throw NotUtf8();

    private static InvalidDataException NotUtf8() => PackDamage.Exception("a text is not UTF-8");

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
}

/// <summary>Hash codes of texts.</summary>
internal static class Utf8Hash
{
    /// <summary>By a key of the process, as that of a string: nobody can choose texts with equal hash codes.</summary>
    public static int Of(ReadOnlySpan<byte> text) =>
        HashCode.Combine(string.GetHashCode(MemoryMarshal.Cast<byte, char>(text)), text.Length % 2 == 0 ? -1 : text[^1]);
}
