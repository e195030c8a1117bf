using TypedArticles.Core.Searching;

namespace TypedArticles.Searching;

/// <summary>What the byte of counts of a posting stands for in some fields, and what the byte of a length stands for.</summary>
internal static class FieldWeights
{
    private static readonly float[]?[] s_weights = new float[]?[(int)SearchFields.All + 1];

    /// <summary>The length that a byte stands for.</summary>
    public static float[] Lengths { get; } = MakeLengths();

    private static float[] MakeLengths()
    {
        float[] lengths = new float[256];
        for (int i = 0; i < lengths.Length; i++)
        {
            lengths[i] = SearchFormat.LengthOf(i);
        }

        return lengths;
    }

    /// <summary>The frequency that a byte of counts stands for, in some fields; behind them the bits of the fields themselves.</summary>
    public static float[] Of(SearchFields fields) => s_weights[(int)fields] ?? Make(fields);

    private static float[] Make(SearchFields fields)
    {
        float[] weights = new float[256];
        ReadOnlySpan<float> body = SearchFormat.BodyCounts;
        for (int i = 0; i < weights.Length; i++)
        {
            weights[i] = (((fields & SearchFields.Title) != 0 ? SearchFormat.TitleWeight * (i & 3) : 0)
                + ((fields & SearchFields.Lead) != 0 ? SearchFormat.LeadWeight * ((i >> 2) & 3) : 0)
                + ((fields & SearchFields.Body) != 0 ? SearchFormat.BodyWeight * body[i >> 4] : 0)) / SearchFormat.BodyWeight;
        }

        return s_weights[(int)fields] = weights;
    }
}
