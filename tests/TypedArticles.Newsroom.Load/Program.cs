// How many pages a second the Newsroom serves when bodies go out as the UTF-8 that they are, against the same pages from strings.
// Arguments: seconds a measurement (5), rounds (5); or 'search', requests (10000), seconds, rounds: see SearchLoad. Needs wrk.
using System.Globalization;
using Newsroom.Http;
using Newsroom.Pages;
using TypedArticles;
using TypedArticles.Newsroom.Load;

if (args is ["search", .. string[] numbers])
{
    int[] given = Array.ConvertAll(numbers, static n => int.Parse(n, CultureInfo.InvariantCulture));
    await SearchLoad.RunAsync(given.ElementAtOrDefault(0) is > 0 and var requests ? requests : 10_000, given.ElementAtOrDefault(1) is > 0 and var s ? s : 5, given.ElementAtOrDefault(2) is > 0 and var r ? r : 5);
    return;
}

int seconds = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 5;
int rounds = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 5;

WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
builder.WebHost.UseUrls("http://127.0.0.1:0");
builder.Logging.SetMinimumLevel(LogLevel.Warning);
await using WebApplication app = builder.Build();
app.Use(SecurityHeaders.Apply);
foreach (Article article in Articles.All)
{
    DecodedPage decoded = new(article);
    app.MapGet("/utf8/" + article.Id, (RequestDelegate)new Representation(ContentType, ArticlePage.TagOf(article), output => ArticlePage.Write(output, article)).SendAsync);
    app.MapGet("/string/" + article.Id, (RequestDelegate)(context =>
    {
        context.Response.ContentType = ContentType;
        context.Response.Headers.ETag = ArticlePage.TagOf(article).ToString();
        context.Response.Headers.CacheControl = "public, max-age=60";
        return context.Response.WriteAsync(decoded.Write(), context.RequestAborted);
    }));
}

await app.StartAsync();
Uri site = new(app.Urls.Single());
using HttpClient client = new() { BaseAddress = site };
Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"wrk {Wrk.Arguments} -d{seconds}s, {rounds} rounds, {Environment.ProcessorCount} cores, .NET {Environment.Version}; pages a second"));
foreach (Article article in Articles.All)
{
    byte[] page = await client.GetByteArrayAsync(new Uri("/utf8/" + article.Id, UriKind.Relative));
    byte[] same = await client.GetByteArrayAsync(new Uri("/string/" + article.Id, UriKind.Relative));
    if (!page.SequenceEqual(same))
    {
        throw new InvalidOperationException($"The two pages of '{article.Id}' are not the same.");
    }

    // In turns, and the first to run changes, so that what else the machine does meets both.
    Dictionary<string, List<double>> rates = new() { ["utf8"] = [], ["string"] = [] };
    foreach (string way in rates.Keys)
    {
        await Wrk.RunAsync(new Uri(site, $"/{way}/{article.Id}"), seconds); // To be compiled in full; not counted.
    }

    for (int round = 0; round < rounds; round++)
    {
        foreach (string way in round % 2 == 0 ? (string[])["utf8", "string"] : ["string", "utf8"])
        {
            rates[way].Add(await Wrk.RunAsync(new Uri(site, $"/{way}/{article.Id}"), seconds));
        }
    }

    double utf8 = Median(rates["utf8"]), strings = Median(rates["string"]);
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{article.Id}: body {article.Body.Utf8.Length:N0} bytes, page {page.Length:N0} bytes"));
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  from UTF-8    {utf8,8:N0}   ({rates["utf8"].Min():N0} to {rates["utf8"].Max():N0})"));
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  from strings  {strings,8:N0}   ({rates["string"].Min():N0} to {rates["string"].Max():N0})"));
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  ratio         {utf8 / strings,8:N2}"));
}

internal static partial class Program
{
    private const string ContentType = "text/html; charset=utf-8";

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
}
