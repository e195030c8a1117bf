using System.Text.Json;
using Xunit;

namespace TypedArticles.Samples.Tests;

/// <summary><c>archive convert</c>: rows that become seed files.</summary>
public sealed class ArchiveConvertTests : IDisposable
{
    private const string Header = "Id,Url,Period,PublishedOn,Title,Lead,Publisher,Language,Body\n";
    private const string GoodRow = "rain,https://example.org/en/rain,2024-05,,Rain at last,,,,It rained.\n";
    private const string GoodSeed = " date 2024-05 https://example.org/en/rain\n\nRain at last\n\nIt rained.\n";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Rows_of_csv_become_seed_files_with_quotes_line_breaks_and_folders()
    {
        _folder.Write("rows.csv", """
            body,title,url,period,id,publishedOn,lead,publisher
            "It rained, and the ""square""
            was empty.

            Then [sun].",Rain at last,https://example.org/en/rain,2024-05-01,rain,,,
            Nevó.,Nieve,https://es.example.org/2024/01/02/nieve,2024-01,es/2024/nieve,2024-01-02,La nieve...,Diario Ejemplo
            """);
        Assert.Equal("rain.txt\nes/2024/nieve.txt\n2 written\n", (await ConvertAsync("rows.csv")).Succeeded());
        Assert.Equal(
            new SortedDictionary<string, string>(StringComparer.Ordinal)
            {
                ["es/2024/nieve.txt"] = " date 2024-01 https://es.example.org/2024/01/02/nieve\n\nNieve\n\nLa nieve... 02.01.2024, Diario Ejemplo\n\nNevó.\n",
                ["rain.txt"] = " date 2024-05-01 https://example.org/en/rain\n\nRain at last\n\nIt rained, and the \"square\"\nwas empty.\n\nThen [sun].\n",
            },
            _folder.FilesBelow("out"));
    }

    [Fact]
    public async Task Authors_and_keywords_of_a_row_are_separated_by_semicolons()
    {
        _folder.Write("rows.csv", """
            Id,Url,Period,Title,Body,Authors,Section,Keywords,Image,ModifiedOn
            rain,https://example.org/en/rain,2024-05,Rain at last,It rained.,"Hart, Ada; Ben Hill",Weather,rain;drought,rain.jpg,2024-06-01
            sun,https://example.org/en/sun,2024-05,Sun again,It shone.,,,,,
            """);
        (await ConvertAsync("rows.csv")).Succeeded();
        SortedDictionary<string, string> written = _folder.FilesBelow("out");
        Assert.Equal(
            " date 2024-05 https://example.org/en/rain\nauthors: [\"Hart, Ada\", Ben Hill]\nsection: Weather\nkeywords: [rain, drought]\nimage: rain.jpg\nmodified: 2024-06-01\n---\n\nRain at last\n\nIt rained.\n",
            written["rain.txt"]);
        Assert.Equal(" date 2024-05 https://example.org/en/sun\n\nSun again\n\nIt shone.\n", written["sun.txt"]);
    }

    [Fact]
    public async Task Every_article_printed_as_json_comes_back_as_its_seed()
    {
        string seeds = Path.Combine(Sample.ArchiveCli.Folder, "seeds");
        List<string> lines = [];
        string[] files = Directory.GetFiles(seeds, "*.txt", SearchOption.AllDirectories);
        foreach (string file in files)
        {
            string id = Path.GetRelativePath(seeds, file).Replace('\\', '/')[..^4];
            lines.Add((await Sample.ArchiveCli.RunAsync("show", id, "--json")).Succeeded());
        }

        _folder.Write("all.jsonl", string.Join("\n", lines)); // with blank lines between
        (await ConvertAsync("all.jsonl")).Succeeded();
        SortedDictionary<string, string> written = _folder.FilesBelow("out");
        Assert.Equal(files.Length, written.Count);
        Assert.All(written, pair => Assert.Equal(File.ReadAllText(Path.Combine(seeds, pair.Key)), pair.Value));
    }

    [Theory]
    [InlineData("\uFEFF", "\n")]
    [InlineData("", "\r\n")]
    public async Task A_byte_order_mark_and_CRLF_change_nothing(string start, string lineEnd)
    {
        _folder.Write("rows.csv", start + (Header + GoodRow).Replace("\n", lineEnd, StringComparison.Ordinal));
        (await ConvertAsync("rows.csv")).Succeeded();
        Assert.Equal(GoodSeed, _folder.FilesBelow("out")["rain.txt"]);
    }

    [Fact]
    public async Task A_language_that_the_file_cannot_tell_is_given_as_an_item()
    {
        _folder.Write("rows.csv", Header + "uk/snow,https://uk.example.org/snow,2024,,Сніг,,,uk,Падав сніг.\n" + GoodRow);
        Assert.Equal(
            """
            uk/snow.txt
            rain.txt
            2 written
            Their URLs do not tell the languages of these; the project file can:
            <Article Update="seeds/uk/snow.txt" Language="uk" />

            """,
            (await ConvertAsync("rows.csv")).Succeeded());
    }

    [Fact]
    public async Task A_header_of_a_full_date_is_the_day_of_publication()
    {
        _folder.Write("rows.jsonl", """{"id":"a","url":"https://example.org/a","period":"2024-05-01","title":"T","body":"B","publisher":null}""");
        (await ConvertAsync("rows.jsonl")).Succeeded();
        Assert.Equal(new DateOnly(2024, 5, 1), Article.FromSeed(_folder.FilesBelow("out")["a.txt"], "a").PublishedOn);
    }

