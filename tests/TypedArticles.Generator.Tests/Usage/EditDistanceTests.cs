using CsCheck;
using TypedArticles.Core.Text;
using Xunit;

namespace TypedArticles.Generator.Tests.Usage;

public sealed class EditDistanceTests
{
    private static readonly Gen<string> s_text = Gen.Char['a', 'c'].Array[0, 8].Select(static c => new string(c));

    [Theory]
    [InlineData("", "", 0)]
    [InlineData("", "abc", 3)]
    [InlineData("lighthous", "lighthouse", 1)]
    [InlineData("ligthhouse", "lighthouse", 1)]
    [InlineData("kitten", "sitting", 3)]
    [InlineData("ab", "ba", 1)]
    [InlineData("abcd", "badc", 2)]
    [InlineData("ca", "abc", 3)]
    public void The_distance_is_the_number_of_slips(string a, string b, int distance) => Assert.Equal(distance, EditDistance.Between(a, b, int.MaxValue - 1));

    [Fact]
    public void It_is_the_same_in_both_directions_and_nothing_only_between_equals() => Gen.Select(s_text, s_text).Sample(static (a, b) =>
        EditDistance.Between(a, b, 99) == EditDistance.Between(b, a, 99) && EditDistance.Between(a, b, 99) == 0 == (a == b));

    [Fact]
    public void It_is_at_least_the_difference_of_the_lengths_and_at_most_the_longer() => Gen.Select(s_text, s_text).Sample(static (a, b) =>
        EditDistance.Between(a, b, 99) is var d && d >= Math.Abs(a.Length - b.Length) && d <= Math.Max(a.Length, b.Length));

    [Fact]
    public void A_limit_changes_no_distance_within_it_and_hides_none_beyond() => Gen.Select(s_text, s_text, Gen.Int[0, 8]).Sample(static (a, b, limit) =>
        EditDistance.Between(a, b, 99) is var d && EditDistance.Between(a, b, limit) is var limited && (d <= limit ? limited == d : limited > limit));

    [Fact]
    public void One_slip_is_one() => Gen.Select(s_text, Gen.Int[0, 8], Gen.Char).Sample(static (a, at, c) =>
        EditDistance.Between(a, a.Insert(Math.Min(at, a.Length), c.ToString()), 99) == 1);
}
