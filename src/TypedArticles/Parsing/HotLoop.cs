using System.Runtime.CompilerServices;

namespace TypedArticles.Parsing;

/// <summary>For loops over all characters: compiler and build task are processes that live some seconds, and run most code as it was first compiled.</summary>
internal static class HotLoop
{
    /// <summary><c>MethodImplOptions.AggressiveOptimization</c>, which netstandard2.0 does not name; runtimes that do not know it take no notice.</summary>
    public const MethodImplOptions Optimized = (MethodImplOptions)512;
}
