using System.Diagnostics;
using TypedArticles.Core.Fields;
using TypedArticles.Core.Text;

namespace TypedArticles.Corpora;

/// <summary>Reads front matters of 1 and 2 MB of many kinds: twice the text may take at most 2.5 times the time of the processor.</summary>
internal static class Growth
{
    private const int Length = 1 << 20;
    private const int Rounds = 9;
    private const double MaxRatio = 2.5;

    private static readonly (string What, Func<int, string> Piece)[] s_kinds =
    [
        ("one long line", static i => i == 0 ? "a: x" : "xxxxxxxx"),
        ("many keys", static i => $"key{i}: value\n"),
        ("many keys in brackets", static i => i == 0 ? "a: {k: v" : $", k{i}: v"),
        ("many quotes in a line", static i => i == 0 ? "a: [x" : $", \"{i}\""),
        ("many texts in quotes", static i => $"k{i}: \"a \\\"quoted\\\" text\"\n"),
        ("a text in quotes that does not end", static i => i == 0 ? "a: \"x" : "text: here\n  "),
        ("many doubled quotes", static i => i == 0 ? "a: 'x" : "''"),
        ("deep nesting, again and again", static i => $"k{i}: {new string('[', 60)}{new string(']', 60)}\n"),
        ("brackets without end", static i => i == 0 ? "a: [" : "["),
        ("lists of maps", static i => i == 0 ? "a:\n" : "  - x: 1\n    y: [a, b]\n"),
        ("plain text over many lines", static i => i == 0 ? "a: x\n" : "  more words here\n"),
        ("a block of many lines", static i => i == 0 ? "a: >\n" : "  more words here\n\n"),
        ("many comments", static i => $"k{i}: x # comment\n# comment\n"),
        ("many colons", static i => i == 0 ? "a: b" : ":b"),
    ];

    public static int Run(TextWriter output)
    {
        bool isFine = true;
        foreach ((string what, Func<int, string> piece) in s_kinds)
        {
            string few = Make(piece, Length), many = Make(piece, 2 * Length);
            double once = double.MaxValue, twice = double.MaxValue;
            for (int round = 0; round < Rounds; round++)
            {
                once = Math.Min(once, Measure(few));
                twice = Math.Min(twice, Measure(many));
            }

            isFine &= twice <= MaxRatio * once;
            output.WriteLine($"{(twice <= MaxRatio * once ? "pass" : "FAIL")} {twice / once:0.00} times for twice the text, {once:0.0} ms for 1 MB: {what}");
        }

        return isFine ? 0 : 1;
    }

    private static string Make(Func<int, string> piece, int length)
    {
        var text = new System.Text.StringBuilder(length + 200);
        for (int i = 0; text.Length < length; i++)
        {
            text.Append(piece(i));
        }

        return text.ToString();
    }

    private static double Measure(string text)
    {
        GC.Collect();
        TimeSpan before = Process.GetCurrentProcess().TotalProcessorTime;
        FrontMatterReader.Read(text.AsSpan(), new TextRange(0, text.Length), new FieldTree<char>());
        return (Process.GetCurrentProcess().TotalProcessorTime - before).TotalMilliseconds;
    }
}
