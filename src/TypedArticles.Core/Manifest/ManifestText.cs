using System.Text;

namespace TypedArticles.Core.Manifest;

/// <summary>Lines of tab-separated fields, in which a field may contain any character.</summary>
internal static class ManifestText
{
    public static void AppendLine(StringBuilder text, params string[] fields) =>
        text.Append(string.Join("\t", Array.ConvertAll(fields, Escape))).Append('\n');

    public static string[] Fields(string line) => Array.ConvertAll(line.Split('\t'), Unescape);

    private static string Escape(string field) =>
        field.IndexOfAny(['\\', '\t', '\n', '\r']) < 0
            ? field
            : field.Replace("\\", "\\\\").Replace("\t", "\\t").Replace("\n", "\\n").Replace("\r", "\\r");

    private static string Unescape(string field)
    {
        if (field.IndexOf('\\') < 0)
        {
            return field;
        }

        var text = new StringBuilder(field.Length);
        for (int i = 0; i < field.Length; i++)
        {
            text.Append(field[i] != '\\' || i + 1 == field.Length ? field[i] : field[++i] switch
            {
                't' => '\t',
                'n' => '\n',
                'r' => '\r',
                char c => c,
            });
        }

        return text.ToString();
    }
}
