using CsvHelper;

namespace ArchiveCli.Converting;

/// <summary>The rows of a CSV file (RFC 4180, commas, with a header).</summary>
internal static class CsvRows
{
    private static readonly CsvReaderOptions s_options = new()
    {
        Separator = ',', // not guessed: articles are full of commas and semicolons
        TrackLineNumbers = true,
        MalformedData = CsvMalformedDataHandling.Throw,
    };

    public static IReadOnlyList<SourceRow> Read(string text)
    {
        List<SourceRow> rows = [];
        try
        {
            using CsvReader reader = CsvReader.FromText(text, s_options);
            (ArticleColumns? columns, string? problem) = ArticleColumns.Of([.. reader.Headers]);
            if (columns is null)
            {
                return [SourceRow.Bad(1, problem!)];
            }

            while (reader.Read())
            {
                rows.Add(RowOf(reader, columns));
            }
        }
        catch (CsvFormatException e)
        {
            // Where a quote is missing nobody knows where the next row begins.
            rows.Add(SourceRow.Bad(e.LineNumber, $"{Wording.Of(e)}; the rows after it were not read"));
        }

        return rows;
    }

    private static SourceRow RowOf(CsvReader reader, ArticleColumns columns)
    {
        if (reader.FieldCount != columns.Count)
        {
            return SourceRow.Bad(reader.LineNumber, $"{reader.FieldCount} fields where the header has {columns.Count}");
        }

        try
        {
            return SourceRow.Good(reader.LineNumber, columns.Make(reader.GetString));
        }
        catch (Exception e) when (e is ArgumentException or FormatException)
        {
            return SourceRow.Bad(reader.LineNumber, Wording.Of(e));
        }
    }
}
