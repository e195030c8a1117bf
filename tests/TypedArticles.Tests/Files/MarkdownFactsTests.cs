extern alias build;

using Xunit;
using build::TypedArticles.Core.Fields;
using build::TypedArticles.Core.Markdown;
using build::TypedArticles.Core.Rules;

namespace TypedArticles.Tests.Files;

/// <summary>What front matter and id say about an entry, whatever its record is.</summary>
public sealed class MarkdownFactsTests
{
    [Theory]
    [InlineData("a", "", "a")]
    [InlineData("2024/a", "", "a")]
    [InlineData("2024-03-12-a", "", "a")]
    [InlineData("x/2024-03-12-a-b", "", "a-b")]
    [InlineData("2024-13-12-a", "", "2024-13-12-a")]
    [InlineData("2024-03-12", "", "2024-03-12")]
    [InlineData("2024-03-12-", "", "2024-03-12-")]
    [InlineData("2024-03-a", "", "2024-03-a")]
    [InlineData("a", "slug: b", "b")]
    [InlineData("a", "Slug: 'b c'", "b c")]
    [InlineData("a", "slug: 12", "12")]
    [InlineData("a", "slug: b/c", "b/c")]
    [InlineData("a", "slug: /b/c/", "b/c")]
    [InlineData("a", "slug: /", "a")]
    [InlineData("a", "slug: b//c", "a")]
    [InlineData("a", "slug: ../b", "a")]
    [InlineData("a", "slug: b/./c", "a")]
    [InlineData("a", "slug: b\\c", "a")]
    [InlineData("a", "slug: ..", "a")]
    [InlineData("a", "slug: ' b'", "a")]
    [InlineData("a", "slug: ''", "a")]
    [InlineData("a", "slug:", "a")]
    [InlineData("a", "slug: [b]", "a")]
    [InlineData("a", "slug: \"b\\nc\"", "a")]
    [InlineData("a", "more:\n  slug: b", "a")]
    public void A_slug_is_the_key_or_the_last_segment_without_a_date(string id, string frontMatter, string expected) =>
        Assert.Equal(expected, Facts(frontMatter, id).Slug);

    [Theory]
    [InlineData("slug: b", "b")]
    [InlineData("slug: /b/", "b")]
    [InlineData("slug: b\\c", null)]
    [InlineData("title: b", null)]
    public void A_slug_is_given_only_where_it_is_taken(string frontMatter, string? expected) => Assert.Equal(expected, Facts(frontMatter, "a").GivenSlug);

    [Theory]
    [InlineData("a", "", null)]
    [InlineData("fr/a", "", "fr")]
    [InlineData("FR/a", "", "fr")]
    [InlineData("fr", "", null)]
    [InlineData("posts/fr/a", "", null)]
    [InlineData("xx/a", "", null)]
    [InlineData("fr/a", "lang: de", "de")]
    [InlineData("fr/a", "language: pt-BR", "pt-BR")]
    [InlineData("a", "lang: de\nlanguage: it", "it")]
    [InlineData("a", "language: it\nlang: de", "it")]
    [InlineData("fr/a", "lang: français", "fr")]
    [InlineData("fr/a", "lang: [de]", "fr")]
    [InlineData("fr/a", "lang:", "fr")]
    public void A_language_is_the_key_or_the_first_folder(string id, string frontMatter, string? expected) =>
        Assert.Equal(expected, Facts(frontMatter, id).Language);

    [Theory]
    [InlineData("", null)]
    [InlineData("permalink: /a/b/", "/a/b/")]
    [InlineData("url: /a", "/a")]
    [InlineData("url: /a\npermalink: /b", "/b")]
    [InlineData("permalink: /b\nurl: /a", "/b")]
    [InlineData("permalink: a/b", null)]
    [InlineData("permalink: https://example.org/a", null)]
    [InlineData("permalink: \"/a\\nb\"", null)]
    [InlineData("permalink: '/a '", null)]
    [InlineData("permalink: pretty\nurl: /a", "/a")]
    public void A_permalink_begins_with_a_slash(string frontMatter, string? expected) => Assert.Equal(expected, Facts(frontMatter, "a").Permalink);

    [Theory]
    [InlineData("a", "", "0000", "0000")]
    [InlineData("a", "date: 2024-03-12", "2024-03-12", "0000")]
    [InlineData("a", "date: 2024-03-12 10:00:00 +0100", "2024-03-12", "0000")]
    [InlineData("a", "Date: '2024-03-12T10:00:00Z'", "2024-03-12", "0000")]
    [InlineData("a", "date: 2024-03", "2024-03", "0000")]
    [InlineData("a", "date: 2024", "2024", "0000")]
    [InlineData("a", "date: 12/03/2024", "0000", "0000")]
    [InlineData("2024-03-12-a", "", "2024-03-12", "2024-03-12")]
    [InlineData("x/2024-03-12-a", "title: T", "2024-03-12", "2024-03-12")]
    [InlineData("2024-03-12-x/a", "", "0000", "0000")]
    [InlineData("2024-03-12-a", "date: 2023-01-02", "2023-01-02", "0000")]
    [InlineData("2024-03-12-a", "date: 12/03/2024", "0000", "0000")]
    [InlineData("2024-03-12-a", "date:", "0000", "0000")]
    [InlineData("2024-03-12-a", "more:\n  date: 2023-01-02", "2024-03-12", "2024-03-12")]
    [InlineData("2024-02-30-a", "", "0000", "0000")]
    public void A_date_is_the_key_or_that_of_the_name(string id, string frontMatter, string date, string nameDate)
    {
        MarkdownFacts facts = Facts(frontMatter, id);
        Assert.Equal((date, nameDate), (facts.Date.ToString(), facts.NameDate.ToString()));
    }

