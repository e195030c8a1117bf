using System.Diagnostics;
using System.Globalization;

namespace TypedArticles.Corpora;

/// <summary>Times Markdig alone on constructs that take it time in proportion to the square of their number: why the build task refuses Markdown that has very many of them in one paragraph.</summary>
internal static class MarkdigLimits
{
    private static readonly (string Name, Func<int, string> Of)[] s_texts =
    [
        ("links that are not closed, `[a](`", static n => Repeated("[a](", n)),
        ("addresses, `www.a.b `", static n => Repeated("www.a.b ", n)),
        ("addresses, `https://a.bc `", static n => Repeated("https://a.bc ", n)),
        ("processing instructions that are not closed, `a <? `", static n => Repeated("a <? ", n)),
        ("comments that are not closed, `a <!-- `", static n => Repeated("a <!-- ", n)),
        ("headings of one text, `# a`", static n => Repeated("# a\n\n", n)),
        ("a wide table with short rows", static n => $"{Repeated("|a", n / 4)}|\n{Repeated("|-", n / 4)}|\n{Repeated("|b|\n", n / 2)}"),
    ];

    public static int Run(TextWriter output)
    {
        const int Length = 32 * 1024;
        HtmlComparison.ExpectedByMarkdigAlone(Repeated("warm *up* ", 10_000));
        output.WriteLine("| construct | 32 KB, s | 64 KB, s | times |");
        output.WriteLine("|---|---|---|---|");
        foreach ((string name, Func<int, string> of) in s_texts)
        {
            double first = Seconds(of(Length)), second = Seconds(of(2 * Length));
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {name} | {first:0.00} | {second:0.00} | {second / first:0.0} |"));
        }

        return 0;
    }

    private static string Repeated(string part, int length) => string.Concat(Enumerable.Repeat(part, length / part.Length));

    private static double Seconds(string markdown)
    {
        long start = Stopwatch.GetTimestamp();
        HtmlComparison.ExpectedByMarkdigAlone(markdown);
        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    }
}
