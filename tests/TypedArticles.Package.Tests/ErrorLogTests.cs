using System.Text.Json;
using TypedArticles.Core.Rules;
using TypedArticles.Package.Tests.Consumers;
using Xunit;

namespace TypedArticles.Package.Tests;

/// <summary>The compiler's error log (SARIF) contains the message format of each reported rule, for tools that group messages by rule.</summary>
[Collection(nameof(PackageFeed))]
public sealed class ErrorLogTests
{
    [Fact]
    public async Task A_reported_rule_shows_the_format_of_its_messages()
    {
        Consumer project = Consumer.Create("error log", """
            <PropertyGroup><ErrorLog>errors.sarif,version=2.1</ErrorLog></PropertyGroup>
            <ItemGroup>
              <Article Update="seeds/name.txt" MemberName="no name" />
              <Article Update="seeds/language.txt" Language="xx" />
            </ItemGroup>
            """, code: """_ = Consumer.Articles.All["cannal"];""")
            .Write("seeds/canal.txt", CanalSeeds.Canal)
            .Write("seeds/date.txt", CanalSeeds.Ferry.Replace("2021-06 ", "2021-13 ", StringComparison.Ordinal))
            .Write("seeds/url.txt", CanalSeeds.Ferry.Replace("https:", "ftp:", StringComparison.Ordinal))
            .Write("seeds/name.txt", CanalSeeds.Bridge)
            .Write("seeds/language.txt", CanalSeeds.Ferry)
            .Write("seeds/html.txt", CanalSeeds.Lock.Replace("hand", "<b>hand</b>", StringComparison.Ordinal));
        CommandOutput build = (await project.BuildAsync()).Failed();

        using JsonDocument log = JsonDocument.Parse(await File.ReadAllTextAsync(project.PathOf("errors.sarif")));
        JsonElement run = Assert.Single(log.RootElement.GetProperty("runs").EnumerateArray().ToArray());
        JsonElement[] rules = [.. run.GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray()];
        Reported[] reported = [.. run.GetProperty("results").EnumerateArray().Select(r => Reported.Of(r, rules)).Where(static r => r.Id.StartsWith("ART", StringComparison.Ordinal))];
        Assert.Equal(
            ["ART0004", "ART0005", "ART0013", "ART1004", "ART1010", "ART1011", "ART2001"],
            reported.Select(static r => r.Id).Distinct().Order(StringComparer.Ordinal));
        Assert.All(reported, static r => Assert.Equal((r.Id, TableFormat(r.Id)), (r.RuleId, r.Format)));

        Reported date = Assert.Single(reported, static r => r.Id == "ART0004");
        Assert.Equal("Expected a date YYYY, YYYY-MM or YYYY-MM-DD from 1000 to 9999 after the word 'date', found {0}{1}", date.Format);
        Assert.Equal("Expected a date YYYY, YYYY-MM or YYYY-MM-DD from 1000 to 9999 after the word 'date', found '2021-13'", date.Message);
        Reported html = reported.First(static r => r.Id == "ART1011");
        Assert.Equal("The text contains '{0}', left over from HTML; write the plain text", html.Format);
        Assert.Equal("The text contains '<b>', left over from HTML; write the plain text", html.Message);
        Assert.Contains(build.Problems, p => p.EndsWith(date.Message, StringComparison.Ordinal));
    }

    private static string TableFormat(string id) => RuleTable.All.Single(r => r.Id == id).Format;

    /// <summary>A result, and what the log says about its rule.</summary>
    private sealed record Reported(string Id, string Message, string RuleId, string Format)
    {
        public static Reported Of(JsonElement result, JsonElement[] rules)
        {
            JsonElement rule = rules[result.GetProperty("ruleIndex").GetInt32()];
            return new Reported(
                result.GetProperty("ruleId").GetString()!,
                result.GetProperty("message").GetProperty("text").GetString()!,
                rule.GetProperty("id").GetString()!,
                rule.GetProperty("fullDescription").GetProperty("text").GetString()!);
        }
    }
}
