using System.Runtime;

namespace TypedArticles.Fuzz;

/// <summary>
/// Doubles texts of every kind twice and looks at the growth of each step: work that grows with the square of its input takes four times as
/// long. Then the slowest kind of each step once more, in a file as large as files may be.
/// </summary>
internal static class GrowthRun
{
    private const double MostGrowth = 2.6;
    private const int Runs = 3;
    private const int MoreRuns = 12;
    private const int Largest = 16_000_000;
    private const long Garbage = 200_000_000;

    private static readonly int[] s_sizes = [250_000, 500_000, 1_000_000];

    private static readonly TimeSpan s_longest = TimeSpan.FromSeconds(3);

    /// <summary>So short a time depends on caches and pages of memory. Even if it grew with the square, 16 MB would not take longer than the longest time.</summary>
    private static readonly TimeSpan s_shortest = s_longest / (Largest / 1_000_000 * (Largest / 1_000_000));

    /// <param name="seed">The seed of the repeated tokens.</param>
    /// <param name="only">The number of one kind to look at alone; null for all.</param>
    /// <returns>How many kinds grow too much, or take too long.</returns>
    public static int Check(ulong seed, long? only)
    {
        int failures = 0;
        foreach ((string step, Func<string, Action> prepare) in GrowingWork.Steps)
        {
            (GrowingText? Kind, TimeSpan Time) slowest = default;
            (GrowingText? Kind, double Growth) steepest = default;
            for (int kind = 0; kind < GrowingText.All.Count; kind++)
            {
                GrowingText text = GrowingText.All[kind];
                if (only is { } number && number != kind)
                {
                    continue;
                }

                (double growth, TimeSpan[] times) = Growth([.. s_sizes.Select(size => prepare(text.Of(seed, size)))]);
                slowest = times[^1] > slowest.Time ? (text, times[^1]) : slowest;
                steepest = growth > steepest.Growth ? (text, growth) : steepest;
                if (growth > MostGrowth)
                {
                    failures++;
                    Console.Error.WriteLine($"{step} grows {growth:0.0} times a step: {kind} {text.Name}: {string.Join(", ", times.Select(static t => $"{t.TotalMilliseconds:0.0}"))} ms");
                }
            }

            if (slowest.Kind is { } last)
            {
                TimeSpan time = TimeOf(prepare(last.Of(seed, Largest)));
                failures += time > s_longest ? 1 : 0;
                Console.WriteLine($"{step}: grows at most {steepest.Growth:0.00} times a step ({steepest.Kind?.Name}); slowest {last.Name}, {slowest.Time.TotalMilliseconds:0} ms for 1 MB and {time.TotalSeconds:0.00} s for 16 MB{(time > s_longest ? ": too long" : "")}");
            }
        }

        return failures;
    }

    /// <summary>The greatest growth from one size to the next by the shortest times, tried again where it looks too great.</summary>
    private static (double Growth, TimeSpan[] Times) Growth(Action[] work)
    {
        TimeSpan[] times = [.. work.Select(static _ => TimeSpan.MaxValue)];
        double growth = 0;
        for (int run = 0; run < Runs || (run < MoreRuns && growth > MostGrowth); run++)
        {
            for (int i = 0; i < work.Length; i++)
            {
                TimeSpan time = TimeOf(work[i]);
                times[i] = time < times[i] ? time : times[i];
            }

            growth = Enumerable.Range(1, work.Length - 1).Max(i => times[i] < s_shortest ? 0 : times[i] / times[i - 1]);
            if (times[^1] > s_longest)
            {
                break;
            }
        }

        return (growth, times);
    }

    /// <summary>The time of the processor for one run, whatever else the machine does, without the collection of garbage, where its memory suffices for that.</summary>
    private static TimeSpan TimeOf(Action work)
    {
        GC.Collect();
        _ = GC.TryStartNoGCRegion(Garbage);
        TimeSpan start = Environment.CpuUsage.TotalTime;
        work();
        TimeSpan time = Environment.CpuUsage.TotalTime - start;
        if (GCSettings.LatencyMode == GCLatencyMode.NoGCRegion)
        {
            GC.EndNoGCRegion();
        }

        return time;
    }
}
