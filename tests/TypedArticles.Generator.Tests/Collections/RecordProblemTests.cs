using TypedArticles.Generator.Tests.Driver;
using Xunit;

namespace TypedArticles.Generator.Tests.Collections;

/// <summary>What is wrong with a record is reported once, at its place in C#, and nothing follows from it in generated code.</summary>
public sealed class RecordProblemTests
{
    private const string Good = "public required string Title { get; init; }";

    [Theory]
    [InlineData("record [|Post|] { public required string Title { get; init; } }", "error ART0301: The constructor of 'Post' is generated, so it must be partial: write 'partial record Post'")]
    [InlineData("abstract partial record [|Post|] { public required string Title { get; init; } }", "error ART0301: The constructor of 'Post' is generated, so it cannot be abstract")]
    [InlineData("partial class [|Post|] { public required string Title { get; init; } }", "error ART0301: The constructor of 'Post' is generated, so it must be a record: write 'partial record Post'")]
    [InlineData("partial record struct [|Post|] { public required string Title { get; init; } }", "error ART0301: The constructor of 'Post' is generated, so it must be a record: write 'partial record Post'", "CS0592")]
    [InlineData("partial record [|Post|]<T> { public required string Title { get; init; } }", "error ART0301: The constructor of 'Post' is generated, so it cannot have type parameters")]
    [InlineData("partial record [|Post|];", "error ART0311: 'Post' has no property to read from front matter; declare at least one, such as 'public required string Title { get; init; }'")]
    [InlineData("partial record [|Post|] { public string Title => \"\"; private int A { get; set; } }", "error ART0311: 'Post' has no property to read from front matter; declare at least one, such as 'public required string Title { get; init; }'")]
    [InlineData("partial record Post(string Title, string [|Id|]);", "error ART0310: The property 'Id' hides ArticleRecord.Id, which every entry has; rename it, and keep its key with [JsonPropertyName(\"id\")]", "CS8907")]
    [InlineData("partial record Post { public required string Title { get; init; } public string [|Body|] { get; init; } = \"\"; }", "error ART0310: The property 'Body' hides ArticleRecord.Body, which every entry has; rename it, and keep its key with [JsonPropertyName(\"body\")]", "CS0108")]
    [InlineData("partial record Post([|HashSet<string>|] Tags, string Title);", "error ART0302: The type 'HashSet<string>' of the property 'Tags' cannot be read from front matter; declare it as 'IReadOnlyList<T>'")]
    [InlineData("partial record Post([property: JsonPropertyName(\"title\")] string Head, string [|Title|]);", "error ART0305: Declared twice: the properties 'Head' and 'Title' read the same key 'title'; remove one of them, or give it another key with [JsonPropertyName]")]
    [InlineData("partial record Post { public required string Title { get; init; } public int [|TiTle|] { get; init; } }", "error ART0305: Declared twice: the properties 'Title' and 'TiTle' read the same key 'tiTle'; remove one of them, or give it another key with [JsonPropertyName]")]
    [InlineData("partial record Post { public string [|Title|] { get; init; } }", "error ART0306: The property 'Title' would be null where the key 'title' is missing; make it required or nullable, or give it an initializer", "CS8618")]
    [InlineData("partial record Post { public ImmutableArray<string> [|Title|] { get; init; } }", "error ART0306: The property 'Title' would be null where the key 'title' is missing; make it required or nullable, or give it an initializer")]
    [InlineData("partial record Post : [|List<int>|] { public required string Title { get; init; } }", "error ART0308: The base 'List' of 'Post' is not an ArticleRecord; derive 'List' from TypedArticles.ArticleRecord, or remove the base", "CS8864", "CS8867", "CS0115")]
    [InlineData("partial record Post : Base { public required string Title { get; init; } } public record [|Base|] { public int A { get; init; } }", "error ART0301: The constructor of 'Base' is generated, so it must be partial: write 'partial record Base'")]
    [InlineData("partial record Post : Base { [JsonPropertyName(\"n\")] public string [|Text|] { get; init; } = \"\"; } public abstract partial record Base { public int N { get; init; } }", "error ART0305: Declared twice: the properties 'Base.N' and 'Text' read the same key 'n'; remove one of them, or give it another key with [JsonPropertyName]")]
    [InlineData("partial record Post : Base { public new string [|N|] { get; init; } = \"\"; } public abstract partial record Base { public int N { get; init; } }", "error ART0305: Declared twice: the properties 'Base.N' and 'N' read the same key 'n'; remove one of them, or give it another key with [JsonPropertyName]")]
    [InlineData("partial record Post { public [|E|] E { get; init; } } public enum E { [JsonStringEnumMemberName(\"same\")] A, Same }", "error ART0305: Declared twice: the values 'A' and 'Same' of the enum 'E' are both written 'Same'; give one of them another text with [JsonStringEnumMemberName]")]
    [InlineData("partial record Post { public Seo? Seo { get; init; } } public record [|Seo|] { public int A { get; init; } = 1; }", "error ART0301: The constructor of 'Seo' is generated, so it must be partial: write 'partial' before 'record Seo'; its property 'A' is optional and can only be set while it is made")]
    [InlineData("partial record Post { public Seo? Seo { get; init; } } public record [|Seo|] { public int A { get; private set; } }", "error ART0301: The constructor of 'Seo' is generated, so it must be partial: write 'partial' before 'record Seo'; its property 'A' can only be set inside of it")]
    [InlineData("partial record Post { public Seo? Seo { get; init; } } public class [|Seo|] { public Seo(int a) => A = a; public int A { get; set; } }", "error ART0301: The constructor of 'Seo' is generated, so it must be partial: write 'partial' before 'class Seo'; it has no constructor without parameters")]
    [InlineData("partial record Post { public [|Seo?|] Seo { get; init; } } public partial record Seo : Exception { public int A { get; set; } }", "error ART0302: The type 'Seo?' of the property 'Seo' cannot be read from front matter; its base 'Exception' is not declared in this project", "CS8864", "CS8867", "CS0115")]
    [InlineData("partial record Post { public Seo? Seo { get; init; } } public partial record Seo { public [|Seo?|] Inner { get; init; } }", "error ART0302: The type 'Seo?' of the property 'Inner' cannot be read from front matter; a record cannot contain itself")]
    [InlineData("partial record Post { public Post? [|Next|] { get; init; } }", "error ART0309: The property 'Next' refers to the collection 'posts' and is implemented by generated code, so it must be partial; write 'partial' before its type, and no initializer")]
    [InlineData("partial record Post { public [|object?|] A { get; init; } public int B { get; init; } }", "error ART0302: The type 'object?' of the property 'A' cannot be read from front matter; declare it as 'string'")]
    [InlineData("partial record Post { public [|Dictionary<string, int>?|] A { get; init; } public int B { get; init; } }", "error ART0302: The type 'Dictionary<string, int>?' of the property 'A' cannot be read from front matter; declare it as 'IReadOnlyDictionary<string, T>'")]
    [InlineData("partial record Post { public [|IReadOnlyList<char>|] A { get; init; } = []; public int B { get; init; } }", "error ART0302: The type 'char' of the property 'A' cannot be read from front matter; declare it as 'string'")]
    [InlineData("partial record Post { public [|(int, int)|] A { get; init; } public int B { get; init; } }", "error ART0302: The type '(int, int)' of the property 'A' cannot be read from front matter; declare it as a 'string', a number, a date, an enum, a list of these, or a record of your own")]
    [InlineData("[[|ArticleSchema(\"posts\")|]] public partial record Posts { public required string Title { get; init; } }", "error ART0307: The class of the collection 'posts' cannot be called 'Posts': the record has this name; set ClassName in the attribute ArticleSchema")]
    public void A_fault_of_a_record_is_reported_once_at_its_place(string declaration, string expected, params string[] ofCompiler)
    {
        (ArticleProject project, string place) = Project((declaration.Contains("ArticleSchema", StringComparison.Ordinal) ? "" : "[ArticleSchema(\"posts\")] public ") + declaration);
        Assert.Equal([place + expected], Entries.Lines(Run.Of(project with { ExpectedErrors = [.. ofCompiler] })));
    }

