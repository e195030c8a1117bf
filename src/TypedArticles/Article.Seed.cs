using System.Globalization;
using System.Text;

namespace TypedArticles;

/// <content>Writing the seed format.</content>
public sealed partial record Article
{
    /// <summary>
    /// The article in the seed format, LF line ends. <see cref="Parse(string, string)"/> of it, with this article's id, gives
    /// an equal article; only a <see cref="Language"/> that the URL does not tell has to be given along
    /// (<see cref="ArticleReadOptions.Language"/>), since the format has no place for it.
    /// </summary>
    /// <exception cref="InvalidOperationException">
    /// The format cannot say this article, and what would be read back differs: for instance a lead that ends neither in an
    /// ellipsis nor in a dateline, or a day of publication without a publisher.
    /// </exception>
    public string ToSeed()
    {
        var seed = new StringBuilder(Body.Text.Length + 512);
        seed.Append(CultureInfo.InvariantCulture, $" date {Period} {UrlText}\n\n{Title}\n\n");
        string dateline = Publisher is null || PublishedOn is not { } day
            ? ""
            : string.Create(CultureInfo.InvariantCulture, $"{day:dd.MM.yyyy}, {Publisher}");
        if (Lead is not null || dateline.Length > 0)
        {
            seed.Append(CultureInfo.InvariantCulture, $"{$"{Lead} {dateline}".Trim()}\n\n");
        }

        string text = seed.Append(Body.Text).Append('\n').ToString();
        bool isRead = TryParse(text, Id, new ArticleReadOptions { Language = Language }, out Article? read, out _);
        return isRead && (read! with { Language = Language }).Equals(this)
            ? text
            : throw new InvalidOperationException($"The seed format cannot hold the article '{Id}': {WhyNotASeed(read)}.");
    }

    private string WhyNotASeed(Article? read) =>
        PublishedOn is null && Publisher is not null ? "a dateline needs a date beside its publisher"
        : read is not null && read.PublishedOn != PublishedOn
            ? PublishedOn is not null && Publisher is null ? "a dateline needs a publisher beside its date" : "the header or the URL tells another day of publication"
        : read is null || read.Lead != Lead ? "a lead needs an ellipsis or a dateline at its end, and no other block may end so"
        : read.Title != Title ? "its title would be read otherwise"
        : "its text would be read otherwise";
}
