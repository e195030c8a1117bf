using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace TypedArticles;

/// <content>Equality by content, and the hash of the content.</content>
public sealed partial record Article
{
    /// <summary>
    /// The hash of all that the article says (SHA-256, its first 128 bits, in lower-case hexadecimal): the same on every
    /// machine and in every process, for use as an ETag.
    /// </summary>
    public string ContentHash => _contentHash ??= ComputeContentHash();

    /// <summary>Whether another article has the same content, wherever both came from.</summary>
    public bool Equals(Article? other) =>
        ReferenceEquals(this, other)
        || (other is not null
            && _period == other._period
            && _publishedOn == other._publishedOn
            && Id == other.Id
            && UrlText == other.UrlText
            && Title == other.Title
            && Lead == other.Lead
            && Publisher == other.Publisher
            && Language == other.Language
            && Body.Equals(other.Body));

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Id, UrlText, Title);

    /// <summary>One line: id, date and title.</summary>
    public override string ToString() => $"{Id} {Date} {Title}";

    private string ComputeContentHash()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (string? part in (ReadOnlySpan<string?>)[Id, UrlText, Period.ToString(), PublishedOn?.ToString("O", CultureInfo.InvariantCulture), Title, Lead, Publisher, Language])
        {
            // A mark before each part keeps null and empty, and ("a", "b") and ("ab", ""), apart: no part holds a NUL.
            hash.AppendData(part is null ? "\0-"u8 : "\0+"u8);
            hash.AppendData(Encoding.UTF8.GetBytes(part ?? ""));
        }

        hash.AppendData("\0+"u8);
        hash.AppendData(Body.Utf8);
        return Convert.ToHexString(hash.GetHashAndReset(), 0, 16).ToLowerInvariant();
    }
}
