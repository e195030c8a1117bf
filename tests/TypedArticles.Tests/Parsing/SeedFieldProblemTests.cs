using Xunit;

namespace TypedArticles.Tests.Parsing;

/// <summary>Each fault of front matter is one problem at its place.</summary>
public sealed class SeedFieldProblemTests
{
    [Theory]
    [InlineData("autors: [ben]", "ART0105", 2, 1, "'autors' is not a property of Article; did you mean 'authors'?")]
    [InlineData("author: ben", "ART0105", 2, 1, "did you mean 'authors'?")]
    [InlineData("section: a\nTags: [a]", "ART0105", 3, 1, "'Tags' is not a property of Article; write 'authors', 'section', 'keywords', 'image' or 'modified', or remove the line")]
    [InlineData("layout: post", "ART0105", 2, 1, "'layout' is not a property of Article; write 'authors'")]
    [InlineData("section: a\nimage: b.jpg\nSection: c", "ART0103", 4, 1, "'Section' is the key 'section' on line 2")]
    [InlineData("keywords: [a]\nkeywords: [b]", "ART0103", 3, 1, "'keywords' is already on line 2")]
    [InlineData("section: a: b", "ART0101", 2, 11, "put the value into quotes")]
    [InlineData("section:Local", "ART0101", 2, 1, "a space is missing after ':'")]
    [InlineData("section: \"a", "ART0101", 2, 10, "closing")]
    [InlineData("section: a\nTitle", "ART0101", 3, 1, "no 'key: value'")]
    [InlineData("section: &a b", "ART0110", 2, 10, "anchor")]
    [InlineData("section: a\n<<: b", "ART0110", 3, 1, "merge key")]
    [InlineData("authors: {name: ben}", "ART0106", 2, 10, "'authors' is a list of texts, found a map; write a list of texts as '[a, b]'")]
    [InlineData("authors: Ada Hart, Ben Hill", "ART0106", 2, 10, "write a list as '[Ada Hart, Ben Hill]', or put text with a comma into quotes")]
    [InlineData("authors: [ben, [ada]]", "ART0106", 2, 16, "found a list; write one text")]
    [InlineData("authors: [ben, null]", "ART0106", 2, 16, "found nothing; write a text, or remove the item")]
    [InlineData("authors:\n- ben\n-\n- ada", "ART0106", 3, 1, "found nothing")]
    [InlineData("authors: [\" ben\"]", "ART0106", 2, 11, "found ' ben'; write it on one line, without white space around it")]
    [InlineData("keywords:", "ART0106", 2, 1, "'keywords' is a list of texts, found nothing; write one, or remove the line")]
    [InlineData("keywords: ~", "ART0106", 2, 11, "found nothing")]
    [InlineData("keywords: [\"a\\0b\"]", "ART0106", 2, 12, "found 'a<U+0000>b'")]
    [InlineData("section:", "ART0106", 2, 1, "'section' is one line of text, found nothing; write one, or remove the line")]
    [InlineData("section: [a]", "ART0106", 2, 10, "found a list; write one text")]
    [InlineData("section: |\n  a\n  b", "ART0106", 2, 10, "write it on one line")]
    [InlineData("section: \"\u200B\"", "ART0106", 2, 10, "found '<U+200B>'")]
    [InlineData("image: old bell.jpg", "ART0106", 2, 8, "write 'old%20bell.jpg'")]
    [InlineData("image: images\\bell.jpg", "ART0106", 2, 8, "write 'images/bell.jpg'")]
    [InlineData("image: //example.org/bell.jpg", "ART0106", 2, 8, "write 'https://example.org/bell.jpg'")]
    [InlineData("image: javascript:alert(1)", "ART0106", 2, 8, "write a path such as 'images/bell.jpg'")]
    [InlineData("image: ../bell.jpg", "ART0106", 2, 8, "without '..'")]
    [InlineData("image: a/%2E%2e/bell.jpg", "ART0106", 2, 8, "without '..'")]
    [InlineData("image: []", "ART0106", 2, 8, "'image' is a relative path or an absolute http(s) URL, found a list")]
    [InlineData("modified: 2024-03", "ART0106", 2, 11, "'modified' is a day, found '2024-03'; write the day too, such as '2024-03-01'")]
    [InlineData("modified: 2024", "ART0106", 2, 11, "such as '2024-01-01'")]
    [InlineData("modified: 12.03.2024", "ART0106", 2, 11, "write '2024-03-12'")]
    [InlineData("modified: 12/03/2024", "ART0106", 2, 11, "write '2024-03-12' or '2024-12-03'")]
    [InlineData("modified: 2024-03-14T08:00:00Z", "ART0106", 2, 11, "write the day without the time: '2024-03-14'")]
    [InlineData("modified: 2024-02-30", "ART0106", 2, 11, "write a date such as '2024-03-14'")]
    [InlineData("modified: yesterday", "ART0106", 2, 11, "write a date such as '2024-03-14'")]
    [InlineData("modified: [2024-03-14]", "ART0106", 2, 11, "found a list")]
    [InlineData("modified: 2021-12-31", "ART0106", 2, 11, "'modified' is a day on or after the date of the article, 2022-01, found '2021-12-31'")]
    public void A_fault_is_reported_at_its_place(string frontMatter, string code, int line, int column, string message)
    {
        foreach ((string lineEnd, string mark) in (ReadOnlySpan<(string, string)>)[("\n", ""), ("\r\n", ""), ("\r", ""), ("\r\n", "\uFEFF")])
        {
            string text = mark + $"{Seed.Header}\n{frontMatter}\n---\n\nTitle\n\nBody.\n".ReplaceLineEndings(lineEnd);
            ArticleProblem problem = Assert.Single(Seed.Problems(text));
            Assert.Equal((code, line, column), (problem.Code, problem.Line, problem.Column));
            Assert.Contains(message, problem.Message, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("section: Local\n\nTitle\n\nBody.", 2, 1)]
    [InlineData("section: Local\nTitle\n\nBody.", 2, 1)]
    [InlineData("section: Local", 2, 1)]
    [InlineData("  keywords: [a]\n ---\n\nTitle\n\nBody.", 2, 3)]
    [InlineData("section: Local\n\nTitle\n\nBody.\n\n---\n\nMore.", 2, 1)]
    [InlineData("section: Local\n----\n\nTitle\n\nBody.", 2, 1)]
    public void Front_matter_that_begins_with_a_known_key_must_be_closed(string below, int line, int column)
    {
        ArticleProblem problem = Assert.Single(Seed.Problems($"{Seed.Header}\n{below}"));
        Assert.Equal(("ART0102", line, column), (problem.Code, problem.Line, problem.Column));
    }

    [Theory]
    [InlineData("---\nauthors: [ben]\n---\n\nTitle\n\nBody.", "ART0101")]
    [InlineData("---\nauthors: [ben]\n\nTitle\n\nBody.", "ART0101", "ART0102")]
    [InlineData("---\nlayout: post\n---\n\nTitle\n\nBody.", "ART0101", "ART0105")]
    public void A_line_that_opens_front_matter_is_a_problem_at_its_place(string below, params string[] codes)
    {
        IReadOnlyList<ArticleProblem> problems = Seed.Problems($"{Seed.Header}\n{below}");
        Assert.Equal(codes, problems.Select(static p => p.Code));
        Assert.Equal((2, 1), (problems[0].Line, problems[0].Column));
        Assert.Contains("remove this line", problems[0].Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("date 2022-01-23 https://example.org/a", "Lead...", "2022-01-22", "2022-01-23")]
    [InlineData("date 2022-01 https://example.org/a", "Lead. 23.01.2022, News", "2022-01-22", "2022-01-23")]
    [InlineData("date 2022-01 https://example.org/20220123/a", "Lead...", "2022-01-22", "2022-01-23")]
    [InlineData("date 2022 https://example.org/a", "Lead...", "2021-12-31", "2022")]
    public void A_modification_is_not_before_the_date_of_the_article(string header, string lead, string before, string date)
    {
        ArticleProblem problem = Assert.Single(Seed.Problems($"{header}\nmodified: {before}\n---\n\nTitle\n\n{lead}\n\nBody."));
        Assert.Contains($"on or after the date of the article, {date}, found '{before}'", problem.Message, StringComparison.Ordinal);
        string day = PartialDate.Parse(date).FirstDay.ToString("O", System.Globalization.CultureInfo.InvariantCulture);
        Assert.Empty(Seed.Problems($"{header}\nmodified: {day}\n---\n\nTitle\n\n{lead}\n\nBody."));
    }

    [Fact]
    public void All_faults_are_told_with_those_of_the_rest_of_the_file() =>
        Assert.Equal(
            ["ART0004 1,6", "ART0106 2,10", "ART0105 3,1", "ART0106 4,11", "ART0010 9,7"],
            Seed.Problems("date 2022-13 https://example.org/a\nauthors: {}\nimages: a\nmodified: x\n---\n\nTitle\n\nLead. 31.02.2022, News\n\nBody.")
                .Select(static p => $"{p.Code} {p.Line},{p.Column}"));

    [Theory]
    [InlineData("key{0}: a\n")]
    [InlineData("section: a\n")]
    [InlineData("authors{0}: [null]\n")]
    public void Of_very_many_faults_the_first_hundred_are_told(string line) =>
        Assert.Equal(100, Seed.Problems($"{Seed.Header}\n{string.Concat(Enumerable.Range(0, 300).Select(i => string.Format(System.Globalization.CultureInfo.InvariantCulture, line, i)))}---\n\nTitle\n\nBody.").Count);

    [Fact]
    public void A_file_that_ends_with_its_front_matter_has_no_title() =>
        Assert.Equal("ART0007", Assert.Single(Seed.Problems($"{Seed.Header}\nsection: Local\n---\n")).Code);
}
