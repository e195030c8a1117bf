extern alias build;

using build::TypedArticles.Build.Markdown;
using build::TypedArticles.Core.Articles;
using build::TypedArticles.Core.Dates;
using build::TypedArticles.Core.Pack.Writing;

namespace TypedArticles.Tests.Records;

/// <summary>Writes packs of Markdown collections from entries that are made by hand.</summary>
internal static class Markdown
{
    public static PackEntry Entry(string id, params (string Key, PackValue? Value)[] fields) => new()
    {
        Id = id,
        Slug = EntrySlug.Of(id),
        Address = null,
        Language = null,
        SortDate = default,
        Fields = fields,
        Body = Body(""),
    };

    public static PackEntry With(this PackEntry entry, string? slug = null, string? language = null, string? permalink = null, string? date = null, string body = "") => entry with
    {
        Slug = slug ?? entry.Slug,
        GivenSlug = slug,
        Language = language,
        Permalink = permalink,
        Address = permalink,
        SortDate = date is not null && CalendarDate.TryParseIso(date, out CalendarDate day) ? day : default,
        Body = Body(body),
    };

    /// <summary>The entry with its body rendered as the task renders it.</summary>
    public static PackEntry Rendered(this PackEntry entry, string markdown, bool hasSource = true) => entry with
    {
        Body = MarkdownRenderer.Render(markdown, new RenderSettings(HasSource: hasSource), new NamedLinks()).Body.ToPack(new ByteStore()),
    };

    public static PackValue Text(string text) => new PackText(text);

    public static PackValue List(params string?[] items) => new PackList([.. items.Select(static i => i is null ? null : Text(i))]);

    public static PackValue Map(params (string Key, PackValue? Value)[] fields) => new PackMap(fields);

    /// <summary>A pack with the collections <c>posts</c>, of the entries in their order, and <c>others</c>, of one entry without fields.</summary>
    public static byte[] Write(params PackEntry[] entries)
    {
        PackEntry[] ordered = [.. entries];
        Array.Sort(ordered, static (a, b) => EntryOrder.Compare(a.SortDate.Packed, a.Id, b.SortDate.Packed, b.Id));
        using var stream = new MemoryStream();
        PackWriter.Write([PackCollection.OfMarkdown("others", [Entry("other")]), PackCollection.OfMarkdown("posts", ordered)], stream);
        return stream.ToArray();
    }

    public static ArticleCollection<Post> Posts(byte[] pack, params ReadOnlySpan<ulong> rejected) => Packs.Open(pack).Collection("posts", static f => new Post(f), rejected);

    /// <summary>Lets <c>x.md</c> lead to the entry <c>x</c>.</summary>
    private sealed class NamedLinks : ILinkResolver
    {
        public LinkTarget Resolve(string target) => target.EndsWith(".md", StringComparison.Ordinal) ? new LinkTarget($"/{target[..^3]}/", target[..^3]) : default;
    }

    private static PackBody Body(string markdown) => PackBody.OfMarkdown(markdown.ToCharArray(), 0, markdown.Length, new ByteStore());
}
