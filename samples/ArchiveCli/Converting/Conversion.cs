using ArchiveCli.Printing;

namespace ArchiveCli.Converting;

/// <summary>What became of the rows: files to write, and problems with their lines, in the order of the rows.</summary>
internal sealed record Conversion(IReadOnlyList<SeedFile> Files, IReadOnlyList<RowProblem> Problems)
{
    public static Conversion Of(IReadOnlyList<SourceRow> rows)
    {
        List<SeedFile> files = [];
        List<RowProblem> problems = [];
        // Ignoring case: on Windows and macOS two such ids are one file.
        Dictionary<string, long> lines = new(StringComparer.OrdinalIgnoreCase);
        foreach (SourceRow row in rows)
        {
            if (row.Article is not { } article)
            {
                problems.Add(new RowProblem(row.Line, row.Problem!));
            }
            else if (!lines.TryAdd(article.Id, row.Line))
            {
                problems.Add(new RowProblem(row.Line, $"the id '{Printable.Quoted(article.Id)}' is taken by line {lines[article.Id]}"));
            }
            else
            {
                AddFile(row.Line, article, files, problems);
            }
        }

        return new Conversion(files, problems);
    }

    private static void AddFile(long line, TypedArticles.Article article, List<SeedFile> files, List<RowProblem> problems)
    {
        try
        {
            files.Add(SeedFile.Of(article));
        }
        catch (InvalidOperationException e)
        {
            problems.Add(new RowProblem(line, Wording.Of(e)));
        }
    }
}

/// <summary>Why a row became no file.</summary>
internal sealed record RowProblem(long Line, string Message);