    [Theory]
    [InlineData("", false)]
    [InlineData("draft: true", true)]
    [InlineData("draft: True", true)]
    [InlineData("draft: false", false)]
    [InlineData("published: false", true)]
    [InlineData("published: FALSE", true)]
    [InlineData("published: true", false)]
    [InlineData("draft: true\npublished: true", true)]
    [InlineData("published: false\ndraft: false", true)]
    [InlineData("draft: yes", false)]
    [InlineData("draft:", false)]
    [InlineData("more:\n  draft: true", false)]
    public void A_draft_says_so_in_one_of_two_ways(string frontMatter, bool expected) => Assert.Equal(expected, Facts(frontMatter, "a").IsDraft);

    [Theory]
    [InlineData("", "")]
    [InlineData("title: T", "T")]
    [InlineData("name: N", "N")]
    [InlineData("title: T\nname: N", "T")]
    [InlineData("name: N\ntitle: T", "T")]
    [InlineData("title: |\n  One\n  two\n", "One two")]
    [InlineData("title: [T]\nname: N", "N")]
    public void A_title_is_one_line(string frontMatter, string expected) => Assert.Equal(expected, Facts(frontMatter, "a").Title);

    [Theory]
    [InlineData(nameof(EntryKey.Slug), "a b", true)]
    [InlineData(nameof(EntryKey.Slug), "a/b", true)]
    [InlineData(nameof(EntryKey.Slug), "a/../b", false)]
    [InlineData(nameof(EntryKey.Slug), ".", false)]
    [InlineData(nameof(EntryKey.Slug), "a\u2028b", false)]
    [InlineData(nameof(EntryKey.Slug), "\u200B", false)]
    [InlineData(nameof(EntryKey.Language), "fr", true)]
    [InlineData(nameof(EntryKey.Language), "f", false)]
    [InlineData(nameof(EntryKey.Permalink), "/", true)]
    [InlineData(nameof(EntryKey.Permalink), "", false)]
    [InlineData(nameof(EntryKey.Draft), "TRUE", true)]
    [InlineData(nameof(EntryKey.Draft), "1", false)]
    [InlineData(nameof(EntryKey.Published), "no", false)]
    [InlineData(nameof(EntryKey.Date), "2024-03-12", true)]
    [InlineData(nameof(EntryKey.Date), "today", false)]
    [InlineData(nameof(EntryKey.Title), "", true)]
    [InlineData(nameof(EntryKey.Name), "N", true)]
    [InlineData(nameof(EntryKey.None), "N", false)]
    public void A_key_takes_texts_of_its_form_and_nothing_else(string name, string text, bool expected)
    {
        EntryKey key = Enum.Parse<EntryKey>(name);
        Assert.Equal(expected, EntryKeys.Takes(key, FieldKind.Text, text));
        Assert.All([FieldKind.Null, FieldKind.List, FieldKind.Map], kind => Assert.False(EntryKeys.Takes(key, kind, text)));
    }

    [Theory]
    [InlineData("slug", nameof(EntryKey.Slug))]
    [InlineData("S-l_u.g", nameof(EntryKey.Slug))]
    [InlineData("lang", nameof(EntryKey.Language))]
    [InlineData("language", nameof(EntryKey.Language))]
    [InlineData("URL", nameof(EntryKey.Permalink))]
    [InlineData("permalink", nameof(EntryKey.Permalink))]
    [InlineData("draft", nameof(EntryKey.Draft))]
    [InlineData("published", nameof(EntryKey.Published))]
    [InlineData("date", nameof(EntryKey.Date))]
    [InlineData("title", nameof(EntryKey.Title))]
    [InlineData("name", nameof(EntryKey.Name))]
    [InlineData("dates", nameof(EntryKey.None))]
    [InlineData("", nameof(EntryKey.None))]
    public void A_key_is_known_as_properties_find_it(string key, string expected) => Assert.Equal(expected, EntryKeys.Of(key).ToString());

    private static MarkdownFacts Facts(string frontMatter, string id)
    {
        string text = frontMatter.Length == 0 ? "Body" : $"---\n{frontMatter}\n---\nBody";
        var tree = new FieldTree<char>();
        ProblemList problems = default;
        MarkdownParser.Parse(text, tree, ref problems);
        Assert.True(problems.IsEmpty);
        return MarkdownFacts.Of(text, tree, id);
    }
}
