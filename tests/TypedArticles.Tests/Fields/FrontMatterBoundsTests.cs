using System.Text;
using TypedArticles.Core.Fields;
using Xunit;

namespace TypedArticles.Tests.Fields;

public sealed class FrontMatterBoundsTests
{
    [Theory]
    [InlineData("---\ntitle: a\n---\nbody", "title: a\n", "body")]
    [InlineData("---\r\ntitle: a\r\n---\r\nbody", "title: a\r\n", "body")]
    [InlineData("---\rtitle: a\r---\rbody", "title: a\r", "body")]
    [InlineData("--- \t\ntitle: a\n---  \nbody", "title: a\n", "body")]
    [InlineData("\uFEFF---\ntitle: a\n---\nbody", "title: a\n", "body")]
    [InlineData("\n \t\n---\ntitle: a\n---\nbody", "title: a\n", "body")]
    [InlineData("\uFEFF\n\n---\ntitle: a\n---\nbody", "title: a\n", "body")]
    [InlineData("---\n---\nbody", "", "body")]
    [InlineData("---\ntitle: a\n...\nbody\n---\n", "title: a\n", "body\n---\n")]
    [InlineData("---\ntitle: a\n---", "title: a\n", "")]
    [InlineData("---\na: --- x\n ---\n----\n---\nb", "a: --- x\n ---\n----\n", "b")]
    public void Front_matter_is_between_the_first_two_marks(string text, string content, string body)
    {
        FrontMatter found = FrontMatter.Find(text.AsSpan());
        Assert.True(found.IsPresent);
        Assert.Null(found.Problem);
        Assert.Equal(content, found.Content.Of(text).ToString());
        Assert.Equal(body, text[found.BodyStart..]);
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        FrontMatter narrow = FrontMatter.Find<byte>(bytes);
        Assert.Equal(content, Encoding.UTF8.GetString(bytes, narrow.Content.Start, narrow.Content.Length));
        Assert.Equal(body, Encoding.UTF8.GetString(bytes.AsSpan(narrow.BodyStart)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("# Heading\n")]
    [InlineData("text\n---\ntitle: a\n---\n")]
    [InlineData(" ---\ntitle: a\n---\n")]
    [InlineData("----\ntitle: a\n----\n")]
    [InlineData("--- title\n---\n")]
    [InlineData("{{< shortcode >}}\n")]
    [InlineData("{% include x %}\n")]
    [InlineData("+++more\n")]
    public void Other_files_have_none(string text)
    {
        FrontMatter found = FrontMatter.Find(text.AsSpan());
        Assert.False(found.IsPresent);
        Assert.Null(found.Problem);
        Assert.Equal(0, found.BodyStart);
    }

    [Theory]
    [InlineData("---\ntitle: a\n", "NotClosed", 0)]
    [InlineData("\n\n---\ntitle: a\n--- x\n", "NotClosed", 2)]
    [InlineData("+++\ntitle = \"a\"\n+++\n", "Toml", 0)]
    [InlineData("\uFEFF+++\ntitle = \"a\"\n+++\n", "Toml", 1)]
    [InlineData("{\n  \"title\": \"a\"\n}\n\nbody", "BareJson", 0)]
    [InlineData("{ \"title\": \"a\" }\nbody", "BareJson", 0)]
    public void What_has_no_end_or_is_another_language_is_a_problem(string text, string fault, int position)
    {
        var tree = new FieldTree<char>();
        FrontMatter.Find(text.AsSpan()).Read(text.AsSpan(), tree);
        FieldProblem problem = Assert.Single(tree.Problems);
        Assert.Equal(fault, problem.Fault.ToString());
        Assert.Equal(position, problem.Range.Start);
        Assert.NotEmpty(problem.Message);
    }
}
