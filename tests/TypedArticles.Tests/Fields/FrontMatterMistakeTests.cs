using System.Text.RegularExpressions;
using TypedArticles.Core.Fields;
using Xunit;

namespace TypedArticles.Tests.Fields;

/// <summary>Mistakes in front matter: each at the place where a person would look, with a sentence that says how to fix it.</summary>
public sealed partial class FrontMatterMistakeTests
{
    [Theory]

    // Quotes.
    [InlineData("title: \"Harbor\ndate: 2024-03-01\ntags: [a, b]\n", 1, 8, "the closing '\"' is missing")]
    [InlineData("title: 'Harbor\ndate: 2024-03-01\ntags: [a, b]\n", 1, 8, "the closing \"'\" is missing")]
    [InlineData("title: a\nauthor:\n  name: \"Ben\n  mail: x\n", 3, 9, "the closing '\"' is missing")]
    [InlineData("title: a\nsummary: \"no end\n", 2, 10, "the closing '\"' is missing")]
    [InlineData("title: 'It's here'\ndate: 1\n", 1, 11, "this apostrophe ends the text in single quotes; write it twice (''), or use double quotes")]
    [InlineData("title: \"Harbor\" opens\ndate: 1\n", 1, 17, "unexpected text after the value; put the whole value into quotes, or write ' #' before a comment")]
    [InlineData("title: \"Harbor\": it opens\n", 1, 16, "a ':' follows a value in quotes; put the whole value into quotes")]
    [InlineData("path: \"C:\\users\"\ndate: 1\n", 1, 10, "the escape '\\u' lacks hexadecimal digits: two after '\\x', four after '\\u', eight after '\\U'; write '\\\\' for a backslash, or use single quotes")]
    [InlineData("path: \"\\d+\"\n", 1, 8, "'\\d' is not an escape; write '\\\\' for a backslash, or use single quotes")]
    [InlineData("path: \"\\é\"\n", 1, 8, "'\\é' is not an escape; write '\\\\' for a backslash, or use single quotes")]
    [InlineData("a: \"x \\ud800 y\"\n", 1, 7, "the escape '\\ud800' does not stand for a character")]
    [InlineData("a: \"\\U00110000\"\n", 1, 5, "the escape '\\U00110000' does not stand for a character")]
    [InlineData("\"title: a\ndate: b\n", 1, 1, "the front matter has no fields; write them as 'key: value', one on each line")]
    [InlineData("date: b\n\"title: a\n", 2, 1, "a key in quotes must end on its line, with a ':' after it")]
    [InlineData("date: b\n\"title\" a\n", 2, 1, "a ':' is missing after the key in quotes")]
    [InlineData("date: b\n\"title\":a\n", 2, 1, "a space is missing after ':'")]

    // Colons.
    [InlineData("title: Harbor: it opens\ndate: 2024-03-01\n", 1, 14, "': ' cannot be part of a value without quotes; put the value into quotes")]
    [InlineData("title: Harbor:\ndate: 2024-03-01\n", 1, 14, "': ' cannot be part of a value without quotes; put the value into quotes")]
    [InlineData("title: a\ndate:2024-03-01\ntags: [a]\n", 2, 1, "a space is missing after ':'")]
    [InlineData("title:a\ndate: 2024-03-01\n", 1, 1, "a space is missing after ':'")]
    [InlineData("title: a\ndraft\ndate: 1\n", 2, 1, "this line has no 'key: value'; write a key and a colon, or indent the line if it continues the value above")]
    [InlineData("title: a\n: b\n", 2, 1, "a key cannot begin with ':'; put it into quotes")]
    [InlineData("tags: [a: b]\n", 1, 9, "': ' inside a list; put the item into quotes, or write '{key: value}'")]
    [InlineData("author: {name: Ben: x}\n", 1, 19, "': ' cannot be part of a value without quotes; put the value into quotes")]

