using System.Text;

namespace TypedArticles.Build;

/// <summary>Writes a path as an item specification, in which MSBuild reads some characters as its own.</summary>
internal static class ItemText
{
    public static string Escape(string path)
    {
        if (path.IndexOfAny(['%', '*', '?', '@', '$', '(', ')', ';', '\'']) < 0)
        {
            return path;
        }

        var text = new StringBuilder(path.Length + 8);
        foreach (char c in path)
        {
            _ = c is '%' or '*' or '?' or '@' or '$' or '(' or ')' or ';' or '\''
                ? text.Append('%').Append(((int)c).ToString("x2", System.Globalization.CultureInfo.InvariantCulture))
                : text.Append(c);
        }

        return text.ToString();
    }
}
