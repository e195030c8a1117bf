using TypedArticles.Generator.Tests.Driver;
using Xunit;

namespace TypedArticles.Generator.Tests.Collections;

/// <summary>What the attributes of a property allow beyond its type.</summary>
public sealed class ConstraintTests
{
    [Theory]
    [InlineData("[Range(1, 10)] public int Value", "1;10;+5", "0;11;-1", "be from 1 to 10")]
    [InlineData("[Range(1, 10)] public int? Value", ";1", "11", "be from 1 to 10")]
    [InlineData("[Range(-1.5, 1.5)] public double Value", "1.5;-1.5;0", "1.6;-1.51;1e5", "be from -1.5 to 1.5")]
    [InlineData("[Range(0, double.MaxValue)] public double Value", "0;1e300", "-0.1", "be from 0 to 1.7976931348623157E+308")]
    [InlineData("[Range(0, 1)] public decimal Value", "0.1;1", "1.0000000000000000001", "be from 0 to 1")]
    [InlineData("[Range(typeof(DateOnly), \"2020-01-01\", \"2024-12-31\")] public DateOnly Value", "2020-01-01;2024-12-31T23:00:00Z", "2019-12-31;2025-01-01", "be from 2020-01-01 to 2024-12-31")]
    [InlineData("[Range(typeof(TimeSpan), \"0:01:00\", \"1:00:00\")] public TimeSpan Value", "0:01:00;PT1H", "0:00:59;PT1H1S", "be from 0:01:00 to 1:00:00")]
    [InlineData("[Range(1, 5, MinimumIsExclusive = true, MaximumIsExclusive = true)] public int Value", "2;4", "1;5", "be greater than 1 and less than 5")]
    [InlineData("[Range(1, 10)] public IReadOnlyList<int> Value", "[1, 10];5", "[1, 11]", "be from 1 to 10")]
    [InlineData("[StringLength(3)] public string Value", "abc;日本語;\"\"", "abcd;\U0001F389\U0001F389", "have at most 3 characters")]
    [InlineData("[StringLength(4, MinimumLength = 2)] public string Value", "ab;abcd", "a;abcde", "have from 2 to 4 characters")]
    [InlineData("[RegularExpression(\"[a-z]+\")] public string Value", "abc", "aBc;abc1;1abc", "match the pattern '[a-z]+'")]
    [InlineData("[RegularExpression(\"a|ab\")] public string Value", "a", "b", "match the pattern 'a|ab'")]
    [InlineData("[RegularExpression(\"[a-z]+\")] public IReadOnlyList<string> Value", "[a, b]", "[a, B]", "match the pattern '[a-z]+'")]
    [InlineData("[RegularExpression(\"[a-z]+\")] public IReadOnlyDictionary<string, string> Value", "{x: b}", "{x: B}", "match the pattern '[a-z]+'")]
    [InlineData("[RegularExpression(\"(a+)+b\")] public string Value", "aaab", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "match the pattern '(a+)+b', which takes more than a second to find out")]
    public void A_value_is_inside_or_refused_at_its_place(string property, string inside, string outside, string must)
    {
        string[] good = inside.Split(';'), bad = outside.Split(';');
        Run run = Run.Of(Entries.Project(
            $"{property.Replace(" Value", "", StringComparison.Ordinal).Replace("public ", "public required ", StringComparison.Ordinal)} Value {{ get; init; }}",
            [.. good.Select(static (v, i) => Entries.Fields($"good{i}", "value: " + v)), .. bad.Select(static (v, i) => Entries.Fields($"bad{i}", "value: " + v))]));
        Assert.Equal(
            bad.Select((v, i) => $"posts/bad{i}.md(2,{PlaceOf(v).Column})[{PlaceOf(v).Length}]: error ART0109: 'value{(v[0] == '{' ? ".x" : "")}' must {must}, found '{v.Substring(PlaceOf(v).Column - 8, PlaceOf(v).Length)}'"),
            Entries.Lines(run));
        Assert.All(good, (_, i) => Assert.Contains($"/posts/good{i}.md", run.CollectionsSource, StringComparison.Ordinal));
    }

    [Fact]
    public void The_attributes_of_a_parameter_count_where_they_are_and_at_its_property() => Assert.Equal(
        [
            "posts/a.md(2,8)[4]: error ART0109: 'title' must have at most 3 characters, found 'long'",
            "posts/a.md(3,9)[2]: error ART0109: 'number' must be from 1 to 10, found '11'",
        ],
        Entries.Lines(Run.Of(Entries.Project("", Entries.Fields("a", "title: long", "number: 11")) with
        {
            Code = """
                #pragma warning disable CS1591
                using System.ComponentModel.DataAnnotations;
                [TypedArticles.ArticleSchema("posts")] public sealed partial record Post([property: StringLength(3)] string Title, [Range(1, 10)] int Number);
                """,
        })));

    [Fact]
    public void A_pattern_that_is_not_valid_is_reported_at_its_property()
    {
        string line = Assert.Single(Entries.Lines(Run.Of(Entries.Project("[RegularExpression(\"(\")] public required string Title { get; init; }", Entries.Fields("a", "title: a")))));
        Assert.StartsWith("Code.cs(12,49)[5]: error ART0302: The type 'string' of the property 'Title' cannot be read from front matter; the pattern of its RegularExpression is not valid: ", line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[Range(1, 10)] public required string Title", "string", "its Range is for numbers, days and times")]
    [InlineData("[Range(1, 10)] public required IReadOnlyList<PartialDate> Title", "IReadOnlyList<PartialDate>", "its Range is for numbers, days and times")]
    [InlineData("[Range(1, 10)] public required DateOnly Title", "DateOnly", "the limit '1' of its Range is not a value of the type; write it as in front matter")]
    [InlineData("[Range(typeof(DateOnly), \"2020-01-01\", \"31/12/2020\")] public required DateOnly Title", "DateOnly", "the limit '31/12/2020' of its Range is not a value of the type; write it as in front matter")]
    [InlineData("[Range(typeof(decimal), \"1,5\", \"2\")] public required decimal Title", "decimal", "the limit '1,5' of its Range is not a value of the type; write it as in front matter")]
    [InlineData("[StringLength(5)] public required int Title", "int", "its StringLength is for text")]
    [InlineData("[StringLength(5)] public required IReadOnlyList<Uri> Title", "IReadOnlyList<Uri>", "its StringLength is for text")]
    public void An_attribute_that_would_say_nothing_is_reported_at_its_property(string property, string type, string fault)
    {
        ArticleProject project = Entries.Project(property + " { get; init; }", Entries.Fields("a", "title: " + (type.EndsWith("Only", StringComparison.Ordinal) || type.Contains("Partial", StringComparison.Ordinal) ? "2020-01-01" : type.Contains("Uri", StringComparison.Ordinal) ? "/a" : "1")));
        Assert.Equal([$"Code.cs(12,{property.Length - 4})[5]: error ART0302: The type '{type}' of the property 'Title' cannot be read from front matter; {fault}"], Entries.Lines(Run.Of(project)));
    }

    /// <summary>Where the last part of a value is.</summary>
    private static (int Column, int Length) PlaceOf(string value)
    {
        string item = value.TrimEnd(']', '}');
        int start = item.LastIndexOf(' ') + 1;
        return (8 + start, item.Length - start);
    }
}