    // Indentation.
    [InlineData("title: a\nauthor:\n\tname: ben\n", 3, 1, "a tab indents this line; YAML allows only spaces")]
    [InlineData("tags:\n  - a\n\t- b\n", 3, 1, "a tab indents this line; YAML allows only spaces")]
    [InlineData("tags:\n  -\ta\n", 2, 4, "a tab follows '-'; write a space")]
    [InlineData("title: a\n\tmore\n", 2, 1, "a tab indents this line; YAML allows only spaces")]
    [InlineData("text: |\n  one\n\t\n  two\n", 3, 1, "a tab indents this line; YAML allows only spaces")]
    [InlineData("title: a\n date: 2024-03-01\n", 2, 2, "this line is indented more than the line above it, which already has a value")]
    [InlineData("author:\n  name: ben\n   mail: x\n", 3, 4, "this line is indented more than the line above it, which already has a value")]
    [InlineData("author:\n    name: ben\n  mail: x\n", 3, 3, "the indentation of this line matches none of the lines above it")]
    [InlineData("  title: a\ndate: b\n", 2, 1, "the indentation of this line matches none of the lines above it")]
    [InlineData("title: a\n- b\n", 2, 1, "a list item '- ' where a key is expected")]
    [InlineData("title: - a\n", 1, 8, "a list with '- ' must begin on the next line; put text that begins with '- ' into quotes")]
    [InlineData("tags:\n  - a\n  b: c\n", 3, 3, "a list item '- ' is expected here; indent the line if it belongs to the item above")]
    [InlineData("tags:\n  - a\n   - b: c\n", 3, 4, "this line is indented more than the line above it, which already has a value")]
    [InlineData("text: |\n      \n  one\n", 2, 1, "this blank line has more spaces than the text that follows; remove them")]
    [InlineData("text: | one\n", 1, 9, "only '-', '+' and a digit from 1 to 9 can follow '|'; write the text on the next line")]

    // Lists and maps in brackets.
    [InlineData("title: a\ntags: [a, b\ndate: 2024-03-01\n", 2, 7, "the closing ']' is missing")]
    [InlineData("author: {name: Ben\ndate: 2024-03-01\n", 1, 9, "the closing '}' is missing")]
    [InlineData("tags: [a, b", 1, 7, "the closing ']' is missing")]
    [InlineData("tags: [a, , b]\n", 1, 11, "a value is missing before ','")]
    [InlineData("tags: [a \"b\"]\n", 1, 1, "", true)]
    [InlineData("tags: [\"a\" \"b\"]\n", 1, 12, "',' or ']' is expected here")]
    [InlineData("tags: [a, b}\n", 1, 12, "',' or ']' is expected here")]
    [InlineData("author: {Ben}\n", 1, 10, "'key: value' is expected inside '{ }'")]
    [InlineData("author: {name:Ben}\n", 1, 10, "'key: value' is expected inside '{ }'")]
    [InlineData("author: {name:}\n", 1, 10, "a space is missing after ':'")]
    [InlineData("tags: [a, b] c\n", 1, 14, "unexpected text after the value; put the whole value into quotes, or write ' #' before a comment")]
    [InlineData("title: [Update] Harbor opens\n", 1, 17, "unexpected text after the value; put the whole value into quotes, or write ' #' before a comment")]

    // Characters that mean something.
    [InlineData("title: a\nauthor: @ben\n", 2, 9, "a value cannot begin with '@'; put it into quotes")]
    [InlineData("title: `code` rules\n", 1, 8, "a value cannot begin with '`'; put it into quotes")]
    [InlineData("title: a\noff: %50\n", 2, 6, "a value cannot begin with '%'; put it into quotes")]
    [InlineData("title: , b\n", 1, 8, "a value cannot begin with ','; put it into quotes")]
    [InlineData("title: *bold* news\ndate: 1\n", 1, 8, "'*' begins a YAML alias, which is not supported; write the value out, or put text into quotes")]
    [InlineData("title: !important\n", 1, 8, "'!' begins a YAML tag, which is not supported; remove the tag, or put text into quotes")]
    [InlineData("title: &co\n", 1, 8, "'&' begins a YAML anchor, which is not supported; write the value out where it is used, or put text into quotes")]
    [InlineData("title: {{ page.title }}\n", 1, 8, "'{{' begins a map in YAML; put the whole value into quotes")]
    [InlineData("date: x\n@title: a\n", 2, 1, "a key cannot begin with '@'; put it into quotes")]
    [InlineData("title: a\u0007b\n", 1, 9, "the front matter contains the control character U+0007; remove it, or write it as an escape in double quotes")]
    [InlineData("title: a\u2028b\n", 1, 9, "the front matter contains U+2028, which some YAML readers take for the end of a line; remove it, or write it as an escape in double quotes")]
    [InlineData("title: é\u0085b\n", 1, 9, "the front matter contains U+0085, which some YAML readers take for the end of a line; remove it, or write it as an escape in double quotes")]

