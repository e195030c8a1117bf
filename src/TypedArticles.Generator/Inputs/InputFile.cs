using Microsoft.CodeAnalysis;

namespace TypedArticles.Generator.Inputs;

/// <summary>The additional files that the targets write.</summary>
internal static class InputFile
{
    /// <summary>Whether a file has a name, in any folder. Most files do not, and for those no name is cut out of the path.</summary>
    public static bool IsNamed(AdditionalText text, string fileName) =>
        text.Path.EndsWith(fileName, StringComparison.Ordinal) && Path.GetFileName(text.Path) == fileName;
}
