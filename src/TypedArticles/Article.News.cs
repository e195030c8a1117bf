using System.Diagnostics.CodeAnalysis;
using TypedArticles.Core.Dates;
using TypedArticles.Core.Pack;
using TypedArticles.Core.Seeds;
using TypedArticles.Reading;

namespace TypedArticles;

/// <content>What only some articles say: the front matter below the header of a seed file.</content>
public sealed partial record Article
{
    private NewsFields? _news;

    /// <summary>Gets the names of those who wrote the article, in the order of the byline; empty where none is given.</summary>
    /// <exception cref="ArgumentException">A name is <see langword="null"/>, blank, has several lines, or white space around it.</exception>
    [AllowNull]
    public IReadOnlyList<string> Authors
    {
        get => News.Authors ??= PackedTexts(PackKey.HashOf(SeedKeys.Authors));
        init => News.Authors = Checked.Lines(value, nameof(Authors));
    }

    /// <summary>Gets the section that the article appeared in, such as <c>Politics</c>, or <see langword="null"/>.</summary>
    /// <exception cref="ArgumentException">The value is blank, has several lines, or white space around it.</exception>
    public string? Section
    {
        get => NullIfEmpty(News.Section ??= Kept(Checked.PackedName(PackedField(PackKey.HashOf(SeedKeys.Section)))));
        init => News.Section = Kept(value is null ? null : Checked.Name(value, nameof(Section)));
    }

    /// <summary>Gets the keywords, in the order in which they were written; empty where none is given.</summary>
    /// <exception cref="ArgumentException">A keyword is <see langword="null"/>, blank, has several lines, or white space around it.</exception>
    [AllowNull]
    public IReadOnlyList<string> Keywords
    {
        get => News.Keywords ??= PackedTexts(PackKey.HashOf(SeedKeys.Keywords));
        init => News.Keywords = Checked.Lines(value, nameof(Keywords));
    }

    /// <summary>
    /// Gets the address of the article's image, or <see langword="null"/>: an absolute http or https URL, or a path such as
    /// <c>images/bell.jpg</c>, which is relative to whatever the program decides.
    /// </summary>
    /// <exception cref="ArgumentException">
    /// The value is neither such a URL nor a relative path without white space, colons, backslashes and the segments <c>.</c> and <c>..</c>.
    /// </exception>
    public string? Image
    {
        get => NullIfEmpty(News.Image ??= Kept(Checked.PackedImage(PackedField(PackKey.HashOf(SeedKeys.Image)))));
        init => News.Image = Kept(value is null ? null : Checked.Image(value, nameof(Image)));
    }

    /// <summary>Gets the day of the last modification, or <see langword="null"/> where none is given.</summary>
    /// <remarks>A seed file cannot say a day before <see cref="Date"/>; an article made by hand can.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">The value is before the year 1000.</exception>
    public DateOnly? ModifiedOn
    {
        get => PackedModifiedOn == 0 ? null : new PartialDate(CalendarDate.FromPacked(PackedModifiedOn)).FirstDay;
        init => News.ModifiedOn = value is { } day ? PartialDate.FromDateOnly(day).Parts.Packed : 0;
    }

    /// <summary>Threads may make two of them and lose what one has read; what was set is there before a second thread is.</summary>
    private NewsFields News => _news ??= new NewsFields();

    private int PackedModifiedOn
    {
        get
        {
            NewsFields news = News;
            return news.ModifiedOn != Unread ? news.ModifiedOn : news.ModifiedOn = FullDateOf(SeedKeys.Modified);
        }
    }

    private bool HasSameNews(Article other) =>
        PackedModifiedOn == other.PackedModifiedOn
        && Section == other.Section
        && Image == other.Image
        && ArticleEquality.Lists(Authors, other.Authors)
        && ArticleEquality.Lists(Keywords, other.Keywords);

    /// <summary>The texts of a hash of content; none where the article says nothing of this, so that its hash is that of an article of an older version.</summary>
    private IEnumerable<string?> HashedNews()
    {
        if (Authors.Count == 0 && Section is null && Keywords.Count == 0 && Image is null && PackedModifiedOn == 0)
        {
            yield break;
        }

        foreach (IReadOnlyList<string> texts in (IReadOnlyList<string>[])[Authors, Keywords])
        {
            foreach (string text in texts)
            {
                yield return text;
            }

            // Where a list ends: no text in it is null.
            yield return null;
        }

        yield return Section;
        yield return Image;
        yield return PackedModifiedOn == 0 ? null : CalendarDate.FromPacked(PackedModifiedOn).ToString();
    }

    private static string? NullIfEmpty(string text) => text.Length == 0 ? null : text;

    /// <summary>What was set, or read from the pack; null and <see cref="Unread"/> stand for neither.</summary>
    private sealed class NewsFields
    {
        public IReadOnlyList<string>? Authors;
        public string? Section;
        public IReadOnlyList<string>? Keywords;
        public string? Image;
        public int ModifiedOn = Unread;

        public NewsFields()
        {
        }

        public NewsFields(NewsFields original) =>
            (Authors, Section, Keywords, Image, ModifiedOn) = (original.Authors, original.Section, original.Keywords, original.Image, original.ModifiedOn);
    }
}
