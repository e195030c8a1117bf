using System.Globalization;
using System.Runtime.CompilerServices;
using TypedArticles.Core.Rules;
using TypedArticles.Core.Text;

namespace TypedArticles.Generator.Analyzers.Content;

/// <summary>Advice on the characters of a file: one pass, the first find of each kind.</summary>
internal static class TextAdvice
{
    [MethodImpl(HotLoop.Optimized)]
    public static void Give(ReadOnlySpan<char> text, int start, AdviceSink sink)
    {
        bool mojibake = false, control = false, html = false;
        for (int i = start; i < text.Length; i++)
        {
            char c = text[i];
            if (c is (> '&' and < '<') or (> '<' and < '\u007F') or ' ' or '\n' or '\r' or '\t')
            {
                continue;
            }

            if (!html && c is '<' or '&')
            {
                int length = HtmlRemains.LengthAt(text.Slice(i));
                html = length > 0;
                if (html)
                {
                    sink.Add(RuleTable.LeftoverHtml, new TextRange(i, length), Quote.Shorten(text.Slice(i, length)));
                }
            }
            else if (!control && InvisibleControl.NameOf(text.Slice(i)) is { } name)
            {
                control = true;
                int value = char.IsHighSurrogate(c) ? char.ConvertToUtf32(c, text[i + 1]) : c;
                sink.Add(RuleTable.InvisibleControl, new TextRange(i, value > char.MaxValue ? 2 : 1), value.ToString("X4", CultureInfo.InvariantCulture), name);
            }
            else if (!mojibake && c >= '\u0080' && Mojibake.IsAt(text.Slice(i)))
            {
                mojibake = true;
                sink.Add(RuleTable.Mojibake, new TextRange(i, 2), Quote.Shorten(text.Slice(i, Math.Min(3, text.Length - i))));
            }
        }
    }
}
