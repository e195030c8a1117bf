namespace TypedArticles.Fuzz;

/// <summary>Something that must always hold does not.</summary>
internal sealed class BrokenInvariantException(string message) : Exception(message)
{
    public static void Require(bool condition, string what)
    {
        if (!condition)
        {
            throw new BrokenInvariantException(what);
        }
    }

    /// <summary>Requires that two values are equal, and shows both where they are not.</summary>
    public static void Same<T>(T expected, T actual, string what)
    {
        if (!EqualityComparer<T>.Default.Equals(expected, actual))
        {
            throw new BrokenInvariantException($"{what}: expected <{expected}>, got <{actual}>");
        }
    }
}
