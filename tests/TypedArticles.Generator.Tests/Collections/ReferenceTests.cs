using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using TypedArticles.Generator.Tests.Driver;
using Xunit;

namespace TypedArticles.Generator.Tests.Collections;

/// <summary>References to entries of other collections: proved, loaded by generated code, and seen from the other side.</summary>
public sealed class ReferenceTests
{
    private const string Records = """
        using System;
        using System.Collections.Generic;
        using System.ComponentModel.DataAnnotations.Schema;
        using TypedArticles;

        namespace Demo;

        [ArticleSchema("posts")]
        public sealed partial record Post
        {
            /// <summary>Gets the title.</summary>
            public required string Title { get; init; }

            /// <summary>Gets the author.</summary>
            public required partial Author Author { get; init; }

            /// <summary>Gets the editor.</summary>
            public partial Author? Editor { get; init; }

            /// <summary>Gets the topics.</summary>
            [InverseProperty("Stories")]
            public partial IReadOnlyList<Topic> Topics { get; init; }

            /// <summary>Gets the post before.</summary>
            public partial Post? Previous { get; init; }
        }

        /// <summary>An author.</summary>
        [ArticleSchema("authors")]
        public sealed partial record Author
        {
            /// <summary>Gets the name.</summary>
            public required string Name { get; init; }
        }

        /// <summary>A topic.</summary>
        [ArticleSchema("topics")]
        public sealed partial record Topic
        {
            /// <summary>Gets the name.</summary>
            public required string Name { get; init; }

            /// <summary>Gets the stories about it.</summary>
            public partial ArticleCollection<Post> Stories { get; }
        }

        """;

    private static readonly ArticleFile s_ben = new("ben", "---\nname: Ben\n---\n") { Collection = "authors" };
    private static readonly ArticleFile s_ada = new("ada-lovelace", "---\nname: Ada\n---\n") { Collection = "authors" };
    private static readonly ArticleFile s_ai = new("artificial-intelligence", "---\nname: AI\n---\n") { Collection = "topics" };

    [Fact]
    public void References_that_lead_to_entries_compile_with_their_other_sides()
    {
        Run run = Run.Of(Project(Post("first", "author: ben\neditor: ada-lovelace\ntopics: [artificial-intelligence]"), Post("second", "author: ada-lovelace\nprevious: first")));
        Assert.Empty(run.Diagnostics);
        INamedTypeSymbol author = run.Output.GetTypeByMetadataName("Demo.Author")!;
        Assert.Equal(["PostsByAuthor", "PostsByEditor"], author.GetMembers().OfType<IPropertySymbol>().Where(static p => p.Type.Name == "ArticleCollection").Select(static p => p.Name));
        Assert.Equal(["Stories"], run.Output.GetTypeByMetadataName("Demo.Topic")!.GetMembers().OfType<IPropertySymbol>().Where(static p => p.Type.Name == "ArticleCollection").Select(static p => p.Name));
        Assert.Contains("Posts", run.Output.GetTypeByMetadataName("Demo.Post")!.GetMembers().Select(static m => m.Name));
    }

    [Theory]
    [InlineData("author: bne", "(3,9)[3]: error ART0201: 'author': the collection 'authors' has no entry 'bne'; did you mean 'ben'?")]
    [InlineData("author: Ben", "(3,9)[3]: error ART0201: 'author': the collection 'authors' has no entry 'Ben'; did you mean 'ben'?")]
    [InlineData("author: ben\ntopics: [artificial-intelligence, artificial intelligence]", "(4,35)[23]: error ART0201: 'topics': the collection 'topics' has no entry 'artificial intelligence'; did you mean 'artificial-intelligence'?")]
    [InlineData("author: ben\ntopics: 'Artificial Intelligence'", "(4,9)[25]: error ART0201: 'topics': the collection 'topics' has no entry 'Artificial Intelligence'; did you mean 'artificial-intelligence'?")]
    [InlineData("author: ben\nprevious: nothing-of-the-kind", "(4,11)[19]: error ART0201: 'previous': the collection 'posts' has no entry 'nothing-of-the-kind'")]
    [InlineData("author: [ben]", "(3,9)[5]: error ART0106: 'author' is the id of an entry of 'authors', found a list; write one value, or declare the property as IReadOnlyList<Author>")]
    [InlineData("author:", "(3,1)[6]: error ART0108: 'author' has no value, and its property cannot be null; write a value, remove the key, or declare the property as nullable")]
    [InlineData("editor: ben", "(4,1)[3]: error ART0104: 'author' is required by Post and missing; add the line 'author: …'")]
    public void A_reference_that_leads_nowhere_is_an_error_at_its_value(string lines, string expected)
    {
        Run run = Run.Start(Project(Post("first", lines)));
        Assert.Equal([expected], run.Diagnostics.Select(static d => Shown(d)));
    }

