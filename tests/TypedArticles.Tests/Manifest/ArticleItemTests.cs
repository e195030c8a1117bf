extern alias build;

using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;
using Xunit;
using build::TypedArticles.Build;
using build::TypedArticles.Core.Manifest;

namespace TypedArticles.Tests.Manifest;

/// <summary>What follows from where a file lies, how its item is written, and what its metadata say.</summary>
public sealed class ArticleItemTests
{
    private const string Project = "/home/writers/_drafts/blog";

    /// <summary>Default items: the wildcard is <c>content/**</c>.</summary>
    [Theory]
    [InlineData("content/posts/a.md", "", "posts|a")]
    [InlineData("content/posts/a.markdown", "", "posts|a")]
    [InlineData("content/posts/a.mdx", "", "posts|a")]
    [InlineData("content/posts/A.MD", "", "posts|A")]
    [InlineData("content/posts/2024/03/a.md", "", "posts|2024/03/a")]
    [InlineData("content/posts/2024-03-12-a.md", "", "posts|2024-03-12-a")]
    [InlineData("content/posts/a.fr.md", "", "posts|a.fr")]
    [InlineData("content/_posts/a.md", "", "posts|a")]
    [InlineData("content/__posts/a.md", "", "posts|a")]
    [InlineData("content/_/a.md", "", "_|a")]
    [InlineData("content/about.md", "", "content|about")]
    [InlineData("content/posts/my-post/index.md", "", "posts|my-post")]
    [InlineData("content/posts/my-post/_index.md", "", "posts|my-post")]
    [InlineData("content/posts/index/index.md", "", "posts|index")]
    [InlineData("content/posts/a/index/index.md", "", "posts|a/index")]
    [InlineData("content/posts/my-index.md", "", "posts|my-index")]
    [InlineData("content/posts/a/Index.md", "", "posts|a/Index")]
    [InlineData("content/posts/index.md", "", "")]
    [InlineData("content/posts/_index.md", "", "")]
    [InlineData("content/index.md", "", "")]
    [InlineData("content/posts/index.md", "Section=true", "posts|index")]
    [InlineData("content/posts/_index.md", "Section=True", "posts|_index")]
    [InlineData("content/posts/index.md", "Section=false", "")]
    [InlineData("content/posts/index.md", "Section=perhaps", "posts|index")]
    [InlineData("content/posts/a/index.md", "Section=true", "posts|a")]
    [InlineData("content/posts/index.md", "Id=home", "posts|home")]
    [InlineData("content/posts/a.md", "Id=b/c", "posts|b/c")]
    [InlineData("content/posts/my-post/index.md", "Id=my-post/index", "posts|my-post/index")]
    [InlineData("content/posts/2024/a.md", "Collection=news", "news|2024/a")]
    [InlineData("content/_drafts/a.md", "Collection=posts", "posts|a|draft")]
    [InlineData("content/about.md", "Collection=pages", "pages|about")]
    [InlineData("content/posts/_drafts/a.md", "", "posts|_drafts/a|draft")]
    [InlineData("content/posts/_drafts/a.md", "Draft=false", "posts|_drafts/a")]
    [InlineData("content/posts/_drafts.md", "", "posts|_drafts")]
    [InlineData("content/posts/drafts/a.md", "", "posts|drafts/a")]
    [InlineData("content/posts/a.md", "Draft=true", "posts|a|draft")]
    [InlineData("content/posts/cafe\u0301/e\u0301te\u0301.md", "", "posts|caf\u00E9/\u00E9t\u00E9")]
    [InlineData("content/cafe\u0301/a.md", "", "caf\u00E9|a")]
    [InlineData("content/\u1112\u1161\u11AB/\u304B\u3099.md", "", "\uD55C|\u304C")]
    [InlineData("content/seeds/a.md", "", "seeds|a")]
    public void A_default_item_is_in_the_collection_of_its_first_folder(string path, string metadata, string expected) =>
        Assert.Equal(expected, EntryOf(Item(path, "content/", metadata + ";_ArticlesIsDefault=true")));

