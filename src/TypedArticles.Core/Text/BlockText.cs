using System.Text;

namespace TypedArticles.Core.Text;

/// <summary>The text of a block as it is stored: one line for title and lead, LF line ends for a body.</summary>
internal static class BlockText
{
    /// <summary>The lines of a block, each trimmed, joined by single spaces.</summary>
    public static string OneLine(ReadOnlySpan<char> text, TextRange block)
    {
        ReadOnlySpan<char> span = block.Of(text);
        if (span.IndexOfAny('\n', '\r') < 0)
        {
            return span.ToString();
        }

        var joined = new StringBuilder(span.Length);
        var lines = new TextLines(span, 0);
        while (lines.TryNextFilledLine(out TextRange line))
        {
            if (joined.Length > 0)
            {
                joined.Append(' ');
            }

            foreach (char c in line.Of(span))
            {
                joined.Append(c);
            }
        }

        return joined.ToString();
    }

    /// <summary>The body with every line end read as LF.</summary>
    public static string WithLineFeeds(ReadOnlySpan<char> body)
    {
        if (body.IndexOf('\r') < 0)
        {
            return body.ToString();
        }

        char[] buffer = new char[body.Length];
        return new string(buffer, 0, CopyWithLineFeeds(body, buffer));
    }

    /// <summary>Copies a body with every line end read as LF; gives the number of characters written.</summary>
    public static int CopyWithLineFeeds(ReadOnlySpan<char> body, Span<char> target)
    {
        int written = 0;
        while (true)
        {
            int next = body.IndexOf('\r');
            ReadOnlySpan<char> run = next < 0 ? body : body.Slice(0, next);
            run.CopyTo(target.Slice(written));
            written += run.Length;
            if (next < 0)
            {
                return written;
            }

            target[written++] = '\n';
            body = body.Slice(next + 1);
            if (!body.IsEmpty && body[0] == '\n')
            {
                body = body.Slice(1);
            }
        }
    }
}
