namespace TypedArticles.Fuzz;

/// <summary>Checks inputs on all cores, and gives the failure of lowest index, so that the same failure is shown each time.</summary>
internal static class FirstFailure
{
    /// <summary>Checks one input with what its thread has.</summary>
    public delegate FuzzFailure? Check<TThread>(long index, TThread thread, out bool isRefused);

    /// <param name="count">How many inputs there are.</param>
    /// <param name="watchdog">Told what each thread reads; null for none.</param>
    /// <param name="begin">Makes what a thread has.</param>
    /// <param name="check">Checks one input.</param>
    /// <param name="end">Receives what a thread had.</param>
    /// <param name="refused">How many of them refused at least one question.</param>
    public static FuzzFailure? Of<TThread>(long count, Watchdog? watchdog, Func<TThread> begin, Check<TThread> check, Action<TThread> end, out long refused)
    {
        long refusing = 0;
        FuzzFailure? first = null;
        var gate = new Lock();
        Parallel.For(0L, count, begin, (index, loop, thread) =>
        {
            watchdog?.Begin(index);
            FuzzFailure? failure = check(index, thread, out bool isRefused);
            Interlocked.Add(ref refusing, isRefused ? 1 : 0);
            if (failure is not null)
            {
                loop.Break();
                lock (gate)
                {
                    first = first is null || index < first.Index ? failure : first;
                }
            }

            watchdog?.End();
            return thread;
        }, end);
        refused = refusing;
        return first;
    }
}
