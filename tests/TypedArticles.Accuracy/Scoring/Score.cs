namespace TypedArticles.Accuracy.Scoring;

/// <summary>Counts of a document, or of many.</summary>
internal readonly record struct Score
{
    public int Documents { get; init; }

    /// <summary>Documents with every boundary and no other.</summary>
    public int Exact { get; init; }

    public int Gold { get; init; }

    public int Predicted { get; init; }

    public int Hits { get; init; }

    public int Marked { get; init; }

    public int MarkedHits { get; init; }

    /// <summary>False cuts with letters on both sides and no capital after a small one.</summary>
    public int InWord { get; init; }

    public int GoldHeadings { get; init; }

    public int PredictedHeadings { get; init; }

    public int HeadingHits { get; init; }

    public double Precision => (double)Hits / Predicted;

    public double Recall => (double)Hits / Gold;

    public double F1 => 2.0 * Hits / (Predicted + Gold);

    public double MarkedRecall => (double)MarkedHits / Marked;

    public double HeadingPrecision => (double)HeadingHits / PredictedHeadings;

    public double HeadingRecall => (double)HeadingHits / GoldHeadings;

    public static Score operator +(Score a, Score b) => new()
    {
        Documents = a.Documents + b.Documents,
        Exact = a.Exact + b.Exact,
        Gold = a.Gold + b.Gold,
        Predicted = a.Predicted + b.Predicted,
        Hits = a.Hits + b.Hits,
        Marked = a.Marked + b.Marked,
        MarkedHits = a.MarkedHits + b.MarkedHits,
        InWord = a.InWord + b.InWord,
        GoldHeadings = a.GoldHeadings + b.GoldHeadings,
        PredictedHeadings = a.PredictedHeadings + b.PredictedHeadings,
        HeadingHits = a.HeadingHits + b.HeadingHits,
    };
}
