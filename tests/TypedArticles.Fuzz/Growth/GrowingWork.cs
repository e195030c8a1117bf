extern alias build;
extern alias generator;

using System.Globalization;
using generator::TypedArticles.Generator.Analyzers.Content;
using generator::TypedArticles.Generator.Checking;
using generator::TypedArticles.Generator.Inputs;
using Microsoft.CodeAnalysis.Text;
using TypedArticles.Tests;
using AdviceEntry = generator::TypedArticles.Core.Manifest.ManifestEntry;
using ArticleFacts = build::TypedArticles.Core.Articles.ArticleFacts;
using MemberNames = build::TypedArticles.Core.Naming.MemberNames;
using NameRequest = build::TypedArticles.Core.Naming.NameRequest;
using NearestTexts = generator::TypedArticles.Core.Text.NearestTexts;

namespace TypedArticles.Fuzz;

/// <summary>What is done with a text that grows, step by step as a build and a program do it.</summary>
internal static class GrowingWork
{
    private const int SizeLimit = int.MaxValue;
    private const int KeyLength = 250;

    private static readonly Article s_article = Article.FromSeed("date 2022-01 https://example.org/a\n\nTitle\n\nBody.\n", "a");

    /// <summary>The steps by name; each gets the text and gives what is to be measured.</summary>
    public static IReadOnlyList<(string Name, Func<string, Action> Prepare)> Steps { get; } =
    [
        ("parse", static text => Over(Seeds(text), static seed => Article.TryFromSeed(seed, "id", null, out _, out _))),
        ("split", static text => () => _ = new ArticleBody(text).Blocks.Count),
        ("footnotes", static text => Footnotes(text)),
        ("advice", static text => Over(Seeds(text), Advise)),
        ("names", static text => () => _ = NamesOf(text)),
        ("equal names", static text => Names(text)),
        ("suggestions", static text => Suggestions(text)),
        ("indexing", static text => Packs.Indexing(Articles(text))),
        ("searching", static text => Searching(text)),
    ];

    private static Action Over(string[] seeds, Action<string> work) => () =>
    {
        foreach (string seed in seeds)
        {
            work(seed);
        }
    };

    /// <summary>The text as body, as title and lead, in the URL, and as a file by itself.</summary>
    private static string[] Seeds(string text) =>
    [
        $"date 2022-01 https://example.org/a\n\nTitle\n\nLead... 23.01.2022, News\n\nBody {text}\n",
        $"date 2022-01 https://example.org/a\n\n{text}\n\n{text}... 23.01.2022, {text}\n\nBody.\n",
        $"date 2022-01 https://example.org/{text}\n\nTitle\n\nBody.\n",
        text,
    ];

    private static Action Footnotes(string text) => () =>
    {
        var body = new ArticleBody(text);
        _ = body.Footnotes.Sum(static f => f.References.Count) + body.Html.Length;
    };

    private static void Advise(string seed)
    {
        var source = SourceText.From(seed, System.Text.Encoding.UTF8);
        using var text = RentedText.Of(source);
        var parsed = new ParsedText(source, text, hasLead: null, SizeLimit);
        if (parsed.Problems.Count == 0)
        {
            var entry = new AdviceEntry("a.txt", "a", default);
            var sink = new AdviceSink(entry, source, Suppressions.Of(entry), static _ => { });
            FileAdvice.Give(text.Span, parsed.Layout, null, new DateTime(2026, 1, 1), sink);
            TextAdvice.Give(text.Span, parsed.Layout.Title.Start, sink);
        }
    }

    /// <summary>One name from a long slug, title and id.</summary>
    private static int NamesOf(string text) => MemberNames.Choose(
        [
            new NameRequest("a", text.Replace('/', '-').Replace('\n', '-'), "Title", "", ""),
            new NameRequest("b", ArticleFacts.SlugOf($"https://example.org/{text}"), text, "", ""),
            new NameRequest(text, "", "", "", ""),
            new NameRequest("c", "", "T", "", text),
        ], "Articles").Length;

    /// <summary>Many articles of one name whose ids become one identifier.</summary>
    private static Action Names(string text)
    {
        NameRequest[] requests = [.. Keys(text, 40).Select((key, i) => new NameRequest($"{key.Replace('-', '.')}{(char)('!' + (i % 15))}{i}", "1", "One name", "", ""))];
        return () => _ = MemberNames.Choose(requests, "Articles").Length;
    }

    /// <summary>A constant that is nearly each of many long keys.</summary>
    private static Action Suggestions(string text)
    {
        string[] keys = [.. Keys(text, KeyLength).Select(static (key, i) => key + i.ToString(CultureInfo.InvariantCulture))];
        string asked = keys[0] + "x", longText = text + "y";
        return () => _ = NearestTexts.To(asked, asked.Length, keys).Length + NearestTexts.To(longText, longText.Length, [text, text[1..]]).Length;
    }

    /// <summary>A search in articles with the text, for words of it and for the text as a whole, and completions.</summary>
    private static Action Searching(string text)
    {
        (byte[] pack, byte[] index) = Packs.WriteSearchable(Articles(text));
        return () =>
        {
            ArticleCollection<Article> articles = Packs.Open(pack, index).All;
            foreach (string query in (string[])["body", "\"body text\"", "bdoy", text[..Math.Min(text.Length, 60)], text])
            {
                SearchResults<Article> found = articles.Search(query);
                _ = found.Total + found.Sum(static h => h.Snippet().Text.Length) + (found.DidYouMean?.Length ?? 0);
            }

            _ = articles.Complete("a", 10).Count + articles.Complete(text, 10).Count;
        };
    }

    private static Article[] Articles(string text) => [.. new[] { text, text[..Math.Min(text.Length, 1_000)] }.Select(static (body, i) => s_article with { Id = $"{i}", Body = new ArticleBody($"Body text {body}") })];

    private static IEnumerable<string> Keys(string text, int length)
    {
        for (int start = 0; start + length <= text.Length; start += length)
        {
            yield return text.Substring(start, length);
        }
    }
}
