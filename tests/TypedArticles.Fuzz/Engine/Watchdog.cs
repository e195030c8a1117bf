using System.Collections.Concurrent;

namespace TypedArticles.Fuzz;

/// <summary>
/// Tells of an input that takes too long, while it still does. Time is what the processor spent on this process, on all
/// cores, so that a busy machine does not matter.
/// </summary>
internal sealed class Watchdog : IDisposable
{
    private readonly ConcurrentDictionary<int, (long Index, TimeSpan Start)> _running = new();
    private readonly Timer _timer;

    /// <param name="limit">How long one input may take, with one core to itself.</param>
    /// <param name="onSlow">Called with the index of an input that takes longer.</param>
    public Watchdog(TimeSpan limit, Action<long> onSlow) =>
        _timer = new Timer(_ =>
        {
            TimeSpan now = Environment.CpuUsage.TotalTime;
            foreach ((long index, TimeSpan start) in _running.Values)
            {
                if (now - start > limit * Environment.ProcessorCount)
                {
                    onSlow(index);
                }
            }
        }, null, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(1));

    /// <summary>The calling thread begins with an input.</summary>
    public void Begin(long index) => _running[Environment.CurrentManagedThreadId] = (index, Environment.CpuUsage.TotalTime);

    /// <summary>The calling thread has nothing to do.</summary>
    public void End() => _running.TryRemove(Environment.CurrentManagedThreadId, out _);

    public void Dispose() => _timer.Dispose();
}
