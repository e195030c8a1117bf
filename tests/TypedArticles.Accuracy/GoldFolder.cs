using System.Text;

namespace TypedArticles.Accuracy;

/// <summary>An article as the library reads it, beside what is in it.</summary>
internal sealed record GoldDocument(string Name, Article Article, GoldArticle Gold)
{
    public string Folder => Path.GetDirectoryName(Name) is { Length: > 0 } folder ? folder : ".";

    public string Language => Article.Language ?? "-";

    /// <summary>The body that is split: that of the article, or its paragraphs put together in another way.</summary>
    public ArticleBody Body { get; init; } = Article.Body;

    /// <summary>Where each paragraph starts in <see cref="Body"/>.</summary>
    public IReadOnlyList<int> Starts { get; init; } = Gold.Starts ?? [];

    /// <summary>The same paragraphs with a text between each and the next.</summary>
    public GoldDocument Joined(IReadOnlyList<string> paragraphs, Func<int, string> gap)
    {
        var text = new StringBuilder();
        int[] starts = new int[paragraphs.Count];
        for (int i = 0; i < starts.Length; i++)
        {
            text.Append(i == 0 ? "" : gap(i - 1));
            starts[i] = text.Length;
            text.Append(paragraphs[i]);
        }

        return this with { Body = new ArticleBody(text.ToString()), Starts = starts };
    }
}

/// <summary>A folder of <c>NNN.txt</c>, each beside its <c>NNN.json</c>, also in folders below.</summary>
internal static class GoldFolder
{
    /// <exception cref="InvalidDataException">A file has no partner, is malformed, or the two do not agree.</exception>
    public static IReadOnlyList<GoldDocument> Read(string folder)
    {
        string[] names = [.. Names(folder, "*.txt").Union(Names(folder, "*.json")).Order(StringComparer.Ordinal)];
        return names.Length > 0
            ? [.. names.Select(name => ReadOne(folder, name))]
            : throw new InvalidDataException($"{folder}: there is no .txt with a .json in it.");
    }

    /// <summary>Writes each text from its gold, and the starts into the gold; gives the number of articles.</summary>
    public static int Write(string folder)
    {
        string[] names = [.. Names(folder, "*.json")];
        foreach (string name in names)
        {
            string path = Path.Combine(folder, name);
            GoldArticle gold = GoldArticle.Read(path + ".json");
            File.WriteAllText(path + ".txt", gold.Seed);
            File.WriteAllText(path + ".json", (gold with { Starts = gold.CountStarts() }).ToJson());
        }

        return names.Length;
    }

    private static GoldDocument ReadOne(string folder, string name)
    {
        string path = Path.Combine(folder, name);
        byte[] text = Partner(path + ".txt");
        Partner(path + ".json");
        GoldArticle gold = GoldArticle.Read(path + ".json");
        var article = Article.FromSeed(text, name.Replace('\\', '/'));
        return gold.Starts is null
            ? throw new InvalidDataException($"{path}.json: there is no 'glued_starts_utf16'.")
            : article.Body.Text != gold.Body
            ? throw new InvalidDataException($"{path}.txt: the body is not the paragraphs of the .json, joined.")
            : new GoldDocument(name, article, gold);
    }

    private static byte[] Partner(string path) =>
        File.Exists(path) ? File.ReadAllBytes(path) : throw new InvalidDataException($"{path}: the file is missing.");

    private static IEnumerable<string> Names(string folder, string pattern) =>
        Directory.Exists(folder)
            ? Directory.EnumerateFiles(folder, pattern, SearchOption.AllDirectories).Select(f => Path.ChangeExtension(Path.GetRelativePath(folder, f), null))
            : throw new InvalidDataException($"{folder}: there is no such folder.");
}
