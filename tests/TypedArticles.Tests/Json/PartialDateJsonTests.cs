using System.Text.Json;
using CsCheck;
using Xunit;

namespace TypedArticles.Tests.Json;

public sealed class PartialDateJsonTests
{
    private static readonly JsonSerializerOptions s_web = new(JsonSerializerDefaults.Web);

    [Fact]
    public void A_date_comes_back_as_value_and_as_key() =>
        DateGen.Any.Array[0, 9].Sample(dates =>
        {
            Assert.Equal(dates, JsonSerializer.Deserialize<PartialDate[]>(JsonSerializer.Serialize(dates, s_web), s_web)!);
            Dictionary<PartialDate, int> counts = dates.Distinct().ToDictionary(d => d, d => d.Year);
            Assert.Equal(counts, JsonSerializer.Deserialize<Dictionary<PartialDate, int>>(JsonSerializer.Serialize(counts, s_web), s_web)!);
        });

    [Fact]
    public void A_date_is_written_as_its_text()
    {
        Assert.Equal("\"2022-01\"", JsonSerializer.Serialize(new PartialDate(2022, 1)));
        Assert.Equal("{\"2022\":1}", JsonSerializer.Serialize(new Dictionary<PartialDate, int> { [new PartialDate(2022)] = 1 }));
    }

    [Fact]
    public void The_default_value_comes_back()
    {
        Assert.Equal("\"\"", JsonSerializer.Serialize(default(PartialDate)));
        Assert.Equal(default, JsonSerializer.Deserialize<PartialDate>("\"\""));
        Assert.Null(JsonSerializer.Deserialize<PartialDate?>("null"));
    }

    [Theory]
    [InlineData("2022")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("\"2022-13\"")]
    [InlineData("\" \"")]
    [InlineData("\"2022")]
    public void Anything_else_is_refused(string json)
    {
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<PartialDate>(json));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Dictionary<PartialDate, int>>($"{{{json}:1}}"));
    }
}
