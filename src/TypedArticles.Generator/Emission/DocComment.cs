using System.Text;
using TypedArticles.Generator.Model;

namespace TypedArticles.Generator.Emission;

/// <summary>What a developer sees of an article when the pointer rests on its member: title, date, publisher, first words of the lead.</summary>
internal static class DocComment
{
    public static string Of(ArticleModel article)
    {
        var text = new StringBuilder("/// <summary>");
        AppendEscaped(text, article.Title);
        text.Append(" (").Append(article.Date);
        if (article.Publisher.Length > 0)
        {
            text.Append(", ");
            AppendEscaped(text, article.Publisher);
        }

        text.Append(')');
        if (article.LeadStart.Length > 0)
        {
            text.Append("<br/>");
            AppendEscaped(text, article.LeadStart);
        }

        return text.Append("</summary>").ToString();
    }

    /// <summary>Of an entry of a collection: title, date, and the file that it comes from.</summary>
    public static string Of(EntryModel entry)
    {
        var text = new StringBuilder("/// <summary>");
        AppendEscaped(text, entry.Title.Length > 0 ? entry.Title : entry.Id);
        if (entry.Date.Length > 0)
        {
            text.Append(" (").Append(entry.Date).Append(')');
        }

        text.Append("<br/><c>");
        AppendEscaped(text, entry.File);
        return text.Append("</c></summary>").ToString();
    }

    /// <summary>A text as it can stand in a comment.</summary>
    public static string Escaped(string text)
    {
        var escaped = new StringBuilder(text.Length);
        AppendEscaped(escaped, text);
        return escaped.ToString();
    }

    /// <summary>
    /// The text on one line of XML: markup escaped; a space for what ends a line in C# or cannot stand in XML; without the
    /// controls that turn the direction of text, which would turn the source around it.
    /// </summary>
    private static void AppendEscaped(StringBuilder target, string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            switch (c)
            {
                case '&':
                    target.Append("&amp;");
                    break;
                case '<':
                    target.Append("&lt;");
                    break;
                case '>':
                    target.Append("&gt;");
                    break;
                case '\u2028' or '\u2029' or '\uFFFE' or '\uFFFF':
                    target.Append(' ');
                    break;
                case (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069'):
                    break;
                default:
                    target.Append(char.IsControl(c) ? ' ' : c);
                    break;
            }
        }
    }
}
