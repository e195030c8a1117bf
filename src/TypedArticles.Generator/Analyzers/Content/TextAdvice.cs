using System.Globalization;
using System.Runtime.CompilerServices;
using TypedArticles.Core.Rules;
using TypedArticles.Core.Seeds;
using TypedArticles.Core.Text;

namespace TypedArticles.Generator.Analyzers.Content;

/// <summary>Advice on the characters and lines of a file: the first find of each kind.</summary>
internal static class TextAdvice
{
    public static void Give(ReadOnlySpan<char> text, int start, AdviceSink sink)
    {
        GiveOnCharacters(text, start, sink, out bool hasHighLetters);
        if (hasHighLetters && CodePages.FirstWord(text.Slice(start)) is var (word, length, meant, page))
        {
            var range = new TextRange(start + word, length);
            sink.Add(RuleTable.OtherCodePage, range, Quote.Shorten(range.Of(text)), Quote.Shorten(meant.AsSpan()), page);
        }

        GiveOnLines(text, start, sink);
    }

    [MethodImpl(HotLoop.Optimized)]
    private static void GiveOnCharacters(ReadOnlySpan<char> text, int start, AdviceSink sink, out bool hasHighLetters)
    {
        bool mojibake = false, control = false, codePage = false, html = false;
        int highRun = 0;
        hasHighLetters = false;
        for (int i = start; i < text.Length; i++)
        {
            char c = text[i];
            if (c is (> '&' and < '<') or (> '<' and < '\u007F') or ' ' or '\n' or '\r' or '\t')
            {
                highRun = 0;
                continue;
            }

            highRun = c is >= '\u00C0' and <= '\u00FF' ? highRun + 1 : 0;
            hasHighLetters |= highRun > 3;
            if (c is '<' or '&')
            {
                int length = html ? 0 : HtmlRemains.LengthAt(text.Slice(i));
                if (length > 0)
                {
                    html = true;
                    sink.Add(RuleTable.LeftoverHtml, new TextRange(i, length), Quote.Shorten(text.Slice(i, length)));
                }
            }
            else if (c >= '\u0080' && Mojibake.At(text.Slice(i)) is { Length: > 0 } find)
            {
                if (!mojibake)
                {
                    mojibake = true;
                    sink.Add(RuleTable.Mojibake, new TextRange(i, find.Length), Quote.Shorten(text.Slice(i, find.Length)), Quote.Shorten(find.Meant.AsSpan()), find.How);
                }

                // What belongs to it is no control of its own.
                i += find.Length - 1;
            }
            else if (c is >= '\u0080' and <= '\u009F' && CodePages.OfControl(c) is var meant && meant != c)
            {
                if (!codePage)
                {
                    codePage = true;
                    sink.Add(RuleTable.OtherCodePage, new TextRange(i, 1), Quote.Shorten(text.Slice(i, 1)), meant.ToString(), "windows-1252");
                }
            }
            else if (!control && InvisibleControl.NameOf(text.Slice(i)) is { } name)
            {
                control = true;
                int value = char.IsHighSurrogate(c) ? char.ConvertToUtf32(c, text[i + 1]) : c;
                sink.Add(RuleTable.InvisibleControl, new TextRange(i, value > char.MaxValue ? 2 : 1), value.ToString("X4", CultureInfo.InvariantCulture), name);
            }
        }
    }

    private static void GiveOnLines(ReadOnlySpan<char> text, int start, AdviceSink sink)
    {
        bool conflict = false, article = false;
        var lines = new TextLines(text, start);
        while (lines.TryNextLine(out TextRange line) && !(conflict && article))
        {
            if (!conflict && ConflictMarker.IsAt(line.Of(text)))
            {
                conflict = true;
                sink.Add(RuleTable.ConflictMarkers, line, Quote.Shorten(line.Of(text)));
            }
            else if (!article && HeaderParser.IsHeader(text, line))
            {
                article = true;
                TextRange header = TextLines.Trim(text, line);
                sink.Add(RuleTable.SeveralArticles, header, Quote.Shorten(header.Of(text)));
            }
        }
    }
}
