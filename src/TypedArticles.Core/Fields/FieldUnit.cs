using System.Runtime.CompilerServices;

namespace TypedArticles.Core.Fields;

/// <summary>
/// The unit that a text is read in: <see cref="char"/> for UTF-16, <see cref="byte"/> for UTF-8. All that has a meaning in front matter and
/// in JSON is ASCII, one unit in both, so that one reader serves both; the JIT makes code of its own for each.
/// </summary>
internal static class FieldUnit
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int ToInt<T>(T unit)
        where T : unmanaged => typeof(T) == typeof(byte) ? Unsafe.As<T, byte>(ref unit) : Unsafe.As<T, char>(ref unit);

    /// <param name="value">ASCII.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T FromAscii<T>(char value)
        where T : unmanaged
    {
        if (typeof(T) == typeof(byte))
        {
            byte narrow = (byte)value;
            return Unsafe.As<byte, T>(ref narrow);
        }

        return Unsafe.As<char, T>(ref value);
    }

    /// <summary>The string of a text; what is not UTF-8 becomes U+FFFD.</summary>
    public static unsafe string ToText<T>(ReadOnlySpan<T> units)
        where T : unmanaged
    {
        if (units.IsEmpty)
        {
            return "";
        }

        fixed (T* start = units)
        {
            return typeof(T) == typeof(byte)
                ? System.Text.Encoding.UTF8.GetString((byte*)start, units.Length)
                : new string((char*)start, 0, units.Length);
        }
    }
}
