using System.Buffers;
using System.Net;
using System.Text;
using AngleSharp.Html.Parser;
using Newsroom.Html;
using Xunit;

namespace TypedArticles.Newsroom.Tests;

/// <summary>Text that goes into HTML comes out of it as the same text, whatever it looks like.</summary>
public sealed class HtmlTextTests
{
    public static TheoryData<string> Attacks => new(
    [
        "",
        "plain",
        "<script>alert(1)</script>",
        "</script><script>alert(1)</script>",
        "<!--<script>",
        "-->",
        "\"><img src=x onerror=alert(1)>",
        "' onmouseover='alert(1)",
        "\" autofocus onfocus=\"alert(1)",
        "&lt;already&gt; &amp; &#60;",
        "&notit; &copy &#x3c;",
        "`${alert(1)}`",
        "<<<>>>&&&\"\"\"'''",
        "]]><svg onload=alert(1)>",
        "ünï<cödé> & 日本語 “quotes” العربية <b>",
        "＜script＞", // full-width: not markup, and to be left as it is
        "\u2028<\u2029>",
        "𝒳<😀>&",
        "Ļ\u013C \u0226 \u2226", // UTF-16 units with the bytes of '<' and '&' in them
        new string('<', 5000),
        new string('é', 5000) + "<",
    ]);

    [Theory]
    [MemberData(nameof(Attacks))]
    public void Text_comes_back_from_an_element_and_from_an_attribute(string text)
    {
        string html = Write(w => w.Write($"<!DOCTYPE html><html><head><title>t</title></head><body><p title=\"{text}\">{text}</p></body></html>"));
        var document = new HtmlParser(new HtmlParserOptions { IsStrictMode = true }).ParseDocument(html);
        var paragraph = Assert.Single(document.Body!.Children);
        Assert.Empty(paragraph.Children);
        Assert.Equal(text, paragraph.TextContent);
        Assert.Equal(text, paragraph.GetAttribute("title"));
        Assert.Equal("title", Assert.Single(paragraph.Attributes).Name);
    }

    [Theory]
    [MemberData(nameof(Attacks))]
    public void Utf8_and_strings_are_written_the_same_and_none_of_the_five_characters_is_left(string text)
    {
        string fromString = Write(w => w.Write($"{text}"));
        string fromUtf8 = Write(w => w.Write($"{Encoding.UTF8.GetBytes(text).AsSpan()}"));
        Assert.Equal(fromString, fromUtf8);
        Assert.Equal(text, WebUtility.HtmlDecode(fromUtf8));
        Assert.Equal(-1, fromUtf8.AsSpan().IndexOfAny("<>\"'"));
    }

    [Fact]
    public void What_stands_in_the_literal_is_markup_and_null_is_nothing()
    {
        string? nothing = null;
        Assert.Equal("<p>é &amp; 12</p>", Write(w => w.Write($"<p>é {"&"} {12}{nothing}</p>")));
    }

    private static string Write(Action<HtmlWriter> write)
    {
        ArrayBufferWriter<byte> output = new();
        write(new HtmlWriter(output));
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }
}
