using System.Text;
using TypedArticles.Tests.Samples;
using Xunit;

namespace TypedArticles.Samples.Tests;

/// <summary><c>archive convert</c>: each kind of bad row is reported at its line, and the program never ends in a stack trace.</summary>
public sealed class ArchiveConvertErrorTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public Task Bad_rows_of_csv() => MatchAsync("ConvertBadCsv", "rows.csv", """
        Id,Url,Period,PublishedOn,Title,Lead,Publisher,Language,Body
        lines,https://example.org/a,2024,,"A title
        on two lines",,,,Body.
        padded,https://example.org/a,2024,, Title ,,,,Body.
        ,https://example.org/a,2024,,No id,,,,Body.
        empty-body,https://example.org/a,2024,,T,,,,
        blank-body,https://example.org/a,2024,,T,,,,"  "
        no-date,https://example.org/a,May 2024,,T,,,,Body.
        no-day,https://example.org/a,2024,2024-05,T,,,,Body.
        no-url,somewhere,2024,,T,,,,Body.
        ftp,ftp://example.org/a,2024,,T,,,,Body.
        lead,https://example.org/a,2024,,T,A lead without an end,,,Body.
        no-dateline,https://example.org/a,2024,,T,,Tribune,,Body.
        no-publisher,https://example.org/a,2024,2024-05-01,T,,,,Body.
        language,https://example.org/a,2024,,T,,,Old English,Body.
        few,https://example.org/a
        many,https://example.org/a,2024,,T,,,,Body.,more
        good,https://example.org/a,2024,,T,,,,Body.
        GOOD,https://example.org/a,2024,,T,,,,The same file on Windows.
        open,https://example.org/a,2024,,T,,,,"A quote that never ends.
        after,https://example.org/a,2024,,T,,,,Body.

        """);

    [Fact]
    public Task Ids_that_are_no_paths_below_the_folder() => MatchAsync("ConvertBadIds", "rows.csv", "Id,Url,Period,Title,Body\n" + string.Concat(
        ((string[])["../up", "a/../../up", "/etc/motd", "a//b", "a/", ".hidden", "a/.git/b", "C:\\motd", "a\\..\\b", "c:up", "what?", "nul", "a/COM1.b", "dot.", "a /b", "tab\tb"])
        .Select(static id => $"{id},https://example.org/a,2024,T,Body.\n")));

    [Fact]
    public Task Bad_rows_of_json() => MatchAsync("ConvertBadJson", "rows.jsonl", """
        {"Id":"good","Url":"https://example.org/a","Period":"2024","Title":"T","Body":"Body."}
        no json

        {"Id":"open"
        null
        []
        {"Id":"a"}
        {"Id":7,"Url":"https://example.org/a","Period":"2024","Title":"T","Body":"Body."}
        {"Id":"url","Url":"somewhere","Period":"2024","Title":"T","Body":"Body."}
        {"Id":"half","Url":"https://example.org/a","Period":"2024","Title":"T","Body":"Half a pair: \ud800"}
        {"Id":"nul","Url":"https://example.org/a","Period":"2024","Title":"T","Body":"\u0000"}
        {"Id":"a","Url":"https://example.org/a","Period":"2024","Title":"T","Body":"Body."} {}
        {"Id":"good","Url":"https://example.org/a","Period":"2024","Title":"T","Body":"Body."}
        """);

    [Theory]
    [InlineData("", "rows.csv(1): no column Id, Title, Url, Period, Body; expected")]
    [InlineData("Id;Title;Url;Period;Body\n", "rows.csv(1): the column 'Id;Title;Url;Period;Body' is not one of those that articles have; remove or rename it: expected")]
    [InlineData("Id,Title,Url,Period,Body,Author\n", "rows.csv(1): the column 'Author' is not one of those that articles have; remove or rename it: expected")]
    [InlineData("Id,Title,id,Url,Period,Body\n", "rows.csv(1): the column 'id' is there twice")]
    [InlineData("Id,Title,Url,Period\n", "rows.csv(1): no column Body; expected")]
    public async Task A_header_that_is_wrong_is_told(string text, string expected)
    {
        _folder.Write("rows.csv", text);
        Assert.StartsWith(expected, Assert.Single((await ConvertAsync("rows.csv")).Failed()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("rows.csv")]
    [InlineData("rows.jsonl")]
    public async Task A_file_that_is_not_UTF8_is_refused_at_its_line(string file)
    {
        File.WriteAllBytes(_folder.PathOf(file), [.. Encoding.UTF8.GetBytes("first\nsecond é\nthird "), 0xE9, (byte)'\n']);
        Assert.Equal([$"{file}(3): The line is not UTF-8."], (await ConvertAsync(file)).Failed());
    }

    [Fact]
    public async Task A_file_of_another_kind_is_refused()
    {
        _folder.Write("rows.xlsx", "");
        Assert.Equal(["rows.xlsx: is neither .csv nor .jsonl."], (await ConvertAsync("rows.xlsx")).Failed());
    }

    [Fact]
    public async Task An_output_folder_that_is_a_file_is_refused()
    {
        _folder.Write("rows.jsonl", """{"Id":"good","Url":"https://example.org/a","Period":"2024","Title":"T","Body":"Body."}""");
        _folder.Write("out", "a file");
        Assert.Contains("out", Assert.Single((await ConvertAsync("rows.jsonl")).Failed()), StringComparison.Ordinal);
        Assert.Equal("a file", File.ReadAllText(_folder.PathOf("out")));
    }

    [Fact]
    public async Task A_file_without_rows_is_no_error_and_writes_nothing()
    {
        _folder.Write("rows.csv", "Id,Title,Url,Period,Body\n");
        Assert.Equal("0 written\n", (await ConvertAsync("rows.csv")).Succeeded());
        Assert.False(Directory.Exists(_folder.PathOf("out")));
    }

    private async Task MatchAsync(string snapshot, string file, string text)
    {
        _folder.Write(file, text);
        SampleOutput output = await ConvertAsync(file);
        SampleSnapshots.Match("ArchiveCli", snapshot, string.Join('\n', output.Failed()) + "\n" + output.Output);
        Assert.Equal([file], _folder.FilesBelow(".").Keys);
    }

    private Task<SampleOutput> ConvertAsync(string file) => Sample.ArchiveCli.RunInAsync(_folder.Root, [], "convert", file, "--output", "out");
}
