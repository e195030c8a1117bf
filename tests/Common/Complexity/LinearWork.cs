using System.Diagnostics;
using System.Runtime;

namespace TypedArticles.Tests;

/// <summary>
/// Proves that work grows with its input and no faster. Work is the time of the processor in the fastest of several runs, few and many in
/// turns, and where that is not enough again from the start, so that neither a busy machine nor one unlucky layout of the memory matters.
/// The bound is far below what a quadratic step would take (16).
/// </summary>
internal static class LinearWork
{
    private const double MaxRatio = 6;
    private const int MaxStarts = 3;
    private const int MinTurns = 8;
    private const int MaxTurns = 24;
    private const long Garbage = 200_000_000;

    /// <summary>The processor's time for this process; Windows counts that in steps that are too long (15.6 ms).</summary>
    private static TimeSpan Now => OperatingSystem.IsWindows() ? Stopwatch.GetElapsedTime(0) : Environment.CpuUsage.TotalTime;

    /// <summary>Four times the count takes at most about four times the work; <paramref name="prepare"/> gives the work of a count.</summary>
    public static void Assert(int count, Func<int, Action> prepare)
    {
        (TimeSpan Few, TimeSpan Many) time = default;
        for (int start = 0; start < MaxStarts; start++)
        {
            time = Fastest(prepare(count), prepare(4 * count));
            if (time.Many / time.Few <= MaxRatio)
            {
                return;
            }
        }

        Fail(count, time.Few, time.Many);
    }

    private static (TimeSpan Few, TimeSpan Many) Fastest(Action few, Action many)
    {
        (TimeSpan Few, TimeSpan Many) fastest = (TimeSpan.MaxValue, TimeSpan.MaxValue);

        // In turns, so that both meet the same states of the just-in-time compiler, the last of them the fast one.
        for (int turn = 0; turn < MinTurns || (turn < MaxTurns && fastest.Many / fastest.Few > MaxRatio); turn++)
        {
            fastest = (Shorter(fastest.Few, few), Shorter(fastest.Many, many));
        }

        return fastest;
    }

    private static TimeSpan Shorter(TimeSpan fastest, Action work)
    {
        // Collecting garbage is no work of what makes it: it costs more the more is alive.
        _ = GC.TryStartNoGCRegion(Garbage);
        TimeSpan start = Now;
        work();
        TimeSpan time = Now - start;
        if (GCSettings.LatencyMode == GCLatencyMode.NoGCRegion)
        {
            GC.EndNoGCRegion();
        }

        return time < fastest ? time : fastest;
    }

    private static void Fail(int count, TimeSpan few, TimeSpan many) => Xunit.Assert.Fail(
        $"{count}: {few.TotalMilliseconds:0.00} ms, {4 * count}: {many.TotalMilliseconds:0.00} ms, {many / few:0.0} times");
}
