using System.Globalization;
using System.Text;
using TypedArticles.Core.Seeds;

namespace TypedArticles;

/// <summary>Writes the front matter of a seed file.</summary>
internal static class FrontMatterText
{
    /// <summary>Words that readers of YAML take for something else than text.</summary>
    private static readonly HashSet<string> s_words = new(StringComparer.OrdinalIgnoreCase) { "y", "n", "yes", "no", "on", "off", "true", "false", "null" };

    /// <summary>Appends the fields of an article and the line that closes them; nothing where it has none.</summary>
    public static void Append(StringBuilder seed, Article article)
    {
        int start = seed.Length;
        AppendList(seed, SeedKeys.Authors, article.Authors);
        AppendText(seed, SeedKeys.Section, article.Section);
        AppendList(seed, SeedKeys.Keywords, article.Keywords);
        AppendText(seed, SeedKeys.Image, article.Image);
        if (article.ModifiedOn is { } day)
        {
            seed.Append(CultureInfo.InvariantCulture, $"{SeedKeys.Modified}: {day:yyyy-MM-dd}\n");
        }

        if (seed.Length > start)
        {
            seed.Append("---\n");
        }
    }

    private static void AppendText(StringBuilder seed, string key, string? text)
    {
        if (text is not null)
        {
            AppendScalar(seed.Append(key).Append(": "), text);
            seed.Append('\n');
        }
    }

    private static void AppendList(StringBuilder seed, string key, IReadOnlyList<string> texts)
    {
        if (texts.Count == 0)
        {
            return;
        }

        seed.Append(key).Append(": [");
        for (int i = 0; i < texts.Count; i++)
        {
            AppendScalar(i == 0 ? seed : seed.Append(", "), texts[i]);
        }

        seed.Append("]\n");
    }

    /// <summary>Text as it is where every reader of YAML takes it for that text, else in double quotes.</summary>
    private static void AppendScalar(StringBuilder seed, string text)
    {
        if (IsPlain(text))
        {
            seed.Append(text);
            return;
        }

        seed.Append('"');
        foreach (char c in text)
        {
            _ = c switch
            {
                '"' or '\\' => seed.Append('\\').Append(c),
                < ' ' or (>= '\u007F' and < '\u00A0') or '\u2028' or '\u2029' or '\uFEFF' or '\uFFFE' or '\uFFFF' =>
                    seed.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}"),
                _ => seed.Append(c),
            };
        }

        seed.Append('"');
    }

    /// <summary>Whether a text begins with a letter and has only letters, digits, spaces and marks that mean nothing in YAML.</summary>
    private static bool IsPlain(string text)
    {
        foreach (char c in text)
        {
            if (!char.IsLetterOrDigit(c) && c is not (' ' or '-' or '.' or '/' or '\''))
            {
                return false;
            }
        }

        return char.IsLetter(text[0]) && !s_words.Contains(text);
    }
}
