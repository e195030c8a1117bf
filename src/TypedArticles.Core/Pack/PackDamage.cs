namespace TypedArticles.Core.Pack;

/// <summary>What is thrown for a pack that is not what a writer wrote.</summary>
internal static class PackDamage
{
    public static InvalidDataException Exception(string what) =>
        new($"The article pack is damaged: {what}. Rebuild the assembly that contains it.");

    public static void Require([System.Diagnostics.CodeAnalysis.DoesNotReturnIf(false)] bool condition, string what)
    {
        if (!condition)
        {
            throw Exception(what);
        }
    }
}
