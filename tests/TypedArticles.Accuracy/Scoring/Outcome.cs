using TypedArticles.Core.Blocks;

namespace TypedArticles.Accuracy.Scoring;

/// <summary>How a splitter did on a document.</summary>
internal sealed record Outcome(GoldDocument Document, Score Score)
{
    public required IReadOnlyList<int> FalseCuts { get; init; }

    public required IReadOnlyList<int> MissedMarks { get; init; }

    public required IReadOnlyList<int> FalseHeadings { get; init; }

    public required IReadOnlyList<int> MissedHeadings { get; init; }

    /// <summary>What each rule of the library decided; empty for the baseline.</summary>
    public IReadOnlyList<RuleScore> Rules { get; init; } = [];

    /// <summary>The rule that decided about each place.</summary>
    public IReadOnlyDictionary<int, string> Deciders { get; init; } = new Dictionary<int, string>();

    public static Outcome Of(GoldDocument document, Splitter splitter)
    {
        string text = document.Body.Text;
        Blocks blocks = splitter.Split(document.Body);
        SortedSet<int> gold = Boundaries(text, document.Starts);
        SortedSet<int> predicted = Boundaries(text, blocks.Starts);
        List<BoundaryDecision> log = [];
        if (splitter == Splitter.Library)
        {
            BodySplitter.Split(text, log);
        }

        int[] marked = [.. gold.Where(at => SeenBoundary.IsMarked(text, at))];
        int[] missed = [.. marked.Where(at => !predicted.Contains(at))];
        int[] falseCuts = [.. predicted.Except(gold)];
        HashSet<int> goldHeadings = [.. document.Gold.Headings.Select(h => TextStart(text, document.Starts[h]))];
        HashSet<int> headings = [.. (blocks.Headings ?? []).Select(at => TextStart(text, at))];
        var score = new Score
        {
            Documents = 1,
            Exact = gold.SetEquals(predicted) ? 1 : 0,
            Gold = gold.Count,
            Predicted = predicted.Count,
            Hits = predicted.Count - falseCuts.Length,
            Marked = marked.Length,
            MarkedHits = marked.Length - missed.Length,
            InWord = falseCuts.Count(at => SeenBoundary.IsInsideWord(text, at)),
            GoldHeadings = goldHeadings.Count,
            PredictedHeadings = headings.Count,
            HeadingHits = goldHeadings.Intersect(headings).Count(),
        };
        return new Outcome(document, score)
        {
            FalseCuts = falseCuts,
            MissedMarks = missed,
            FalseHeadings = [.. headings.Except(goldHeadings).Order()],
            MissedHeadings = [.. goldHeadings.Except(headings).Order()],
            Rules = RuleScore.Of(log, gold),
            Deciders = log.ToDictionary(static d => d.Position, static d => RuleScore.NameOf(d.Rule)),
        };
    }

    /// <summary>The start of the first block is none: a body begins there whatever is in it.</summary>
    private static SortedSet<int> Boundaries(string text, IEnumerable<int> starts) =>
        [.. starts.Select(at => TextStart(text, at)).Where(at => at > TextStart(text, 0) && at < text.Length)];

    /// <summary>White space before a block belongs to nobody.</summary>
    private static int TextStart(string text, int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        return at;
    }
}
