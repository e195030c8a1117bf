using System.CommandLine;
using System.Globalization;
using ArchiveCli.Commands;
using Spectre.Console;

namespace ArchiveCli.Printing;

/// <summary>What the commands print to, by the options that all of them have.</summary>
internal static class Terminal
{
    private const int NarrowestWidth = 20;

    /// <summary>Where nothing tells the width: redirected, and no COLUMNS.</summary>
    private const int UsualWidth = 80;

    public static readonly Option<bool> Json = new("--json")
    {
        Description = "Print JSON.",
        Recursive = true,
    };

    public static readonly Option<int?> Width = NumberOption.Create("--width", "Columns to print in (default: COLUMNS, else the terminal's).", "N", NarrowestWidth);

    /// <summary>Auto is on a terminal, unless NO_COLOR is set.</summary>
    public static readonly Option<string> Color = new Option<string>("--color")
    {
        Description = "Whether to style the output: auto (the default) is on a terminal, unless NO_COLOR is set.",
        HelpName = "auto|always|never",
        Recursive = true,
    }.AcceptOnlyFromAmong("auto", "always", "never");

    static Terminal() => Width.Recursive = true;

    /// <summary>Whether the output goes to a program, and nothing says how wide it should be.</summary>
    public static bool IsForPrograms(ParseResult arguments) => Console.IsOutputRedirected && arguments.GetValue(Width) is null && Columns() is null && arguments.GetValue(Color) != "always";

    /// <param name="arguments">The options that all commands have.</param>
    /// <param name="mostColumns">The most columns to print in, unless <c>--width</c> says otherwise.</param>
    public static IAnsiConsole Open(ParseResult arguments, int mostColumns = int.MaxValue)
    {
        bool isRedirected = Console.IsOutputRedirected;
        bool isStyled = arguments.GetValue(Color) switch
        {
            "always" => true,
            "never" => false,
            _ => !isRedirected && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")),
        };
        bool isForced = arguments.GetValue(Color) == "always";
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(Console.Out),
            Ansi = !isStyled ? AnsiSupport.No : isForced ? AnsiSupport.Yes : AnsiSupport.Detect,
            ColorSystem = !isStyled ? ColorSystemSupport.NoColors : isForced ? ColorSystemSupport.Standard : ColorSystemSupport.Detect,
            Interactive = InteractionSupport.No,
            // Otherwise a build server would be told from a terminal, and get other output.
            Enrichment = new ProfileEnrichment { UseDefaultEnrichers = false },
        });
        console.Profile.Capabilities.Unicode = true; // the output is UTF-8 everywhere
        console.Profile.Width = arguments.GetValue(Width) ?? Math.Min(mostColumns, Columns() ?? (isRedirected ? UsualWidth : Math.Max(NarrowestWidth, console.Profile.Width)));
        return console;
    }

    private static int? Columns() =>
        int.TryParse(Environment.GetEnvironmentVariable("COLUMNS"), NumberStyles.None, CultureInfo.InvariantCulture, out int columns) && columns >= NarrowestWidth
            ? columns
            : null;
}
