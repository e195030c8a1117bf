using System.Text;

namespace TypedArticles.Tests.Samples;

/// <summary>The commands of the sample ArchiveCli whose output is kept, in groups of one snapshot each.</summary>
internal static class ArchiveCommands
{
    private static readonly Dictionary<string, string[][]> s_groups = new(StringComparer.Ordinal)
    {
        ["List"] =
        [
            ["list"],
            ["list", "--page", "2"],
            ["list", "--page-size", "2", "--page", "3", "--width", "30"],
            ["list", "--year", "2022"],
            ["list", "--language", "EN", "--publisher", "The Almanac"],
            ["list", "--host", "www.example.net"],
            ["list", "--publisher", "Nobody"],
            ["list", "--year", "2018", "--json"],
        ],
        ["Search"] =
        [
            ["search", "town bell"],
            ["search", "years", "sun", "--page-size", "2"],
            ["search", "years", "sun", "--page-size", "2", "--page", "2", "--width", "40"],
            ["search", "\"whole number of days\""],
            ["search", "calend* -Russia"],
            ["search", "title:machine"],
            ["search", "石拱桥"],
            ["search", "clocher", "--language", "en"],
            ["search", "machine", "--newest", "--year", "2024"],
            ["search", "Gregorain"],
            ["search", "Gregorain", "--json"],
            ["search", "comet", "--json"],
            ["search", "xyzzy"],
            ["search", "comet", "--page", "9"],
            ["search"],
        ],
        ["Show"] =
        [
            ["show", "leap-day"],
            ["show", "brackets", "--width", "30"],
            ["show", "ar/optics", "--width", "40"],
            ["show", "ja/fuji", "--width", "20"],
            ["show", "comet", "--json"],
            ["show", "town-bell", "--width", "50"],
            ["show", "town-bell", "--json"],
        ],
        ["Stats"] =
        [
            ["stats"],
            ["stats", "--width", "24"],
            ["stats", "--json"],
        ],
        ["Styles"] =
        [
            ["show", "leap-day", "--color", "always"],
            ["list", "--color", "always", "--page-size", "1"],
            ["search", "bell", "--color", "always"],
            ["stats", "--color", "always", "--width", "40"],
        ],
        ["Errors"] =
        [
            ["show", "moon-landnig"],
            ["show", "fuij"],
            ["show", "to"],
            ["show", "tide"],
            ["show", "[b]"],
            ["show", "\e[31mred"],
            ["show"],
            ["list", "--page", "3"],
            ["list", "--page", "0"],
            ["list", "--year", "abc"],
            ["list", "--width", "19"],
            ["list", "--color", "rainbow"],
            ["list", "--bogus"],
            ["convert", "no-such-file.csv", "--output", "out"],
        ],
        ["Help"] =
        [
            [],
            ["list", "--help"],
            ["search", "--help"],
            ["show", "--help"],
            ["stats", "--help"],
            ["convert", "--help"],
        ],
    };

    public static IEnumerable<string> Groups => s_groups.Keys;

    /// <summary>Runs the commands of a group and gives what a terminal would show; lines of errors begin with <c>! </c>.</summary>
    public static async Task<string> TranscriptAsync(string group, Func<string[], Task<(int ExitCode, string Output, string Errors)>> run)
    {
        StringBuilder transcript = new();
        foreach (string[] arguments in s_groups[group])
        {
            (int exitCode, string output, string errors) = await run(arguments);
            transcript.Append("$ archive ").Append(Readable(string.Join(' ', arguments))).Append('\n').Append(Readable(output));
            foreach (string line in Readable(errors).TrimEnd('\n').Split('\n').Where(static l => l.Length > 0))
            {
                transcript.Append("! ").Append(line).Append('\n');
            }

            transcript.Append(exitCode == 0 ? "" : $"(exit code {exitCode})\n").Append('\n');
        }

        return transcript.ToString();
    }

    private static string Readable(string output) => output.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\e', '␛');
}
