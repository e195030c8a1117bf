using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using TypedArticles.Generator.Tests.Driver;
using Xunit;

namespace TypedArticles.Generator.Tests.Collections;

/// <summary>The other side of a reference is generated, or it is said at the reference why it is not.</summary>
public sealed class OtherSideTests
{
    private const string Taken = "warning ART0313: 'Author' gets no property for the entries that refer to it by 'Post.Author', because the name 'Posts' is taken; write [InverseProperty(\"PostsByAuthor\")] on 'Post.Author'";

    [Theory]
    [InlineData("public required partial Author [|Author|] { get; init; }", "public int Posts { get; init; }", Taken)]
    [InlineData("public required partial Author [|Author|] { get; init; }", "public void Posts() { }", Taken)]
    [InlineData("public required partial Author [|Author|] { get; init; }", "public int Posts { get; init; } public int PostsByAuthor => 1;",
        "warning ART0313: 'Author' gets no property for the entries that refer to it by 'Post.Author', because the name 'Posts' is taken; write [InverseProperty(\"…\")] on 'Post.Author'")]
    [InlineData("public partial Author? Author { get; init; } public partial Author? [|Editor|] { get; init; }", "public int PostsByEditor => 1;",
        "warning ART0313: 'Author' gets no property for the entries that refer to it by 'Post.Editor', because the name 'PostsByEditor' is taken; write [InverseProperty(\"…\")] on 'Post.Editor'")]
    [InlineData("public partial Author? [|Author|] { get; init; } [InverseProperty(\"PostsByAuthor\")] public partial Author? Editor { get; init; }", "",
        "warning ART0313: 'Author' gets no property for the entries that refer to it by 'Post.Author', because the name 'PostsByAuthor' is taken; write [InverseProperty(\"…\")] on 'Post.Author'")]
    [InlineData("[[|InverseProperty(\"Name\")|]] public required partial Author Author { get; init; }", "", "error ART0312: [InverseProperty(\"Name\")] on 'Post.Author' generates nothing: 'Author' has a member of this name; choose another")]
    [InlineData("[[|InverseProperty(\"Author\")|]] public required partial Author Author { get; init; }", "", "error ART0312: [InverseProperty(\"Author\")] on 'Post.Author' generates nothing: 'Author' has a member of this name; choose another")]
    [InlineData("[[|InverseProperty(\"Slug\")|]] public required partial Author Author { get; init; }", "", "error ART0312: [InverseProperty(\"Slug\")] on 'Post.Author' generates nothing: 'Author' has a member of this name; choose another")]
    [InlineData("[[|InverseProperty(\"ReadFrom\")|]] public required partial Author Author { get; init; }", "", "error ART0312: [InverseProperty(\"ReadFrom\")] on 'Post.Author' generates nothing: 'Author' has a member of this name; choose another")]
    [InlineData("[[|InverseProperty(\"ToString\")|]] public required partial Author Author { get; init; }", "", "error ART0312: [InverseProperty(\"ToString\")] on 'Post.Author' generates nothing: 'Author' has a member of this name; choose another")]
    [InlineData("[[|InverseProperty(\"BestJsonConverter\")|]] public required partial Author Author { get; init; }", "public partial Post? Best { get; init; }", "error ART0312: [InverseProperty(\"BestJsonConverter\")] on 'Post.Author' generates nothing: 'Author' has a member of this name; choose another")]
    [InlineData("[[|InverseProperty(\"by author\")|]] public required partial Author Author { get; init; }", "", "error ART0312: [InverseProperty(\"by author\")] on 'Post.Author' generates nothing: this is not a C# identifier; write a name such as 'Stories'")]
    [InlineData("[[|InverseProperty(\"\")|]] public required partial Author Author { get; init; }", "", "error ART0312: [InverseProperty(\"\")] on 'Post.Author' generates nothing: this is not a C# identifier; write a name such as 'Stories'")]
    [InlineData("[InverseProperty(\"Works\")] public partial Author? Author { get; init; } [[|InverseProperty(\"Works\")|]] public partial IReadOnlyList<Author> Others { get; init; }", "", "error ART0312: [InverseProperty(\"Works\")] on 'Post.Others' generates nothing: the other side of 'Post.Author' has this name; choose another")]
    [InlineData("[InverseProperty(\"Works\")] public partial Author? Author { get; init; } [[|InverseProperty(\"Works\")|]] public partial Author? Editor { get; init; }", "public partial ArticleCollection<Post> Works { get; }", "error ART0312: [InverseProperty(\"Works\")] on 'Post.Editor' generates nothing: the other side of 'Post.Author' has this name; choose another")]
    [InlineData("[[|InverseProperty(\"Works\")|]] public required string Author { get; init; }", "", "error ART0312: [InverseProperty(\"Works\")] on 'Post.Author' generates nothing: the property does not refer to a collection; write the attribute on the one that does")]
    [InlineData("public required partial Author Author { private get; init; }", "", "")]
    [InlineData("[[|InverseProperty(\"Works\")|]] public required partial Author Author { private get; init; }", "", "error ART0312: [InverseProperty(\"Works\")] on 'Post.Author' generates nothing: other code cannot read the property; remove the accessibility of its getter")]
    [InlineData("public required partial Author Author { get; init; }", "[[|InverseProperty(\"Author\")|]] public partial ArticleCollection<Post> Posts { get; }", "error ART0312: [InverseProperty(\"Author\")] on 'Author.Posts' generates nothing: the property does not refer to a collection; write the attribute on the one that does")]
    [InlineData("[InverseProperty(\"class\")] public required partial Author Author { get; init; }", "", "")]
    [InlineData("[InverseProperty(\"Works\")] public required partial Author Author { get; init; }", "public int Posts { get; init; }", "")]
    [InlineData("[InverseProperty(\"Works\")] public required partial Author Author { get; init; } [InverseProperty(\"Works\")] public partial Post? Previous { get; init; }", "", "")]
    public void What_cannot_be_the_other_side_is_said_at_the_reference(string ofPost, string ofAuthor, string expected)
    {
        (ArticleProject project, string place) = Project(ofPost, ofAuthor);
        Assert.Equal(expected.Length == 0 ? [] : [place + expected], Entries.Lines(Run.Of(project)));
    }

