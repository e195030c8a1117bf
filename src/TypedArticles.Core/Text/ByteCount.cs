using System.Globalization;

namespace TypedArticles.Core.Text;

/// <summary>Numbers of bytes in words.</summary>
internal static class ByteCount
{
    private const int Kilobyte = 1024;
    private const int Megabyte = 1024 * 1024;

    /// <summary>Such as "16 MB (16777216 bytes)" and "999 bytes".</summary>
    public static string Shown(long bytes) => bytes < Kilobyte
        ? Invariant($"{bytes} bytes")
        : bytes < Megabyte ? Invariant($"{bytes / (double)Kilobyte:0.#} kB ({bytes} bytes)") : Invariant($"{bytes / (double)Megabyte:0.#} MB ({bytes} bytes)");

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
