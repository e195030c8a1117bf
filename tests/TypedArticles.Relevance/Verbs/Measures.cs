using TypedArticles.Relevance.Collections;

namespace TypedArticles.Relevance.Verbs;

/// <summary>What a ranking is worth.</summary>
internal static class Measures
{
    public const int Depth = 100;

    private const int Samples = 1000;

    /// <summary>The discounted gain of the first ten, in relation to that of the best order.</summary>
    public static double Ndcg10(int[] found, JudgedQuery query)
    {
        double gain = 0, best = 0;
        for (int i = 0; i < Math.Min(10, found.Length); i++)
        {
            gain += query.Grades.GetValueOrDefault(found[i]) / Math.Log2(i + 2);
        }

        int place = 0;
        foreach (int grade in query.Grades.Values.OrderDescending().Take(10))
        {
            best += grade / Math.Log2(place++ + 2);
        }

        return gain / best;
    }

    public static double ReciprocalRank(int[] found, JudgedQuery query)
    {
        int place = Array.FindIndex(found, 0, Math.Min(10, found.Length), d => query.Grades.GetValueOrDefault(d) > 0);
        return place < 0 ? 0 : 1.0 / (place + 1);
    }

    public static double Recall(int[] found, JudgedQuery query) =>
        (double)found.Take(Depth).Count(d => query.Grades.GetValueOrDefault(d) > 0) / query.Grades.Values.Count(static g => g > 0);

    /// <summary>Whether the mean of one is above (+) or below (-) that of the other, or not significantly different (=): paired bootstrap, 95 %.</summary>
    public static char Compare(double[] ours, double[] theirs)
    {
        var random = new Random(1);
        double[] means = new double[Samples];
        for (int s = 0; s < Samples; s++)
        {
            double sum = 0;
            for (int i = 0; i < ours.Length; i++)
            {
                int n = random.Next(ours.Length);
                sum += ours[n] - theirs[n];
            }

            means[s] = sum;
        }

        Array.Sort(means);
        return means[Samples * 25 / 1000] > 0 ? '+' : means[Samples * 975 / 1000] < 0 ? '-' : '=';
    }
}

/// <summary>Lines of the report: numbers, and bars that were reached or not.</summary>
internal sealed class Report
{
    private bool _hasFailed;

    /// <summary>1 where a bar was not reached.</summary>
    public int ExitCode => _hasFailed ? 1 : 0;

    public static void Line(FormattableString line) => Console.WriteLine(FormattableString.Invariant(line));

    public void Bar(FormattableString what, bool isReached)
    {
        _hasFailed |= !isReached;
        Console.WriteLine($"{(isReached ? "pass" : "FAIL")}  {FormattableString.Invariant(what)}");
    }
}