    [Theory]
    [InlineData("public class Site { [ArticleSchema(\"posts\")] public partial record [|Post|] { G } }", "error ART0301: The constructor of 'Post' is generated, so the type 'Site' around it must be partial")]
    [InlineData("public partial class Site { [ArticleSchema(\"posts\")] private partial record [|Post|] { G } }", "error ART0301: The constructor of 'Post' is generated, so it must be public or internal")]
    [InlineData("public partial class Site { private partial class In { [ArticleSchema(\"posts\")] public partial record [|Post|] { G } } }", "error ART0301: The constructor of 'Post' is generated, so the type 'In' around it must be public or internal")]
    [InlineData("public partial class Site { [ArticleSchema(\"posts\")] protected partial record [|Post|] { G } }", "error ART0301: The constructor of 'Post' is generated, so it must be public or internal")]
    [InlineData("[ArticleSchema(\"posts\")] file partial record [|Post|] { G }", "error ART0301: The constructor of 'Post' is generated, so it must be public or internal")]
    [InlineData("[[|ArticleSchema(\"pots\")|]] public partial record Post { G }", "error ART0303: No file is in the collection 'pots'; did you mean 'posts'?|(project): warning ART0304: The file of the collection 'posts' cannot be used, because the collection has no record; write '[ArticleSchema(\"posts\")] public sealed partial record Post { public required string Title { get; init; } }', or remove the Article items")]
    [InlineData("[ArticleSchema(\"posts\")] public partial record Post { G } [[|ArticleSchema(\"notes\")|]] public partial record Note { G }", "error ART0303: No file is in the collection 'notes'; put Markdown files into the folder 'content/notes', or include Article items with Collection=\"notes\"")]
    [InlineData("[ArticleSchema(\"posts\")] public partial record Post { G } [[|ArticleSchema(\"posts\")|]] public partial record Note { G }", "error ART0305: Declared twice: the collection 'posts' already has the record 'Post'; remove one of the two attributes")]
    [InlineData("[ArticleSchema(\"posts\")] public partial record Post { G } [[|ArticleSchema(\"seeds\")|]] public partial record Note { G }", "error ART0305: Declared twice: the collection 'seeds' has the record TypedArticles.Article; declare a record for a collection of Markdown files")]
    [InlineData("[ArticleSchema(\"posts\")] public partial record Post { G } [[|ArticleSchema(\"\")|]] public partial record Note { G }", "error ART0303: No file is in the collection ''; write the name of a collection, such as 'posts'")]
    [InlineData("[[|ArticleSchema(\"posts\", ClassName = \"1st\")|]] public partial record Post { G }", "error ART0307: The class of the collection 'posts' cannot be called '1st': it is not a C# identifier; set ClassName in the attribute ArticleSchema")]
    [InlineData("[[|ArticleSchema(\"posts\", ClassName = \"All\")|]] public partial record Post { G }", "error ART0307: The class of the collection 'posts' cannot be called 'All': the class has a member of this name; set ClassName in the attribute ArticleSchema")]
    [InlineData("[[|ArticleSchema(\"posts\", ClassName = \"Demo\")|]] public partial record Post { G }", "error ART0307: The class of the collection 'posts' cannot be called 'Demo': its namespace 'Demo' ends in this name; set ClassName in the attribute ArticleSchema")]
    [InlineData("[[|ArticleSchema(\"posts\")|]] public partial record Post { G } namespace Posts { class X; }", "error ART0307: The class of the collection 'posts' cannot be called 'Posts': it is the namespace 'Demo.Posts'; set ClassName in the attribute ArticleSchema")]
    public void A_record_that_is_not_at_its_place_is_reported_there(string declarations, string expected)
    {
        (ArticleProject project, string place) = Project(declarations.Replace("{ G }", "{ " + Good + " }", StringComparison.Ordinal));
        Assert.Equal(
            expected.Split('|').Select(line => line.StartsWith("(project)", StringComparison.Ordinal) ? line : place + line).Order(StringComparer.Ordinal),
            Entries.Lines(Run.Of(project)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Files_without_a_record_are_one_warning_a_collection()
    {
        Run run = Run.Of(new ArticleProject(Entries.Fields("a", "title: a"), Entries.Fields("b", "title: a"), new ArticleFile("x", "# X\n") { Collection = "how-tos" }));
        Assert.Equal(
            [
                "(project): warning ART0304: The file of the collection 'how-tos' cannot be used, because the collection has no record; write '[ArticleSchema(\"how-tos\")] public sealed partial record HowTo { public required string Title { get; init; } }', or remove the Article items",
                "(project): warning ART0304: The 2 files of the collection 'posts' cannot be used, because the collection has no record; write '[ArticleSchema(\"posts\")] public sealed partial record Post { public required string Title { get; init; } }', or remove the Article items",
            ],
            Entries.Lines(run));
        Assert.Null(run.CollectionsSource);
    }

    /// <summary>The project, and the place that <c>[|</c> and <c>|]</c> mark in its declarations.</summary>
    private static (ArticleProject Project, string Place) Project(string marked)
    {
        int start = marked.IndexOf("[|", StringComparison.Ordinal), end = marked.IndexOf("|]", StringComparison.Ordinal) - 2;
        string declarations = marked.Remove(end + 2, 2).Remove(start, 2);
        var project = new ArticleProject(Entries.Fields("a", "title: a"))
        {
            Code = $"#pragma warning disable CS1591\nusing System; using System.Collections.Generic; using System.Collections.Immutable; using System.Text.Json.Serialization; using TypedArticles;\nnamespace Demo {{\n{declarations}\n}}\n",
        };
        return (project, $"Code.cs(4,{start + 1})[{end - start}]: ");
    }
}