    [Fact]
    public void A_declared_other_side_of_another_record_is_not_implemented()
    {
        (ArticleProject project, string place) = Project("public required partial Author [|Author|] { get; init; }", "public partial ArticleCollection<Author> Posts { get; }");
        Assert.Equal([place + Taken], Entries.Lines(Run.Of(project with { ExpectedErrors = ["CS9248"] })));
    }

    /// <summary>An editor compiles against the sources of another project, and a build against its assembly.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_record_in_another_assembly_gets_no_other_side(bool isInEditor)
    {
        const string code = """
            using System.ComponentModel.DataAnnotations.Schema;
            using TypedArticles;
            [ArticleSchema("people")] public partial record Person { public required string Name { get; init; } }
            """;
        ArticleProject people = new(new ArticleFile("ada", "---\nname: Ada\n---\n") { Collection = "people" }) { Code = "#pragma warning disable CS1591\n" + code, Ids = "true", LanguageVersion = LanguageVersion.CSharp13 };
        CSharpCompilation output = Run.Of(people).Output;
        using var image = new MemoryStream();
        Assert.True(output.Emit(image).Success);
        MetadataReference reference = isInEditor ? output.ToMetadataReference() : MetadataReference.CreateFromImage(image.ToArray());
        ArticleProject notes = new(new ArticleFile("a", "---\nwriter: ada\n---\n") { Collection = "notes" })
        {
            Code = "#pragma warning disable CS1591\nusing System.ComponentModel.DataAnnotations.Schema;\nusing TypedArticles;\n[ArticleSchema(\"notes\")] public partial record Note { [InverseProperty(\"Notes\")] public required partial Person Writer { get; init; } }\n",
            LanguageVersion = LanguageVersion.CSharp13,
            References = [reference],
        };
        Assert.Equal(["Code.cs(4,56)[24]: error ART0312: [InverseProperty(\"Notes\")] on 'Note.Writer' generates nothing: 'Person' is in another assembly, which no code is generated into; remove the attribute"], Entries.Lines(Run.Of(notes)));
    }

    [Fact]
    public void Of_two_collections_with_one_class_name_the_second_is_reported()
    {
        (ArticleProject project, string place) = Project("public partial Author? Author { get; init; }", "");
        Run run = Run.Of(project with
        {
            Files = project.Files.Add(new ArticleFile("n", "---\ntitle: Review\n---\n") { Collection = "reviews" }),
            Code = project.Code + "\nnamespace Other { [ArticleSchema(\"reviews\", ClassName = \"Posts\")] public partial record Review { public required string Title { get; init; } public partial Demo.Author? Author { get; init; } } }\n",
        });
        Diagnostic diagnostic = Assert.Single(run.Diagnostics);
        Assert.Equal("'Author' gets no property for the entries that refer to it by 'Review.Author', because the name 'Posts' is taken; write [InverseProperty(\"PostsByAuthor\")] on 'Review.Author'", diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(["Posts"], run.Output.GetTypeByMetadataName("Demo.Author")!.GetMembers().OfType<IPropertySymbol>().Where(static p => p.Type.Name == "ArticleCollection").Select(static p => p.Name));
        Assert.Empty(place);
    }

    /// <summary>The project, and the place that <c>[|</c> and <c>|]</c> mark in its records; empty where they mark none.</summary>
    private static (ArticleProject Project, string Place) Project(string ofPost, string ofAuthor)
    {
        string marked = "#pragma warning disable CS1591\nusing System.Collections.Generic; using System.ComponentModel.DataAnnotations.Schema; using TypedArticles;\nnamespace Demo {\n"
            + $"[ArticleSchema(\"posts\")] public sealed partial record Post {{ public required string Title {{ get; init; }} {ofPost} }}\n"
            + $"[ArticleSchema(\"authors\")] public sealed partial record Author {{ public required string Name {{ get; init; }} {ofAuthor} }}\n}}\n";
        int start = marked.IndexOf("[|", StringComparison.Ordinal), end = marked.IndexOf("|]", StringComparison.Ordinal) - 2;
        string code = start < 0 ? marked : marked.Remove(end + 2, 2).Remove(start, 2);
        int line = start < 0 ? 0 : code[..start].Count(static c => c == '\n');
        return (
            new ArticleProject(Entries.Fields("a", "title: A", "author: ben"), new ArticleFile("ben", "---\nname: Ben\n---\n") { Collection = "authors" }) { Code = code, LanguageVersion = LanguageVersion.CSharp13 },
            start < 0 ? "" : $"Code.cs({line + 1},{start - code.LastIndexOf('\n', start - 1)})[{end - start}]: ");
    }
}
