using System.CommandLine;
using System.Globalization;
using ArchiveCli.Printing;
using Spectre.Console;

namespace ArchiveCli.Commands;

/// <summary><c>archive stats</c>: how many articles there are, by month, language and publisher.</summary>
internal static class StatsCommand
{
    private const int WidestChart = 60;

    public static Command Create()
    {
        Command command = new("stats", "Show the archive in numbers.");
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult arguments)
    {
        ArchiveStatistics statistics = ArchiveStatistics.Of(Articles.All);
        if (arguments.GetValue(Terminal.Json))
        {
            ArchiveJson.Print(statistics);
        }
        else
        {
            Print(statistics, Terminal.Open(arguments));
        }

        return 0;
    }

    private static void Print(ArchiveStatistics statistics, IAnsiConsole console)
    {
        console.Write(Printable.Text($"{statistics.Articles} articles, {statistics.Words} words\n\n"));
        console.Write(Chart(statistics.Months, Color.Blue, console));
        console.WriteLine();
        console.Write(Languages(statistics.Languages));
        console.WriteLine();
        console.Write(Chart(statistics.Publishers, Color.Green, console));
    }

    private static BarChart Chart(IReadOnlyList<NamedCount> counts, Color color, IAnsiConsole console)
    {
        BarChart chart = new() { Width = Math.Min(console.Profile.Width, WidestChart) };
        foreach (NamedCount count in counts)
        {
            chart.AddItem(Printable.Markup(count.Name), count.Articles, color);
        }

        return chart;
    }

    private static Table Languages(IReadOnlyList<LanguageCount> languages)
    {
        Table table = new Table()
            .Border(TableBorder.None)
            .AddColumn("Language")
            .AddColumn(new TableColumn("Articles").RightAligned())
            .AddColumn(new TableColumn("Words").RightAligned());
        foreach (LanguageCount language in languages)
        {
            table.AddRow(Printable.Text(language.Language), Number(language.Articles), Number(language.Words));
        }

        return table;
    }

    private static Text Number(int number) => Printable.Text(number.ToString(CultureInfo.InvariantCulture));
}
