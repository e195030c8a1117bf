using System.Globalization;
using Microsoft.CodeAnalysis;
using TypedArticles.Generator.Tests.Driver;
using Xunit;

namespace TypedArticles.Generator.Tests.Advice;

/// <summary>Advice between files, on items, and the exceptions from advice.</summary>
public sealed class CorpusAdviceTests
{
    private const string Cut = "date 2022-01 https://example.org/a\n\nA title that was cut...\n\nL...\n\nB";

    [Fact]
    public async Task Equal_urls_and_bodies_name_the_first_article()
    {
        Diagnostic[] advice = await Run.Of(
            Article("c", "https://example.org/1", "Body one."),
            Article("a", "https://example.org/1", "Body two."),
            Article("b", "https://example.org/2", "Body\r\none."),
            Article("d", "https://example.org/3", "Body\none.")).AdviceAsync();
        Assert.Equal(
            ["c ART1002 The article 'a' has the same URL", "d ART1003 The article 'b' has the same body"],
            advice.Select(static d => $"{IdOf(d)} {d.Id} {d.GetMessage(CultureInfo.InvariantCulture).Split([',', ';'])[0]}"));
    }

    [Fact]
    public async Task Bodies_of_one_hash_are_not_equal()
    {
        // One checksum, and one hash of those that are compared (found by trying).
        Diagnostic[] advice = await Run.Of(
            Article("a", "https://example.org/1", "簕罊禹鸷oak."),
            Article("b", "https://example.org/2", "簕罊禹鸷elm."),
            Article("c", "https://example.org/3", "lcdicanllljmmedi"),
            Article("d", "https://example.org/4", "ganhokfndnpkejdi"),
            Article("e", "https://example.org/5", "ganhokfndnpkejdi")).AdviceAsync();
        Assert.Equal("ART1003 The article 'd' has the same body", Assert.Single(advice.Where(static d => d.Id == "ART1003").Select(static d => $"{d.Id} {d.GetMessage(CultureInfo.InvariantCulture).Split([',', ';'])[0]}")));
    }

    [Fact]
    public async Task Articles_of_one_slug_are_reported_once_at_the_second_in_the_order_of_All()
    {
        Diagnostic[] advice = await Run.Of(
            Article("a", "https://example.org/2022/01/20/page/index.html", "One."),
            Article("b", "https://example.org/2022/01/10/page.html", "Two."),
            Article("c", "https://example.org/page/amp", "Three."),
            Article("d", "https://other.example.org/?p=101", "Four."),
            Article("e", "https://other.example.org/index.php?id=5", "Five."),
            Article("f", "https://fr.example.org/page", "Six."),
            Article("g", "https://example.org/another", "Seven.")).AdviceAsync();
        Assert.Equal(
            [
                "b ART1015 3 articles have the slug 'page', the first of them 'c', which is the one that FindBySlug returns; look up the others by id or URL",
                "e ART1015 2 articles have the slug 'other.example.org', the first of them 'd', which is the one that FindBySlug returns; look up the others by id or URL",
            ],
            advice.Select(static d => $"{IdOf(d)} {d.Id} {d.GetMessage(CultureInfo.InvariantCulture)}"));
    }

    [Fact]
    public void Names_with_suffixes_and_unknown_languages_come_from_the_generator()
    {
        Run run = Run.Of(
            Article("a", "https://example.org/1", "B"),
            Article("b", "https://example.org/2", "B"),
            new ArticleFile("c", Cut) { Language = "xx-CA", MemberName = "C" },
            new ArticleFile("d", Cut) { Language = "sux", MemberName = "D" });
        Assert.Equal(
            ["a ART1009", "b ART1009", "c ART1010"],
            run.Diagnostics.OrderBy(IdOf).Select(static d => $"{IdOf(d)} {d.Id}"));
    }

    [Fact]
    public async Task An_exception_keeps_advice_back_and_is_itself_reported_when_it_is_needless()
    {
        Run run = Run.Of(
            new ArticleFile("needed", Cut) { NoWarn = "art1012" },
            new ArticleFile("needless", Cut.Replace("cut...", "whole", StringComparison.Ordinal).Replace("org/a", "org/b", StringComparison.Ordinal).Replace("\n\nB", "\n\nC", StringComparison.Ordinal)) { NoWarn = "ART1012; ART1009, ART0004 CS0168" });
        Diagnostic[] advice = [.. await run.AdviceAsync(), .. run.Diagnostics];
        Assert.Equal(
            [
                "needless ART1013 The metadata NoWarn of the Article item names 'ART0004', which is not the id of advice on articles; remove it there",
                "needless ART1013 The metadata NoWarn of the Article item names 'ART1009', which does not occur in this file; remove it there",
                "needless ART1013 The metadata NoWarn of the Article item names 'ART1012', which does not occur in this file; remove it there",
                "needless ART1013 The metadata NoWarn of the Article item names 'CS0168', which is not the id of advice on articles; remove it there",
            ],
            advice.Select(static d => $"{IdOf(d)} {d.Id} {d.GetMessage(CultureInfo.InvariantCulture)}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Exceptions_hold_for_advice_between_files_and_on_names()
    {
        Run run = Run.Of(
            Article("a", "https://example.org/1", "B"),
            new ArticleFile("b", Article("b", "https://example.org/1", "B").Text) { NoWarn = "ART1002;ART1003;ART1009" });
        Assert.Empty(await run.AdviceAsync());
        Assert.Equal(["a ART1009"], run.Diagnostics.Select(static d => $"{IdOf(d)} {d.Id}"));
    }

    [Fact]
    public async Task Without_a_manifest_there_is_no_advice() =>
        Assert.Empty(await Run.Of(new ArticleProject(new ArticleFile("x", Cut)) { HasManifest = false }).AdviceAsync());

    private static ArticleFile Article(string id, string url, string body) => new(id, $"date 2022-01 {url}\n\nThe title\n\nL...\n\n{body}\n");

    private static string IdOf(Diagnostic diagnostic) => Path.GetFileNameWithoutExtension(diagnostic.Location.GetLineSpan().Path);
}
