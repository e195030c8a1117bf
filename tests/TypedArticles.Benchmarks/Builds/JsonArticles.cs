using System.Text.Json;
using TypedArticles.Benchmarks.Corpus;

namespace TypedArticles.Benchmarks.Builds;

/// <summary>The corpus as one JSON file, and a program that reads it at its start.</summary>
internal static class JsonArticles
{
    public const string Program = """
        using System.Text.Json;
        using System.Text.Json.Serialization;

        using Stream json = typeof(Entry).Assembly.GetManifestResourceStream("articles.json")!;
        Dictionary<string, Entry> articles = JsonSerializer.Deserialize(json, Entries.Default.EntryArray)!.ToDictionary(a => a.Id);
        Console.WriteLine(articles["000000"].Title);

        internal sealed record Entry(string Id, string Url, string Title, string Body);

        [JsonSerializable(typeof(Entry[]))]
        internal sealed partial class Entries : JsonSerializerContext;
        """;

    public static void Write(string path, int count)
    {
        using FileStream stream = File.Create(path);
        using var json = new Utf8JsonWriter(stream);
        json.WriteStartArray();
        for (int i = 0; i < count; i++)
        {
            var article = Article.FromSeed(ArticleCorpus.Seed(i), ArticleCorpus.Id(i));
            json.WriteStartObject();
            json.WriteString("Id", article.Id);
            json.WriteString("Url", article.Url.OriginalString);
            json.WriteString("Title", article.Title);
            json.WriteString("Body", article.Body.Text);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
