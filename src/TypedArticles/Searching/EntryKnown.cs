using System.Runtime.CompilerServices;

namespace TypedArticles.Searching;

/// <summary>What is known of an entry while a query runs: how many words it has, how many as typed, in which fields, how many that are required.</summary>
internal static class EntryKnown
{
    public const uint One = 1;
    public const uint OneTyped = 1 << 8;
    public const int FieldShift = 16;
    public const uint OneRequired = 1 << 20;
    public const uint Excluded = 1u << 31;

    /// <summary>The fields that a byte of counts has, as bits of what is known of an entry.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint FieldsOf(int counts) =>
        ((uint)(((counts & 0x03) + 3) >> 2) << FieldShift) | ((uint)(((counts & 0x0C) + 0x0C) >> 4) << (FieldShift + 1)) | ((uint)(((counts & 0xF0) + 0xF0) >> 8) << (FieldShift + 2));
}
