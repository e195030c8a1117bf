using System.CommandLine;
using ArchiveCli.Converting;
using ArchiveCli.Printing;

namespace ArchiveCli.Commands;

/// <summary><c>archive convert FILE --output FOLDER</c>: rows of a CSV or JSON Lines file become seed files.</summary>
/// <remarks>Fails closed: where one row is bad nothing is written, unless <c>--skip-bad-rows</c> says so. Bad rows make it fail in any case.</remarks>
internal static class ConvertCommand
{
    private static readonly Argument<FileInfo> s_file = new Argument<FileInfo>("FILE") { Description = "A .csv or .jsonl file of articles, UTF-8.", HelpName = "FILE" }.AcceptExistingOnly();
    private static readonly Option<DirectoryInfo> s_output = new("--output", "-o") { Description = "The folder to write seed files into.", HelpName = "FOLDER", Required = true };
    private static readonly Option<bool> s_force = new("--force") { Description = "Overwrite files that exist." };
    private static readonly Option<bool> s_skipBadRows = new("--skip-bad-rows") { Description = "Write the good rows although others are bad." };

    public static Command Create()
    {
        Command command = new("convert", "Convert a file of articles into seed files.") { s_file, s_output, s_force, s_skipBadRows };
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult arguments)
    {
        FileInfo file = arguments.GetRequiredValue(s_file);
        try
        {
            if (ReadRows(file.FullName, out string? refusal) is not { } rows)
            {
                Lines.Complain($"{file}{refusal}");
                return 1;
            }

            Conversion conversion = Conversion.Of(rows);
            return Finish(file, conversion, arguments);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Lines.Complain(e.Message);
            return 1;
        }
    }

    private static IReadOnlyList<SourceRow>? ReadRows(string file, out string? refusal)
    {
        Func<string, IReadOnlyList<SourceRow>>? read = Path.GetExtension(file).ToUpperInvariant() switch
        {
            ".CSV" => CsvRows.Read,
            ".JSONL" or ".NDJSON" => JsonLineRows.Read,
            _ => null,
        };
        if (read is null)
        {
            refusal = ": is neither .csv nor .jsonl.";
            return null;
        }

        (string? text, long badLine) = SourceText.Read(file);
        refusal = text is null ? $"({badLine}): The line is not UTF-8." : null;
        return text is null ? null : read(text);
    }

    private static int Finish(FileInfo file, Conversion conversion, ParseResult arguments)
    {
        DirectoryInfo folder = arguments.GetRequiredValue(s_output);
        bool overwrites = arguments.GetValue(s_force);
        bool isJson = arguments.GetValue(Terminal.Json);
        IReadOnlyList<SeedFile> files = conversion.Problems.Count == 0 || arguments.GetValue(s_skipBadRows) ? conversion.Files : [];
        if (!isJson)
        {
            PrintProblems(file, conversion.Problems);
        }

        IReadOnlyList<string> obstacles = SeedFolder.Obstacles(folder.FullName, files, overwrites);
        if (obstacles.Count > 0)
        {
            foreach (string obstacle in obstacles)
            {
                Lines.Complain(obstacle);
            }

            Lines.Complain("Nothing was written.");
            return 1;
        }

        if (files.Count > 0)
        {
            SeedFolder.Write(folder.FullName, files, overwrites);
        }

        ConversionSummary summary = new([.. files.Select(static f => f.Path)], ItemLanguagesOf(files), conversion.Problems);
        if (isJson)
        {
            ArchiveJson.Print(summary);
        }
        else
        {
            Print(summary, conversion.Files.Count);
        }

        return conversion.Problems.Count == 0 ? 0 : 1;
    }

    private static ItemLanguage[] ItemLanguagesOf(IReadOnlyList<SeedFile> files) =>
        [.. files.Where(static f => f.ItemLanguage is not null).Select(static f => new ItemLanguage(f.Path, f.ItemLanguage!))];

    private static void PrintProblems(FileInfo file, IReadOnlyList<RowProblem> problems)
    {
        foreach (RowProblem problem in problems)
        {
            Lines.Complain($"{file}({problem.Line}): {problem.Message}");
        }
    }

    private static void Print(ConversionSummary summary, int good)
    {
        foreach (string path in summary.Written)
        {
            Lines.Print(path);
        }

        string outcome = summary.Problems.Count == 0
            ? $"{summary.Written.Count} written"
            : $"{summary.Written.Count} written, {summary.Problems.Count} bad" + (summary.Written.Count < good ? $" ({good} good not written; --skip-bad-rows writes them)" : "");
        Lines.Print(outcome);
        if (summary.ItemLanguages.Count > 0)
        {
            Lines.Print("Their URLs do not tell the languages of these; the project file can:");
            foreach (ItemLanguage item in summary.ItemLanguages)
            {
                Lines.Print($"<Article Update=\"seeds/{item.Path}\" Language=\"{item.Language}\" />");
            }
        }
    }
}
