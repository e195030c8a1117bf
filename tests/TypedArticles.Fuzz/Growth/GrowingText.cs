using System.Text;

namespace TypedArticles.Fuzz;

/// <summary>
/// The kinds of text that grow: each token that means something to the parser, the splitter, advice or names, once repeated as it is and once
/// made different each time, alone or between words. An end makes texts of every length have the same structure.
/// </summary>
internal sealed record GrowingText(string Name, Func<FuzzRandom, int, string> Token, string End = "")
{
    private const string Marks = "*†‡§¶";

    /// <summary>Of each kind a repeated and a different one.</summary>
    public static IReadOnlyList<GrowingText> All { get; } =
    [
        .. Both("letters", static (_, i) => Letters(i)),
        .. Both("words", static (_, i) => Letters(i) + " "),
        .. Both("glued capitals", static (_, i) => Letters(i) + "The"),
        .. Both("two letters glued", static (r, i) => $"{(char)('a' + (i % 26))}{(char)('A' + (i / 26 % 26))}"),
        .. Both("sentences glued", static (_, i) => $"It was {Letters(i)}.The "),
        .. Both("note marks", static (_, i) => $".{MarkOf(i)}1 "),
        .. Both("marks of sixteen", static (_, i) => $".{MarkOf(i).PadLeft(16, '*')}1 "),
        .. Both("numbered notes", static (_, i) => $"word[{i}] "),
        .. Both("notes on lines", static (_, i) => $"A{MarkOf(i)}\n"),
        .. Both("notes and references", static (_, i) => $"a{MarkOf(i)} b\n\n{MarkOf(i)}Note\n", " word* end.\n\n*Note"),
        .. Both("quotes", static (_, i) => $"a\"{Letters(i)}\"B"),
        .. Both("right quotes", static (_, i) => $"a.”{Letters(i)}"),
        .. Both("open brackets", static (_, i) => $"({Letters(i)}."),
        .. Both("closing brackets", static (_, i) => $"{Letters(i)})The "),
        .. Both("dotted names", static (_, i) => $"Text.{Letters(i)}."),
        .. Both("colons", static (_, i) => $"word:{Letters(i)}:\"W"),
        .. Both("items", static (_, i) => $"- {Letters(i)}\n"),
        .. Both("numbered items", static (_, i) => $"{i % 99}. {Letters(i)}\n"),
        .. Both("bullets glued", static (_, i) => $"{Letters(i)}.• Yes"),
        .. Both("short lines", static (_, i) => $"{Letters(i)}\n\n"),
        .. Both("lines of white space", static (r, i) => Letters(i) + new string(' ', 1 + (i % 7)) + "\t\r\n"),
        .. Both("capitals", static (_, i) => Letters(i).ToUpperInvariant() + "Word "),
        .. Both("dates", static (_, i) => $"{(i % 28) + 1:00}.{(i / 28 % 12) + 1:00}.{2000 + (i % 25)}, {Letters(i)} "),
        .. Both("ellipses", static (_, i) => $"{Letters(i)}... "),
        .. Both("escapes", static (_, i) => $"%{i % 256:X2}%D0%B2-{Letters(i)}"),
        .. Both("numbers", static (_, i) => $"{10_000 + i}-"),
        .. Both("paths", static (_, i) => $"{Letters(i)}/../index/"),
        .. Both("invisible characters", static (_, i) => $"\u200B{Letters(i)}\u00AD\u202E "),
        .. Both("other scripts", static (_, i) => $"{(char)(0x4E00 + (i % 5000))}。{(char)(0x0430 + (i % 32))}.Й "),
        .. Both("symbols and mojibake", static (_, i) => $"🎉{Letters(i)}Ã©<b>&amp;\u0092 "),
    ];

    /// <summary>About so many bytes in UTF-8 of it.</summary>
    public string Of(ulong seed, int length)
    {
        var random = new FuzzRandom(seed, 0);
        var text = new StringBuilder(length + 64);
        int bytes = 0;
        for (int i = 0; bytes < length; i++)
        {
            string token = Token(random, i);
            text.Append(token);
            bytes += Encoding.UTF8.GetByteCount(token);
        }

        return text.Append(End).ToString();
    }

    /// <summary>A token repeated with the seed's own number, and with another number each time.</summary>
    private static IEnumerable<GrowingText> Both(string name, Func<FuzzRandom, int, string> token, string end = "")
    {
        int? first = null;
        yield return new GrowingText(name + ", repeated", (r, _) => token(r, first ??= r.Below(1_000)), end);
        yield return new GrowingText(name + ", all different", token, end);
    }

    private static string Letters(int number)
    {
        var letters = new StringBuilder();
        for (number = Math.Abs(number) + 26; number > 0; number /= 26)
        {
            letters.Append((char)('a' + (number % 26)));
        }

        return letters.ToString();
    }

    private static string MarkOf(int number)
    {
        var mark = new StringBuilder();
        for (int left = number + 1; left > 0; left /= Marks.Length)
        {
            mark.Append(Marks[left % Marks.Length]);
        }

        return mark.ToString();
    }
}
