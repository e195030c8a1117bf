using TypedArticles.Generator.Tests.Driver;
using Xunit;

namespace TypedArticles.Generator.Tests.Collections;

/// <summary>Places in files: the same whatever is before them, and at the first and the last place that a fault can have.</summary>
public sealed class PlaceTests
{
    private const string Members = """
        public required DateOnly Date { get; init; }
        public required string Title { get; init; }
        public IReadOnlyList<int> Numbers { get; init; } = [];
        public IReadOnlyDictionary<string, IReadOnlyList<int>> Votes { get; init; } = new Dictionary<string, IReadOnlyList<int>>();
        """;

    [Theory]
    [InlineData("first key", "---\ndate: x\ntitle: t\n---\n", "(2,7)[1]", "ART0106")]
    [InlineData("last key", "---\ntitle: t\ndate: x\n---\n", "(3,7)[1]", "ART0106")]
    [InlineData("last line without its end", "---\ntitle: t\ndate: x\n---", "(3,7)[1]", "ART0106")]
    [InlineData("byte-order mark", "\uFEFF---\ndate: x\ntitle: t\n---\n", "(2,7)[1]", "ART0106")]
    [InlineData("blank lines before", "\n\n---\ndate: x\ntitle: t\n---\n", "(4,7)[1]", "ART0106")]
    [InlineData("CRLF", "---\r\ntitle: t\r\ndate: x\r\n---\r\n", "(3,7)[1]", "ART0106")]
    [InlineData("CR", "---\rtitle: t\rdate: x\r---\r", "(3,7)[1]", "ART0106")]
    [InlineData("byte-order mark and CRLF", "\uFEFF\r\n---\r\ntitle: t\r\ndate: x\r\n---\r\n", "(4,7)[1]", "ART0106")]
    [InlineData("letters outside the BMP in the line", "---\ntitle: t\n\"d\\u0061te\":   \"\U0001F389\U00020000é\"\n---\n", "(3,16)[7]", "ART0106")]
    [InlineData("letters outside the BMP before", "---\ntitle: \U0001F389\U00020000é日本\nnumbers: [1, 2, x]\ndate: 2024-01-02\n---\n", "(3,17)[1]", "ART0106")]
    [InlineData("letters outside the BMP before it in a list", "---\ntitle: t\nvotes: {\U0001F389: [1], \U00020000: [1, x]}\ndate: 2024-01-02\n---\n", "(3,26)[1]", "ART0106")]
    [InlineData("combining marks", "---\ntitle: t\nvotes: {e\u0301\u0301: [1, x]}\ndate: 2024-01-02\n---\n", "(3,18)[1]", "ART0106")]
    [InlineData("a tab before", "---\ntitle: t\ndate:\t\tx\n---\n", "(3,8)[1]", "ART0106")]
    [InlineData("item of a block list", "---\ntitle: t\ndate: 2024-01-02\nnumbers:\n- 1\n- 2\n- x\n---\n", "(7,3)[1]", "ART0106")]
    [InlineData("item of a list in the last line", "---\ntitle: t\ndate: 2024-01-02\nnumbers: [1, 2,\n  3, x]\n---", "(5,6)[1]", "ART0106")]
    [InlineData("nested map", "---\ntitle: t\ndate: 2024-01-02\nvotes:\n  a:\n    - 1\n  b:\n    - 2\n    - x\n---\n", "(9,7)[1]", "ART0106")]
    [InlineData("missing, at the mark that ends the front matter", "---\ntitle: t\n---\n\nText.\n", "(3,1)[3]", "ART0104")]
    [InlineData("missing, at a mark without a line end", "\uFEFF---\r\ntitle: t\r\n---", "(3,1)[3]", "ART0104")]
    [InlineData("missing, at the dots", "---\ntitle: t\n...\n", "(3,1)[3]", "ART0104")]
    [InlineData("nearly the key", "---\ntitle: t\n\"dat\\u0065s\": 2024-01-02\n---\n", "(3,1)[12]", "ART0104")]
    [InlineData("an empty value in the last line", "---\ndate: 2024-01-02\ntitle:\n---", "(3,1)[5]", "ART0108")]
    [InlineData("a value over several lines", "---\ntitle: t\ndate: \"2024-\n  03-12\"\n---\n", "(3,7 to 4,9)[15]", "ART0106")]
    [InlineData("a control character", "---\ntitle: t\ndate: 2024-01-02\n---\n\U0001F389\0", "(5,3)[1]", "ART0009")]
    [InlineData("a control character in the first line", "\uFEFF\0---\n", "(1,1)[1]", "ART0009")]
    [InlineData("a comment before", "---\n# \U0001F389 comment: x\ntitle: t # : date: y\ndate: x # comment\n---\n", "(4,7)[1]", "ART0106")]
    public void A_fault_has_one_place(string what, string text, string place, string id)
    {
        string line = Assert.Single(Entries.Lines(Run.Of(Entries.Project(Members, Entries.Post("a", text)))));
        Assert.True(line.StartsWith($"posts/a.md{place}: error {id}: ", StringComparison.Ordinal), $"{what}: {line}");
    }

