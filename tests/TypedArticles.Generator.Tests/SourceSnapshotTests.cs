using TypedArticles.Generator.Tests.Driver;
using TypedArticles.Tests;
using Xunit;

namespace TypedArticles.Generator.Tests;

/// <summary>Whole generated sources.</summary>
public sealed class SourceSnapshotTests
{
    private static readonly ArticleFile s_bridge = new("fr/bridge",
        "\uFEFF date 2024-03 https://fr.example.org/20240312/un-pont-de-pierre-1054558426.html\r\n\r\nUn pont de pierre\r\n\r\nLe pont enjambe \"la rivière...  12.03.2024, La Gazette\r\n\r\nIl fut bâti en un an.\r\n");

    private static readonly ArticleFile s_markup = new("markup",
        "date 2023 https://example.org/59790191\n\n<b>\"Bug\" & moth</b> */ \"\"\" {0} {{\u2028\u202Edrawkcab]]>\n\nBody.\n");

    [Fact]
    public void A_class_with_members_and_comments() => Snapshots.Match(Run.Of(s_bridge, s_markup).Source!);

    [Theory]
    [InlineData("auto", "internal", "auto", false)]
    [InlineData("auto", "internal", "true", true)]
    [InlineData("auto", "public", "auto", true)]
    [InlineData("auto", "public", "false", false)]
    [InlineData("false", "internal", "auto", true)]
    [InlineData("false", "internal", "false", false)]
    public void Ids_are_where_members_are_not_where_others_use_the_class_or_where_the_project_says_so(string members, string accessibility, string ids, bool hasIds)
    {
        Run run = Run.Of(new ArticleProject(s_bridge) { Members = members, Accessibility = accessibility, Ids = ids });
        Assert.Equal(hasIds, run.Source!.Contains("class Ids", StringComparison.Ordinal));
    }

    [Fact]
    public void A_public_class_of_another_name_in_another_namespace() => Snapshots.Match(Run.Of(new ArticleProject(s_bridge)
    {
        ClassName = "class",
        Namespace = "my-app.1st.namespace",
        Accessibility = "public",
    }).Source!);

    [Fact]
    public void A_class_without_a_namespace() => Snapshots.Match(Run.Of(new ArticleProject(s_bridge) { Namespace = "" }).Source!);

    [Fact]
    public void A_class_with_ids_only() => Snapshots.Match(Run.Of(new ArticleProject(s_bridge, s_markup) { Members = "false" }).Source!);

    [Theory]
    [InlineData("false", "ArticlePack.Open(")]
    [InlineData("titles", "ArticlePack.OpenSearchable(")]
    [InlineData("true", "ArticlePack.OpenSearchable(")]
    public void Only_a_class_with_a_search_index_uses_the_search(string search, string opens)
    {
        string source = Run.Of(new ArticleProject(s_bridge) { Search = search }).Source!;
        Assert.Contains(opens, source, StringComparison.Ordinal);
        Assert.Equal(search != "false", source.Contains("Search", StringComparison.Ordinal));
    }

    [Fact]
    public void A_class_of_no_article_when_all_are_broken()
    {
        Run run = Run.Of(new ArticleFile("broken", "date 2024 https://example.org/a\n\nTitle only\n"));
        Assert.Equal("ART0008", Assert.Single(run.Diagnostics).Id);
        Snapshots.Match(run.Source!);
    }

    /// <summary>Records of all kinds with lists, maps and enums, several collections, an entry that is refused, a draft, and a seed as well.</summary>
    [Fact]
    public void Collections_with_everything() => Snapshots.Match(Run.Of(new ArticleProject(
        s_bridge,
        new ArticleFile("hello", "---\ntitle: Hello & <b>\"world\"</b> */\nauthor: ben\nday: 2024-03-12\ntags: [a, b]\nkind: very old\nseo: {keyword: k}\nsize: {width: 1}\nvotes: {a: [1, ~]}\n---\n\nText.\n") { Collection = "posts" },
        new ArticleFile("2024-01-02-named", "---\nTITLE: Named\nauthor: ben\nday: 2024-01-02\n---\n") { Collection = "posts" },
        new ArticleFile("refused", "---\ntitle: Refused\nauthor: ben\nday: x\n---\n") { Collection = "posts" },
        new ArticleFile("draft", "---\ntitle: Draft\nauthor: ben\nday: 2024-01-02\ndraft: true\n---\n") { Collection = "posts" },
        new ArticleFile("ben", "---\nname: Ben\n---\n") { Collection = "authors" })
    {
        Ids = "true",
        Code = """
            using System;
            using System.Collections.Generic;
            using System.ComponentModel.DataAnnotations;
            using System.Text.Json.Serialization;
            using TypedArticles;

            namespace Demo
            {
                internal abstract partial record Page
                {
                    public required string Title { get; init; }
                }

                [ArticleSchema("posts")]
                internal sealed partial record Post : Page
                {
                    [StringLength(20)] public required string Author { get; init; }
                    public required DateOnly Day { get; init; }
                    public IReadOnlyList<string> Tags { get; init; } = [];
                    public Kind Kind { get; init; } = Kind.Ready;
                    public int? Rank { get; init; }
                    public Seo? Seo { get; init; }
                    public Size? Size { get; init; }
                    public IReadOnlyDictionary<string, IReadOnlyList<int?>>? Votes { get; init; }
                    public Uri? Link { get; init; }
                }

                internal enum Kind { Ready, [JsonStringEnumMemberName("very old")] Old }

                internal sealed partial record Seo
                {
                    public required string Keyword { get; init; }
                    public string[] Others { get; init; } = [];
                }

                internal readonly record struct Size(int Width, int Height = 2);
            }

            namespace Demo.People
            {
                internal static partial class Site
                {
                    [ArticleSchema("authors", ClassName = "Everybody")]
                    internal sealed partial record Author(string Name, [property: JsonIgnore] int Age = 5);
                }
            }
            """,
    }).CollectionsSource!);

    [Fact]
    public void The_order_of_the_files_does_not_matter() =>
        Assert.Equal(Run.Of(s_bridge, s_markup).Source, Run.Of(s_markup, s_bridge).Source);

    [Fact]
    public void Without_a_manifest_there_is_nothing()
    {
        Run run = Run.Of(new ArticleProject(s_bridge) { HasManifest = false });
        Assert.Null(run.Source);
        Assert.Empty(run.Diagnostics);
    }

    [Fact]
    public void Other_additional_files_are_left_alone()
    {
        Run run = Run.Of(new ArticleProject(s_bridge) { OtherFiles = [new ArticleFile("other", "no article at all\0")] });
        Assert.Empty(run.Diagnostics);
        Assert.Equal(Run.Of(s_bridge).Source, run.Source);
    }

    [Fact]
    public void CRLF_and_LF_give_the_same_source()
    {
        ArticleFile lf = s_bridge.WithText(s_bridge.Text.Replace("\r\n", "\n", StringComparison.Ordinal));
        Assert.DoesNotContain('\r', Run.Of(s_bridge).Source!);
        Assert.Equal(Run.Of(lf).Source, Run.Of(s_bridge).Source);
    }

    [Fact]
    public void A_use_of_a_member_compiles() => Run.Of(new ArticleProject(s_bridge)
    {
        Ids = "true",
        Code = """
            namespace Demo
            {
                static class Use
                {
                    const string Id = Articles.Ids.UnPontDePierre;
                    static string Title => Articles.UnPontDePierre.Title + Articles.All[Id].Slug + Articles.By.Publisher["La Gazette"].Count;
                }

                static partial class Articles { public static int Mine => 1; }
            }
            """,
    });
}