    // Keys that occur twice.
    [InlineData("title: a\ndate: 2024-03-01\ntitle: b\n", 3, 1, "the key 'title' is already on line 1; remove one of the two")]
    [InlineData("title: a\nauthor:\n  name: x\n  'name': y\n", 4, 3, "the key 'name' is already on line 3; remove one of the two")]
    [InlineData("author: {name: x, name: y}\n", 1, 19, "the key 'name' is already on line 1; remove one of the two")]
    [InlineData("published_on: a\nPublishedOn: b\n", 2, 1, "the key 'PublishedOn' is the key 'published_on' on line 1: keys are compared without case, '-', '_' and '.'; remove one of the two")]

    // The front matter as a whole.
    [InlineData("- a\n- b\n", 1, 1, "the front matter has no fields; write them as 'key: value', one on each line")]
    [InlineData("just text\n", 1, 1, "the front matter has no fields; write them as 'key: value', one on each line")]
    public void Each_mistake_has_its_place_and_its_sentence(string yaml, int line, int column, string message, bool isFine = false)
    {
        if (isFine)
        {
            Assert.Empty(FieldText.ReadTree(yaml).Problems);
            return;
        }

        Assert.Equal((line, column, message), FieldText.ProblemOf(yaml));
    }

    [Fact]
    public void Nesting_is_bounded()
    {
        Assert.Empty(FieldText.ReadTree($"a: {new string('[', 63)}{new string(']', 63)}\n").Problems);
        Assert.Equal((1, 67, "lists and maps are nested more than 64 levels deep"), FieldText.ProblemOf($"a: {new string('[', 100_000)}\n"));
        Assert.Equal("lists and maps are nested more than 64 levels deep", FieldText.ProblemOf(string.Concat(Enumerable.Range(0, 100).Select(static i => $"{new string(' ', i)}a:\n"))).Message);
        Assert.Equal("lists and maps are nested more than 64 levels deep", FieldText.ProblemOf($"a:\n{string.Concat(Enumerable.Repeat("- ", 100_000))}\n").Message);
    }

    [Fact]
    public void A_key_can_have_1024_characters()
    {
        Assert.Empty(FieldText.ReadTree($"{new string('k', 1024)}: a\n").Problems);
        Assert.Equal((1, 1, "a key can have at most 1,024 characters"), FieldText.ProblemOf($"{new string('k', 1025)}: a\n"));
    }

    [Fact]
    public void Every_fault_has_a_sentence_of_its_own()
    {
        string[] sentences = [.. Enum.GetValues<FieldFault>().Select(FieldFaults.SentenceOf)];
        Assert.Equal(sentences.Length, sentences.Distinct().Count());
        Assert.All(sentences, static s => Assert.False(s.EndsWith('.') || char.IsUpper(s[0]) && !s.StartsWith("JSON", StringComparison.Ordinal), s));
        Assert.All(Enum.GetValues<FieldFault>(), static f => Assert.DoesNotMatch(Hole(), new FieldProblem(f, default, "x").Message));
    }

    [GeneratedRegex(@"\{\d\}|\{\{[^'}]|[^'{]\}\}")]
    private static partial Regex Hole();
}
