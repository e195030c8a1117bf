using TypedArticles.Core.Fields;

namespace TypedArticles.Core.Seeds;

/// <summary>A key of the front matter of a seed.</summary>
internal enum SeedKey
{
    None,
    Authors,
    Section,
    Keywords,
    Image,
    Modified,
}

/// <summary>The keys that the front matter of a seed can have. Any other is a problem, so that nothing in a file is left out silently.</summary>
internal static class SeedKeys
{
    public const string Authors = "authors";
    public const string Section = "section";
    public const string Keywords = "keywords";
    public const string Image = "image";
    public const string Modified = "modified";

    private static readonly string[] s_names = [Authors, Section, Keywords, Image, Modified];

    /// <summary>The keys as a sentence lists them.</summary>
    public const string Listed = $"'{Authors}', '{Section}', '{Keywords}', '{Image}' or '{Modified}'";

    /// <summary>The key that a text is, compared as keys are everywhere: without case, <c>-</c>, <c>_</c> and <c>.</c>.</summary>
    public static SeedKey Of(ReadOnlySpan<char> key)
    {
        for (int i = 0; i < s_names.Length; i++)
        {
            if (FieldKey.Compare(key, s_names[i].AsSpan()) == 0)
            {
                return (SeedKey)(i + 1);
            }
        }

        return SeedKey.None;
    }

    /// <summary>Whether a text is a key as the documentation writes it.</summary>
    public static bool IsWritten(ReadOnlySpan<char> key) => Of(key) is var known and not SeedKey.None && key.SequenceEqual(NameOf(known).AsSpan());

    public static string NameOf(SeedKey key) => s_names[(int)key - 1];

    /// <summary>The key that an unknown one may have been meant for; null where none is near.</summary>
    public static string? NearestTo(ReadOnlySpan<char> key) =>
        NearKeys.Of(FieldKey.Fold(key.ToString()), s_names.Select(static n => (n, n)));
}
