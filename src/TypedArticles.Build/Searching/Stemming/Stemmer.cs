namespace TypedArticles.Build.Searching.Stemming;

/// <summary>Takes the endings off folded words, so that the forms of one word meet. Its results never leave the build.</summary>
internal abstract class Stemmer
{
    /// <summary>What the array of a word must hold: the longest word, and what a replacement adds.</summary>
    public const int BufferLength = 256;

    /// <summary>Changes a word into its stem, in place, and gives the length of the stem; 0 for a word without forms.</summary>
    public abstract int Stem(char[] word, int length);
}

/// <summary>The stemmer of each language.</summary>
internal static class Stemmers
{
    private static readonly Dictionary<string, Lazy<Stemmer>> s_stemmers = All();

    /// <summary>The stemmer of a language, by its primary subtag; null where there is none.</summary>
    public static Stemmer? Of(string language) => s_stemmers.TryGetValue(language, out Lazy<Stemmer>? stemmer) ? stemmer.Value : null;

    private static Dictionary<string, Lazy<Stemmer>> All()
    {
        var stemmers = new Dictionary<string, Lazy<Stemmer>>(StringComparer.Ordinal) { ["ar"] = new(static () => new ArabicStemmer()) };
        foreach ((string languages, string[] steps) in SuffixTables.All)
        {
            var stemmer = new Lazy<Stemmer>(() => new SuffixStemmer(steps));
            foreach (string language in languages.Split(' '))
            {
                stemmers.Add(language, stemmer);
            }
        }

        return stemmers;
    }
}
