using Xunit;

namespace TypedArticles.Tests.Boundaries;

/// <summary>What shows that a body was glued, and how much of it is needed.</summary>
public sealed class GlueEvidenceTests
{
    private const string Slip = "The rain stopped.The river fell again.";

    [Theory]
    [InlineData(1, true)]
    [InlineData(3, true)]
    [InlineData(4, true)]
    [InlineData(5, false)]
    [InlineData(20, false)]
    public void One_certain_place_is_enough_for_four_other_lines(int others, bool isSplit)
    {
        string text = string.Join('\n', Enumerable.Repeat("It was a day as any other in the valley.", others).Prepend(Slip));
        Assert.Equal(others + (isSplit ? 2 : 1), new ArticleBody(text).Blocks.Count);
        Assert.Equal(others + (isSplit ? 2 : 1), new ArticleBody(text.Replace("\n", "\n\n \n", StringComparison.Ordinal)).Blocks.Count);
    }

    [Theory]
    [InlineData(2, 9)]
    [InlineData(3, 13)]
    public void Two_places_are_enough_for_twice_as_many(int places, int lines)
    {
        string text = string.Join('\n', Enumerable.Repeat(Slip, places).Concat(Enumerable.Repeat("It was a day as any other.", lines - places)));
        Assert.Equal(lines + places, new ArticleBody(text).Blocks.Count);
        Assert.Equal(lines + 1, new ArticleBody(text + "\nIt was a day.").Blocks.Count);
    }

    [Fact]
    public void Three_places_in_a_line_are_enough_for_that_line()
    {
        string line = "The rain stopped.The river fell again.The boats came back.The town was glad.";
        string text = string.Join('\n', Enumerable.Repeat("It was a day as any other.", 40).Append(line).Append(Slip));
        Assert.Equal(40 + 4 + 1, new ArticleBody(text).Blocks.Count);
    }

    [Theory]
    [InlineData("In Paris.Mayor Smith spoke.")]
    [InlineData("A page on WordPress and one on BlueHarbor and one on RedBridge.")]
    [InlineData("He said:\"Go home\" and left.")]
    [InlineData("(SPD)Niemand kam.")]
    public void Doubtful_places_are_no_evidence(string text) => Marked.AssertWhole(text);

    [Theory]
    [InlineData("It rained in the hills|The river rose|The boats were gone")]
    public void Two_probable_places_are_as_good_as_one_that_is_certain(string marked)
    {
        Marked.AssertSplit(marked);
        Marked.AssertWhole(marked[..marked.LastIndexOf('|')].Replace("|", "", StringComparison.Ordinal));
    }

    [Fact]
    public void Blocks_depend_on_the_text_alone()
    {
        // A table of words that another body left behind has no influence.
        string text = "It was built.A market is near the innMarket days are over.";
        string[] before = [.. new ArticleBody(text).Blocks.Select(static b => b.Text)];
        _ = new ArticleBody(string.Join(' ', Enumerable.Range(0, 900).Select(static i => $"word{(char)('a' + (i % 26))}Word{i}")) + ".The end.TollsA toll").Blocks.Count;
        Assert.Equal(before, new ArticleBody(text).Blocks.Select(static b => b.Text));
    }
}
