using System.Net;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Newsroom.Pages;

namespace TypedArticles.Newsroom.Load;

/// <summary>
/// The page of an article as many sites make it: the text is decoded into strings, encoded for HTML and JSON as strings, and the
/// whole string goes out. What does not depend on the body is made once, so that the comparison is about the body alone.
/// </summary>
internal sealed class DecodedPage
{
    private static readonly JavaScriptEncoder s_json = JavaScriptEncoder.Create(UnicodeRanges.All);

    private readonly ArticleBody _body;
    private readonly string _beforeJson;
    private readonly string _beforeBody;
    private readonly string _afterBody;

    public DecodedPage(Article article)
    {
        _body = article.Body;
        string page = Encoding.UTF8.GetString(Utf8Of(article));
        string json = Json(), html = Html();
        int jsonAt = page.IndexOf(json, StringComparison.Ordinal), htmlAt = page.IndexOf(html, StringComparison.Ordinal);
        if (jsonAt < 0 || htmlAt < jsonAt)
        {
            throw new InvalidOperationException($"The page of '{article.Id}' is not made of the same parts.");
        }

        _beforeJson = page[..jsonAt];
        _beforeBody = page[(jsonAt + json.Length)..htmlAt];
        _afterBody = page[(htmlAt + html.Length)..];
    }

    public static byte[] Utf8Of(Article article)
    {
        System.Buffers.ArrayBufferWriter<byte> output = new();
        ArticlePage.Write(output, article);
        return output.WrittenSpan.ToArray();
    }

    public string Write() => string.Concat(_beforeJson, Json(), _beforeBody, Html()) + _afterBody;

    private string Json() => s_json.Encode(Encoding.UTF8.GetString(_body.Utf8));

    private string Html()
    {
        StringBuilder html = new();
        foreach (ArticleBlock block in _body.Blocks)
        {
            if (block.Kind == ArticleBlockKind.List)
            {
                html.Append(block.Html);
                continue;
            }

            string element = block.Kind == ArticleBlockKind.Heading ? "h2" : "p";
            html.Append('<').Append(element).Append('>')
                .Append(WebUtility.HtmlEncode(Encoding.UTF8.GetString(block.Utf8)))
                .Append("</").Append(element).Append(">\n");
        }

        return html.ToString();
    }
}
