namespace TypedArticles.Core.Searching;

/// <summary>What French, Italian and Catalan write before an apostrophe: an article or pronoun that is not part of the word behind it.</summary>
internal static class Elision
{
    private const int Longest = 6;

    /// <param name="word">The folded letters before an apostrophe.</param>
    public static bool Is(ReadOnlySpan<byte> word) => word.Length switch
    {
        1 => word[0] is (byte)'l' or (byte)'d' or (byte)'j' or (byte)'m' or (byte)'t' or (byte)'s' or (byte)'n' or (byte)'c',
        2 => word.SequenceEqual("qu"u8) || word.SequenceEqual("un"u8) || word.SequenceEqual("gl"u8),
        <= Longest => word.SequenceEqual("all"u8) || word.SequenceEqual("dall"u8) || word.SequenceEqual("dell"u8) || word.SequenceEqual("nell"u8)
            || word.SequenceEqual("sull"u8) || word.SequenceEqual("quest"u8) || word.SequenceEqual("jusqu"u8) || word.SequenceEqual("lorsqu"u8)
            || word.SequenceEqual("puisqu"u8),
        _ => false,
    };
}
