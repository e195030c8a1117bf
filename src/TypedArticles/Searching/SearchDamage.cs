using System.Diagnostics.CodeAnalysis;

namespace TypedArticles.Searching;

/// <summary>What is thrown for a search index that is not what a writer wrote.</summary>
internal static class SearchDamage
{
    public static InvalidDataException Exception(string what) =>
        new($"The search index is damaged: {what}. Rebuild the assembly that contains it.");

    public static void Require([DoesNotReturnIf(false)] bool condition, string what)
    {
        if (!condition)
        {
            throw Exception(what);
        }
    }
}
