using TypedArticles.CodeFixes;
using TypedArticles.Generator.Tests.Driver;
using Xunit;

namespace TypedArticles.Generator.Tests.Usage;

/// <summary>ART2006 and its fix: a JSON context that lists a record whose base stands only in generated code.</summary>
public sealed class JsonContextTests
{
    private const string Message =
        "The JSON context does not see the members that 'Post' gets from ArticleRecord, because both are generated at the same time; write the base: 'Post : ArticleRecord'";

    [Theory]
    [InlineData("Post")]
    [InlineData("Post[]")]
    [InlineData("List<Post>")]
    [InlineData("ArticleCollection<Post>")]
    [InlineData("Dictionary<string, List<Post>>")]
    public async Task A_context_with_a_record_without_its_base_is_reported(string listed) => Assert.Equal(
        [$"ART2006 JsonSerializable(typeof({listed})): {Message}"],
        await Advice.On(Project("sealed partial record Post", listed)));

    [Theory]
    [InlineData("sealed partial record Post : ArticleRecord", "Post")]
    [InlineData("sealed partial record Post : ArticleRecord, IDisposable", "List<Post>")]
    [InlineData("sealed partial record Post", "string")]
    [InlineData("sealed partial record Post", "List<Article>")]
    public async Task A_record_with_its_base_and_another_type_are_not(string declaration, string listed) =>
        Assert.Empty(await Advice.On(Project(declaration, listed)));

    [Fact]
    public async Task An_interface_does_not_count_as_the_base() =>
        Assert.StartsWith("ART2006 ", Assert.Single(await Advice.On(Project("sealed partial record Post : IDisposable", "Post"))), StringComparison.Ordinal);

    [Theory]
    [InlineData("sealed partial record Post", "sealed partial record Post : ArticleRecord")]
    [InlineData("sealed partial record Post // a comment", "sealed partial record Post : ArticleRecord // a comment")]
    [InlineData("sealed partial record Post(int Rank = 1)", "sealed partial record Post(int Rank = 1) : ArticleRecord")]
    [InlineData("sealed partial record Post : IDisposable", "sealed partial record Post : ArticleRecord, IDisposable")]
    public async Task The_fix_writes_the_base(string before, string after)
    {
        using var editor = new Editor(Project(before, "Post"), new WriteBaseFix());
        Assert.Equal("Write the base ArticleRecord", Assert.Single(await editor.TitlesAsync()));
        Assert.Equal(Project(after, "Post").Code, await editor.FixFirstAsync());
    }

    [Theory]
    [InlineData("_ = Posts.All[\"first-frost\"];", "ART2002 Posts.All[\"first-frost\"]: The article 'first-frost' has the member Posts.FirstFrost, which is checked by the compiler")]
    [InlineData("_ = Posts.All[\"first-forst\"];", "ART2001 \"first-forst\": No article of this project has the id 'first-forst'; did you mean 'first-frost'?")]
    [InlineData("_ = Posts.All.FindBySlug(\"any\");", "")]
    [InlineData("_ = Posts.FirstFrost;", "")]
    public async Task Ids_of_a_collection_are_checked_as_those_of_articles(string statement, string expected)
    {
        ArticleProject project = Project("sealed partial record Post : ArticleRecord", "string");
        Assert.Equal(expected.Length == 0 ? [] : [expected], await Advice.On(project with
        {
            Code = project.Code + $"static class Use {{ static void It() {{ {statement} }} }}\n",
            Files = [.. project.Files, new ArticleFile("seed", " date 2024-03 https://example.org/a-seed\n\nA Seed\n\nBody.\n")],
            Ids = "false",
        }));
    }

    private static ArticleProject Project(string declaration, string listed) => new(new ArticleFile("first-frost", "---\ntitle: First frost\n---\n") { Collection = "posts" })
    {
        Code = $$"""
            using System;
            using System.Collections.Generic;
            using System.Text.Json;
            using System.Text.Json.Serialization;
            using System.Text.Json.Serialization.Metadata;
            using TypedArticles;

            namespace Demo;

            [ArticleSchema("posts")]
            {{declaration}}
            {
                public required string Title { get; init; }

                public void Dispose()
                {
                }
            }

            [JsonSerializable(typeof({{listed}}))]
            sealed class Context : JsonSerializerContext
            {
                public Context()
                    : base(null)
                {
                }

                protected override JsonSerializerOptions? GeneratedSerializerOptions => null;

                public override JsonTypeInfo? GetTypeInfo(Type type) => null;
            }

            """,
    };
}
