using System.Runtime.CompilerServices;

namespace TypedArticles.Core.Pack;

/// <summary>
/// The 64-bit hash of an id, by which a generated member asks for its article, and of other texts that a stranger may choose while the
/// build runs. It is SipHash-2-4 (Aumasson and Bernstein, "SipHash: a fast short-input PRF", 2012) of the UTF-16 little-endian bytes
/// with a fixed key, since generator and task must agree. No collision of it is known that is cheaper than trying; one of a checksum
/// such as <see cref="PackHash"/> can be written down. Two ids may still have one hash: then their members ask by the id.
/// </summary>
internal static class IdHash
{
    private const ulong Key0 = 0x7472_4164_6570_7954;
    private const ulong Key1 = 0x3120_7075_6B6F_6F6C;
    private const int CharsPerWord = sizeof(ulong) / sizeof(char);

    public static ulong Of(ReadOnlySpan<char> text) => Of(text, Key0, Key1);

    /// <summary>With another key, a second hash that is independent of the first.</summary>
    public static ulong Of(ReadOnlySpan<char> text, ulong key0, ulong key1)
    {
        State state = new(key0, key1);
        int i = 0;
        for (; i <= text.Length - CharsPerWord; i += CharsPerWord)
        {
            state.Add(Word(text, i));
        }

        ulong last = (ulong)text.Length << 57;
        for (int shift = 0; i < text.Length; i++, shift += 16)
        {
            last |= (ulong)text[i] << shift;
        }

        return state.End(last);
    }

    /// <summary>Four characters, the same on machines of either byte order.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Word(ReadOnlySpan<char> text, int start) =>
        text[start] | ((ulong)text[start + 1] << 16) | ((ulong)text[start + 2] << 32) | ((ulong)text[start + 3] << 48);

    private struct State(ulong key0, ulong key1)
    {
        private ulong _a = key0 ^ 0x736F_6D65_7073_6575;
        private ulong _b = key1 ^ 0x646F_7261_6E64_6F6D;
        private ulong _c = key0 ^ 0x6C79_6765_6E65_7261;
        private ulong _d = key1 ^ 0x7465_6462_7974_6573;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Add(ulong word)
        {
            _d ^= word;
            Round();
            Round();
            _a ^= word;
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public ulong End(ulong last)
        {
            Add(last);
            _c ^= 0xFF;
            Round();
            Round();
            Round();
            Round();
            return _a ^ _b ^ _c ^ _d;
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private void Round()
        {
            _a += _b;
            _c += _d;
            _b = Rotate(_b, 13) ^ _a;
            _d = Rotate(_d, 16) ^ _c;
            _a = Rotate(_a, 32) + _d;
            _c += _b;
            _d = Rotate(_d, 21) ^ _a;
            _b = Rotate(_b, 17) ^ _c;
            _c = Rotate(_c, 32);
        }

        /// <summary>The compiler makes one instruction of it; netstandard2.0 has no BitOperations.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static ulong Rotate(ulong value, int bits) => (value << bits) | (value >> (64 - bits));
    }
}
