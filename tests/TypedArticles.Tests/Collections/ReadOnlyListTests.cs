using System.Collections;
using System.Reflection;
using Xunit;

namespace TypedArticles.Tests.Collections;

/// <summary>A collection is a list that LINQ and user interfaces know, that makes no article before it is asked for, and that nobody can change.</summary>
public sealed class ReadOnlyListTests
{
    private const int Many = 10_000;

    private static readonly byte[] s_pack = Packs.Write(Enumerable.Range(0, Many).Select(static i => new Seed { Title = $"Title {i}" }.Read() with { Id = $"{i:00000}" }));

    private static readonly Article s_notes = new Seed { Title = "Notes", Body = "One* and two** marks.\n\nA heading\n\nText.\n\n*The first.\n\n**The second." }.Read();

#pragma warning disable CA1829, CA1860 // What LINQ does with the list is what is tested.

    public static TheoryData<string, int> Questions => new()
    {
        { "Count", 0 },
        { "Any", 0 },
        { "ElementAt", 1 },
        { "Last", 1 },
        { "Skip and Take", 10 },
        { "Range", 10 },
        { "NewestFirst", 10 },
        { "Slice of a slice", 1 },
        { "A missing id", 0 },
        { "Months and languages", 0 },
    };

    [Theory]
    [MemberData(nameof(Questions))]
    public void LINQ_makes_the_articles_that_it_returns_and_no_others(string question, int made)
    {
        ArticlePack pack = Packs.Open(s_pack);
        ArticleCollection<Article> all = pack.All;
        switch (question)
        {
            case "Count":
                Assert.Equal(Many, Enumerable.Count(all));
                break;
            case "Any":
                Assert.True(all.Any());
                break;
            case "ElementAt":
                Assert.Equal("09000", all.ElementAt(9_000).Id);
                break;
            case "Last":
                Assert.Equal("09999", all.Last().Id);
                break;
            case "Skip and Take":
                Assert.Equal(10, all.Skip(9_000).Take(10).ToArray().Length);
                break;
            case "Range":
                Assert.Equal(10, all[9_000..9_010].ToArray().Length);
                break;
            case "NewestFirst":
                Assert.Equal("09999", all.NewestFirst.Take(10).ToArray()[0].Id);
                break;
            case "Slice of a slice":
                Assert.Equal("00105", all.Slice(100, 50).NewestFirst.Slice(40, 10)[4].Id);
                break;
            case "A missing id":
                Assert.Throws<KeyNotFoundException>(() => all["missing"]);
                break;
            default:
                Assert.Equal((1, 1), (all.Months.Count, all.Languages.Count));
                break;
        }

        Assert.Equal(made, Packs.MadeIn(pack.All));
    }

    public static TheoryData<string, IEnumerable> Lists => new()
    {
        { "a packed collection", Packs.Read([s_notes]) },
        { "a collection made by hand", ArticleCollection.Create([s_notes]) },
        { "newest first", Packs.Read([s_notes]).NewestFirst },
        { "a slice", Packs.Read([s_notes, s_notes with { Id = "b" }])[..1] },
        { "chosen articles", Packs.Read([s_notes]).Where(static _ => true) },
        { "the articles of a key", Packs.Read([s_notes]).IndexBy(static a => a.Host)["fr.example.org"] },
        { "counts", Packs.Read([s_notes]).IndexBy(static a => a.Host).Counts },
        { "months", Packs.Read([s_notes]).Months },
        { "languages", Packs.Read([s_notes]).Languages },
        { "months of a collection made by hand", ArticleCollection.Create([s_notes]).Months },
        { "blocks", s_notes.Body.Blocks },
        { "blocks of a packed article", Packs.Read([s_notes])[0].Body.Blocks },
        { "paragraphs", s_notes.Body.Paragraphs },
        { "headings", s_notes.Body.Headings },
        { "footnotes", s_notes.Body.Footnotes },
        { "references", s_notes.Body.Footnotes[0].References },
        { "problems", Seed.Problems("") },
    };

    [Theory]
    [MemberData(nameof(Lists), DisableDiscoveryEnumeration = true)]
    public void A_cast_cannot_change_a_list(string what, IEnumerable list)
    {
        Assert.False(list is Array, what);
        Type listType = list.GetType().GetInterfaces().First(static i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IList<>));
        object first = list.Cast<object>().First();
        Assert.True((bool)typeof(ICollection<>).MakeGenericType(listType.GetGenericArguments()).GetProperty("IsReadOnly")!.GetValue(list)!);
        Refused(() => listType.GetProperty("Item")!.SetValue(list, first, [0]));
        Refused(() => listType.GetMethod("Insert")!.Invoke(list, [0, first]));
        Refused(() => listType.GetMethod("RemoveAt")!.Invoke(list, [0]));
        foreach (string change in (string[])["Add", "Remove"])
        {
            Refused(() => typeof(ICollection<>).MakeGenericType(listType.GetGenericArguments()).GetMethod(change)!.Invoke(list, [first]));
        }

        Refused(() => typeof(ICollection<>).MakeGenericType(listType.GetGenericArguments()).GetMethod("Clear")!.Invoke(list, []));
        Assert.Equal(first, list.Cast<object>().First());
    }

    [Fact]
    public void A_list_finds_and_copies_its_articles()
    {
        ArticleCollection<Article> all = Packs.Open(s_pack).All;
        var list = (IList<Article>)all;
        Assert.Equal(9_000, list.IndexOf(all[9_000] with { }));
        Assert.Equal(-1, list.IndexOf(all[0] with { Title = "Another" }));
        Assert.True(list.Contains(all[5]));
        Assert.Equal(999, ((IList<Article>)all.NewestFirst).IndexOf(all[9_000]));
        Article[] copy = new Article[Many + 1];
        list.CopyTo(copy, 1);
        Assert.Equal((null, "00000", "09999"), (copy[0]?.Id, copy[1].Id, copy[Many].Id));
        Assert.Throws<ArgumentException>("array", () => list.CopyTo(copy, 2));
    }

    /// <summary>How many articles a pack has made, counted in its tree.</summary>
    private static void Refused(Action change) =>
        Assert.IsType<NotSupportedException>(Assert.Throws<TargetInvocationException>(change).InnerException);
}
