using System.Buffers;
using System.Text;

namespace ArchiveCli.Converting;

/// <summary>The text of the file that is converted, which must be UTF-8: guessing an encoding would garble articles.</summary>
internal static class SourceText
{
    private static readonly UTF8Encoding s_strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The text without a byte-order mark, or the line of the first byte that is not UTF-8.</summary>
    public static (string? Text, long BadLine) Read(string file)
    {
        ReadOnlySpan<byte> bytes = File.ReadAllBytes(file);
        if (bytes.StartsWith(Encoding.UTF8.Preamble))
        {
            bytes = bytes[Encoding.UTF8.Preamble.Length..];
        }

        long line = 1;
        for (ReadOnlySpan<byte> rest = bytes; !rest.IsEmpty;)
        {
            if (Rune.DecodeFromUtf8(rest, out Rune rune, out int length) != OperationStatus.Done)
            {
                return (null, line);
            }

            line += rune.Value == '\n' ? 1 : 0;
            rest = rest[length..];
        }

        return (s_strict.GetString(bytes), 0);
    }
}
