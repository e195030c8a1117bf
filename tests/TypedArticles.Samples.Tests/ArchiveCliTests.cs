using System.Text.Json;
using TypedArticles.Tests.Samples;
using Xunit;

namespace TypedArticles.Samples.Tests;

/// <summary>The sample ArchiveCli, built against the projects.</summary>
public sealed class ArchiveCliTests
{
    private static readonly string s_seeds = Path.Combine(Sample.ArchiveCli.Folder, "seeds");

    private static readonly string[] s_ids =
    [
        .. Directory.GetFiles(s_seeds, "*.txt", SearchOption.AllDirectories)
            .Select(static f => Path.GetRelativePath(s_seeds, f).Replace('\\', '/')[..^4])
            .Order(StringComparer.Ordinal),
    ];

    public static TheoryData<string> Groups => [.. ArchiveCommands.Groups];

    public static TheoryData<string> Ids => [.. s_ids];

    [Theory]
    [MemberData(nameof(Groups))]
    public async Task Prints_what_is_kept(string group) =>
        SampleSnapshots.Match("ArchiveCli", group, await ArchiveCommands.TranscriptAsync(group, RunAsync));

    [Fact]
    public Task The_example_converts() => ArchiveExample.ConvertsAsync(Sample.ArchiveCli.Folder, RunAsync);

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task An_article_as_json_reads_back_as_the_article_of_its_seed(string id)
    {
        Article article = Article.FromSeed(
            File.ReadAllBytes(Path.Combine(s_seeds, id + ".txt")),
            id,
            new ArticleSeedOptions { Language = id.StartsWith("uk/", StringComparison.Ordinal) ? "uk" : null, DefaultLanguage = "en" });
        string json = (await Sample.ArchiveCli.RunAsync("show", id, "--json")).Succeeded();
        Assert.Equal(article, JsonSerializer.Deserialize(json, ArticleJsonContext.Default.Article));
        Assert.Equal(json.Length - 1, json.IndexOf('\n', StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_pages_of_the_list_together_have_every_article_once_newest_first()
    {
        List<string> dates = [], ids = [];
        for (int page = 1; page <= 4; page++)
        {
            JsonElement list = JsonDocument.Parse((await Sample.ArchiveCli.RunAsync("list", "--page-size", "4", "--page", $"{page}", "--json")).Succeeded()).RootElement;
            Assert.Equal((page, 4, 13), (list.GetProperty("Page").GetInt32(), list.GetProperty("Pages").GetInt32(), list.GetProperty("Total").GetInt32()));
            foreach (JsonElement article in list.GetProperty("Articles").EnumerateArray())
            {
                ids.Add(article.GetProperty("Id").GetString()!);
                dates.Add(article.GetProperty("Date").GetString()!);
            }
        }

        Assert.Equal(s_ids, ids.Order(StringComparer.Ordinal));
        Assert.Equal(dates.OrderDescending(StringComparer.Ordinal), dates);
    }

    [Fact]
    public async Task The_statistics_as_json_add_up()
    {
        JsonElement statistics = JsonDocument.Parse((await Sample.ArchiveCli.RunAsync("stats", "--json")).Succeeded()).RootElement;
        int Sum(string list, string member) => statistics.GetProperty(list).EnumerateArray().Sum(e => e.GetProperty(member).GetInt32());
        Assert.Equal(13, statistics.GetProperty("Articles").GetInt32());
        Assert.Equal(13, Sum("Months", "Articles"));
        Assert.Equal(13, Sum("Languages", "Articles"));
        Assert.Equal(statistics.GetProperty("Words").GetInt32(), Sum("Languages", "Words"));
        Assert.Equal(12, Sum("Publishers", "Articles")); // one has none
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task No_line_is_wider_than_asked_for(string id)
    {
        foreach (int width in (int[])[20, 21, 37])
        {
            string output = (await Sample.ArchiveCli.RunAsync("show", id, "--width", $"{width}")).Succeeded();
            Assert.All(output.Split('\n'), line => Assert.InRange(Cells.In(line), 0, width));
        }
    }

    [Fact]
    public async Task The_list_and_the_numbers_are_not_wider_than_asked_for()
    {
        foreach (string command in (string[])["list", "stats"])
        {
            string output = (await Sample.ArchiveCli.RunAsync(command, "--width", "20")).Succeeded();
            Assert.All(output.Split('\n'), static line => Assert.InRange(Cells.In(line), 0, 20));
        }
    }

    [Fact]
    public async Task Columns_tell_the_width_where_no_option_does()
    {
        string by = (await Sample.ArchiveCli.RunAsync("show", "comet", "--width", "33")).Succeeded();
        Assert.Equal(by, (await Sample.ArchiveCli.RunInAsync(Sample.ArchiveCli.Folder, [("COLUMNS", "33")], "show", "comet")).Succeeded());
        Assert.NotEqual(by, (await Sample.ArchiveCli.RunInAsync(Sample.ArchiveCli.Folder, [("COLUMNS", "many")], "show", "comet")).Succeeded());
    }

    [Fact]
    public async Task Prints_the_same_in_any_culture_time_zone_and_build_server()
    {
        (string, string?)[] elsewhere = [("LC_ALL", "tr_TR.UTF-8"), ("LANG", "ar_SA"), ("TZ", "Pacific/Kiritimati"), ("GITHUB_ACTIONS", "true"), ("CI", "true"), ("TERM", "xterm-256color")];
        (string, string?)[] here = [("LC_ALL", "C"), ("LANG", null), ("TZ", "UTC"), ("GITHUB_ACTIONS", null), ("CI", null), ("TERM", null)];
        foreach (string[] command in (string[][])[["list"], ["stats"], ["show", "leap-day"], ["list", "--bogus"]])
        {
            Assert.Equal(
                await Sample.ArchiveCli.RunInAsync(Sample.ArchiveCli.Folder, here, command),
                await Sample.ArchiveCli.RunInAsync(Sample.ArchiveCli.Folder, elsewhere, command));
        }
    }

    [Theory]
    [InlineData("show", "{0}")]
    [InlineData("search", "{0}")]
    [InlineData("list", "--page", "{0}")]
    [InlineData("list", "--year", "{0}")]
    public async Task A_long_argument_is_not_printed_as_a_whole(params string[] arguments)
    {
        string argument = string.Concat(Enumerable.Range(0, 12_000).Select(static i => $"word{i} "))[..100_000];
        SampleOutput output = await Sample.ArchiveCli.RunAsync([.. arguments.Select(a => a.Replace("{0}", argument, StringComparison.Ordinal))]);
        Assert.InRange(output.Errors.Length, 1, 1_000);

        // A search of so many words looks for the first of them, and may find something near.
        Assert.True(arguments[0] == "search" || (output.ExitCode != 0 && output.Output.Length == 0));
        Assert.DoesNotContain("word9999", output.Output + output.Errors, StringComparison.Ordinal);
    }

    private static async Task<(int ExitCode, string Output, string Errors)> RunAsync(string[] arguments)
    {
        SampleOutput output = await Sample.ArchiveCli.RunAsync(arguments);
        return (output.ExitCode, output.Output, output.Errors);
    }
}
