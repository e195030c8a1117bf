using System.Net;
using System.Net.Sockets;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Xunit;

namespace TypedArticles.Tests.Sites;

/// <summary>Whatever the query string is, there is a page.</summary>
/// <param name="site">The sample as it runs.</param>
/// <param name="maxLength">How much of a query counts.</param>
/// <param name="word">A word that the texts of the sample have.</param>
public abstract class HostileSearches(SiteServer site, int maxLength, string word)
{
    /// <summary>With WORD for the word that is found.</summary>
    public static TheoryData<string> QueryStrings =>
    [
        "", "?", "?q", "?q=", "?q=+", "?q=%20%09%0a", "?Q=WORD", "?q=WORD&q=clock", "?q=&q=WORD", "?x=1", "?&&&", "?=", "?===", "?q=WORD&&=&", "?q=WORD?q=clock", "??q=WORD",
        "?q=%", "?q=%2", "?q=%zz", "?q=%%%", "?q=%ff", "?q=%c3", "?q=%c0%80", "?q=%ed%a0%80", "?q=%f4%90%80%80", "?q=%00", "?q=a%00b", "?q=%01%02%1f%7f%c2%85", "?q=%ef%bf%bf%ef%bf%be%ef%b7%90",
        "?q=%e2%80%ae%e2%81%a6", "?q=%cc%81%cc%81%cc%81", "?q=%f0%9f%95%b0%ef%b8%8f", "?q=%22", "?q=%22%22%22", "?q=-", "?q=---", "?q=-tide", "?q=*", "?q=***", "?q=a*+b*+c*+d*", "?q=title:", "?q=title:title:title:",
        "?q=%22tide%20-%22clock%22*", "?q=%27%20OR%201=1--", "?q=%3Cscript%3Ealert(1)%3C/script%3E", "?q=%22%3E%3Cimg%20src=x%20onerror=alert(1)%3E", "?q=%26lt%3B%26%23x3c%3B", "?q=%7b%7b7*7%7d%7d", "?q=../../etc/passwd", "?q=WORD%0d%0aSet-Cookie:a=b",
        "?q=WORD&page=-1", "?q=WORD&page=0", "?q=WORD&page=999999999", "?q=WORD&page=99999999999999999999", "?q=WORD&page=1.5", "?q=WORD&page=0x1", "?q=WORD&page=+2", "?q=WORD&page=٢", "?q=WORD&page=", "?q=WORD&page=1&page=2",
        "?q=WORD&language=xx", "?q=WORD&language=", "?q=WORD&language=EN", "?q=WORD&language=%00", "?q=WORD&language=en&language=fr", "?language=en", "?q=WORD&month=2024-13", "?q=WORD&month=0000", "?q=WORD&month=2024-05-31", "?q=WORD&month=2024",
        "?q=WORD&month=9999-12", "?q=WORD&month=0001-01", "?q=WORD&month=%00", "?q=WORD&month=%F0%9F%98%80", "?month=2024-05",
    ];

    [Theory]
    [MemberData(nameof(QueryStrings))]
    public async Task There_is_a_page_and_it_is_valid(string query)
    {
        query = query.Replace("WORD", word, StringComparison.Ordinal);
        foreach (string path in (string[])["/search", "/search/suggest"])
        {
            using HttpResponseMessage response = await site.SendAsync(HttpMethod.Get, path + query);
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        }

        IDocument page = await site.OpenAsync("/search" + query);
        Assert.Empty(page.QuerySelectorAll("main script, main img"));
        Assert.Equal(1, page.QuerySelectorAll("form").Length);
        Assert.Equal("noindex", page.QuerySelector("meta[name=robots]")!.GetAttribute("content"));
        Assert.DoesNotContain(page.All.SelectMany(static e => e.Attributes), static a => a.Name.StartsWith("on", StringComparison.Ordinal) || a.Name == "style");
        Assert.InRange(page.QuerySelector("#q")!.GetAttribute("value")!.Length, 0, maxLength);
    }

    [Theory]
    [InlineData("a", 3_900)]
    [InlineData("%22", 1_200)]
    [InlineData("a*+", 1_200)]
    [InlineData("%E6%B5%B7", 400)]
    [InlineData("%F0%9F%95%B0", 300)]
    [InlineData("%00", 1_200)]
    [InlineData("-x+", 1_200)]
    public async Task What_is_too_long_is_cut(string part, int times)
    {
        string query = string.Concat(Enumerable.Repeat(part, times));
        IDocument page = await site.OpenAsync("/search?q=" + query);
        string kept = page.QuerySelector("#q")!.GetAttribute("value")!;
        Assert.InRange(kept.Length, 0, maxLength);
        Assert.StartsWith(kept, Uri.UnescapeDataString(query).Replace('+', ' ').Replace('\0', ' ').TrimStart(), StringComparison.Ordinal);
        Assert.DoesNotContain('\uFFFD', kept);
    }

    [Fact]
    public async Task Many_parameters_are_one_page()
    {
        string query = string.Concat(Enumerable.Range(0, 500).Select(static i => $"&q{i}=a"));
        Assert.Equal(word, (await site.OpenAsync("/search?q=" + word + query)).QuerySelector("#q")!.GetAttribute("value"));
    }

    /// <summary>A client for HTTP would repair these.</summary>
    [Theory]
    [InlineData("GET /search?q=<script>alert(1)</script>\"' HTTP/1.1")]
    [InlineData("GET /search?q={|}^`\\ HTTP/1.1")]
    [InlineData("GET /search?q=%u0041%uD800 HTTP/1.1")]
    [InlineData("GET /search?q=a#b HTTP/1.1")]
    public async Task A_query_that_no_browser_sends_has_a_page_too(string request)
    {
        string answer = await AnswerToAsync(request);
        Assert.StartsWith("HTTP/1.1 200 OK", answer, StringComparison.Ordinal);
        string html = answer[answer.IndexOf("<!DOCTYPE", StringComparison.Ordinal)..answer.IndexOf("</html>", StringComparison.Ordinal)];
        Assert.Empty(new HtmlParser().ParseDocument(html).QuerySelectorAll("main script"));
    }

    private async Task<string> AnswerToAsync(string request)
    {
        using TcpClient client = new();
        await client.ConnectAsync(site.Client.BaseAddress!.Host, site.Client.BaseAddress.Port);
        await using NetworkStream stream = client.GetStream();
        await stream.WriteAsync(Encoding.Latin1.GetBytes(request + "\r\nHost: localhost\r\nConnection: close\r\n\r\n"));
        using StreamReader reader = new(stream, Encoding.UTF8);
        return await reader.ReadToEndAsync();
    }
}