    [Fact]
    public async Task One_bad_row_and_nothing_is_written()
    {
        _folder.Write("rows.csv", Header + GoodRow + "date,https://example.org/a,2024-13,,T,,,,B\n");
        SampleOutput output = await ConvertAsync("rows.csv");
        Assert.Equal(["rows.csv(3): '2024-13' is not a valid date YYYY, YYYY-MM or YYYY-MM-DD from 1000 to 9999"], output.Failed());
        Assert.Equal("0 written, 1 bad (1 good not written; --skip-bad-rows writes them)\n", output.Output);
        Assert.False(Directory.Exists(_folder.PathOf("out")));
    }

    [Fact]
    public async Task Good_rows_are_written_beside_bad_ones_only_when_asked_for_and_it_still_fails()
    {
        _folder.Write("rows.csv", Header + "date,https://example.org/a,2024-13,,T,,,,B\n" + GoodRow);
        SampleOutput output = await ConvertAsync("rows.csv", "--skip-bad-rows");
        Assert.StartsWith("rows.csv(2): ", Assert.Single(output.Failed()), StringComparison.Ordinal);
        Assert.Equal("rain.txt\n1 written, 1 bad\n", output.Output);
        Assert.Equal(["rain.txt"], _folder.FilesBelow("out").Keys);
    }

    [Fact]
    public async Task The_summary_as_json_names_files_and_problems()
    {
        _folder.Write("rows.csv", Header + "date,https://example.org/a,2024-13,,T,,,,B\n" + GoodRow + "snow,https://example.org/snow,2024,,Сніг,,,uk,Падав сніг.\n");
        SampleOutput output = await ConvertAsync("rows.csv", "--skip-bad-rows", "--json");
        Assert.Empty(output.Failed());
        JsonElement summary = JsonDocument.Parse(output.Output).RootElement;
        Assert.Equal(["rain.txt", "snow.txt"], summary.GetProperty("Written").EnumerateArray().Select(static e => e.GetString()));
        Assert.Equal("snow.txt", Assert.Single(summary.GetProperty("ItemLanguages").EnumerateArray()).GetProperty("Path").GetString());
        Assert.Equal(2, Assert.Single(summary.GetProperty("Problems").EnumerateArray()).GetProperty("Line").GetInt32());
    }

    [Fact]
    public async Task No_file_is_overwritten_unless_forced()
    {
        _folder.Write("rows.csv", Header + "new,https://example.org/new,2024,,New,,,,B\n" + GoodRow);
        Directory.CreateDirectory(_folder.PathOf("out"));
        _folder.Write("out/rain.txt", "mine");
        SampleOutput output = await ConvertAsync("rows.csv");
        Assert.Equal(["rain.txt: the file exists; --force overwrites it", "Nothing was written."], output.Failed());
        Assert.Equal([new KeyValuePair<string, string>("rain.txt", "mine")], _folder.FilesBelow("out"));

        (await ConvertAsync("rows.csv", "--force")).Succeeded();
        Assert.Equal(["new.txt", "rain.txt"], _folder.FilesBelow("out").Keys);
        Assert.Equal(GoodSeed, _folder.FilesBelow("out")["rain.txt"]);
    }

    [Fact]
    public async Task What_cannot_be_written_leaves_nothing_behind()
    {
        // The file a.txt and the folder a.txt cannot both be there.
        _folder.Write("rows.csv", Header + "first,https://example.org/1,2024,,T,,,,B\na,https://example.org/2,2024,,T,,,,B\na.txt/b,https://example.org/3,2024,,T,,,,B\n");
        Assert.Contains("a.txt", Assert.Single((await ConvertAsync("rows.csv")).Failed()), StringComparison.Ordinal);
        Assert.False(Directory.Exists(_folder.PathOf("out")));
    }

    [Fact]
    public async Task What_cannot_be_put_into_its_place_takes_the_others_away_again()
    {
        Directory.CreateDirectory(_folder.PathOf("out"));
        _folder.Write("out/es", "a file where a folder has to be");
        _folder.Write("rows.csv", Header + GoodRow + "es/nieve,https://example.org/2,2024,,T,,,,B\n");
        Assert.Contains("es", Assert.Single((await ConvertAsync("rows.csv")).Failed()), StringComparison.Ordinal);
        Assert.Equal(["es"], _folder.FilesBelow("out").Keys);
        Assert.Equal([_folder.PathOf("out/es")], Directory.GetFileSystemEntries(_folder.PathOf("out")));
    }

    [Fact]
    public async Task A_line_separator_within_a_string_ends_no_row()
    {
        _folder.Write("rows.jsonl", "{\"id\":\"a\",\"url\":\"https://example.org/a\",\"period\":\"2024\",\"title\":\"T\",\"body\":\"One\u2028two\"}\r\n");
        (await ConvertAsync("rows.jsonl")).Succeeded();
        Assert.EndsWith("One\u2028two\n", _folder.FilesBelow("out")["a.txt"], StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task A_link_below_the_output_folder_leads_nowhere()
    {
        Skip.If(OperatingSystem.IsWindows(), "Windows lets only some users make links.");
        Directory.CreateDirectory(_folder.PathOf("out"));
        Directory.CreateDirectory(_folder.PathOf("elsewhere"));
        Directory.CreateSymbolicLink(_folder.PathOf("out/link"), _folder.PathOf("elsewhere"));
        _folder.Write("rows.csv", Header + "link/rain,https://example.org/1,2024,,T,,,,B\n");
        Assert.Equal(
            ["link/rain.txt: the folder 'link' is a link, which may lead out of the output folder", "Nothing was written."],
            (await ConvertAsync("rows.csv", "--force")).Failed());
        Assert.Empty(_folder.FilesBelow("elsewhere"));
    }

    private Task<SampleOutput> ConvertAsync(string file, params string[] options) =>
        Sample.ArchiveCli.RunInAsync(_folder.Root, [], ["convert", file, "--output", "out", .. options]);
}
