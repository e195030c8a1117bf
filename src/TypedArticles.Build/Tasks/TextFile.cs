using System.Text;

namespace TypedArticles.Build;

/// <summary>Files that the build keeps from one run to the next.</summary>
internal static class TextFile
{
    /// <summary>With a mark, so that the compiler reads it as UTF-8 whatever the property <c>CodePage</c> says.</summary>
    private static readonly Encoding s_markedUtf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: true);

    /// <summary>Writes a text for the compiler.</summary>
    public static void Write(string path, string text) => File.WriteAllText(path, text, s_markedUtf8);

    /// <summary>Writes a file whose time stamp says when its content changed.</summary>
    public static void WriteIfDifferent(string path, string text)
    {
        if (!File.Exists(path) || File.ReadAllText(path) != text)
        {
            Write(path, text);
        }
    }
}
