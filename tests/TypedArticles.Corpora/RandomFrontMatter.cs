using System.Text;

namespace TypedArticles.Corpora;

/// <summary>Makes front matters of the pieces that YAML is made of, in orders that people would not write.</summary>
internal sealed class RandomFrontMatter(int seed)
{
    private static readonly string[] s_keys = ["a", "b", "title", "date", "x-y", "\"q k\"", "'s'", "né", "a b", "a:b", "k.l", "- a", "-", "- -", "? a", "<<", ":x", "-x", "{a", "1"];

    private static readonly string[] s_values =
    [
        "", " ", "text", "two words", "\"quoted\"", "'single'", "'it''s'", "\"a\\nb\"", "\"\\u00e9\"", "\"\\x41\\_\"", "[a, b]", "[ ]", "[a,\n  b]", "{a: 1, b: 2}", "{ }", "{\"a\":1}", "[[a], {b: c}]", "|", ">", "|-", ">+", "|2", ">1-", "| # c",
        "~", "null", "# comment", "x # comment", "x#y", "http://a.b/c?d#e", "a: b", "12:30", "2024-03-12", "-1", "- x", "--", "...", "---", "\"open", "'open", "\"two\n  lines\"", "\"two\nlines\"", "'two\n\n  lines'", "\"esc\\\n   aped\"", "\"esc \\\n\n aped\"",
        "[a, b", "{a: 1", "a, b", "[a, , b]", "[a,]", "{a: , b: 1}", "{a: b: c}", "[a: b]", "*a", "&a b", "!t b", "!!str x", "@a", "`a", "%a", "\ttab", "x\t", "x\t# c", "a\\b", "\"\\q\"", "'\\q'", "? a", ":a", "\u00e9", "\U0001F600", "{{ x }}", "a [b]", "a {b}", "[a b, c\n   d]", "[\"a\nb\", 'c\n\nd']",
        "[a, # c\n b]", "\"a\" b", "\"a\": b", "[a]: b", "\"a  \n  b\"", "'a  \n\t b'", "\"\\t a\\ \n b\"",
    ];

    /// <summary>Values that can be read by themselves.</summary>
    private static readonly string[] s_sound =
    [
        "", "text", "two words", "\"quoted\"", "'single'", "'it''s'", "\"a\\nb\"", "\"\\u00e9\"", "[a, b]", "[a,\n    b]", "{a: 1, b: 2}", "[[a], {b: c}]", "|\n    block\n    text", ">\n    folded\n    text\n\n      more\n    less",
        "|-\n\n    stripped\n", ">+\n    kept\n\n", "|2\n     wide\n   less", "plain\n    goes on\n\n    and on", "\"two\n   lines\"", "'two\n\n  lines'", "x # comment", "\n    - a\n    - b", "\n    m: 1\n    n: [2]", "\n- a\n- b", "\n    - m: 1\n      n: 2\n    - - c\n      - d", "\"esc\\\n   aped\"", "\"esc \\\n\n aped\"",
        "[a b, c\n   d]", "[\"a\nb\", 'c\n\nd']", "\"a  \n  b\"", "\"\\t a\\ \n b\"", "http://a.b/c?d#e", "12:30", "\u00e9\u4e2d", "\U0001F600", "null", "~", "a [b], c", ">-\n    # no comment\n    - no item\n\n\n    end",
    ];

    private static readonly string[] s_lines = ["", " ", "  ", "\t", "text", "- item", "- key: value", "-", "# comment", "  # comment", "key: value", "\"k\": v", "    deep", "two: words here", "--- x", "]", "}", "\"", "'", "more \"text\"", "\ttabbed", " - a", "...x", "[x", "x: [", ", y"];

    private readonly Random _random = new(seed);

    public string Next()
    {
        var text = new StringBuilder();
        int lines = _random.Next(1, 9);
        for (int i = 0; i < lines; i++)
        {
            text.Append(' ', _random.Next(3) > 0 ? 0 : _random.Next(0, 4) * (_random.Next(4) == 0 ? 1 : 2));
            if (_random.Next(8) == 0)
            {
                text.Append(Pick(s_lines));
            }
            else
            {
                for (int dashes = _random.Next(8) == 0 ? _random.Next(1, 3) : 0; dashes > 0; dashes--)
                {
                    text.Append("- ");
                }

                text.Append(_random.Next(8) == 0 ? Pick(s_keys) : $"k{i}").Append(_random.Next(40) == 0 ? ":" : ": ").Append(_random.Next(6) == 0 ? Pick(s_values) : Pick(s_sound));
            }

            text.Append(_random.Next(30) == 0 ? "\r\n" : "\n");
        }

        if (_random.Next(4) == 0)
        {
            Mutate(text);
        }

        return text.ToString();
    }

    private void Mutate(StringBuilder text)
    {
        for (int times = _random.Next(1, 4); times > 0 && text.Length > 0; times--)
        {
            int at = _random.Next(text.Length);
            if (_random.Next(2) == 0)
            {
                // A pair of surrogates goes as one.
                int pair = char.IsLowSurrogate(text[at]) ? at - 1 : at;
                text.Remove(pair, char.IsSurrogate(text[pair]) ? 2 : 1);
            }
            else
            {
                text.Insert(char.IsLowSurrogate(text[at]) ? at - 1 : at, Pick([" ", "\n", "  ", ":", ": ", "-", "\"", "'", "#", ",", "[", "]", "{", "}", "|", ">", "\\", "\t", "&", "x", "\u0085", "\u2028", "\0", "?", "! ", "%"]));
            }
        }
    }

    private string Pick(string[] pieces) => pieces[_random.Next(pieces.Length)];
}
