extern alias build;

using build::TypedArticles.Build.Markdown;
using Xunit;

namespace TypedArticles.Tests.Rendering;

/// <summary>Which addresses a stranger's Markdown may have. Browsers show that nothing of it is alive (SafeHtmlTests of the Newsroom).</summary>
public sealed class SafeLinkTests
{
    public static TheoryData<string> RunningAddresses =>
    [
        "javascript:alert(1)", "JavaScript:alert(1)", "JAVASCRIPT:alert(1)", " javascript:alert(1)", "\tjavascript:alert(1)", "\njavascript:alert(1)", "\u0001javascript:alert(1)", "\u001Fjavascript:alert(1)",
        "java\tscript:alert(1)", "java\nscript:alert(1)", "java\rscript:alert(1)", "j\na\tv\ra\ns\tcript\n:alert(1)", "javascript\t:alert(1)", "javascript :alert(1)", "java script:alert(1)", "java\0script:alert(1)",
        "javascript://example.org/%0Aalert(1)", "javascript:/*/x#*/alert(1)", "javascript:alert(1)//https://example.org", "javascript:", "vbscript:msgbox(1)", "VbScript:msgbox(1)", "vb\tscript:x", "livescript:x", "mocha:x",
        "data:text/html,<script>alert(1)</script>", "data:text/html;base64,PHNjcmlwdD4=", "data:image/svg+xml,<svg onload=alert(1)>", "data:image/png;base64,AAAA", "DATA:,x", "da\tta:,x", "data:", "blob:https://example.org/1", "file:///etc/passwd",
        "filesystem:https://example.org/x", "view-source:https://example.org", "about:blank", "chrome://settings", "ms-word:ofe|u|https://example.org", "intent://x#Intent;end", "ftp://example.org", "ws://example.org", "feed:javascript:alert(1)",
        "jar:https://example.org!/x", "x:y", "1javascript:alert(1)", "-javascript:x", "java%73cript:alert(1)", "javascript&colon;alert(1):", "\u00A0javascript:alert(1)", "ｊavascript:alert(1)", "http\u200B:x", "htt\u0440s:x", ":", ":javascript:x",
    ];

    public static TheoryData<string> HarmlessAddresses =>
    [
        "https://example.org", "HTTPS://example.org", "http://example.org:8080/a:b", "https:example", "mailto:a@example.org", "tel:+49123", "TEL:1", "", "#", "#a:b", "?a:b", "/a:b", "./a:b", "a/b:c", "a", "a.md", "../a.md#b", "//example.org", "a?b:c",
        "a#b:c", "/javascript:alert(1)", "./javascript:alert(1)", "javascript%3Aalert(1)", "#javascript:alert(1)", "javascript", "?javascript:alert(1)", "\\javascript:alert(1)", " https://example.org", "ht\ttps://example.org",
    ];

    [Theory]
    [MemberData(nameof(RunningAddresses))]
    public void An_address_with_another_scheme_is_not_allowed(string url) => Assert.False(SafeLinks.IsAllowed(url));

    [Theory]
    [MemberData(nameof(HarmlessAddresses))]
    public void An_address_that_runs_no_code_is_allowed(string url) => Assert.True(SafeLinks.IsAllowed(url));

    [Theory]
    [InlineData("https://example.org/a.png", true)]
    [InlineData("HTTP:a.png", true)]
    [InlineData("https:/a.png", true)]
    [InlineData("//example.org/a.png", true)]
    [InlineData("\\\\example.org\\a.png", true)]
    [InlineData("/\\example.org/a.png", true)]
    [InlineData("\\/example.org/a.png", true)]
    [InlineData("/\t/example.org/a.png", true)]
    [InlineData("\n//example.org/a.png", true)]
    [InlineData(" / / example.org/a.png", true)]
    [InlineData("///example.org/a.png", true)]
    [InlineData("data:image/png;base64,AAAA", true)]
    [InlineData("javascript:alert(1)", true)]
    [InlineData("x:y", true)]
    [InlineData("a.png", false)]
    [InlineData("/a.png", false)]
    [InlineData("./a//b.png", false)]
    [InlineData("../a.png", false)]
    [InlineData("a/https://example.org", false)]
    [InlineData("?//example.org", false)]
    [InlineData("#//example.org", false)]
    [InlineData("/a//example.org", false)]
    [InlineData("", false)]
    public void An_image_of_another_site_is_known(string url, bool isOfOtherSite) => Assert.Equal(isOfOtherSite, SafeLinks.IsOfOtherSite(url));

    [Theory]
    [InlineData("[*text* `code`](javascript:x)", "<p><em>text</em> <code>code</code></p>\n")]
    [InlineData("<javascript:alert(1)>", "<p>javascript:alert(1)</p>\n")]
    [InlineData("![alt](https://example.org/a.png \"t\")", "<p><a href=\"https://example.org/a.png\">alt</a></p>\n")]
    [InlineData("![](https://example.org/a.png)", "<p><a href=\"https://example.org/a.png\">https://example.org/a.png</a></p>\n")]
    [InlineData("![alt](data:image/png,x)", "<p>alt</p>\n")]
    [InlineData("![alt *b*](a.png)", "<p><img src=\"a.png\" alt=\"alt b\" /></p>\n")]
    [InlineData("[![alt](//example.org/a.png)](/b)", "<p><a href=\"/b\">alt</a></p>\n")]
    [InlineData("[![alt](//example.org/a.png)](data:x)", "<p>alt</p>\n")]
    [InlineData("[a ![b](c.png) d][r]\n\n[r]: vbscript:x", "<p>a <img src=\"c.png\" alt=\"b\" /> d</p>\n")]
    [InlineData("ftp://example.org/a", "<p>ftp://example.org/a</p>\n")]
    [InlineData("<b onclick=x>text</b>", "<p>&lt;b onclick=x&gt;text&lt;/b&gt;</p>\n")]
    [InlineData("# Location", "<h1 id=\"user-content-location\">Location</h1>\n")]
    public void What_is_not_allowed_stays_as_text(string markdown, string html) =>
        Assert.Equal(html, MarkdownRenderer.Render(markdown, new RenderSettings(IsSafe: true, IdPrefix: RenderSettings.SafePrefix), new LinkSite().Targets.Of(Manifests.Entry("/a.md", "a"))).Body.Html);
}