    [Theory]
    [InlineData("no front matter", "# Title\n\nText.\n", "(1,1)[0]")]
    [InlineData("an empty file", "", "(1,1)[0]")]
    [InlineData("nothing but a byte-order mark", "\uFEFF", "(1,1)[0]")]
    [InlineData("a rule below the text", "Text.\n\n---\ntitle: t\n---\n", "(1,1)[0]")]
    [InlineData("empty front matter", "---\n---\n\nText.\n", "(2,1)[3]")]
    [InlineData("a comment alone", "---\n# comment\n---\n\nText.\n", "(3,1)[3]")]
    public void Without_fields_each_required_key_is_missing_in_the_order_of_the_record(string what, string text, string place)
    {
        string[] lines = Entries.Lines(Run.Of(Entries.Project(Members, Entries.Post("a", text))));
        Assert.True(lines.SequenceEqual(
            [
                $"posts/a.md{place}: error ART0104: 'date' is required by Post and missing; add the line 'date: 2024-03-12'",
                $"posts/a.md{place}: error ART0104: 'title' is required by Post and missing; add the line 'title: …'",
            ]), $"{what}:\n{string.Join('\n', lines)}");
    }

    [Fact]
    public void Many_missing_keys_are_in_the_order_of_the_record()
    {
        string[] names = [.. Enumerable.Range(0, 40).Select(static i => $"Field{(i * 7) % 40}X")];
        Run run = Run.Of(Entries.Project(string.Join('\n', names.Select(static n => $"public required string {n} {{ get; init; }}")), Entries.Post("a", "---\n---\n")));
        Assert.Equal(names.Select(static n => $"'f{n[1..]}'"), run.Diagnostics.Select(static d => d.GetMessage(System.Globalization.CultureInfo.InvariantCulture).Split(' ')[0]));
    }

    [Theory]
    [InlineData("title: a\nTitle: b", "(3,1)[5]", "ART0103")]
    [InlineData("title: a\nti-tle: b", "(3,1)[6]", "ART0103")]
    [InlineData("title: a\nseo:\n  b: 1\n  B: 2", "(5,3)[1]", "ART0103")]
    [InlineData("title: &x a", "(2,8)[1]", "ART0110")]
    [InlineData("title: *x", "(2,8)[2]", "ART0110")]
    [InlineData("title: !!str a", "(2,8)[1]", "ART0110")]
    [InlineData("<<: a", "(2,1)[2]", "ART0110")]
    [InlineData("? title\n: a", "(2,1)[1]", "ART0110")]
    [InlineData("%YAML 1.2\ntitle: a", "(2,1)[1]", "ART0110")]
    [InlineData("\ttitle: a", "(2,1)[1]", "ART0101")]
    [InlineData("title: 'a", "(2,8)[2]", "ART0101")]
    [InlineData("title: a: b", "(2,9)[1]", "ART0101")]
    [InlineData("title: @a", "(2,8)[2]", "ART0101")]
    [InlineData("title: \"\\q\"", "(2,9)[2]", "ART0101")]
    [InlineData("title: [a, b", "(2,8)[1]", "ART0101")]
    [InlineData("title: {{ a }}", "(2,8)[7]", "ART0101")]
    [InlineData("title: a\n  b: c", "(3,3)[1]", "ART0101")]
    [InlineData("just text", "(2,1)[9]", "ART0101")]
    public void Front_matter_that_cannot_be_read_is_reported_where_it_stops(string lines, string place, string id)
    {
        string line = Assert.Single(Entries.Lines(Run.Of(Entries.Project("public required string Title { get; init; }", Entries.Fields("a", lines)))));
        Assert.StartsWith($"posts/a.md{place}: error {id}: ", line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("---\ntitle: a\n", "(1,1)[3]", "ART0102")]
    [InlineData("\uFEFF\n---\r\ntitle: a", "(2,1)[3]", "ART0102")]
    [InlineData("+++\ntitle = \"a\"\n+++\n", "(1,1)[3]", "ART0111")]
    [InlineData("{\n\"title\": \"a\"\n}\n", "(1,1)[1]", "ART0101")]
    public void Front_matter_of_another_kind_is_reported_where_it_begins(string text, string place, string id)
    {
        string line = Assert.Single(Entries.Lines(Run.Of(Entries.Project("public required string Title { get; init; }", Entries.Post("a", text)))));
        Assert.StartsWith($"posts/a.md{place}: error {id}: ", line, StringComparison.Ordinal);
    }
}
