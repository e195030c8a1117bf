namespace TypedArticles.Fuzz;

/// <summary>Checks a stretch of inputs one by one, and the articles among them together in a pack.</summary>
internal sealed class FuzzBatch(FuzzInputs inputs, FuzzTotals totals)
{
    public const int Length = 256;

    private static readonly ArticleSeedOptions[] s_options =
        [new() { HasLead = true }, new() { HasLead = false }, new() { HasLead = true, Language = "pt-BR" }, new() { DefaultLanguage = "x-a" }];

    private readonly List<Article> _articles = [];

    /// <summary>The first failure, or null.</summary>
    /// <param name="start">The index of the first input.</param>
    /// <param name="end">The index after the last input.</param>
    /// <param name="begins">Told each index before its input is read.</param>
    public FuzzFailure? Check(long start, long end, Action<long> begins)
    {
        for (long index = start; index < end; index++)
        {
            begins(index);
            byte[] input = inputs[index];
            if (Try(() => CheckOne(input, index)) is { } what)
            {
                return new FuzzFailure(inputs.Seed, index, input, what);
            }
        }

        return Try(() => RoundTrips.ThroughPack(_articles)) is null ? null : Blame(start, end);
    }

    private void CheckOne(byte[] input, long index)
    {
        totals.Inputs++;
        string text = ParseChecks.Decode(input);
        if (ParseChecks.Read(input, text, $"i/{index}", null, out IReadOnlyList<ArticleProblem> problems) is { } article)
        {
            totals.Articles++;
            Keep(article, null);
        }

        totals.Count(problems);
        ArticleSeedOptions options = s_options[index % s_options.Length];
        if (ParseChecks.Read(input, text, $"o/{index}", options, out _) is { } other && !Keep(other, options))
        {
            totals.Unwritable++;
        }
    }

    private bool Keep(Article article, ArticleSeedOptions? options)
    {
        _articles.Add(article);
        RoundTrips.ThroughJson(article);
        return RoundTrips.ThroughSeed(article, options);
    }

    /// <summary>The article that fails in a pack by itself; the last where only all of them together fail.</summary>
    private FuzzFailure Blame(long start, long end)
    {
        Article guilty = _articles.FirstOrDefault(static a => Try(() => RoundTrips.ThroughPack([a])) is not null) ?? _articles[^1];
        string what = Try(() => RoundTrips.ThroughPack([guilty])) ?? $"{Try(() => RoundTrips.ThroughPack(_articles))} (all of {start} to {end} in one pack)";
        long index = long.Parse(guilty.Id.AsSpan(2), System.Globalization.CultureInfo.InvariantCulture);
        return new FuzzFailure(inputs.Seed, index, inputs[index], what);
    }

    /// <summary>What an action threw, or null.</summary>
    private static string? Try(Action check)
    {
        try
        {
            check();
            return null;
        }
#pragma warning disable CA1031 // Whatever is thrown is the failure that this looks for.
        catch (Exception e)
#pragma warning restore CA1031
        {
            return e is BrokenInvariantException ? e.Message : e.ToString();
        }
    }
}
