using System.Globalization;
using System.Text;
using CsCheck;
using Xunit;

namespace TypedArticles.Tests;

public sealed class PartialDateTextTests
{
    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("2022 ")]
    [InlineData(" 2022")]
    [InlineData("0999")]
    [InlineData("0000")]
    [InlineData("22")]
    [InlineData("20222")]
    [InlineData("2022-")]
    [InlineData("2022-1")]
    [InlineData("2022-00")]
    [InlineData("2022-13")]
    [InlineData("2022-01-")]
    [InlineData("2022-01-1")]
    [InlineData("2022-01-00")]
    [InlineData("2022-02-29")]
    [InlineData("2022-04-31")]
    [InlineData("2022/01/23")]
    [InlineData("2022-01/23")]
    [InlineData("202201")]
    [InlineData("20220123")]
    [InlineData("+2022-1")]
    [InlineData("-202-01")]
    [InlineData("٢٠٢٢")]
    [InlineData("２０２２")]
    [InlineData("2022-01-23T")]
    public void Any_other_text_is_no_date(string text)
    {
        Assert.False(PartialDate.TryParse(text, out PartialDate date));
        Assert.Equal(default, date);
        Assert.Contains($"'{text}'", Assert.Throws<FormatException>(() => PartialDate.Parse(text)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void No_text_is_no_date()
    {
        Assert.False(PartialDate.TryParse(null, out _));
        Assert.Throws<ArgumentNullException>(() => PartialDate.Parse(null!));
    }

    [Fact]
    public void The_culture_does_not_matter()
    {
        CultureInfo[] cultures = [CultureInfo.InvariantCulture, new("ar-SA"), new("th-TH"), new("fa-IR")];
        DateGen.Any.Sample(date =>
        {
            foreach (CultureInfo culture in cultures)
            {
                string text = date.ToString(null, culture);
                Assert.Equal(date.ToString(), text);
                Assert.Equal(text, string.Create(culture, $"{date}"));
                Assert.Equal(text, string.Format(culture, "{0:O}", date));
                Assert.Equal(date, Parse<PartialDate>(text, culture));
            }
        });
    }

    [Fact]
    public void A_buffer_that_is_too_small_gets_nothing() =>
        Gen.Select(DateGen.Any, Gen.Int[0, 12]).Sample((date, size) =>
        {
            string text = date.ToString();
            char[] chars = new char[size];
            Assert.Equal(size >= text.Length, date.TryFormat(chars, out int written, default, null));
            Assert.Equal(size >= text.Length ? text : "", new string(chars, 0, written));

            byte[] bytes = new byte[size];
            Assert.Equal(size >= text.Length, date.TryFormat(bytes, out written, default, null));
            Assert.Equal(size >= text.Length ? text : "", Encoding.ASCII.GetString(bytes, 0, written));
        });

    [Fact]
    public void The_default_value_takes_no_room()
    {
        Assert.True(default(PartialDate).TryFormat(Span<char>.Empty, out int chars, default, null));
        Assert.True(default(PartialDate).TryFormat(Span<byte>.Empty, out int bytes, default, null));
        Assert.Equal((0, 0), (chars, bytes));
    }

    [Theory]
    [InlineData("d")]
    [InlineData("yyyy")]
    [InlineData("OO")]
    public void No_other_format_is_known(string format)
    {
        Assert.Throws<FormatException>(() => new PartialDate(2022).ToString(format, null));
        Assert.Throws<FormatException>(() => new PartialDate(2022).TryFormat(new char[10], out _, format, null));
        Assert.Throws<FormatException>(() => new PartialDate(2022).TryFormat(new byte[10], out _, format, null));
    }

    private static T Parse<T>(string text, IFormatProvider provider)
        where T : ISpanParsable<T>
    {
        T parsed = T.Parse(text, provider);
        Assert.True(T.TryParse(text, provider, out T? same));
        Assert.Equal(parsed, same);
        Assert.True(T.TryParse(text.AsSpan(), provider, out same));
        Assert.Equal(parsed, same);
        Assert.Equal(parsed, T.Parse(text.AsSpan(), provider));
        Assert.False(T.TryParse("2022-", provider, out _));
        return parsed;
    }
}
