using ArchiveCli.Printing;
using TypedArticles;

namespace ArchiveCli.Converting;

/// <summary>The columns of a CSV file: the members that an article is made of, in any order and case.</summary>
internal sealed class ArticleColumns
{
    private static readonly string[] s_required = [nameof(Article.Id), nameof(Article.Title), nameof(Article.Url), nameof(Article.Period), nameof(Article.Body)];
    private static readonly string[] s_optional =
    [
        nameof(Article.PublishedOn), nameof(Article.Lead), nameof(Article.Publisher), nameof(Article.Language),
        nameof(Article.Authors), nameof(Article.Section), nameof(Article.Keywords), nameof(Article.Image), nameof(Article.ModifiedOn),
    ];

    private readonly Dictionary<string, int> _positions;

    private ArticleColumns(Dictionary<string, int> positions, int count)
    {
        _positions = positions;
        Count = count;
    }

    public int Count { get; }

    /// <summary>The columns by a header, or what is wrong with it.</summary>
    public static (ArticleColumns? Columns, string? Problem) Of(IReadOnlyList<string> header)
    {
        Dictionary<string, int> positions = new(StringComparer.OrdinalIgnoreCase);
        for (int i = 0; i < header.Count; i++)
        {
            if (!s_required.Concat(s_optional).Contains(header[i], StringComparer.OrdinalIgnoreCase))
            {
                return (null, $"the column '{Printable.Quoted(header[i])}' is not one of those that articles have; remove or rename it: {Expected}");
            }

            if (!positions.TryAdd(header[i], i))
            {
                return (null, $"the column '{Printable.Quoted(header[i])}' is there twice");
            }
        }

        string[] missing = [.. s_required.Where(name => !positions.ContainsKey(name))];
        return missing.Length == 0
            ? (new ArticleColumns(positions, header.Count), null)
            : (null, $"no column {string.Join(", ", missing)}; {Expected}");
    }

    /// <summary>The article of a row.</summary>
    /// <exception cref="ArgumentException">A field cannot be what it is for.</exception>
    /// <exception cref="FormatException">A field is no date or no URL.</exception>
    public Article Make(Func<int, string> fieldAt)
    {
        string Required(string name) => Optional(name) ?? throw new FormatException($"the field {name} is empty");
        string? Optional(string name) => _positions.TryGetValue(name, out int position) && fieldAt(position) is { Length: > 0 } text ? text : null;
        return new Article
        {
            Id = Required(nameof(Article.Id)),
            Title = Required(nameof(Article.Title)),
            Url = UrlOf(Required(nameof(Article.Url))),
            Period = PartialDate.Parse(Required(nameof(Article.Period))),
            PublishedOn = Optional(nameof(Article.PublishedOn)) is { } day ? DayOf(day) : null,
            Lead = Optional(nameof(Article.Lead)),
            Publisher = Optional(nameof(Article.Publisher)),
            Language = Optional(nameof(Article.Language)),
            Authors = ListOf(Optional(nameof(Article.Authors))),
            Section = Optional(nameof(Article.Section)),
            Keywords = ListOf(Optional(nameof(Article.Keywords))),
            Image = Optional(nameof(Article.Image)),
            ModifiedOn = Optional(nameof(Article.ModifiedOn)) is { } modified ? DayOf(modified) : null,
            Body = new ArticleBody(Required(nameof(Article.Body))),
        };
    }

    private static string Expected => $"expected {string.Join(", ", s_required)} and perhaps {string.Join(", ", s_optional)}, divided by commas";

    /// <summary>The texts of a field that has several, divided by semicolons: names have commas.</summary>
    private static string[] ListOf(string? field) => field?.Split(';', StringSplitOptions.TrimEntries) ?? [];

    private static Uri UrlOf(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out Uri? url) ? url : throw new FormatException($"'{Printable.Quoted(text)}' is no absolute URL");

    private static DateOnly DayOf(string text) =>
        PartialDate.Parse(text).ToDateOnly() ?? throw new FormatException($"'{Printable.Quoted(text)}' is no day of the form YYYY-MM-DD");
}