    [Fact]
    public void An_entry_that_refers_to_none_is_rejected_and_so_are_those_that_refer_to_it()
    {
        ArticleProject project = Project(Post("a", "author: ben\nprevious: b"), Post("b", "author: ben\nprevious: c"), Post("c", "author: nobody"), Post("d", "author: ben\nprevious: e"), Post("e", "author: ben\nprevious: d"));
        Run run = Run.Start(project);
        Assert.Equal("ART0201", Assert.Single(run.Diagnostics).Id);
        IEnumerable<string> members = run.Output.GetTypeByMetadataName("Demo.Posts")!.GetMembers().OfType<IPropertySymbol>().Select(static p => p.Name);
        Assert.Equal(["All", "TitleOfD", "TitleOfE"], members.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("exclude", "(3,9)[5]: error ART0203: 'author': the entry 'ghost' of the collection 'authors' is a draft, and this build leaves drafts out; publish it, remove the reference, or make this file a draft too")]
    [InlineData("include", "")]
    public void A_reference_to_a_draft_is_an_error_where_drafts_are_left_out(string drafts, string expected)
    {
        ArticleFile ghost = new("ghost", "---\nname: Ghost\ndraft: true\n---\n") { Collection = "authors" };
        Run run = Run.Start(Project(Post("first", "author: ghost"), ghost) with { Drafts = drafts });
        Assert.Equal(expected.Length == 0 ? [] : [expected], run.Diagnostics.Select(static d => Shown(d)));
    }

    [Theory]
    [InlineData("public required Author Author { get; init; }", "Author", "'Author' refers to the collection 'authors' and is implemented by generated code, so it must be partial; write 'partial' before its type, and no initializer")]
    [InlineData("public IReadOnlyList<Topic> Topics { get; init; } = [];", "Topics", "'Topics' refers to the collection 'topics' and is implemented by generated code, so it must be partial; write 'partial' before its type, and no initializer")]
    public void A_property_that_refers_has_to_be_partial(string property, string name, string expected)
    {
        string code = $"using System.Collections.Generic;\nusing TypedArticles;\nnamespace Demo;\n[ArticleSchema(\"posts\")] public partial record Post {{ {property} }}\n"
            + "[ArticleSchema(\"authors\")] public partial record Author { public required string Name { get; init; } }\n[ArticleSchema(\"topics\")] public partial record Topic { public required string Name { get; init; } }\n";
        Diagnostic diagnostic = Assert.Single(Run.Start(new ArticleProject(Post("first", "x: 1"), s_ben, s_ai) { Code = code, LanguageVersion = LanguageVersion.CSharp13 }).Diagnostics, static d => d.Severity == DiagnosticSeverity.Error);
        Assert.Equal("ART0309", diagnostic.Id);
        Assert.Equal(name, code.Substring(diagnostic.Location.SourceSpan.Start, diagnostic.Location.SourceSpan.Length));
        Assert.Contains(expected, diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    [Fact]
    public void References_need_the_language_of_partial_properties() => Assert.Contains(
        "error ART0026: The generated code needs C# 13.0, and this project compiles C# 12.0",
        string.Join('\n', Run.Start(Project(Post("first", "author: ben")) with { LanguageVersion = LanguageVersion.CSharp12 }).Diagnostics), StringComparison.Ordinal);

    [Theory]
    [InlineData("Posts.All.Where(p => p.Author == author)", "Posts.By.Author[…]")]
    [InlineData("Posts.All.Where(p => p.Author.Id == \"ben\")", "Posts.By.Author[…]")]
    [InlineData("Posts.All.Where(p => p.Topics.Contains(topic))", "Posts.By.Topics[…]")]
    [InlineData("Posts.All.FirstOrDefault(p => \"Title of first\" == p.Title)", "Posts.By.Title[…]")]
    [InlineData("Enumerable.Count(Posts.All, p => p.Previous!.Id == title)", "Posts.By.Previous[…]")]
    [InlineData("Authors.All.Any(a => a.Name == title)", "Authors.By.Name[…]")]
    [InlineData("Posts.All.Where(p => p.Title.Contains(\"bridge\"))", "")]
    [InlineData("Posts.All.Where(p => p.Title == p.Id)", "")]
    [InlineData("Posts.All.Where(p => p.Title.Length == 3)", "")]
    [InlineData("Posts.All.Where(p => p.Title == title && p.Author == author)", "")]
    [InlineData("Posts.All.NewestFirst.Where(p => p.Title == title)", "")]
    [InlineData("new List<Post>().Where(p => p.Title == title)", "")]
    [InlineData("Posts.By.Title[title]", "")]
    public async Task A_query_that_looks_at_all_entries_where_an_index_is_is_reported(string query, string index)
    {
        ArticleProject project = Project(Post("first", "author: ben"));
        string[] advice = await Usage.Advice.On(project with
        {
            Code = "using System.Linq;\n" + project.Code + $"static class Use {{ static object? It(string title, Author author, Topic topic) => {query}; }}\n",
        });
        Assert.Equal(index.Length == 0 ? [] : [$"ART2003 {query}: The query looks at all entries; {index} finds those with a value by an index"], advice);
    }

    private static string Shown(Diagnostic diagnostic)
    {
        FileLinePositionSpan lines = diagnostic.Location.GetLineSpan();
        return $"({lines.StartLinePosition.Line + 1},{lines.StartLinePosition.Character + 1})[{diagnostic.Location.SourceSpan.Length}]: error {diagnostic.Id}: {diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture)}";
    }

    private static ArticleFile Post(string id, string lines) =>
        new(id, $"---\ntitle: Title of {id}\n{lines}\n---\n") { Collection = "posts" };

    private static ArticleProject Project(params ArticleFile[] files) => new([.. files, s_ben, s_ada, s_ai])
    {
        Code = Records.Replace("[ArticleSchema(\"posts\")]", "/// <summary>A post.</summary>\n[ArticleSchema(\"posts\")]", StringComparison.Ordinal),
        LanguageVersion = LanguageVersion.CSharp13,
    };
}
