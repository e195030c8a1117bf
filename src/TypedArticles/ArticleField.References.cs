using TypedArticles.Reading;

namespace TypedArticles;

/// <content>References: ids of entries of another collection.</content>
public readonly partial struct ArticleField
{
    /// <summary>Returns a reference to the entry whose id the field has.</summary>
    /// <typeparam name="T">The type of the entry.</typeparam>
    /// <param name="collection">The collection of the entry.</param>
    /// <exception cref="InvalidDataException">The field is not a text.</exception>
    public ArticleReference<T> Reference<T>(ArticleCollection<T> collection)
        where T : ArticleRecord => new(collection, Text());

    /// <summary>Returns references to the entries whose ids the field has.</summary>
    /// <typeparam name="T">The type of the entries.</typeparam>
    /// <param name="collection">The collection of the entries.</param>
    /// <exception cref="InvalidDataException">The field is neither a list of texts nor a text.</exception>
    public ArticleReferences<T> References<T>(ArticleCollection<T> collection)
        where T : ArticleRecord => new(new ReferenceList<T>(collection, List(static item => item.Text())));
}