    [Theory]
    [InlineData("../site/_posts/2020/a.md", "../site/_posts/", "", "posts|2020/a")]
    [InlineData("../site/_posts/2020/a.md", "../site/_posts/", "Collection=news", "news|2020/a")]
    [InlineData("../site/_posts/2020/a.md", "../site/", "Collection=posts", "posts|_posts/2020/a")]
    [InlineData("../site/_posts/2020/a.md", "../site/_posts/2020/", "", "2020|a")]
    [InlineData("../site/_drafts/a.md", "../site/_drafts/", "Collection=posts", "posts|a|draft")]
    [InlineData("../site/_drafts/a.md", "../site/", "Collection=posts", "posts|_drafts/a|draft")]
    [InlineData("../site/_drafts/a.md", "../site/_drafts/", "Collection=posts;Draft=False", "posts|a")]
    [InlineData("docs/guide/a.md", "docs/guide/", "", "guide|a")]
    [InlineData("./docs/a.md", "./docs/", "", "docs|a")]
    [InlineData("content/posts/a.md", "content/", "", "content|posts/a")]
    [InlineData("about.md", "", "", "content|about")]
    [InlineData("posts/a.md", "", "", "content|posts/a")]
    [InlineData("./about.md", "./", "", "content|about")]
    [InlineData("../about.md", "../", "", "content|about")]
    [InlineData("../../site/../about.md", "../../site/../", "", "content|about")]
    [InlineData("xposts/posts/a.md", "xposts/", "Collection=c", "c|posts/a")]
    [InlineData("/srv/site/_posts/a/index.md", "/srv/site/_posts/", "", "posts|a")]
    [InlineData("/srv/site/_drafts/a.md", "/srv/site/_drafts/", "Collection=posts", "posts|a|draft")]
    [InlineData("/home/writers/_drafts/blog/content/posts/a.md", "/home/writers/_drafts/blog/content/posts/", "", "posts|a")]
    [InlineData("/home/writers/_drafts/other/a.md", "/home/writers/_drafts/other/", "", "other|a")]
    [InlineData("/home/writers/_drafts/blog/_drafts/a.md", "/home/writers/_drafts/blog/_drafts/", "Collection=posts", "posts|a|draft")]
    [InlineData("docs/index.md", "docs/", "", "")]
    [InlineData("docs/_index.md", "docs/", "Section=true", "docs|_index")]
    public void An_own_item_is_in_the_collection_of_the_folder_where_its_wildcard_begins(string path, string root, string metadata, string expected) =>
        Assert.Equal(expected, EntryOf(Item(path, root, metadata)));

    [Theory]
    [InlineData("seeds/fr/a.txt", "", "|fr/a")]
    [InlineData("seeds/_drafts/a.txt", "", "|_drafts/a")]
    [InlineData("seeds/a/index.txt", "", "|a/index")]
    [InlineData("seeds/index.txt", "", "|index")]
    [InlineData("seeds/cafe\u0301.txt", "", "|cafe\u0301")]
    [InlineData("seeds/a.txt", "Collection=seeds", "|a")]
    [InlineData("seeds/a.txt", "Collection=posts", "posts|a")]
    [InlineData("seeds/a.md.txt", "", "|a.md")]
    public void A_seed_keeps_its_path_and_names_no_collection(string path, string metadata, string expected)
    {
        ManifestEntry entry = Assert.Single(Entries(Item(path, "seeds/", metadata)));
        Assert.Equal(expected, $"{entry[MetadataTable.Collection]}|{entry.Id}");
        Assert.False(entry.IsDraft);
    }

    [Fact]
    public void Of_several_items_of_a_file_the_first_gives_the_place_and_the_last_the_metadata()
    {
        ManifestEntry entry = Assert.Single(Entries(
            Item("content/posts/2024/a.md", "content/", "_ArticlesIsDefault=true;Language=fr;Draft=true"),
            Item("content/posts/2024/a.md", "content/posts/2024/", "Language=de"),
            Item("content/posts/2024/a.md", "content/posts/2024/", "Draft=false;MemberName=M")));
        Assert.Equal(("posts", "2024/a", "de", "M", false), (entry.Collection, entry.Id, entry.Language, entry.MemberName, entry.IsDraft));
        Assert.Equal("news|2024/a", EntryOf(
            Item("content/posts/2024/a.md", "content/", "_ArticlesIsDefault=true"), Item("content/posts/2024/a.md", "content/posts/2024/", "Collection=news")));
        Assert.Equal("posts|index", EntryOf(
            Item("content/posts/index.md", "content/", "_ArticlesIsDefault=true"), Item("content/posts/index.md", "content/posts/", "Section=true")));
    }

    [Fact]
    public void Private_metadata_are_not_in_the_manifest()
    {
        ManifestEntry entry = Assert.Single(Entries(Item("content/posts/a.md", "content/", "_ArticlesIsDefault=true;Other=1")));
        Assert.Equal([("Collection", "posts")], entry.Values.All);
    }

    private static IReadOnlyList<ManifestEntry> Entries(params ITaskItem[] items) => ArticleItems.ToEntries(items, Project);

    /// <summary>Collection, id and whether it is a draft; empty for no entry.</summary>
    private static string EntryOf(params ITaskItem[] items) =>
        string.Concat(Entries(items).Select(static e => $"{e.Collection}|{e.Id}{(e.IsDraft ? "|draft" : "")}"));

    private static TaskItem Item(string path, string root, string metadata)
    {
        var item = new TaskItem(path);
        item.SetMetadata("RecursiveDir", Path.GetDirectoryName(path[root.Length..]) is { Length: > 0 } below ? below + "/" : "");
        foreach (string pair in metadata.Split(';', StringSplitOptions.RemoveEmptyEntries))
        {
            item.SetMetadata(pair.Split('=')[0], pair.Split('=')[1]);
        }

        return item;
    }
}
